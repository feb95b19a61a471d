"""Which reports carry one text: copies, shortened copies, and reports that pass on the same agency's words.

Five outlets with one agency's text are one source. Compared are runs of three words; a copy shares six tenths of them
with its original, or brings eight tenths of its own from there. Every pair is checked exactly before it is joined;
hashing only finds the pairs worth checking (`candidates`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from re import findall
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.model import Document
from dateline.reconcile.groups import Groups

NEAR = 0.6
CONTAINED = 0.8
SAME_AGENCY_OVERLAP = 0.2
"""Reports of two outlets that credit one agency share its text when a fifth of the shorter one stands in the other.
Not so reports of one outlet: what they share is often only the page's own furniture."""
FEWEST_SHINGLES = 8
"""Texts shorter than ten words are too short to tell a copy from two plain sentences about the same thing."""

BANDS, ROWS = 32, 3
"""Finds 999 in 1,000 pairs at a likeness of 0.6, and one in seven at 0.17."""
SAMPLE = 8
"""One run of words in eight is looked up to find texts inside longer ones."""
COMMON = 100
"""A run of words in more reports than this is a phrase of the trade, no sign of copying."""

Hashes = NDArray[np.uint64]


def _numbers(name: str) -> Hashes:
    # From a digest, since the random streams of numpy may change from one version to the next.
    digests = (sha256(f"{name} {row}".encode()).digest() for row in range(BANDS * ROWS))
    return np.array([[int.from_bytes(digest[:8], "big")] for digest in digests], dtype=np.uint64)


_FACTORS: Hashes = _numbers("factor") | np.uint64(1)
_TERMS: Hashes = _numbers("term")


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """A report's runs of three words, as a set of hashes, whose report it is, and who prints it."""

    document: str
    shingles: Hashes
    credit: str | None
    outlet: str | None


def text_lineages(documents: Iterable[Document]) -> dict[str, str]:
    """For the id of each document, the smallest id among the documents that carry the same text."""
    distinct = {document.id: document for document in documents}
    sketches = [sketch(distinct[id]) for id in sorted(distinct)]
    groups: Groups[str] = Groups(distinct)
    for one, other in candidates([known for known in sketches if len(known.shingles) >= FEWEST_SHINGLES]):
        if groups.root(one.document) != groups.root(other.document) and is_copy(one, other):
            groups.join(one.document, other.document)
    return {id: groups.root(id) for id in distinct}


def sketch(document: Document) -> Sketch:
    words = findall(r"\w+", document.text.casefold())
    codes = np.fromiter((crc32(word.encode()) for word in words), dtype=np.uint64, count=len(words))
    if len(codes) < 3:
        return Sketch(document.id, np.empty(0, dtype=np.uint64), credit(document), document.outlet)
    runs = codes[:-2] * np.uint64(0x9E3779B97F4A7C15) + codes[1:-1] * np.uint64(0xC2B2AE3D27D4EB4F) + codes[2:]
    runs ^= runs >> np.uint64(29)
    shingles = np.unique(runs * np.uint64(0xBF58476D1CE4E5B9))
    return Sketch(document.id, shingles, credit(document), document.outlet)


def credit(document: Document) -> str | None:
    """Whose report it is: the agency that it credits, else the outlet."""
    name = document.dateline.agency or document.outlet
    return " ".join(name.casefold().split()) if name else None


def is_copy(one: Sketch, other: Sketch) -> bool:
    """One text stands in both, wholly or for the most part."""
    shared = len(np.intersect1d(one.shingles, other.shingles, assume_unique=True))
    together = len(one.shingles) + len(other.shingles) - shared
    contained = shared / min(len(one.shingles), len(other.shingles))
    if shared / together >= NEAR or contained >= CONTAINED:
        return True
    same_agency = one.credit is not None and one.credit == other.credit and one.outlet != other.outlet
    return same_agency and contained >= SAME_AGENCY_OVERLAP


def candidates(sketches: Sequence[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    """Pairs worth checking: alike as wholes, or with runs of words in common that few others have."""
    yield from _alike(sketches)
    yield from _overlapping(sketches)


def _alike(sketches: Sequence[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    buckets: dict[tuple[int, bytes], list[Sketch]] = defaultdict(list)
    for known in sketches:
        least = (known.shingles * _FACTORS + _TERMS).min(axis=1)
        for band in range(BANDS):
            buckets[band, least[band * ROWS : (band + 1) * ROWS].tobytes()].append(known)
    for bucket in buckets.values():
        # Against the first few only: a thousand copies of one text need not be compared a million times.
        for first in bucket[:3]:
            yield from ((first, other) for other in bucket if other.document > first.document)


def _overlapping(sketches: Sequence[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    holders: dict[int, list[int]] = defaultdict(list)
    for position, known in enumerate(sketches):
        for run in known.shingles[known.shingles % np.uint64(SAMPLE) == 0].tolist():
            holders[run].append(position)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for positions in holders.values():
        if len(positions) <= COMMON:
            for pair in combinations(positions, 2):
                shared[pair] += 1
    for (one, other), count in sorted(shared.items()):
        shorter = min(len(sketches[one].shingles), len(sketches[other].shingles))
        if count * SAMPLE >= shorter * SAME_AGENCY_OVERLAP / 2:
            yield sketches[one], sketches[other]
