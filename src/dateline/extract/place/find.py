"""Places: names in a sentence, resolved to the register or the gazetteer, with coordinates and precision."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.extract import entities
from dateline.extract.place.names import LOCATIVE, Run, is_generic, runs
from dateline.extract.place.resolve import Setting, best, candidates
from dateline.extract.words import words
from dateline.model import Place, Sentence, Span
from dateline.register import PlaceEntry, actor_register, name_key, place_register

_CHAIN = frozenset({",", "in", "("})


@dataclass(frozen=True, slots=True)
class Located:
    """A place over the tokens [first, last) of its sentence.

    `locative` holds where the words say where (`in Aleppo`), not whose or who (`Aleppo's`, `Moscow said`).
    """

    place: Place
    first: int
    last: int
    locative: bool
    preposition: str | None


def setting(sentences: Iterable[Sentence]) -> Setting:
    """The countries of the story, from the names of countries, their people and their large towns."""
    register = place_register()
    seen: Counter[str] = Counter()
    names: set[str] = set()
    for sentence in sentences:
        for run in runs(sentence):
            words = [sentence[i].text for i in range(run.first, run.last)]
            names.update(name_key(part) for part in (" ".join(words), *words))
            entries = register.named(" ".join(words))
            countries = {e.country for e in entries if e.kind == "country"} or {e.country for e in entries}
            if len(countries) == 1:  # Gaza in Mozambique and Gaza in Palestine tell of neither
                seen.update(country for country in countries if country)
            for word in words:
                if word in register.demonyms:
                    seen[register.demonyms[word]] += 1
    return Setting.of(seen, frozenset(names))


def find(text: str, sentence: Sentence, story: Setting) -> list[Located]:
    """The places named in the sentence, in order; `Izium, Kharkiv Oblast, Ukraine` is one place with its container."""
    named = [found for run in runs(sentence) for found in _in_run(sentence, run, story)]
    found: list[Located] = []
    position = 0
    while position < len(named):
        chain = _chain(sentence, named, position)
        located = _located(text, sentence, chain, story)
        if located is not None:
            found.append(located)
        position += len(chain)
    return found


# Capitalised words that are names of small towns somewhere and mean something else in news.
_NEVER = words("never_places")


_PROVINCES = words("province_words")

# In words, hyphens and all: the longest spelling of the gazetteer has 33.
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class _Name:
    first: int
    last: int
    found: tuple[PlaceEntry, ...]
    firm: bool


def _in_run(sentence: Sentence, run: Run, story: Setting) -> list[_Name]:
    """The place names inside one run of capitals, longest first from the left."""
    names: list[_Name] = []
    first = run.first
    while first < run.last:
        furthest = min(run.last, first + _LONGEST_NAME)
        last = next((end for end in range(furthest, first, -1) if _name(sentence, first, end, story)), None)
        if last is None:
            first += 1
            continue
        name = _name(sentence, first, last, story)
        if name is not None:
            names.append(name)
        first = last
    return names or _unknown(sentence, run)


def _name(sentence: Sentence, first: int, last: int, story: Setting) -> _Name | None:
    """The place named by the tokens [first, last): as they stand, else without a generic word at the end."""
    whole = _named(sentence, first, last, story)
    if whole is not None or last - first == 1 or not is_generic(sentence[last - 1]):
        return whole
    bare = _named(sentence, first, last - 1, story)
    if bare is None or any(e.kind == "country" for e in bare.found):
        return None
    if sentence[last - 1].lower in _PROVINCES:
        provinces = tuple(e for e in bare.found if e.kind == "admin1")
        return replace(bare, found=provinces or bare.found)
    return bare


def _named(sentence: Sentence, first: int, last: int, story: Setting) -> _Name | None:
    if not sentence[first].text[:1].isalpha() or sentence[last - 1].lower in {"of", "the", "-", "'"}:
        return None
    words = _words(sentence, first, last)
    if words.lower() in _NEVER or (is_generic(sentence[first]) and last - first == 1):
        return None
    if _is_other(sentence, first, last, words):
        return None
    found = candidates(words, story)
    if not found:
        return None
    firm = any(e.kind != "town" for e in found) or sentence[first].entity in entities.PLACE
    if not firm and not (_is_led(sentence, first) and sentence[last - 1].tag in {"NNP", "NNPS"}):
        return None
    return _Name(first, last, tuple(found), firm)


def _words(sentence: Sentence, first: int, last: int) -> str:
    """The words as written, spaces as in the text."""
    parts = [sentence[first].text]
    for i in range(first + 1, last):
        parts.append(("" if sentence[i].start == sentence[i - 1].end else " ") + sentence[i].text)
    return "".join(parts)


def _is_other(sentence: Sentence, first: int, last: int, words: str) -> bool:
    """Whether the words are an actor, a demonym or a person rather than a place."""
    if last - first == 1 and sentence[first].text in place_register().demonyms:
        return True
    entry = actor_register().named(words)
    if entry is not None and (words.isupper() or not place_register().named(words)):
        return True
    return all(sentence[i].entity in entities.PERSON | entities.BODY for i in range(first, last)) and not any(
        e.kind in {"country", "region", "admin1"} for e in place_register().named(words)
    )


def _is_led(sentence: Sentence, first: int) -> bool:
    before = sentence[first - 1].lower if first else ""
    return before in LOCATIVE or before in {"of", ",", "("} or (before == "the" and _is_led(sentence, first - 1))


def _unknown(sentence: Sentence, run: Run) -> list[_Name]:
    """A name that no register knows is a place where the text says so: `in Dumba, Borno State`, `the village of X`."""
    first = run.first
    if first == 0:
        return []
    before = sentence[first - 1]
    if (
        actor_register().named(_words(sentence, run.first, run.last))
        or sentence[first].text in place_register().demonyms
    ):
        return []
    in_village = before.lower == "of" and first > 1 and is_generic(sentence[first - 2])
    led = before.lower in {"in", "near", "outside", "at"} and sentence[first].entity in entities.PLACE
    return [_Name(first, run.last, (), True)] if in_village or led else []


def _chain(sentence: Sentence, named: list[_Name], position: int) -> list[_Name]:
    """The names from `position` on that stand in each other: joined by a comma, `in` or a bracket."""
    chain = [named[position]]
    for following in named[position + 1 :]:
        between = [
            t for t in sentence.tokens[chain[-1].last : following.first] if not is_generic(t) and t.lower != "the"
        ]
        if len(between) != 1 or between[0].lower not in _CHAIN or not _wider(chain[-1], following):
            break
        chain.append(following)
    return chain


_WIDTH = {"site": 0, "village": 0, "town": 1, "district": 2, "admin1": 3, "region": 4, "country": 5}


def _wider(inner: _Name, outer: _Name) -> bool:
    """Whether `outer` holds `inner` in some reading: a country its towns, a province the towns of its code."""
    if any(e.kind == "country" for e in inner.found):
        return False
    if not inner.found:
        return bool(outer.found)
    return any(_holds(wide, narrow) for wide in outer.found for narrow in inner.found)


def _holds(wide: PlaceEntry, narrow: PlaceEntry) -> bool:
    if _WIDTH.get(wide.kind, 0) <= _WIDTH.get(narrow.kind, 0) or wide.country not in {narrow.country, None}:
        return False
    return wide.kind == "country" or wide.admin1 is None or narrow.admin1 in {wide.admin1, None}


def _located(text: str, sentence: Sentence, chain: list[_Name], story: Setting) -> Located | None:
    container: PlaceEntry | None = None
    for name in reversed(chain[1:]):
        container = best(list(name.found), story, container) or container
    first = chain[0]
    entry = best(list(first.found), story, container) if first.found else None
    if entry is None and container is None and not (first.firm and not first.found):
        return None
    last = chain[-1].last
    while last < len(sentence) and is_generic(sentence[last]):
        last += 1
    place = _place(text, sentence, first, last, entry, container)
    preposition = _preposition(sentence, chain[0].first)
    return Located(place, chain[0].first, last, preposition in LOCATIVE, preposition)


def _place(
    text: str, sentence: Sentence, name: _Name, last: int, entry: PlaceEntry | None, container: PlaceEntry | None
) -> Place:
    span = Span.cut(text, sentence[name.first].start, sentence[last - 1].end)
    known = entry or container
    return Place(
        span=span,
        name=entry.name if entry else _words(sentence, name.first, name.last),
        id=entry.id if entry else None,
        kind=entry.kind if entry else "place",
        country=known.country if known else None,
        admin1=known.admin1 if known else None,
        lat=known.lat if known else None,
        lon=known.lon if known else None,
        precision=(entry.precision if entry else container.precision if container else None),
        precision_m=int(known.radius_km * 1000) if known else None,
        basis="own words",
        rule="place.register" if entry else "place.container" if container else "place.unknown",
    )


def _preposition(sentence: Sentence, first: int) -> str | None:
    """The preposition that leads the name, over articles, adjectives and `the village of`."""
    position = first - 1
    while position >= 0:
        token = sentence[position]
        if token.lower in LOCATIVE and position and sentence[position - 1].lower in {"based", "born", "headquartered"}:
            return "by"  # where a speaker sits, not where anything happened
        if token.lower in LOCATIVE or token.lower in {"by", "with", "for"}:
            return token.lower
        passes = (
            token.lower in {"the", "of", "and", "'s", "’s", ","}
            or is_generic(token)
            or token.tag in {"JJ", "NN", "NNP", "NNS"}
        )
        if not passes or first - position > 7:
            return None
        position -= 1
    return None


def key_of(place: Place) -> str:
    """What two mentions of one place share."""
    return place.id or name_key(place.name)
