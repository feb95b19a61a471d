"""`dateline tally`: killed and injured over the events of a store."""

from typing import Annotated, Literal, assert_never

import typer

from dateline.show.cli.options import Debug, Out, StoreFile

By = Literal["place", "month", "perpetrator", "country"]
Form = Literal["table", "csv", "jsonl"]


def tally(
    store: StoreFile,
    by: Annotated[By, typer.Option(help="What to count by.")] = "place",
    form: Annotated[Form, typer.Option("--format", help="What to print.")] = "table",
    out: Out = None,
    debug: Debug = False,
) -> None:
    """Sum the killed and injured of a store's events.

    Sums run from the lowest to the highest report. Tolls over a period or an area are listed apart and never added.
    """
    from dateline.reconcile import events
    from dateline.reconcile import tally as tallied
    from dateline.show import files
    from dateline.show.cli.out import destination, screen
    from dateline.show.table import tally_table
    from dateline.store import Store

    with Store.open(store) as opened, destination(out) as stream:
        happenings = events((found.document, found.claim) for found in opened.claims())
        rows = tallied(happenings, by=by)
        match form:
            case "table":
                with screen(stream) as console:
                    tally_table(console, rows, by=by)
            case "csv":
                stream.writelines(files.tally_spreadsheet(rows))
            case "jsonl":
                stream.writelines(files.tally_jsonl(rows))
            case _:
                assert_never(form)
