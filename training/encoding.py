"""Turns words into the numbers that a teacher reads, and sentences into batches of like length."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from settings import Learning

PADDING, UNKNOWN, FIRST = 0, 1, 2
LEAST_SENTENCES = 4

Words = Sequence[str]


class Inputs(NamedTuple):
    """What the network reads of a batch, place 0 being the root; a tuple, as only such go through JAX as they are."""

    words: NDArray[np.int32]
    vectors: NDArray[np.int32]
    characters: NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """Word vectors scaled to a deviation of one, and the row of each word; the first rows are zero."""

    rows: dict[str, int]
    matrix: NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The number of each word and character, the labels by what they label, and how much of a long word is read."""

    words: dict[str, int]
    characters: dict[str, int]
    labels: dict[str, tuple[str, ...]]
    longest_word: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """The sentences of a batch, by number, and the shape they are padded to."""

    rows: tuple[int, ...]
    size: int
    length: int


def plain(word: str) -> str:
    """The word in small letters, with 0 for each digit."""
    return re.sub(r"\d", "0", word.lower())


def read_vectors(path: Path) -> Vectors:
    """Reads what vectors.py wrote."""
    with np.load(path) as file:
        words, matrix = file["words"].tolist(), file["matrix"]
    zeros = np.zeros((FIRST, matrix.shape[1]), np.float32)
    return Vectors(rows=_numbered(words), matrix=np.concatenate([zeros, matrix / matrix.std()]))


def _numbered(values: Iterable[str]) -> dict[str, int]:
    return {value: i for i, value in enumerate(values, start=FIRST)}


def vocabulary(
    sentences: Sequence[Words],
    labels: dict[str, tuple[str, ...]],
    *,
    min_word_count: int,
    min_character_count: int,
    longest_word: int,
) -> Vocabulary:
    """The vocabulary of the sentences, without what is rare in them."""
    words = Counter(plain(word) for sentence in sentences for word in sentence)
    characters = Counter(character for sentence in sentences for word in sentence for character in word)
    return Vocabulary(
        words=_numbered(sorted(word for word, count in words.items() if count >= min_word_count)),
        characters=_numbered(sorted(c for c, count in characters.items() if count >= min_character_count)),
        labels=labels,
        longest_word=longest_word,
    )


def write_vocabulary(known: Vocabulary, path: Path) -> None:
    """Writes the vocabulary as JSON."""
    table = {
        "words": list(known.words),
        "characters": list(known.characters),
        "labels": known.labels,
        "longest_word": known.longest_word,
    }
    path.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")


def read_vocabulary(path: Path) -> Vocabulary:
    """Reads what `write_vocabulary` wrote."""
    table = json.loads(path.read_text(encoding="utf-8"))
    return Vocabulary(
        words=_numbered(table["words"]),
        characters=_numbered(table["characters"]),
        labels={name: tuple(labels) for name, labels in table["labels"].items()},
        longest_word=table["longest_word"],
    )


def lots(lengths: Iterable[int], learning: Learning, chance: np.random.Generator | None = None) -> list[Lot]:
    """Batches of sentences of like length, shuffled where chance is given; too long sentences are left out."""
    shelves: dict[int, list[int]] = defaultdict(list)
    for row, length in enumerate(lengths):
        padded = next((longest for longest in learning.lengths if length + 1 <= longest), None)
        if padded is not None:
            shelves[padded].append(row)
    found = []
    for length, rows in shelves.items():
        if chance is not None:
            chance.shuffle(rows)
        size = max(LEAST_SENTENCES, learning.words_a_batch // length)
        found += [
            Lot(rows=tuple(rows[start : start + size]), size=size, length=length) for start in range(0, len(rows), size)
        ]
    if chance is not None:
        chance.shuffle(found)
    return found


def encoded(sentences: Sequence[Words], lot: Lot, known: Vocabulary, vectors: Vectors) -> Inputs:
    """The sentences of a batch as numbers."""
    words = np.full((lot.size, lot.length), PADDING, np.int32)
    rows = words.copy()
    characters = np.full((lot.size, lot.length, known.longest_word), PADDING, np.int32)
    words[: len(sentences), 0] = UNKNOWN
    for i, sentence in enumerate(sentences):
        for j, word in enumerate(sentence, start=1):
            words[i, j] = known.words.get(plain(word), UNKNOWN)
            rows[i, j] = vectors.rows.get(plain(word), UNKNOWN)
            shown = _shown(word, known.longest_word)
            characters[i, j, : len(shown)] = [known.characters.get(c, UNKNOWN) for c in shown]
    return Inputs(words, rows, characters)


def _shown(word: str, longest: int) -> str:
    return word if len(word) <= longest else word[: longest // 2] + word[-(longest // 2) :]
