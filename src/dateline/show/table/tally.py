"""Tallies on a terminal: sums of reported ranges, and beside them, never in them, tolls over a period or an area."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.model.event import Sum, TallyRow
from dateline.show import words
from dateline.show.plain import line

_NOTE = (
    "Sums of reported ranges over distinct events: how far reports differ, not a statistical error. "
    "“+” has no upper end; “unknown” is not zero."
)
_APART = "Reported totals over a period or an area, as their sources give them; in no sum above:"


def tally_table(console: Console, rows: Sequence[TallyRow], *, by: str) -> None:
    """A row for each key, then the reported totals."""
    if not rows:
        console.print(Text("no events"))
        return
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 3, 0, 0))
    for heading in (by, "events", "killed", "injured", "grades"):
        table.add_column(heading, justify="right" if heading == "events" else "left")
    for row in rows:
        grades = ", ".join(f"{count} {grade}" for grade, count in row.grades if count)
        cells = (line(row.key), str(row.events), sum_words(row.killed), sum_words(row.injured), grades)
        table.add_row(*(Text(cell) for cell in cells))
    console.print(table)
    console.print(Text(f"\n{_NOTE}", style="dim"))
    _totals(console, rows)


def sum_words(reported: Sum) -> str:
    """The sum, and how many events it cannot hold: "43–61 in 12 events; 3 more of unknown number"."""
    if reported.range is None:
        return "unknown" if reported.unknown else ""
    more = f"; {reported.unknown} more of unknown number" if reported.unknown else ""
    return f"{reported.range.words} in {reported.events} event{'' if reported.events == 1 else 's'}{more}"


def _totals(console: Console, rows: Sequence[TallyRow]) -> None:
    listed = list(dict.fromkeys(total for row in rows for total in row.totals))
    if not listed:
        return
    console.print(Text(f"\n{_APART}", style="dim"))
    for total in listed:
        where = f" · {words.place_words(total.place)}" if total.place else ""
        when = f" · {words.moment_words(total.time)}" if total.time else ""
        told = f" · published {words.day(total.published)}" if total.published else ""
        figure = words.figure_words(total.figure, total.time)
        console.print(Text(f"  {figure}{where}{when}{told} · claim {total.claim}"))
