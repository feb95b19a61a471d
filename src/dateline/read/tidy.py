"""Which paragraphs are the report, and which are set aside, each with its reason. Paragraphs are never cut in two."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from dateline.read.blocks import Paragraph
from dateline.read.masthead import masthead
from dateline.read.phrases import PhraseFile, load

NO_PROSE = "no prose"
_HEAD = _TAIL = 8
_SHORTEST_COPY = 30
# Of 10,000 news articles the longest paragraph has 44,158 characters, the longest word in it 123. The parser takes
# a gigabyte for far longer paragraphs, and time with the square of a word.
_LONGEST_PARAGRAPH = 100_000
_LONGEST_WORD = 1_000
_ELLIPSIS = re.compile(r"\s*(?:\.\.\.+|\u2026|\[(?:\.\.\.|\u2026)\])\s*$")
_BROKEN_OFF = ("...", "\u2026", "...]", "\u2026]")
_NAME = re.compile(r"(?<![.!?\"\u201c\u2018'] )(?<!^)\b[A-Z][\w\u2019'-]{3,}")
_CAPITALISED = re.compile(r"\b[A-Z][\w\u2019'-]{3,}")
# A line below "Related Topics" that is nothing but a name or two.
_TOPIC = re.compile(r"[A-Z][\w.&'\u2019-]*(?:,? (?:and |of |the |& )?[A-Z][\w.&'\u2019-]*){0,4}")
_CALENDAR = re.compile(
    r"January|February|March|April|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
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
        if index in reasons:
            continue
        reason = NO_PROSE if _is_no_prose(paragraph.text) else _phrase_reason(paragraph.text, index, len(paragraphs))
        if reason:
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


def _is_no_prose(text: str) -> bool:
    """Holds for what no person writes as one paragraph: data, code, or a file that lost its line ends."""
    if len(text) <= _LONGEST_WORD:
        return False
    return len(text) > _LONGEST_PARAGRAPH or max(map(len, text.split())) > _LONGEST_WORD


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
    broken = [words for words in first if words.endswith(_BROKEN_OFF)]
    in_order = sorted(first) if broken else []
    return reasons | {first[words]: "printed twice" for words in broken if _goes_on(words, in_order)}


def _goes_on(words: str, in_order: list[str]) -> bool:
    """Holds where the words before the ellipsis are the beginning of another paragraph, which says more."""
    stem = _ELLIPSIS.sub("", words)
    if len(stem) < _SHORTEST_COPY:
        return False
    # Whatever begins with the stem stands next to it in order; among it are at most the few ways to break it off.
    next_to = bisect_left(in_order, stem)
    near = in_order[next_to : next_to + len(_BROKEN_OFF) + 1]
    return any(full.startswith(stem) and len(full) > len(words) for full in near)


def _set_teasers_aside(paragraphs: list[Paragraph], reasons: dict[int, str]) -> str | None:
    """Sets aside what stands below an end marker when none of it shares a name with the report.

    Where some does, it stays, and the marker is returned: better a stray teaser than a lost paragraph.
    """
    marker = min((i for i, reason in reasons.items() if reason == "end marker"), default=None)
    if marker is None:
        return None
    above = [p.text for i, p in enumerate(paragraphs[:marker]) if i not in reasons]
    below = [i for i in range(marker + 1, len(paragraphs)) if i not in reasons]
    if above:
        topics = list(takewhile(lambda i: _TOPIC.fullmatch(paragraphs[i].text), below))
        reasons |= dict.fromkeys(topics, "topic")
        below = below[len(topics) :]
    if not above or not below:
        return None
    report = _names(above)
    if len(below) > len(above) or any(_is_related(report, _names([paragraphs[i].text])) for i in below):
        return paragraphs[marker].text
    reasons |= dict.fromkeys(below, "teaser")
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """Capitalised words: all of them, and those that no sentence begins with, which are surely names."""

    capitalised: frozenset[str]
    sure: frozenset[str]


def _names(texts: list[str]) -> _Names:
    return _Names(
        capitalised=frozenset(word for text in texts for word in _CAPITALISED.findall(text)),
        sure=frozenset(word for text in texts for word in _NAME.findall(text) if not _CALENDAR.fullmatch(word)),
    )


def _is_related(one: _Names, other: _Names) -> bool:
    return bool(one.sure & other.capitalised or other.sure & one.capitalised)
