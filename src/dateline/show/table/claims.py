"""The claims of a report as a table, or as a list of named values where the screen is narrow."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.model import Claim, Document, Findings
from dateline.show import words
from dateline.show.plain import line
from dateline.show.table.row import HEADINGS, Row, row

# Nine columns need about this many characters before words break in the middle.
_WIDE = 110
_STYLES = ("dim", "bold", "", "", "", "", "bold", "", "italic")
# Shares of the width. Fixed, so that rows keep their columns when a sentence stands between them.
_SHARES = (0, 5, 4, 4, 3, 3, 4, 4, 4)
# As much of an id as `dateline why` needs to tell claims apart in any store that a person keeps.
_ID = 10


def findings_table(console: Console, findings: Findings, *, sentences: bool) -> None:
    """One report: heading, claims numbered in the order of the text, and what could not be read."""
    numbers = [str(number) for number in range(1, len(findings.claims) + 1)]
    _report(console, findings.document, findings.claims, numbers, sentences=sentences)
    for problem in findings.problems:
        console.print(Text(f"  not read: {line(problem.message)} ({problem.code})", style="dim"))
    if findings.problems:
        console.print()


def claims_table(console: Console, document: Document, claims: Sequence[Claim]) -> None:
    """A heading for the report, then a row for each claim under the beginning of its id."""
    _report(console, document, claims, [claim.id[:_ID] for claim in claims], sentences=False)


def _report(
    console: Console, document: Document, claims: Sequence[Claim], numbers: Sequence[str], *, sentences: bool
) -> None:
    console.print(Text(words.title(document), style="bold"))
    console.print(Text(words.origin(document), style="dim"))
    if not claims:
        console.print(Text("no claims\n"))
        return
    rows = [row(number, document, claim) for number, claim in zip(numbers, claims, strict=True)]
    quoted = [line(claim.sentence.text) if sentences else "" for claim in claims]
    (_wide if console.width >= _WIDE else _stacked)(console, rows, quoted)
    console.print()


def _wide(console: Console, rows: Sequence[Row], quoted: Sequence[str]) -> None:
    filled = [column for column in range(len(HEADINGS)) if any(entry.cells()[column] for entry in rows)]
    first = max(3, *(len(entry.number) for entry in rows))
    table = _table(filled, first, headings=True)
    for entry, sentence in zip(rows, quoted, strict=True):
        table.add_row(*(Text(entry.cells()[column], style=_STYLES[column]) for column in filled))
        if sentence:
            console.print(table)
            console.print(Padding(Text(f"“{sentence}”", style="italic"), (0, 2, 1, first + 2)))
            table = _table(filled, first, headings=False)
    if table.row_count:
        console.print(table)


def _table(filled: Sequence[int], first: int, *, headings: bool) -> Table:
    table = Table(
        box=None, show_header=headings, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0), expand=True, leading=1
    )
    for column in filled:
        share = _SHARES[column]
        table.add_column(HEADINGS[column], ratio=share or None, width=None if share else first)
    return table


def _stacked(console: Console, rows: Sequence[Row], quoted: Sequence[str]) -> None:
    for entry, sentence in zip(rows, quoted, strict=True):
        number, what, *others = entry.cells()
        head = Table.grid(padding=(0, 2, 0, 0))
        head.add_row(Text(f"{number:>3}", style="dim"), Text(what, style="bold"))
        console.print(head)
        values = Table.grid(padding=(0, 2, 0, 0))
        values.add_column(width=17)
        for heading, value in zip(HEADINGS[2:], others, strict=True):
            if value:
                values.add_row(Text(f"     {heading}", style="dim"), Text(value))
        if sentence:
            values.add_row(Text("     text", style="dim"), Text(f"“{sentence}”", style="italic"))
        console.print(values)
