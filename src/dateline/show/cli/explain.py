"""`dateline explain`: how one sentence is read, step by step."""

from typing import Annotated

import typer

from dateline.errors import UsageError
from dateline.show.cli.options import Debug, Model, Published, as_date, typed


def explain(
    sentence: Annotated[str, typer.Argument(callback=typed, help="One sentence, in quotes.")],
    published: Published = None,
    model: Model = None,
    debug: Debug = False,
) -> None:
    """Show how one sentence is read, step by step."""
    from dateline.pipeline import derivation
    from dateline.show.cli.out import destination
    from dateline.show.plain import plain

    if not sentence.strip():
        raise UsageError("W013", "there is nothing to explain; give a sentence in quotes")
    derived = derivation(sentence, published=as_date(published), model=model)
    with destination(None) as stream:
        stream.write("".join(f"{plain(line)}\n" for line in derived.lines()).encode())
