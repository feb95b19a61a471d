"""Holidays: the days of a named feast in a year, from `holidays.toml` or by reckoning Easter."""

from datetime import date, timedelta
from typing import Any

from dateline.extract.time.days import Days
from dateline.lexicon import read_toml

_HOLIDAYS: dict[str, dict[str, Any]] = read_toml(__package__, "holidays.toml")
_BY_NAME = {name.lower(): entry for entry in _HOLIDAYS.values() for name in entry["names"]}

NAMES = frozenset(_BY_NAME)
"""Every name that a holiday goes by, in lower case."""

CUSTOMS = frozenset(name for entry in _HOLIDAYS.values() for name in entry.get("needs_preposition", ()))
"""The names among them that are read only after a preposition: they also name persons and customs."""


def holiday(name: str, year: int) -> list[Days]:
    """When the holiday fell in `year`; empty where the table does not reach, twice where it came twice."""
    entry = _BY_NAME[" ".join(name.lower().replace("\u2019", "'").split())]
    return [Days(first, first + timedelta(days=entry.get("days", 1) - 1)) for first in _firsts(entry, year)]


def near(name: str, published: date, *, past: bool) -> Days | None:
    """The last time that it came before `published`, or the next time after it."""
    years = range(published.year - 1, published.year + 2)
    times = [days for year in years for days in holiday(name, year)]
    if past:
        return max((days for days in times if days.first <= published), key=lambda d: d.first, default=None)
    return min((days for days in times if days.last >= published), key=lambda d: d.first, default=None)


def _firsts(entry: dict[str, Any], year: int) -> list[date]:
    if "fixed" in entry:
        month, day = map(int, entry["fixed"].split("-"))
        return [date(year, month, day)]
    if "easter" in entry:
        return [easter(year) + timedelta(days=entry["easter"])]
    if "orthodox_easter" in entry:
        return [orthodox_easter(year) + timedelta(days=entry["orthodox_easter"])]
    if "nth_weekday" in entry:
        month, weekday, nth = entry["nth_weekday"]
        first = date(year, month, 1)
        return [first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))]
    if "either" in entry:
        return [day for name in entry["either"] for day in _firsts(_HOLIDAYS[name], year)]
    return [day for day in entry["dates"] if day.year == year]


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous Gregorian reckoning."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, given in the Gregorian one (right from 1900 to 2099)."""
    epact = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)
