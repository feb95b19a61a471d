"""Phrase files: patterns for whole paragraphs, each with paragraphs it must and must not read.

A phrase reads a paragraph only where its pattern fits all of it, so nothing is ever cut out of the middle of one.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Literal, get_args

from dateline.errors import LexiconError

Where = Literal["anywhere", "head", "tail"]
_FIELDS = {"name", "reason", "read", "where", "needs", "longest", "yes", "no", "because"}
# Furniture is short; a phrase for longer paragraphs says so, and names words to look for before its pattern is tried.
_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One kind of paragraph: at most `longest` characters, holding one of the words `needs` (if any), fit by `read`."""

    name: str
    reason: str
    read: str
    where: Where
    needs: tuple[str, ...]
    longest: int
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True)
class PhraseFile:
    """The phrases of one file, tried in its order."""

    phrases: tuple[Phrase, ...]

    @cached_property
    def _patterns(self) -> tuple[tuple[Phrase, re.Pattern[str]], ...]:
        return tuple((phrase, re.compile(phrase.read, re.I)) for phrase in self.phrases)

    @cached_property
    def _longest(self) -> int:
        return max(phrase.longest for phrase in self.phrases)

    @cached_property
    def _long_needs(self) -> tuple[str, ...]:
        """The words that some phrase for long paragraphs needs; empty where one of those needs none."""
        long = [phrase.needs for phrase in self.phrases if phrase.longest > _LONGEST]
        return tuple(sorted({word for needs in long for word in needs})) if all(long) else ()

    def reading(self, paragraph: str) -> list[Phrase]:
        """The phrases that read the whole of `paragraph`."""
        length = len(paragraph)
        if length > self._longest:
            return []
        holds = paragraph.lower().__contains__
        # Most paragraphs are long sentences that hold none of the words: this one look is what they cost.
        if length > _LONGEST and self._long_needs and not any(map(holds, self._long_needs)):
            return []
        return [
            phrase
            for phrase, pattern in self._patterns
            if length <= phrase.longest
            and (not phrase.needs or any(map(holds, phrase.needs)))
            and pattern.fullmatch(paragraph)
        ]


def load(name: str) -> PhraseFile:
    """The phrase file `name` of this package; raises `LexiconError` with every fault it has."""
    return parse(files("dateline.read").joinpath(name).read_text("utf-8"), name)


def parse(text: str, name: str) -> PhraseFile:
    """The phrases in TOML `text`; refuses entries without examples of what they read and what they leave."""
    try:
        entries = tomllib.loads(text).get("phrase", [])
    except tomllib.TOMLDecodeError as error:
        raise LexiconError("L020", f"{name}: not TOML ({error}); mend the file") from None
    faults = [fault for entry in entries for fault in _faults(entry)]
    names = [entry.get("name") for entry in entries]
    faults += [f'name "{twice}" is taken' for twice in sorted({str(n) for n in names if names.count(n) > 1})]
    if faults or not entries:
        raise LexiconError("L020", f"{name}: " + ("; ".join(faults) or "holds no phrase"))
    return PhraseFile(tuple(_phrase(entry) for entry in entries))


def _phrase(entry: dict[str, object]) -> Phrase:
    where: Where = next(place for place in get_args(Where) if place == entry.get("where", "anywhere"))
    return Phrase(
        name=str(entry["name"]),
        reason=str(entry["reason"]),
        read=str(entry["read"]),
        where=where,
        needs=_words(entry.get("needs")),
        longest=longest if isinstance(longest := entry.get("longest"), int) else _LONGEST,
        yes=_words(entry["yes"]),
        no=_words(entry["no"]),
    )


def _words(listed: object) -> tuple[str, ...]:
    return tuple(map(str, listed)) if isinstance(listed, list) else ()


def _faults(entry: dict[str, object]) -> Iterable[str]:
    name = entry.get("name", "(no name)")
    for field in ("name", "reason", "read", "because"):
        if not entry.get(field) or not isinstance(entry[field], str):
            yield f'"{name}" has no "{field}"'
    for field in ("yes", "no"):
        if not _words(entry.get(field)):
            yield f'"{name}" has no "{field}" example'
    if not isinstance(entry.get("longest", 0), int):
        yield f'"{name}" has a "longest" that is not a number of characters'
    for field in sorted(entry.keys() - _FIELDS):
        yield f'"{name}" has an unknown field "{field}"'
    if entry.get("where", "anywhere") not in get_args(Where):
        yield f'"{name}" stands "where" no paragraph can: {entry["where"]}'
    try:
        re.compile(str(entry.get("read", "")))
    except re.error as error:
        yield f'"{name}" has a broken pattern: {error}'
