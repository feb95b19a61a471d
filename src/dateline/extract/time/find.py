"""The time finder: every time expression of a sentence, in order, with the days that it means."""

import re
from collections.abc import Iterator
from datetime import date

from dateline.extract.time import terms
from dateline.extract.time.against import Against
from dateline.extract.time.join import joined
from dateline.extract.time.reading import Reading
from dateline.extract.time.resolvers import RESOLVERS, resolve
from dateline.extract.time.rules import Rule, load
from dateline.model import Moment, Span
from dateline.model.moment import precision_of

RULES = load(RESOLVERS)
_HYPHEN = re.compile(r"[A-Za-z]-$")
_DATED = re.compile(rf"(?:{terms.FRAGMENTS['month']}|{terms.FRAGMENTS['weekday']})-$", re.IGNORECASE)
_DATE_TOLD = 4  # a month at most: years are too long to count days from
_ANY_DAY = date(2000, 1, 1)  # stands in until it is known what the sentence told before the phrase


def find(
    text: str, start: int, end: int, *, published: date, anchor: date | None = None, past: bool = True
) -> list[Moment]:
    """The times told in `text[start:end]`, resolved against the publication, the last date told, and the tense.

    Expressions that share characters never come back twice, and a habit, an age or a mere length of time never does.
    """
    shown = _signals(text[start:end].lower())
    if not shown:
        return []
    at = Against(published=published, anchor=anchor or _ANY_DAY, past=past)
    readings = _first_longest(_readings(text, start, end, at, shown))
    return [
        _moment(text, reading) for reading in joined(text, start, list(_in_story(readings, anchor))) if reading.days
    ]


def _signals(lowered: str) -> set[str]:
    return {name for name, signal in terms.SIGNALS.items() if signal.search(lowered)}


def _readings(text: str, start: int, end: int, at: Against, shown: set[str]) -> Iterator[tuple[int, int, int, Reading]]:
    """Every reading of every rule, with its place in the order of preference."""
    for order, rule in enumerate(RULES):
        if shown.isdisjoint(rule.needs):
            continue
        for reading in _by(rule, text, start, end, at):
            yield reading.start, -reading.end, order, reading


def _by(rule: Rule, text: str, start: int, end: int, at: Against) -> Iterator[Reading]:
    for match in rule.pattern.finditer(text, start, end):
        before = text[max(start, match.start() - 90) : match.start()]
        if not _may_follow(rule, before):
            continue
        parts = match.groupdict()
        days = resolve(rule.gives, parts, at)
        if days is not None or rule.gives == "nothing":
            yield Reading(rule=rule, parts=parts, start=match.start(), end=match.end(), at=at, days=days)


def _may_follow(rule: Rule, before: str) -> bool:
    """Whether a phrase of the rule may stand after these words; a hyphen may join it to a month or weekday only."""
    if _HYPHEN.search(before) and not _DATED.search(before):
        return False
    if rule.before and not rule.before.search(before):
        return False
    return not (rule.unless_before and rule.unless_before.search(before))


def _first_longest(found: Iterator[tuple[int, int, int, Reading]]) -> Iterator[Reading]:
    """Among readings that overlap: the one that begins first, then the longest, then the first rule."""
    reached = -1
    for _, _, _, reading in sorted(found, key=lambda entry: entry[:3]):
        if reading.start >= reached:
            reached = reading.end
            yield reading


def _in_story(readings: Iterator[Reading], anchor: date | None) -> Iterator[Reading]:
    """Each phrase that counts from the story is resolved against the date told last before it."""
    for reading in readings:
        told = reading.again(anchor=anchor)
        if told.days and told.rule.gives != "nothing" and precision_of(told.days.first, told.days.last) <= _DATE_TOLD:
            anchor = told.days.first
        if told.days or told.rule.gives == "nothing":
            yield told


def _moment(text: str, reading: Reading) -> Moment:
    assert reading.days is not None
    first, last = reading.days.first, reading.days.last
    counted = {"published": reading.at.published, "narrative": reading.at.anchor or reading.at.published}
    return Moment(
        span=Span.cut(text, reading.start, reading.end),
        first=first,
        last=last,
        precision=precision_of(first, last),
        anchor=counted.get(reading.counts_from),
        basis="own words",
        rule=reading.name,
    )
