"""Options that several commands share, with their help."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from dateline.show.cli.guard import debugging

Debug = Annotated[bool, typer.Option("--debug", callback=debugging, help="Show the whole traceback of an error.")]
Since = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Keep claims whose time ends on this day or later."),
]
Until = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Keep claims whose time begins on this day or earlier."
    ),
]
Published = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        help="The day of publication, for reports that do not carry one; days such as Tuesday are counted from it.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="NAME_OR_FOLDER",
        help="Another language model than the one that comes along: any pipeline with Universal Dependencies labels.",
    ),
]
StoreFile = Annotated[Path, typer.Option("--store", metavar="FILE", help="The store that `dateline read` wrote.")]
Out = Annotated[Path | None, typer.Option(metavar="FILE", help="Write the answer to this file, whole or not at all.")]


def typed(words: str | None) -> str | None:
    """Callback of options that take words: bytes that are not UTF-8 become marks that stand for no letter."""
    return None if words is None else words.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def as_date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
