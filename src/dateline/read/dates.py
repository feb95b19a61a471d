"""Calendar days written out in full: `5 December 2016`, `Dec. 5, 2016`, `2016-12-05`. Nothing is guessed."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = "(?P<{0}>[12][0-9]{{3}})"

DAY = re.compile(
    rf"\b(?:(?P<m1>{_MONTH})\.?\s+(?P<d1>[0-3]?[0-9])(?:st|nd|rd|th)?,?\s+{_YEAR.format('y1')}"
    rf"|(?P<d2>[0-3]?[0-9])(?:st|nd|rd|th)?\s+(?P<m2>{_MONTH})\.?,?\s+{_YEAR.format('y2')}"
    rf"|{_YEAR.format('y3')}-(?P<m3>[01][0-9])-(?P<d3>[0-3][0-9])"
    rf"|(?P<a>[0-3]?[0-9])[/.](?P<b>[0-3]?[0-9])[/.]{_YEAR.format('y4')})\b",
    re.I,
)


def days(text: str) -> Iterator[tuple[int, int, date]]:
    """Start, end and day of every full date in `text`; 05/12/2016, which can be two days, is none."""
    for found in DAY.finditer(text):
        day = _day(found)
        if day is not None:
            yield found.start(), found.end(), day


def _day(found: re.Match[str]) -> date | None:
    if found["y1"]:
        return _date(found["y1"], _month(found["m1"]), found["d1"])
    if found["y2"]:
        return _date(found["y2"], _month(found["m2"]), found["d2"])
    if found["y3"]:
        return _date(found["y3"], int(found["m3"]), found["d3"])
    return _numeric(int(found["a"]), int(found["b"]), found["y4"])


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _numeric(first: int, second: int, year: str) -> date | None:
    if first == second or first > 12:
        return _date(year, second, str(first))
    return _date(year, first, str(second)) if second > 12 else None


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
