"""Which paragraphs are the report, and which are set aside, each with its reason. Paragraphs are never cut in two."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.read.blocks import Paragraph
from dateline.read.masthead import masthead
from dateline.read.phrases import PhraseFile, load

_HEAD = _TAIL = 8
_SHORTEST_COPY = 30
_ELLIPSIS = re.compile(r"\s*(?:\.\.\.+|\u2026|\[(?:\.\.\.|\u2026)\])\s*$")
_BROKEN_OFF = ("...", "\u2026", "...]", "\u2026]")
_NAME = re.compile(r"(?<![.!?\"\u201c\u2018'] )(?<!^)\b[A-Z][\w\u2019'-]{3,}")
_CALENDAR = frozenset(
    "January February March April June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """The paragraphs kept, those set aside with reasons, the outlet named at the head, and a doubted end marker."""

    kept: tuple[Paragraph, ...]
    aside: tuple[tuple[str, Paragraph], ...]
    outlet: str | None = None
    doubtful_after: str | None = None


@cache
def _clutter() -> PhraseFile:
    return load("clutter.toml")


def tidy(paragraphs: list[Paragraph], *, outlet: str | None = None) -> Tidied:
    """Every paragraph either kept or set aside, both in the order of the source."""
    reasons = _copies(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if index not in reasons and (reason := _phrase_reason(paragraph.text, index, len(paragraphs))):
            reasons[index] = reason
    head = masthead(paragraphs, outlet=outlet, known=reasons)
    reasons |= head.reasons
    doubtful = _set_teasers_aside(paragraphs, reasons)
    return Tidied(
        kept=tuple(p for i, p in enumerate(paragraphs) if i not in reasons),
        aside=tuple((reasons[i], p) for i, p in enumerate(paragraphs) if i in reasons),
        outlet=head.outlet,
        doubtful_after=doubtful,
    )


def _phrase_reason(text: str, index: int, count: int) -> str | None:
    for phrase in _clutter().reading(text):
        if phrase.where == "anywhere":
            return phrase.reason
        if phrase.where == "head" and index < _HEAD:
            return phrase.reason
        if phrase.where == "tail" and index >= count - _TAIL:
            return phrase.reason
    return None


def _copies(paragraphs: list[Paragraph]) -> dict[int, str]:
    """The paragraphs that stand in full elsewhere: later repeats, and copies broken off with an ellipsis."""
    reasons: dict[int, str] = {}
    first: dict[str, int] = {}
    for index, paragraph in enumerate(paragraphs):
        words = " ".join(paragraph.text.split())
        if words not in first:
            first[words] = index
        elif len(words) >= 2 * _SHORTEST_COPY or first[words] == index - 1:
            reasons[index] = "printed twice"
    broken = [(index, words) for words, index in first.items() if words.endswith(_BROKEN_OFF)]
    if broken:
        starts: dict[str, list[str]] = {}
        for words in first:
            starts.setdefault(words[:_SHORTEST_COPY], []).append(words)
        for index, words in broken:
            stem = _ELLIPSIS.sub("", words)
            rivals = starts.get(words[:_SHORTEST_COPY], ()) if len(stem) >= _SHORTEST_COPY else ()
            if any(len(full) > len(stem) + 3 and full != words and full.startswith(stem) for full in rivals):
                reasons[index] = "printed twice"
    return reasons


def _set_teasers_aside(paragraphs: list[Paragraph], reasons: dict[int, str]) -> str | None:
    """Sets aside what stands below an end marker when none of it shares a name with the report.

    Where some does, it stays, and the marker is returned: better a stray teaser than a lost paragraph.
    """
    marker = min((i for i, reason in reasons.items() if reason == "end marker"), default=None)
    if marker is None:
        return None
    above = [p.text for i, p in enumerate(paragraphs[:marker]) if i not in reasons]
    below = [i for i in range(marker + 1, len(paragraphs)) if i not in reasons]
    if not above or not below:
        return None
    known = frozenset(word for text in above for word in _names(text))
    if len(below) > len(above) or any(known & _names(paragraphs[i].text) for i in below):
        return paragraphs[marker].text
    for i in below:
        reasons[i] = "teaser"
    return None


def _names(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text)) - _CALENDAR
