"""When a report was published, and whose word that is. The clock is never asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from dateline.model import Problem
from dateline.read.dates import days

_EARLIEST, _LATEST = 1900, 2100
_URL_DAY = re.compile(
    r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?P<s>[/\-_.]?)(?P<m>1[0-2]|0[1-9]|(?<=[/\-_.])[1-9])(?P=s)"
    r"(?P<d>3[01]|[12][0-9]|0[1-9]|(?<=[/\-_.])[1-9])(?![0-9])"
)
_NAME_DAY = re.compile(r"([12][0-9]{3})-([01][0-9])-([0-3][0-9])(?![0-9])")
_STAMP = re.compile(r"(?:first |last |originally )?(?:published|updated|posted|created|filed)\b|.{0,12}$", re.I)
_LONGEST_STAMP = 100
_HEAD = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that says when a report was published."""

    carrier: date | None = None
    given: date | None = None
    metadata: date | None = None
    url: str | None = None
    page: date | None = None
    file: str | None = None
    captions: Sequence[str] = ()
    filed: date | None = None
    paragraphs: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The day, its basis, and a problem where none was found or one was refused."""

    day: date | None = None
    basis: str | None = None
    problems: tuple[Problem, ...] = ()


def published(evidence: Evidence) -> Published:
    """The first date in order of trust that can be one of a news report."""
    refused: list[Problem] = []
    for day, basis in _candidates(evidence):
        if day is None:
            continue
        if _EARLIEST <= day.year <= _LATEST:
            return Published(day=day, basis=basis, problems=tuple(refused))
        message = f"publication date {day.isoformat()} ({basis}) is not between {_EARLIEST} and {_LATEST}: not used"
        refused.append(Problem(code="R006", message=message))
    missing = Problem(
        code="R005", message="no publication date found, so relative days are not resolved; give --published"
    )
    return Published(problems=(*refused, missing))


def _candidates(evidence: Evidence) -> Iterator[tuple[date | None, str]]:
    yield evidence.carrier, "carrier"
    yield evidence.given, "given"
    yield evidence.metadata, "metadata"
    yield url_day(evidence.url), "url"
    yield evidence.page, "metadata"
    yield file_day(evidence.file), "file name"
    yield caption_day(evidence.captions), "caption date"
    yield evidence.filed, "dateline date"
    yield text_day(evidence.paragraphs), "text date"


def url_day(url: str | None) -> date | None:
    """The day in an address: `/2016/12/05/`, `/2016-12-05-`, `20161205`."""
    for found in _URL_DAY.finditer(url or ""):
        day = _date(found["y"], found["m"], found["d"])
        if day is not None:
            return day
    return None


def file_day(file: str | None) -> date | None:
    """The day that a file name begins with: `2016-12-05-aleppo.txt`."""
    found = _NAME_DAY.match(PurePath(file or "").name)
    return _date(*found.groups()) if found else None


def caption_day(captions: Sequence[str]) -> date | None:
    """The latest day in the captions; pictures from the archive do not count."""
    return max((day for caption in captions if not _is_archive(caption) for _, _, day in days(caption)), default=None)


def _is_archive(caption: str) -> bool:
    lower = caption.lower()
    return lower.startswith("file") or "file photo" in lower or "file picture" in lower


def text_day(paragraphs: Sequence[str]) -> date | None:
    """The day of a line near the head that is only a date, or says when the report was published."""
    for paragraph in paragraphs[:_HEAD]:
        if len(paragraph) > _LONGEST_STAMP:
            continue
        for start, end, day in days(paragraph):
            if _STAMP.match(paragraph[:start]) and len(paragraph) - end < 40:
                return day
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
