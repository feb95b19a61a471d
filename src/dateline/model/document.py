"""Document: the readable text of one report, which never changes again once it is read."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

BlockKind = Literal["title", "dateline", "lead", "label", "caption", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph of `Document.text`, as half-open character offsets, and its part in the report."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Words of the source left out of `Document.text`: addressable in the decoded source, with the reason."""

    reason: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where the report says it was filed, and the agency that it credits: `BEIRUT/MOSCOW (Reuters) -`."""

    places: tuple[str, ...] = ()
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report. All spans in the system count characters of `text`."""

    id: str
    file: str | None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    published_basis: str | None = None
    dateline: Dateline = field(default_factory=Dateline)
    language: str = "en"
    sha256: str
    text: str
    blocks: tuple[Block, ...] = ()
    removed: tuple[Removed, ...] = ()
