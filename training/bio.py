"""Names as one label a word: B-PER, I-PER, O, and ? where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

KINDS = ("PER", "ORG", "GROUP", "LOC", "NORP", "FAC", "MISC")
LABELS = ("O", *(mark + kind for kind in KINDS for mark in ("B-", "I-")))
UNSURE = "?"
BARRED = -1e4


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Words with their labels."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yields (start, end, kind) of each name, in order."""
    start = 0
    while start < len(labels):
        end = start + 1
        if labels[start].startswith("B-"):
            kind = labels[start][2:]
            while end < len(labels) and labels[end] == f"I-{kind}":
                end += 1
            yield start, end, kind
        start = end


def labels_of(kind: str, length: int) -> tuple[str, ...]:
    """The labels of one name of so many words."""
    return (f"B-{kind}", *[f"I-{kind}"] * (length - 1))


def marked(part: Doc | Span) -> Marked:
    """The words of a document or sentence with the names marked in it."""
    labels = (f"{w.ent_iob_}-{w.ent_type_}" if w.ent_type_ else w.ent_iob_ or UNSURE for w in part)
    return Marked(words=tuple(word.text for word in part), labels=tuple(labels))


def mark(doc: Doc, labels: Sequence[str]) -> None:
    """Gives the document these names and no others."""
    unsure = [doc[i : i + 1] for i, label in enumerate(labels) if label == UNSURE]
    names = [Span(doc, start, end, label=kind) for start, end, kind in spans(labels)]
    doc.set_ents(names, missing=unsure, default="outside")


def best_labels(scores: NDArray[np.float32]) -> list[int]:
    """The best row of labels (Viterbi) in which each name begins with a B."""
    moves = _moves()
    best = np.where(moves[0] < 0, BARRED, scores[0])
    came_from = np.zeros(scores.shape, int)
    for i in range(1, len(scores)):
        reached = best[:, None] + moves
        came_from[i] = reached.argmax(0)
        best = reached.max(0) + scores[i]
    path = [int(best.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        path.append(int(came_from[i][path[-1]]))
    return path[::-1]


def _moves() -> NDArray[np.float64]:
    barred = [[b.startswith("I-") and a not in (f"B-{b[2:]}", b) for b in LABELS] for a in LABELS]
    return np.where(barred, BARRED, 0.0)
