"""Days: an interval of days, and the calendar arithmetic on it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both included."""

    first: date
    last: date


def one(day: date) -> Days:
    return Days(day, day)


def later(day: date, days: int) -> date:
    """`day` moved by a number of days, held inside the years that `date` can hold."""
    reachable = max(date.min.toordinal(), min(date.max.toordinal(), day.toordinal() + days))
    return date.fromordinal(reachable)


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months on, or its last day. ValueError past the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_of(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_of(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))


def week_of(day: date) -> Days:
    """Monday to Sunday around `day`."""
    monday = later(day, -day.weekday())
    return Days(monday, later(monday, 6))


def weekday_before(day: date, weekday: int) -> date:
    """The nearest such weekday on or before `day`."""
    return later(day, -((day.weekday() - weekday) % 7))


def weekday_after(day: date, weekday: int) -> date:
    """The nearest such weekday on or after `day`."""
    return later(day, (weekday - day.weekday()) % 7)


def day_in(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def part_of_month(month: Days, edge: str) -> Days:
    """The first ten days, the second ten, or the days from the 21st on."""
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, month.last.day)}[edge]
    return Days(month.first.replace(day=first), month.first.replace(day=last))


def part_of_year(year: int, edge: str) -> Days:
    """The first three months, the middle four, or the last three."""
    first, last = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}[edge]
    return Days(month_of(year, first).first, month_of(year, last).last)


def part_of(whole: Days, edge: str) -> Days:
    """The early, middle or late third of any interval; weeks, months and years are cut as people speak of them."""
    if whole == month_of(whole.first.year, whole.first.month):
        return part_of_month(whole, edge)
    if whole == year_of(whole.first.year):
        return part_of_year(whole.first.year, edge)
    if (whole.first.weekday(), (whole.last - whole.first).days) == (0, 6):
        begins, ends = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}[edge]
        return Days(later(whole.first, begins), later(whole.first, ends))
    third = ((whole.last - whole.first).days + 1) / 3
    begin = {"early": 0, "mid": 1, "late": 2}[edge]
    first = whole.first + timedelta(days=round(begin * third))
    return Days(first, whole.first + timedelta(days=round((begin + 1) * third) - 1))
