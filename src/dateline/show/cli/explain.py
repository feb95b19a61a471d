"""`dateline explain`: how one sentence is read, step by step."""

from typing import Annotated

import typer

from dateline.show.cli.options import Debug, Model, Published, as_date


def explain(
    sentence: Annotated[str, typer.Argument(help="One sentence, in quotes.")],
    published: Published = None,
    model: Model = None,
    debug: Debug = False,
) -> None:
    """Show how one sentence is read, step by step."""
    from dateline.pipeline import derivation
    from dateline.show.cli.out import destination
    from dateline.show.plain import plain

    derived = derivation(sentence, published=as_date(published), model=str(model) if model else None)
    with destination(None) as stream:
        stream.write("".join(f"{plain(line)}\n" for line in derived.lines()).encode())
