"""Dates of the calendar: from the parts that a rule read to a day, a month, a season, a year or a slice of one."""

from datetime import date

from dateline.extract.time import terms
from dateline.extract.time.against import Against, Parts
from dateline.extract.time.days import (
    Days,
    day_in,
    later,
    month_of,
    months_later,
    one,
    part_of,
    weekday_after,
    weekday_before,
    year_of,
)


def numeric(parts: Parts, at: Against) -> Days | None:
    """Year, month and day in digits; with the order unsure, the reading nearer to the publication."""
    year, first, second = int(parts["year"] or 0), int(parts["d"] or 0), int(parts["m"] or 0)
    orders = [(second, first)] if parts.get("sep") != "/" else [(second, first), (first, second)]
    found = [day for month, day_no in orders if (day := day_in(year, month, day_no))]
    return one(min(found, key=lambda day: abs(day - at.published))) if found else None


def day(parts: Parts, at: Against) -> Days | None:
    """A day of a month, or two; the year is read, counted, or that of the last such day (the next, for plans)."""
    number = int(parts["day"] or 0)
    second = int(parts.get("day_b") or number)
    if not parts.get("month"):
        this = at.published if number <= at.published.day else months_later(at.published, -1)
        found = day_in(this.year, this.month, number)
        return one(found) if found else None
    month = terms.month_number(parts["month"] or "")
    year = named_year(parts, at) or _nearest_year(month, number, at)
    first, last = day_in(year, month, number), day_in(year, month, second)
    return Days(first, last) if first and last and first <= last else None


def named_year(parts: Parts, at: Against) -> int | None:
    """The year that the phrase names, or counts from the publication ("of last year")."""
    if parts.get("year"):
        return int(parts["year"] or 0)
    which = parts.get("which")
    if which is None:
        return None
    return at.published.year + TURNS[terms.word(terms.WHICH, which)]


TURNS = {"last": -1, "this": 0, "next": 1}
_LEEWAY = 45  # a day so little ahead is rather a plan told in the past tense than a day of the year before


def _nearest_year(month: int, day_no: int, at: Against) -> int:
    """The year of the last such day, or for plans of the next; days just ahead count as this year's."""
    years = (at.published.year + 1, at.published.year, at.published.year - 1)
    days = [found for year in years if (found := day_in(year, month, day_no))]
    if at.past:
        return next((d.year for d in days if d <= later(at.published, _LEEWAY)), at.published.year)
    return next((d.year for d in reversed(days) if d >= at.published), at.published.year)


def known_day(parts: Parts, at: Against) -> Days | None:
    """The day that keeps its date for a name; None before it came."""
    written = parts.get("knownday")
    day = date.fromisoformat(terms.word(terms.KNOWN_DAYS, written) if written else "2001-09-11")
    return one(day) if day <= at.published else None


def month(parts: Parts, at: Against) -> Days | None:
    """A month, or its early, middle or late days."""
    written = parts.get("month") or parts.get("monthname") or parts.get("plainmonth") or parts["ambiguous"] or ""
    number = terms.month_number(written)
    whole = month_of(_month_year(number, parts, at), number)
    return part_of(whole, edge_of(parts)) if parts.get("edge") else whole


def edge_of(parts: Parts) -> str:
    return str(terms.word(terms.EDGES, parts["edge"] or ""))


def _month_year(number: int, parts: Parts, at: Against) -> int:
    if parts.get("year"):
        return named_year(parts, at) or at.published.year
    which = terms.word(terms.WHICH, parts["which"] or "") if parts.get("which") else None
    past = which == "last" if which else at.past
    now = at.published.month
    if which == "this":
        return at.published.year
    if past:
        return at.published.year - (number > now or (which is not None and number == now))
    return at.published.year + (number < now or (which is not None and number == now))


def year(parts: Parts, at: Against) -> Days | None:
    """A year, some years, or the early, middle or late months of one."""
    first = int(parts["year"] or 0)
    last = first
    if parts.get("year_b"):
        last = int(parts["year_b"] or 0)
    elif parts.get("yy"):
        last = first // 100 * 100 + int(parts["yy"] or 0)
    if last < first:
        return None
    return part_of(year_of(first), edge_of(parts)) if parts.get("edge") else Days(date(first, 1, 1), date(last, 12, 31))


def decade(parts: Parts, at: Against) -> Days | None:
    first = int(parts["decade"] or 0)
    edge = edge_of(parts) if parts.get("edge") else None
    begin, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), None: (0, 9)}[edge]
    return Days(date(first + begin, 1, 1), date(first + end, 12, 31))


SEASON_BEGINS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9}


def season(parts: Parts, at: Against) -> Days | None:
    """Three whole months; the season of a named year, the last or the next."""
    begins = SEASON_BEGINS[terms.word(terms.SEASONS, parts.get("season") or parts.get("season_b") or "")]
    if parts.get("year"):
        return season_of(int(parts["year"] or 0), begins)
    which = terms.word(terms.WHICH, parts["which"] or "") if parts.get("which") else None
    if which == "this":
        return season_of(at.published.year - (begins == 12 and at.published.month < 6), begins)
    turns = [season_of(at.published.year + turn, begins) for turn in (-2, -1, 0, 1)]
    if which == "next" or (which is None and not at.past):
        return next(turn for turn in turns if turn.last >= at.published)
    begun = [turn for turn in turns if turn.first <= at.published]
    return begun[-2] if which == "last" and begun[-1].last >= at.published else begun[-1]


def season_of(year_no: int, begins: int) -> Days:
    """The three months from the first of month `begins`."""
    first = date(year_no, begins, 1)
    return Days(first, later(months_later(first, 3), -1))


def slice_of(parts: Parts, at: Against) -> Days | None:
    """A numbered quarter or half of a year, or the numbered days, weeks, weekend or weekday of a month."""
    kind, order = (parts["slice"] or "").lower(), terms.ordinal(parts["ordinal"] or "")
    if kind in ("quarter", "half", "three months", "six months"):
        months = 3 if kind in ("quarter", "three months") else 6
        order = order if order > 0 else 12 // months
        first = date(named_year(parts, at) or at.published.year, 1, 1)
        begin = months_later(first, months * (order - 1))
        return Days(begin, later(months_later(begin, months), -1)) if order * months <= 12 else None
    return _slice_of_month(kind, order, _month_named(parts, at), terms.number(parts.get("n") or "1"))


def _month_named(parts: Parts, at: Against) -> Days:
    if parts.get("month"):
        number = terms.month_number(parts["month"] or "")
        return month_of(_month_year(number, parts, at), number)
    turn = TURNS[terms.word(terms.WHICH, parts["which"] or "")] if parts.get("which") else 0
    then = months_later(at.published, turn)
    return month_of(then.year, then.month)


def _slice_of_month(kind: str, order: int, whole: Days, count: int) -> Days | None:
    if kind in terms.WEEKDAYS or kind == "weekend":
        return _weekday_of_month(kind, order, whole)
    length = count * (7 if kind.startswith("week") else 1)
    if order < 0:
        return Days(later(whole.last, 1 - length), whole.last)
    first = later(whole.first, length * (order - 1))
    last = min(later(first, length - 1), whole.last)
    return Days(first, last) if first <= whole.last else None


def _weekday_of_month(kind: str, order: int, whole: Days) -> Days | None:
    weekday_no = terms.WEEKDAYS.get(kind, 5)
    if order < 0:
        found = weekday_before(whole.last, weekday_no)
    else:
        found = later(weekday_after(whole.first, weekday_no), 7 * (order - 1))
    return Days(found, later(found, 1 if kind == "weekend" else 0)) if found <= whole.last else None
