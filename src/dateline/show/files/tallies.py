"""Tallies as files. Reported totals stand in rows and columns of their own, so that no sum can swallow them."""

from collections.abc import Iterable, Iterator

import msgspec

from dateline.model.event import ReportedTotal, Sum, TallyRow
from dateline.show.files.flat import Cell
from dateline.show.files.spreadsheet import csv_lines

_SUM = ("low", "best", "high", "high_open", "events", "events_unknown")
TALLY_COLUMNS: tuple[str, ...] = (
    *("row", "key", "events"),
    *(f"killed_{part}" for part in _SUM),
    *(f"injured_{part}" for part in _SUM),
    "grades",
    *("total_measure", "total_low", "total_high", "total_place", "total_from", "total_to", "total_published"),
    *("total_text", "claim_id", "document_id"),
)


def tally_spreadsheet(rows: Iterable[TallyRow]) -> Iterator[bytes]:
    """A row marked `sum` for each key, then its reported totals in rows marked `total`."""
    return csv_lines(TALLY_COLUMNS, (cells for row in rows for cells in (_sums(row), *_totals(row))))


def tally_jsonl(rows: Iterable[TallyRow]) -> Iterator[bytes]:
    """One key a line."""
    for row in rows:
        yield msgspec.json.encode(row) + b"\n"


def _sums(row: TallyRow) -> dict[str, Cell]:
    return dict.fromkeys(TALLY_COLUMNS) | {
        "row": "sum",
        "key": row.key,
        "events": row.events,
        **_cells("killed", row.killed),
        **_cells("injured", row.injured),
        "grades": "; ".join(f"{grade} {count}" for grade, count in row.grades if count),
    }


def _cells(measure: str, reported: Sum) -> dict[str, Cell]:
    ends = reported.range
    counted: dict[str, Cell] = {f"{measure}_events": reported.events, f"{measure}_events_unknown": reported.unknown}
    if ends is None:
        return counted
    return counted | {
        f"{measure}_low": ends.low,
        f"{measure}_best": ends.best,
        f"{measure}_high": ends.high,
        f"{measure}_high_open": "yes" if ends.high_open else "no",
    }


def _totals(row: TallyRow) -> Iterator[dict[str, Cell]]:
    for total in row.totals:
        yield dict.fromkeys(TALLY_COLUMNS) | {"row": "total", "key": row.key, **_total(total)}


def _total(total: ReportedTotal) -> dict[str, Cell]:
    return {
        "total_measure": total.figure.measure,
        "total_low": total.figure.low,
        "total_high": total.figure.high,
        "total_place": total.place.name if total.place else None,
        "total_from": total.time.first.isoformat() if total.time else None,
        "total_to": total.time.last.isoformat() if total.time else None,
        "total_published": total.published.isoformat() if total.published else None,
        "total_text": total.figure.text,
        "claim_id": total.claim,
        "document_id": total.document,
    }
