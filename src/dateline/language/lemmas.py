"""Gives an English word's dictionary form from its tag, by table alone; it guesses no tag and reads no context."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_PROPER = frozenset({"NNP", "NNPS"})
_LONGEST_ENDING = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Lemmas:
    """Whole words and word endings, each under its tag, with what stands for them in the dictionary form."""

    words: dict[tuple[str, str], str]
    endings: dict[tuple[str, str], str]

    @staticmethod
    @cache
    def shipped() -> Lemmas:
        """The table shipped with the English language data, read once."""
        return read_lemmas(files("dateline.language").joinpath("english", "lemmas.tsv.gz").read_bytes())

    def lemma(self, form: str, tag: str) -> str:
        """The dictionary form: "killed" as VBD gives "kill"; a word the table cannot place comes back in lower case."""
        key = form if tag in _PROPER else form.lower()
        listed = self.words.get((tag, key))
        return self._by_ending(key, tag) if listed is None else listed

    def _by_ending(self, form: str, tag: str) -> str:
        for start in range(max(1, len(form) - _LONGEST_ENDING), len(form) + 1):
            replacement = self.endings.get((tag, form[start:]))
            if replacement is not None:
                return form[:start] + replacement
        return form


def read_lemmas(table: bytes) -> Lemmas:
    """The table of a gzipped file whose rows are "word" or "ending", tag, form and replacement, parted by tabs."""
    words: dict[tuple[str, str], str] = {}
    endings: dict[tuple[str, str], str] = {}
    for row in gzip.decompress(table).decode("utf-8").splitlines():
        kind, tag, form, replacement = row.split("\t")
        (words if kind == "word" else endings)[tag, form] = replacement
    return Lemmas(words=words, endings=endings)
