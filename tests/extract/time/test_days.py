from datetime import date

import pytest

from dateline.extract.time.days import (
    Days,
    later,
    month_of,
    months_later,
    part_of,
    week_of,
    weekday_after,
    weekday_before,
    year_of,
)


def test_a_month_back_from_the_last_day_is_the_last_day_of_a_shorter_month() -> None:
    assert months_later(date(2016, 3, 31), -1) == date(2016, 2, 29)


def test_months_cross_the_year_both_ways() -> None:
    assert (months_later(date(2016, 1, 15), -1), months_later(date(2016, 12, 15), 2)) == (
        date(2015, 12, 15),
        date(2017, 2, 15),
    )


def test_a_move_past_the_end_of_the_calendar_stays_in_it() -> None:
    assert (later(date.min, -5), later(date.max, 5)) == (date.min, date.max)


def test_weeks_begin_on_monday() -> None:
    assert week_of(date(2016, 11, 30)) == Days(date(2016, 11, 28), date(2016, 12, 4))


def test_the_weekday_of_the_day_itself_is_that_day() -> None:
    wednesday = date(2016, 11, 30)
    assert weekday_before(wednesday, 2) == weekday_after(wednesday, 2) == wednesday


@pytest.mark.parametrize(
    ("whole", "edge", "first", "last"),
    [
        (month_of(2016, 2), "late", date(2016, 2, 21), date(2016, 2, 29)),
        (month_of(2016, 2), "mid", date(2016, 2, 11), date(2016, 2, 20)),
        (year_of(2016), "early", date(2016, 1, 1), date(2016, 3, 31)),
        (week_of(date(2016, 11, 30)), "late", date(2016, 12, 1), date(2016, 12, 4)),
        (Days(date(2016, 1, 1), date(2016, 1, 9)), "mid", date(2016, 1, 4), date(2016, 1, 6)),
    ],
)
def test_early_mid_and_late_cut_a_period(whole: Days, edge: str, first: date, last: date) -> None:
    assert part_of(whole, edge) == Days(first, last)
