"""Which characters carry which part of a claim, cut so that overlapping spans can be shown.

Spans of several claims may nest and cross. `segments` cuts the text wherever a span begins or ends, so that each
piece can name all that covers it. It refuses to choose between spans: what to show is the face's own concern.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from dateline.model import Claim

Role = Literal["what", "number", "when", "where", "who", "whom", "says", "cue", "disputes", "sentence"]
# In the order in which they outrank one another on the same characters of one claim.
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The characters [start, end) play `role` in the claim with the ordinal `claim`."""

    start: int
    end: int
    role: Role
    claim: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of text that the same marks cover from its first to its last character."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks(claim: Claim, ordinal: int) -> Iterator[Mark]:
    """Every span of `claim` that is not empty, with its role."""
    for start, end, role in _parts(claim):
        if start < end:
            yield Mark(start=start, end=end, role=role, claim=ordinal)


def _parts(claim: Claim) -> Iterator[tuple[int, int, Role]]:
    yield claim.sentence.start, claim.sentence.end, "sentence"
    yield claim.trigger.start, claim.trigger.end, "what"
    for party in claim.actor:
        yield party.span.start, party.span.end, "who"
    for party in claim.target:
        yield party.span.start, party.span.end, "whom"
    if claim.place is not None:
        yield claim.place.span.start, claim.place.span.end, "where"
    if claim.time is not None and claim.time.span is not None:
        yield claim.time.span.start, claim.time.span.end, "when"
    for figure in claim.figures:
        yield figure.start, figure.end, "number"
    for link in claim.attribution:
        yield link.source.span.start, link.source.span.end, "says"
        yield link.cue.start, link.cue.end, "cue"
    for link in claim.denied_by:
        yield link.source.span.start, link.source.span.end, "disputes"
        yield link.cue.start, link.cue.end, "disputes"


def segments(start: int, end: int, covering: Sequence[Mark], *, cuts: Iterable[int] = ()) -> list[Segment]:
    """The range [start, end) cut at every edge of a mark and at every one of `cuts`; nothing lost, nothing twice."""
    edges = {start, end} | {cut for cut in cuts if start < cut < end}
    edges |= {edge for mark in covering for edge in (mark.start, mark.end) if start < edge < end}
    waiting = sorted(covering, key=lambda mark: mark.start, reverse=True)
    open_marks: list[Mark] = []
    pieces = []
    ordered = sorted(edges)
    for left, right in pairwise(ordered):
        while waiting and waiting[-1].start <= left:
            open_marks.append(waiting.pop())
        open_marks = [mark for mark in open_marks if mark.end > left]
        pieces.append(Segment(start=left, end=right, marks=tuple(sorted(open_marks, key=_rank))))
    return pieces


def _rank(mark: Mark) -> tuple[int, int, int]:
    """The claim, then the tightest span, then the weightier role."""
    return mark.claim, mark.end - mark.start, ROLES.index(mark.role)
