"""One report, one bearer of a name: a surname alone is the person whom the report names in full.

The model reads sentence by sentence, and many surnames are also towns ("Machar", "Norton"). Where a report has the full
name of a person, its last word alone is that person too, except after a preposition of place. After "one sense per
discourse" (Gale, Church and Yarowsky 1992).
"""

from collections.abc import Iterable
from dataclasses import replace

from dateline.model import Sentence

_PERSON = "PER"
# What a lone surname is mistaken for. NORP is left out: "Ms. French" and "the French" do meet in one report.
_MISTAKEN = frozenset({"LOC", "ORG", "FAC", "MISC"})
_LOCATIVE = frozenset(
    {"in", "at", "near", "to", "into", "from", "around", "outside", "inside", "across", "toward", "towards"}
)


def with_one_bearer(blocks: list[list[Sentence]]) -> list[list[Sentence]]:
    """The sentences of one report, with lone surnames marked as the persons they belong to."""
    surnames = frozenset(_surnames(sentence for block in blocks for sentence in block))
    if not surnames:
        return blocks
    return [[_mended(sentence, surnames) for sentence in block] for block in blocks]


def _surnames(sentences: Iterable[Sentence]) -> Iterable[str]:
    for sentence in sentences:
        for first, last, label in sentence.names:
            if label == _PERSON and last - first > 1 and len(sentence[last - 1].text) > 2:
                yield sentence[last - 1].text


def _mended(sentence: Sentence, surnames: frozenset[str]) -> Sentence:
    lone = {first for first, last, label in sentence.names if _is_lone(sentence, first, last, label, surnames)}
    if not lone:
        return sentence
    return replace(
        sentence,
        tokens=tuple(replace(t, entity=_PERSON) if t.i in lone else t for t in sentence.tokens),
        names=tuple((first, last, _PERSON if first in lone else label) for first, last, label in sentence.names),
    )


def _is_lone(sentence: Sentence, first: int, last: int, label: str, surnames: frozenset[str]) -> bool:
    if label not in _MISTAKEN or last - first != 1 or sentence[first].text not in surnames:
        return False
    return not (first and sentence[first - 1].lower in _LOCATIVE)
