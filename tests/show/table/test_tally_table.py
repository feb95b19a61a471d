import io
from dataclasses import replace
from datetime import date

import make
from rich.console import Console

from dateline.model.event import Range, ReportedTotal, Sum, TallyRow
from dateline.show.table import tally_table
from dateline.show.table.tally import sum_words

NONE = Sum(range=None, events=0, unknown=0)


def shown(*rows: TallyRow) -> str:
    screen = io.StringIO()
    tally_table(Console(file=screen, width=160), rows, by="place")
    return screen.getvalue()


def row(*totals: ReportedTotal) -> TallyRow:
    return TallyRow(key="Mosul", events=3, killed=NONE, injured=NONE, grades=(("weak", 3), ("fair", 0)), totals=totals)


def total() -> ReportedTotal:
    report = make.document("Since 15 November 300 people were killed.")
    return ReportedTotal(
        claim="c77",
        document=report.id,
        published=make.PUBLISHED,
        figure=make.figure(report, "300 people", low=300, scope="period_cumulative", form="at_least"),
        place=None,
        time=make.moment(report, date(2016, 11, 15), date(2016, 12, 5), words="Since 15 November"),
    )


def test_a_sum_says_how_many_events_it_cannot_hold() -> None:
    reported = Sum(range=Range(low=43, best=50, high=61), events=12, unknown=3)
    assert sum_words(reported) == "43–61 in 12 events; 3 more of unknown number"


def test_an_open_sum_has_a_plus() -> None:
    assert (
        sum_words(Sum(range=Range(low=12, best=12, high=12, high_open=True), events=1, unknown=0)) == "12+ in 1 event"
    )


def test_events_without_a_number_are_unknown_and_not_zero() -> None:
    assert sum_words(Sum(range=None, events=0, unknown=2)) == "unknown"


def test_nothing_reported_is_blank() -> None:
    assert sum_words(NONE) == ""


def test_a_period_toll_stands_apart_with_its_claim() -> None:
    rows, apart = shown(row(total())).split("in no sum above:")
    assert "300" not in rows
    assert "300+ killed since 15 Nov · 15 Nov – 5 Dec 2016 · published 5 Dec 2016 · claim c77" in apart


def test_a_toll_under_two_keys_is_listed_once() -> None:
    assert shown(row(total()), replace(row(total()), key="Aleppo")).count("c77") == 1


def test_a_grade_that_no_event_has_is_left_out() -> None:
    assert "fair" not in shown(row())


def test_no_events_are_said() -> None:
    assert shown() == "no events\n"
