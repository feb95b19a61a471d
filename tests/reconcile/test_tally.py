"""Sums over events."""

from datetime import date

import tell
from tell import ARMY, REBELS

from dateline.model import Range, Sum
from dateline.reconcile import events, tally

AIR = {"type": "air_strike", "day": date(2017, 1, 2), "place": "Tikrit"}


def test_low_is_added_to_low_and_high_to_high() -> None:
    found = events(
        [
            tell.report("Five died.", killed=5, outlet="Paper A"),
            tell.report("Eight died.", killed=8, outlet="Paper B"),
            tell.report("Two died.", killed=2, type="bombing"),
        ]
    )
    (row,) = tally(found, by="place")
    assert (row.key, row.events) == ("Mosul, IQ", 2)
    assert row.killed == Sum(range=Range(low=7, best=7, high=10), events=2, unknown=0)


def test_one_open_end_leaves_the_sum_open() -> None:
    found = events([tell.report("Dozens died.", low=12), tell.report("Two died.", killed=2, type="bombing")])
    (row,) = tally(found, by="country")
    assert row.killed.range is not None
    assert row.killed.range.words == "14+"


def test_events_without_a_number_are_counted_apart() -> None:
    found = events([tell.report("Two died.", killed=2), tell.report("A bomb went off.", type="bombing")])
    (row,) = tally(found, by="country")
    assert row.killed == Sum(range=Range(low=2, best=2, high=2), events=1, unknown=1)
    assert row.injured == Sum(range=None, events=0, unknown=2)


def test_a_reported_total_stands_beside_the_sum() -> None:
    found = events(
        [
            tell.report("Two died.", killed=2),
            tell.report("900 died since May.", killed=900, scope="period_cumulative", type="casualty_total"),
        ]
    )
    (row,) = tally(found, by="place")
    assert row.killed.range == Range(low=2, best=2, high=2)
    assert [total.figure.low for total in row.totals] == [900]


def test_months_are_rows_in_order() -> None:
    found = events([tell.report("Two died.", killed=2, **AIR), tell.report("Four died.", killed=4)])  # type: ignore[arg-type]
    assert [(row.key, row.killed.events) for row in tally(found, by="month")] == [("2016-12", 1), ("2017-01", 1)]


def test_an_event_without_an_actor_is_under_unknown() -> None:
    (row,) = tally(events([tell.report("Two died.", killed=2)]), by="perpetrator")
    assert row.key == "unknown"


def test_a_contested_event_is_in_one_row_under_both_names() -> None:
    found = events(
        [
            tell.report("Two died.", killed=2, actor=ARMY, outlet="Paper A"),
            tell.report("Two died.", killed=2, actor=REBELS, outlet="Paper B"),
        ]
    )
    (row,) = tally(found, by="perpetrator")
    assert (row.key, row.events, row.grades) == (f"{ARMY} or {REBELS}", 1, (("contested", 1),))


def test_talks_are_no_part_of_a_tally() -> None:
    assert tally(events([tell.report("Envoys met.", type="talks")]), by="country") == []


def test_what_is_only_denied_is_no_part_of_a_tally() -> None:
    assert tally(events([tell.report("No strike happened.", modality="denied")]), by="country") == []


def test_ranges_are_written_as_they_are_displayed() -> None:
    assert [
        Range(low=7, best=7, high=7).words,
        Range(low=12, best=14, high=18).words,
        Range(low=12, best=12, high=12, high_open=True).words,
        Range(low=0, best=0, high=21).words,
    ] == ["7", "12–18", "12+", "0–21"]
