from datetime import date

import pytest

from dateline.extract.time.holidays import easter, holiday, near, orthodox_easter


@pytest.mark.parametrize(
    ("year", "day"),
    [(2000, date(2000, 4, 23)), (2008, date(2008, 3, 23)), (2016, date(2016, 3, 27)), (2019, date(2019, 4, 21))],
)
def test_easter_falls_where_the_churches_of_the_west_kept_it(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("year", "day"), [(2014, date(2014, 4, 20)), (2016, date(2016, 5, 1)), (2022, date(2022, 4, 24))]
)
def test_orthodox_easter_falls_where_the_churches_of_the_east_kept_it(year: int, day: date) -> None:
    assert orthodox_easter(year) == day


def test_a_feast_of_the_moon_can_come_twice_in_a_year() -> None:
    assert [days.first for days in holiday("Ramadan", 2030)] == [date(2030, 1, 5), date(2030, 12, 26)]


def test_a_feast_outside_the_table_has_no_day() -> None:
    assert holiday("Eid al-Fitr", 1985) == []


def test_a_year_without_the_feast_in_reach_gives_none() -> None:
    assert near("Ashura", date(1980, 6, 1), past=True) is None


def test_the_feast_that_is_running_counts_as_the_last_and_the_next() -> None:
    during = date(2016, 6, 20)
    assert near("Ramadan", during, past=True) == near("Ramadan", during, past=False)


def test_the_lunar_feasts_keep_their_distance_from_the_fast() -> None:
    fast, feast = holiday("Ramadan", 2016)[0], holiday("Eid al-Fitr", 2016)[0]
    assert (feast.first - fast.first).days in (29, 30)
