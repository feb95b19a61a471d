"""The dateline at the head of a report: `BEIRUT/MOSCOW (Reuters) -`, its places, its agency and its day."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from dateline.model import Dateline
from dateline.read.dates import days

# No dateline is longer, and nothing that is refused is looked at further.
_LONGEST = 140
_CAPITALS = "A-Z\u00c0-\u00de"
_LETTERS = "A-Za-z\u00c0-\u024f"
_CAPITAL_WORD = rf"[{_CAPITALS}]+(?:[.'\u2019][{_CAPITALS}]+)*\.?"
_TOWN = rf"(?=[{_CAPITALS}][{_CAPITALS}.'\u2019]){_CAPITAL_WORD}(?:[ -]{_CAPITAL_WORD}){{0,2}}(?![{_LETTERS}])"
_NAME = rf"[{_CAPITALS}][{_LETTERS}]+(?:[ '\u2019\-][{_LETTERS}]+){{0,3}}"
_MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAY = rf"(?i:{_MONTH}\.? [0-3]?[0-9](?:, [12][0-9]{{3}})?|[0-3]?[0-9] {_MONTH}\.?,?(?: [12][0-9]{{3}})?)"
_DASH = r"(?:--|[-\u2013\u2014])(?=\s)"
_HEAD = re.compile(
    rf"(?:(?P<towns>{_TOWN}(?:\s?/\s?{_TOWN})*)|(?P<names>{_NAME}(?:\s?/\s?{_NAME})*))?"
    rf"(?P<region>(?:, (?!{_DAY})[{_CAPITALS}][{_LETTERS}.'\u2019\- ]{{1,30}}(?<![ \-])){{0,2}})"
    rf"(?:,? (?P<day>{_DAY}))?"
    r"(?:\s?\((?P<inner>[^()]{2,40})\))?"
    rf"\s?(?P<end>{_DASH}|:(?=\s))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A dateline as read: the length of its characters, and the day that it gives in full."""

    length: int
    dateline: Dateline
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    agencies: frozenset[str]
    not_places: frozenset[str]


@cache
def _names() -> _Names:
    table = tomllib.loads(files("dateline.read").joinpath("datelines.toml").read_text("utf-8"))
    return _Names(agencies=frozenset(table["agencies"]), not_places=frozenset(table["not_places"]))


def filed(paragraph: str) -> Filed | None:
    """The dateline that `paragraph` begins with."""
    head = paragraph[:_LONGEST]
    if not (head[:1].isupper() or head.startswith("(")):
        return None
    found = _HEAD.match(head)
    if found is None or not _holds(found, head):
        return None
    return Filed(length=len(found[0].rstrip()), dateline=_dateline(found), day=_day(found))


def _holds(found: re.Match[str], head: str) -> bool:
    """A dateline needs capitals, a known agency or a day, and then a dash; only an agency can do without one."""
    agency = found["inner"] in _names().agencies
    end = found["end"]
    if end is None:
        return agency and bool(found["towns"] or found["names"]) and head[found.end() : found.end() + 1] not in ",.;"
    if end == ":":
        return bool(found["towns"]) and _is_place(found["towns"]) and len(found["towns"].split()) <= 2
    dated = bool(found["day"]) or bool(found["inner"] and re.fullmatch(_DAY, found["inner"]))
    if found["towns"]:
        return _is_place(found["towns"])
    return agency or (bool(found["names"]) and dated)


def _is_place(towns: str) -> bool:
    return towns.strip() not in _names().not_places


def _dateline(found: re.Match[str]) -> Dateline:
    where = found["towns"] or found["names"] or ""
    towns = [town.strip() for town in where.split("/") if town.strip()]
    if towns:
        towns[-1] += found["region"]
    return Dateline(places=tuple(towns), agency=_agency(found))


def _agency(found: re.Match[str]) -> str | None:
    """The credit in brackets: a known agency, or after capitals what can be no country or day."""
    inner = found["inner"]
    if inner is None or inner in _names().agencies:
        return inner
    is_credit = found["towns"] and not re.search("[0-9]", inner) and (" " in inner or inner.isupper())
    return inner if is_credit else None


def _day(found: re.Match[str]) -> date | None:
    return next((day for _, _, day in days(f"{found['day'] or ''} {found['inner'] or ''}")), None)
