import csv
import io
import json
from dataclasses import replace

import make

from dateline.model.event import Range, ReportedTotal, Sum, TallyRow
from dateline.show.files import tally_jsonl, tally_spreadsheet

UNKNOWN = Sum(range=None, events=0, unknown=0)


def row(killed: Sum, *totals: ReportedTotal) -> TallyRow:
    return TallyRow(key="=Mosul", events=3, killed=killed, injured=UNKNOWN, grades=(("fair", 2),), totals=totals)


def total() -> ReportedTotal:
    report = make.document()
    figure = make.figure(report, "12", low=300, scope="period_cumulative", form="at_least")
    return ReportedTotal(claim="c1", document=report.id, published=make.PUBLISHED, figure=figure, place=None, time=None)


def read(*rows: TallyRow) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(b"".join(tally_spreadsheet(rows)).decode(), newline="")))


def test_a_sum_keeps_low_best_and_high() -> None:
    cells = read(row(Sum(range=Range(low=4, best=5, high=9, high_open=True), events=2, unknown=1)))[0]
    assert [cells[f"killed_{part}"] for part in ("low", "best", "high", "high_open", "events_unknown")] == [
        "4",
        "5",
        "9",
        "yes",
        "1",
    ]


def test_an_unknown_sum_is_empty_and_not_zero() -> None:
    assert read(row(UNKNOWN))[0]["injured_low"] == ""


def test_a_reported_total_never_stands_in_a_column_of_sums() -> None:
    found = read(row(UNKNOWN, total()))[1]
    assert (found["row"], found["total_low"], found["killed_low"], found["events"]) == ("total", "300", "", "")


def test_a_key_cannot_be_a_formula() -> None:
    assert read(row(UNKNOWN))[0]["key"] == "'=Mosul"


def test_json_lines_hold_one_key_each() -> None:
    written = b"".join(tally_jsonl([row(UNKNOWN), replace(row(UNKNOWN, total()), key="Aleppo")]))
    assert [json.loads(entry)["key"] for entry in written.splitlines()] == ["=Mosul", "Aleppo"]
