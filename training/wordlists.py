"""Reads the lists of words that the training texts are varied with."""

from __future__ import annotations

from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("words.txt")


@cache
def word_lists() -> dict[str, tuple[str, ...]]:
    """The words of each list, by its name."""
    rows = WORDS.read_text(encoding="utf-8").splitlines()
    lists = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {name: tuple(words.split()) for name, words in lists}
