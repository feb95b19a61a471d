"""Sentences that the teachers labelled, as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import bio
from spacy.tokens import Doc
from spacy.vocab import Vocab

NEWS, GRONINGEN = "news", "groningen"
SHORTEST = 5  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A text in words with what the teachers gave them; a head is a place in the text, a root's its own."""

    words: list[str]
    spaces: list[bool]
    heads: list[int]
    relations: list[str]
    tags: list[str]
    names: list[str]
    confidence: list[float]


def silver_path(work: Path, kind: str, worker: int) -> Path:
    """Where a worker writes the texts of a kind."""
    return work / "silver" / f"{kind}-{worker}.jsonl"


def write_silver(texts: Iterable[Labelled], path: Path) -> None:
    """Writes the texts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for text in texts:
            file.write(json.dumps(asdict(text), ensure_ascii=False) + "\n")


def read_silver(path: Path, least_confidence: float, vocab: Vocab) -> Iterator[Doc]:
    """Yields as documents the texts that the teacher of trees was sure of."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text = Labelled(**json.loads(line))
            long_enough = len(text.words) >= SHORTEST
            if long_enough and sum(text.confidence) / len(text.confidence) >= least_confidence:
                yield _document(text, vocab)


def _document(text: Labelled, vocab: Vocab) -> Doc:
    document = Doc(vocab, words=text.words, spaces=text.spaces, tags=text.tags, heads=text.heads, deps=text.relations)
    bio.mark(document, text.names)
    return document
