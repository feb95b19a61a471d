"""Rows as CSV after RFC 4180: a header, CRLF, quotes where needed; no cell that a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.show.files.flat import COLUMNS, Cell, Pair, flat
from dateline.show.plain import cell


def spreadsheet(pairs: Iterable[Pair]) -> Iterator[bytes]:
    """One claim a line."""
    return csv_lines(COLUMNS, (flat(document, claim) for document, claim in pairs))


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> Iterator[bytes]:
    """The header line, then a line for each row; None is an empty cell and numbers stay numbers."""
    yield _line(columns)
    for row in rows:
        yield _line([_text(row[column]) for column in columns])


def _text(value: Cell) -> str:
    if value is None:
        return ""
    return cell(value) if isinstance(value, str) else str(value)


def _line(cells: Sequence[str]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().encode()
