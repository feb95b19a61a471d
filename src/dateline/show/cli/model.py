"""`dateline model`: the card of the language model that comes along."""

from importlib.resources import files

from dateline.errors import LexiconError
from dateline.show.cli.options import Debug


def model(debug: Debug = False) -> None:
    """Print the card of the language model.

    The card says what the model was made from, how well it reads, and where it fails.
    """
    from dateline.show.cli.out import destination

    card = files("dateline").joinpath("language", "english", "CARD.md")
    try:
        text = card.read_bytes()
    except OSError as error:
        raise LexiconError(
            "W012", "the model's card is missing from this installation; install dateline again"
        ) from error
    with destination(None) as stream:
        stream.write(text)
