"""Joins: "since X", "from X to Y", "X and Y" make one interval of one or two readings."""

import re
from collections.abc import Iterator
from datetime import MINYEAR, date, timedelta

from dateline.extract.time import terms
from dateline.extract.time.days import Days, later, months_later
from dateline.extract.time.reading import Reading

_LEAD = rf"(?:(?:{terms.JOINS['lead']})\s+)*"
_SINCE = re.compile(rf"\b(?:{terms.JOINS['since']})\s+{_LEAD}$", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:{terms.JOINS['until']})\s+{_LEAD}$", re.IGNORECASE)
_FROM = re.compile(rf"\b(?:{terms.JOINS['from']})\s+{_LEAD}$", re.IGNORECASE)
_TO = re.compile(rf"\s*(?:{terms.JOINS['to']})\s*{_LEAD}", re.IGNORECASE)
_OR = re.compile(rf"(?:,?\s+(?:{terms.JOINS['or']})|\s*{terms.JOINS['comma']})\s+{_LEAD}", re.IGNORECASE)
_AND = re.compile(rf"\s*and\s*{_LEAD}", re.IGNORECASE)
_AHEAD = re.compile(rf"\b{terms.JOINS['ahead']}\s+{_LEAD}$", re.IGNORECASE)
_TOLD = re.compile(rf"\b{terms.JOINS['told']}\s+{_LEAD}$", re.IGNORECASE)
_OFFSET = re.compile(rf"{terms.JOINS['offset']}\s+{_LEAD}$", re.IGNORECASE)
_CLOSE = timedelta(days=3)


def joined(text: str, start: int, readings: list[Reading]) -> Iterator[Reading]:
    """The readings in order, those that belong together made into one."""
    waiting: Reading | None = None
    for reading in (_in_tense(text, start, found) for found in readings):
        if waiting is None:
            waiting = reading
            continue
        both = _pair(text, start, waiting, reading)
        if both is None:
            yield _opened(text, start, waiting)
        waiting = both or reading
    if waiting is not None:
        yield _opened(text, start, waiting)


def _in_tense(text: str, start: int, reading: Reading) -> Reading:
    """A date after "due on" is read as a plan, one after "said on" or "since" as past, whatever the sentence is."""
    if reading.days is None:
        return reading
    before = _before(text, start, reading)
    if reading.at.past:
        return reading.in_tense(past=False) if _AHEAD.search(before) or _UNTIL.search(before) else reading
    return reading.in_tense(past=True) if _TOLD.search(before) or _SINCE.search(before) else reading


def _before(text: str, start: int, reading: Reading) -> str:
    return text[max(start, reading.start - 60) : reading.start]


def _opened(text: str, start: int, reading: Reading) -> Reading:
    """Up to the publication after "since", from it after "no later than", on other days after "a day before"."""
    if reading.days is None:
        return reading
    before, published = _before(text, start, reading), reading.at.published
    offset = _OFFSET.search(before)
    if offset and reading.days.first == reading.days.last and (days := _offset(offset)):
        moved = later(reading.days.first, days)
        return reading.widened("offset", _begin(offset, reading), reading.end, Days(moved, moved))
    since, until = _SINCE.search(before), _UNTIL.search(before)
    if since:
        return reading.widened("since", _begin(since, reading), reading.end, Days(_onset(reading), published))
    if until and reading.days.last >= published:
        return reading.widened("until", _begin(until, reading), reading.end, Days(published, reading.days.last))
    return reading


def _offset(match: re.Match[str]) -> int | None:
    """How many days "two days after" or "the eve of" moves a date; None where the count is no number."""
    count, side = match["n"], match["one"] or match["many"] or "before"
    if count and not count.isdigit() and count.lower() not in terms.NUMBERS:
        return None
    return (terms.number(count) if count else 1) * (1 if side.lower() == "after" else -1)


def _begin(match: re.Match[str], reading: Reading) -> int:
    return reading.start - (match.end() - match.start())


def _onset(reading: Reading) -> date:
    """The day that "since" counts from: the first, but the middle one of "mid-November"; never one still to come."""
    assert reading.days is not None
    first, edge = reading.days.first, reading.parts.get("edge")
    if edge and terms.word(terms.EDGES, edge) == "mid":
        first += (reading.days.last - first) // 2
    if first > reading.at.published and first.year > MINYEAR:
        first = months_later(first, -12)
    return min(first, reading.at.published)


def _pair(text: str, start: int, one: Reading, other: Reading) -> Reading | None:
    """Both as one interval where the words between them say so; None where they stay apart."""
    gap = text[one.end : other.start]
    opened = _FROM.search(_before(text, start, one))
    alike = one.rule.gives == other.rule.gives and not _AND.fullmatch(gap)
    range_told = _TO.fullmatch(gap) and (opened or alike)
    if not range_told and not _OR.fullmatch(gap):
        return None
    one, other = _in_order(one, other)
    if one.days is None or other.days is None or one.days.first > other.days.last:
        return None
    if not range_told and not _next_to(one, other, gap):
        return None
    via = "range" if range_told else "either"
    return one.widened(via, one.start, other.end, Days(one.days.first, other.days.last))


def _next_to(one: Reading, other: Reading, gap: str) -> bool:
    """Whether "X and Y" is one interval: only for neighbouring days, months or years."""
    if one.days is None or other.days is None or ("," in gap and one.rule.gives != other.rule.gives):
        return False
    return timedelta(0) < other.days.first - one.days.last <= _CLOSE


def _in_order(one: Reading, other: Reading) -> tuple[Reading, Reading]:
    """The first resolved so that it comes before the second: a year or a week is named once for both."""
    if one.days is None or other.days is None:
        return one, other
    if _yearless(one) and other.parts.get("year"):
        return one.in_tense(published=other.days.last, past=True), other
    if _yearless(other) and one.parts.get("year"):
        return one, other.in_tense(published=one.days.last, past=False)
    if one.days.first <= other.days.last:
        return one, other
    if one.at.past:
        return one.in_tense(published=other.days.last, past=True), other
    return one, other.in_tense(published=one.days.last, past=False)


def _yearless(reading: Reading) -> bool:
    return reading.rule.gives in ("day", "month") and not reading.parts.get("year")
