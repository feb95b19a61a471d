"""Where a sentence of news begins, where none can, and where only the parser can tell.

The rules read marks of punctuation, capitals and known abbreviations; nothing is learned here. What they leave open
goes to the parser, which keeps to what they settled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from dateline.lexicon import read_toml, strings

_STOPS = frozenset({".", "?", "!", "…", "...", "...."})
_FULL_STOPS = frozenset({".", "?", "!"})  # people who write in a hurry go on in small letters
_CLOSERS = frozenset({"”", "’", '"', "'", "''", ")", "]", "»"})
_OPENERS = frozenset({"“", "‘", '"', "'", "``", "(", "[", "«", "-", "–", "—", "•", "*"})
_DASHES = frozenset({"-", "–", "—", "--"})
# A sentence of news does not begin with these, nor with a stop.
_NEVER_FIRST = frozenset(",;:)]%’”")
_NEVER_LAST = frozenset({"(", "[", "“", "‘", ",", ";", "-", "–", "—"})
LONGEST_DATELINE = 12  # words: a city, a country, an agency in brackets, a dash


class Bound(IntEnum):
    """What stands before a word; the values are those of the parser library."""

    NONE = -1
    OPEN = 0
    START = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as the rules see it: its characters and whether white space follows."""

    text: str
    space: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """The groups of `en.abbreviations.toml`."""

    title: frozenset[str]
    before_figure: frozenset[str]
    inside: frozenset[str]
    either: frozenset[str]
    opener: frozenset[str]

    def has(self, word: str) -> bool:
        """Holds for a word of the groups that end in a full stop of their own."""
        return word in self.title or word in self.before_figure or word in self.inside or word in self.either

    @staticmethod
    @cache
    def shipped() -> Abbreviations:
        """The groups shipped with the project, read once."""
        table = read_toml("dateline.language", "en.abbreviations.toml")
        return Abbreviations(**{group: frozenset(strings(table[group]["words"])) for group in Abbreviations.__slots__})


def bounds(words: Sequence[Word]) -> list[Bound]:
    """One mark for each word; the first word's is START. A word of white space, as after two spaces, begins nothing."""
    marks = [Bound.NONE] * len(words)
    solid = [i for i, word in enumerate(words) if not word.text.isspace()]
    for i, mark in zip(solid[1:], _marks([_spaced(words, i) for i in solid])[1:], strict=True):
        marks[i] = mark
    marks[:1] = [Bound.START] * min(len(words), 1)
    return marks


def _spaced(words: Sequence[Word], i: int) -> Word:
    """The word at `i`, followed by a space where a word of white space follows."""
    if words[i].space or i + 1 == len(words) or not words[i + 1].text.isspace():
        return words[i]
    return Word(text=words[i].text, space=True)


def _marks(words: Sequence[Word]) -> list[Bound]:
    marks = [Bound.START] * min(len(words), 1)
    marks += [_before(words, i) for i in range(1, len(words))]
    for i in _dateline_ends(words):
        marks[i] = Bound.START
    return marks


def _before(words: Sequence[Word], i: int) -> Bound:
    word = words[i].text
    if _never_begins(word) or _is_note(words, i):
        return Bound.NONE
    last = _last_of_sentence(words, i)
    if word[0].islower():
        return Bound.OPEN if last == i - 1 and words[last].text in _FULL_STOPS and words[last].space else Bound.NONE
    if last is None:
        return _without_stop(words, i)
    if not words[i - 1].space:
        return Bound.OPEN if last < i - 1 or _is_glued(words, i) else Bound.NONE
    return _after_stop(words, i, last)


def _never_begins(word: str) -> bool:
    return word[0] in _NEVER_FIRST or word in _STOPS


def _is_note(words: Sequence[Word], i: int) -> bool:
    """The mark of a note belongs to the sentence before it: "in 1805. [6] Later"."""
    if words[i].text != "[" or i + 2 >= len(words):
        return False
    return words[i + 1].text.isdigit() and words[i + 2].text == "]"


def _is_glued(words: Sequence[Word], i: int) -> bool:
    """The space after a stop was lost: "left.Then"."""
    return words[i].text[0].isupper() and _stop(words, i - 1) in _STOPS


def _last_of_sentence(words: Sequence[Word], i: int) -> int | None:
    """The index of the stop, or the word with one, that stands before word `i` with at most closing marks between."""
    j = i - 1
    while j > 2 and _is_note(words, j - 2):
        j -= 3
    while j > 0 and words[j].text in _CLOSERS and not words[j - 1].space:
        j -= 1
    text = words[j].text
    return j if text in _STOPS or (text[-1] in ".?!…" and len(text) > 1) else None


def _stop(words: Sequence[Word], last: int) -> str:
    """The stop at `last`, or the abbreviation that it belongs to: the parser library makes two words of most."""
    text = words[last].text
    if text != "." or last == 0 or words[last - 1].space:
        return text
    joined = words[last - 1].text + text
    return joined if Abbreviations.shipped().has(joined) else text


def _without_stop(words: Sequence[Word], i: int) -> Bound:
    before = words[i - 1].text
    if before in _NEVER_LAST or not words[i - 1].space:
        return Bound.NONE
    if before in _CLOSERS and i > 1 and words[i - 2].text == ",":
        return Bound.NONE  # “He left,” Hassan said
    return Bound.OPEN


def _after_stop(words: Sequence[Word], i: int, last: int) -> Bound:
    known, word, stop = Abbreviations.shipped(), words[i].text, _stop(words, last)
    if last < i - 1 and stop in {"?", "!", "…", "..."} and word not in known.opener | _OPENERS:
        return Bound.OPEN  # “Why us?” Hassan said
    if stop in _STOPS:
        return Bound.START
    if stop in known.title or stop in known.inside or _is_initial(stop):
        return Bound.NONE if last == i - 1 and word not in known.opener else Bound.OPEN
    if stop in known.before_figure and word[0].isdigit():
        return Bound.NONE
    return Bound.START if word in known.opener else Bound.OPEN  # the U.S. “war on terror”, (D-Mass.) Monday


def _is_initial(word: str) -> bool:
    """The first letter of a name: "J."."""
    return len(word) == 2 and word[0].isupper() and word[0] != "I"


def _dateline_ends(words: Sequence[Word]) -> list[int]:
    """Where the text after `BEIRUT, Lebanon (Agency) -` begins: at most one place."""
    if not words or not (len(words[0].text) > 2 and words[0].text.isupper() and words[0].text.isalpha()):
        return []
    for i in range(1, min(LONGEST_DATELINE, len(words) - 1)):
        if words[i].text in _DASHES and words[i].space and words[i - 1].space:
            after = words[i + 1].text
            return [] if _never_begins(after) or after[0].islower() else [i + 1]
        if words[i].text in _STOPS or words[i].text[0].islower():
            return []
    return []
