"""Relative times: from the parts that a rule read to days counted from the publication or from the story."""

from datetime import date

from dateline.extract.time import holidays, terms
from dateline.extract.time.against import Against, Parts
from dateline.extract.time.dated import SEASON_BEGINS, TURNS, edge_of, month, named_year, season_of
from dateline.extract.time.days import (
    Days,
    later,
    month_of,
    months_later,
    one,
    part_of,
    week_of,
    weekday_after,
    weekday_before,
    year_of,
)


def nothing(parts: Parts, at: Against) -> None:
    """The phrase is no time; it only keeps other rules off its words."""


def _which(parts: Parts) -> str | None:
    return str(terms.word(terms.WHICH, parts["which"] or "")) if parts.get("which") else None


def weekday(parts: Parts, at: Against) -> Days | None:
    """The last such day up to the publication (the next, for plans), or that of the week that is named."""
    number = int(terms.WEEKDAYS[(parts["weekday"] or "").lower()])
    if parts.get("week"):
        monday = later(week_of(at.published).first, 7 * TURNS[(parts["week"] or "").lower()])
        return one(later(monday, number))
    which = _which(parts)
    found = _weekday(number, which, at)
    if (parts.get("stamp") or "").lower() != "overnight":
        return one(found)
    begins = later(found, -1) if found == at.published or "into" in (parts.get("into") or "") else found
    return Days(begins, later(begins, 1))


def _weekday(number: int, which: str | None, at: Against) -> date:
    if which == "last":
        return weekday_before(later(at.published, -1), number)
    if which == "next":
        return weekday_after(later(at.published, 1), number)
    return weekday_before(at.published, number) if at.past else weekday_after(at.published, number)


def weekday_ago(parts: Parts, at: Against) -> Days | None:
    return one(later(weekday_before(at.published, terms.WEEKDAYS[(parts["weekday"] or "").lower()]), -7))


def away(parts: Parts, at: Against) -> Days | None:
    """A fixed number of days from the publication."""
    first, last = terms.word(terms.DAYS_AWAY, parts["away"] or "")
    return Days(later(at.published, first), later(at.published, last))


def period(parts: Parts, at: Against) -> Days | None:
    """A calendar week, weekend, month, year or decade; of the one running, what is past or what is ahead."""
    named = parts.get("period") or (parts.get("same") or "").split()[-1]
    turn = TURNS[_which(parts) or ("last" if named.lower() == "weekend" and at.past else "this")]
    whole = _period(named.lower(), turn, at)
    if parts.get("edge"):
        return part_of(whole, edge_of(parts))
    if turn != 0 or named.lower() == "weekend":
        return whole
    return _running(whole, (parts.get("stamp") or "").lower(), at)


def _running(whole: Days, stamp: str, at: Against) -> Days:
    """What is past of a period that is running, or what is ahead of it; "earlier" leaves out the day itself."""
    if stamp == "later" or (not at.past and not stamp):
        return Days(at.published, whole.last)
    last = later(at.published, -1) if stamp == "earlier" else at.published
    return Days(whole.first, max(whole.first, last))


def running(parts: Parts, at: Against) -> Days | None:
    """The part of a month, or of the running week, month or year, that is over or still ahead."""
    if parts.get("same"):
        return period(parts, at)
    whole = month(parts, at)
    if not whole or not whole.first <= at.published <= whole.last:
        return whole
    return _running(whole, (parts["stamp"] or "").lower(), at)


def _period(name: str, turn: int, at: Against) -> Days:
    if name == "month":
        then = months_later(at.published.replace(day=1), turn)
        return month_of(then.year, then.month)
    if name == "year":
        return year_of(at.published.year + turn)
    if name == "decade":
        first = (at.published.year // 10 + turn) * 10
        return Days(date(first, 1, 1), date(first + 9, 12, 31))
    if name == "weekend":
        return _weekend(turn, at)
    week = week_of(later(at.published, 7 * turn))
    return Days(later(week.first, -7), week.last) if name == "fortnight" and turn < 0 else week


def _weekend(turn: int, at: Against) -> Days:
    """The last weekend is over; this one has begun, or for plans is still ahead."""
    if turn > 0 or not at.past:
        saturday = weekday_after(later(at.published, 0 if turn == 0 else 1), 5)
    else:
        saturday = weekday_before(later(at.published, turn), 5)
    return Days(saturday, later(saturday, 1))


def past_span(parts: Parts, at: Against) -> Days | None:
    """So many units back, up to the publication. Days are counted with the day of publication."""
    count, unit = _length(parts)
    if unit == "day":
        return Days(later(at.published, 1 - count), at.published)
    return Days(_moved(at.published, -count, unit), at.published)


def coming_span(parts: Parts, at: Against) -> Days | None:
    """So many units on, from the publication or, in a story, from its last date."""
    count, unit = _length(parts)
    origin = at.anchor if at.past and at.anchor else at.published
    return Days(origin, _moved(origin, count, unit))


def _length(parts: Parts) -> tuple[int, str]:
    """How many of which unit."""
    unit = parts.get("unit") or parts.get("unit_b") or parts.get("single") or ""
    return terms.number(parts.get("n") or parts.get("n_b") or "1"), str(terms.word(terms.UNITS, unit))


def _moved(day: date, count: int, unit: str) -> date:
    """`day` moved by so many units; a part of a day counts as a whole one."""
    if unit == "hour":
        return later(day, (abs(count) + 23) // 24 * (1 if count > 0 else -1))
    if unit in ("month", "year", "decade"):
        return months_later(day, count * {"month": 1, "year": 12, "decade": 120}[unit])
    return later(day, count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def ago(parts: Parts, at: Against) -> Days | None:
    """The day so many days or weeks back, the month so many months back, the year so many years back."""
    count, unit = _length(parts)
    if unit == "hour":
        return one(at.published) if count < 12 else Days(_moved(at.published, -count, unit), at.published)
    then = _moved(at.published, -count, unit)
    return _as_wide_as(unit, then, exact=count == 1)


def _as_wide_as(unit: str, then: date, *, exact: bool) -> Days:
    """The month or year around `then` where the phrase counts in months or years; "a year ago" speaks of months."""
    if unit == "month" or (unit == "year" and exact):
        return month_of(then.year, then.month)
    if unit == "decade":
        return Days(date(then.year - 1, 1, 1), date(then.year + 1, 12, 31))
    return year_of(then.year) if unit == "year" else one(then)


def same(parts: Parts, at: Against) -> Days | None:
    """The day, month or year of the last date told; "the same day" without one is the day of publication."""
    name = (parts.get("same") or parts.get("same_b") or parts.get("that") or "").lower()
    if at.anchor is None and parts.get("that"):
        return None
    return _around(name, at.anchor or at.published)


def _around(name: str, day: date) -> Days:
    if name == "week":
        return week_of(day)
    if name == "month":
        return month_of(day.year, day.month)
    return year_of(day.year) if name == "year" else one(day)


def turn(parts: Parts, at: Against) -> Days | None:
    """The day, week, month or year next to the last date told."""
    word = _turn_word(parts)
    step = 1 if word in ("next", "following", "after") else -1
    origin = at.anchor or (at.published if step < 0 else None)
    if origin is None:
        return None
    name = (parts.get("period") or "day").lower()
    if name == "weekend":
        saturday = weekday_after(later(origin, 1), 5) if step > 0 else weekday_before(later(origin, -2), 5)
        return Days(saturday, later(saturday, 1))
    if name in terms.SEASONS:
        return _season_beside(name, step, origin)
    return _around(name, _moved(origin, step, name))


def _season_beside(name: str, step: int, origin: date) -> Days:
    """The first such season that begins after `origin`, or the last that ended before it."""
    begins = SEASON_BEGINS[terms.SEASONS[name]]
    seasons = [season_of(origin.year + years, begins) for years in (-2, -1, 0, 1)]
    if step > 0:
        return next(season for season in seasons if season.first > origin)
    return next(season for season in reversed(seasons) if season.last < origin)


def month_told(parts: Parts, at: Against) -> Days | None:
    """A month of the year of the last date told, or the one next to that date."""
    if at.anchor is None:
        return None
    step = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "": 0}[_turn_word(parts)]
    if parts.get("monthname_b"):
        return month_of(at.anchor.year + step, terms.month_number(parts["monthname_b"] or ""))
    number = terms.month_number(parts["monthname"] or "")
    passed = number <= at.anchor.month if step > 0 else number >= at.anchor.month
    return month_of(at.anchor.year + (step if passed else 0), number)


def _turn_word(parts: Parts) -> str:
    return (parts.get("turn") or parts.get("turn_b") or parts.get("turn_c") or "").lower()


def shift(parts: Parts, at: Against) -> Days | None:
    """So many units before or after the last date told; before the publication where none was told."""
    count, unit = _length(parts)
    direction = parts.get("direction") or parts.get("adverb") or ""
    step = -1 if terms.word(terms.DIRECTIONS, direction) == "earlier" else 1
    origin = at.anchor or (at.published if step < 0 else None)
    if origin is None or unit == "hour":
        return None
    return _as_wide_as(unit, _moved(origin, step * count, unit), exact=False)


def holiday(parts: Parts, at: Against) -> Days | None:
    """The feast in the year named, the last one that has begun, or the next."""
    name = parts.get("holiday") or parts["feast"] or ""
    year = named_year({**parts, "which": parts.get("which_b")}, at)
    if year is not None:
        return next(iter(holidays.holiday(name, year)), None)
    which = _which(parts)
    past = at.past if which in (None, "this") else which == "last"
    return holidays.near(name, at.published, past=past)
