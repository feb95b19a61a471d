"""The text of a report as paragraphs of pieces, each of which knows the claims and roles that cover it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Block, Claim, Document
from dateline.show.marks import ROLES, Mark, Segment, marks, segments


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters with the same cover. `claims` and `roles` run side by side; `numbers` stand behind a trigger."""

    text: str
    start: int
    look: str = ""
    claims: str = ""
    roles: str = ""
    numbers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    kind: str
    pieces: tuple[Piece, ...]


def paragraphs(document: Document, claims: Sequence[Claim], prefix: str) -> list[Paragraph]:
    """Every character of every block once, in order; `prefix` goes before the ordinals of the claims."""
    blocks = _blocks(document)
    edges = [edge for block in blocks for edge in (block.start, block.end)]
    cover = [mark for ordinal, claim in enumerate(claims, start=1) for mark in marks(claim, ordinal)]
    cut = segments(0, len(document.text), cover, cuts=edges)
    return [
        Paragraph(
            kind=block.kind,
            pieces=tuple(
                _piece(document.text, segment, prefix)
                for segment in cut
                if block.start <= segment.start and segment.end <= block.end
            ),
        )
        for block in blocks
    ]


def _blocks(document: Document) -> list[Block]:
    """The document's blocks; where it has none, its paragraphs."""
    if document.blocks:
        return [block for block in document.blocks if block.start < block.end]
    blocks, start = [], 0
    for part in document.text.split("\n"):
        if part.strip():
            blocks.append(Block(kind="body", start=start, end=start + len(part)))
        start += len(part) + 1
    return blocks


def _piece(text: str, segment: Segment, prefix: str) -> Piece:
    roles = _roles(segment.marks)
    if not roles:
        return Piece(text=text[segment.start : segment.end], start=segment.start)
    # A click takes the first claim: that whose own word this is before those that only mention it.
    ordered = sorted(roles, key=lambda ordinal: (ROLES.index(roles[ordinal].role), ordinal))
    tightest = min(roles.values(), key=lambda mark: (mark.end - mark.start, ROLES.index(mark.role)))
    ends = [mark.claim for mark in roles.values() if mark.role == "what" and mark.end == segment.end]
    return Piece(
        text=text[segment.start : segment.end],
        start=segment.start,
        look=tightest.role,
        claims=" ".join(f"{prefix}{ordinal}" for ordinal in ordered),
        roles=" ".join(roles[ordinal].role for ordinal in ordered),
        numbers=",".join(map(str, sorted(ends))),
    )


def _roles(cover: Sequence[Mark]) -> dict[int, Mark]:
    """The tightest mark of each claim; `cover` runs from tight to wide within a claim."""
    roles: dict[int, Mark] = {}
    for mark in cover:
        roles.setdefault(mark.claim, mark)
    return roles
