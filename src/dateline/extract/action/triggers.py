"""Triggers: the words that name an event, read from the files beside this module."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from dateline.lexicon import Faults, Pattern, read_toml, strings
from dateline.model import TYPES, ClaimType

FILES = ("en.violence.toml", "en.seizure.toml", "en.control.toml", "en.relief.toml", "en.politics.toml")
PartOfSpeech = Literal["verb", "noun"]
ObjectClass = Literal["people", "combatant", "place", "named_place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The slots in which a trigger's arguments stand, best first; see `en.frames.toml`."""

    name: str
    actor: tuple[str, ...]
    target: tuple[str, ...]
    both_sides: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One entry of the trigger files, for verbs or for nouns."""

    name: str
    type: ClaimType
    part: PartOfSpeech
    patterns: tuple[Pattern, ...]
    frame: Frame
    armed: bool
    harm: bool
    speech: bool
    object: ObjectClass | None
    object_not: ObjectClass | None
    unless: frozenset[str]
    only_with: frozenset[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


# The trigger of what someone says beside the events that have words of their own; read from the arcs, not from a file.
STATEMENT = Trigger(
    name="statement",
    type="statement_other",
    part="verb",
    patterns=(),
    frame=Frame(name="act", actor=("subj",), target=("obj",), both_sides=False),
    armed=False,
    harm=False,
    speech=False,
    object=None,
    object_not=None,
    unless=frozenset(),
    only_with=frozenset(),
    yes=(),
    no=(),
)


@cache
def triggers() -> tuple[Trigger, ...]:
    """All triggers of all files, in order; every fault of every file is listed at once."""
    faults = Faults("extract/action")
    frames = _frames()
    found = tuple(
        trigger
        for file in FILES
        for table in read_toml(__package__ or "", file)["trigger"]
        for trigger in _triggers(table, frames, faults)
    )
    faults.raise_if_any()
    return found


@cache
def by_first_lemma() -> dict[str, tuple[tuple[Trigger, Pattern], ...]]:
    """Triggers and patterns by the lemma that a pattern begins with, the longest patterns first."""
    index: dict[str, list[tuple[Trigger, Pattern]]] = defaultdict(list)
    for trigger in triggers():
        for pattern in trigger.patterns:
            index[pattern.lemmas[0]].append((trigger, pattern))
    return {lemma: tuple(sorted(entries, key=lambda entry: -len(entry[1].lemmas))) for lemma, entries in index.items()}


@cache
def _frames() -> dict[str, Frame]:
    tables = read_toml(__package__ or "", "en.frames.toml")["frame"]
    return {
        name: Frame(
            name=name,
            actor=strings(table["actor"]),
            target=strings(table["target"]),
            both_sides=bool(table.get("both_sides", False)),
        )
        for name, table in tables.items()
    }


def _triggers(table: dict[str, Any], frames: dict[str, Frame], faults: Faults) -> Iterator[Trigger]:
    name = str(table.get("name", "?"))
    for field in ("type", "frame", "yes", "no"):
        if not table.get(field):
            faults.add(name, f"has no {field}")
    if table.get("type") not in TYPES:
        faults.add(name, f"has an unknown type {table.get('type')!r}")
        return
    for part, frame in (("verb", table.get("verb_frame", table.get("frame"))), ("noun", table.get("frame"))):
        words = strings(table.get(part + "s"))
        if frame not in frames:
            faults.add(name, f"names an unknown frame {frame!r}")
        elif words:
            yield _trigger(table, cast(PartOfSpeech, part), words, frames[frame])


def _trigger(table: dict[str, Any], part: PartOfSpeech, words: tuple[str, ...], frame: Frame) -> Trigger:
    return Trigger(
        name=table["name"],
        type=table["type"],
        part=part,
        patterns=tuple(Pattern.read(word) for word in words),
        frame=frame,
        armed=bool(table.get("armed")),
        harm=bool(table.get("harm")),
        speech=bool(table.get("speech")),
        object=table.get("object"),
        object_not=table.get("object_not"),
        unless=frozenset(strings(table.get("unless"))),
        only_with=frozenset(strings(table.get("only_with"))),
        yes=strings(table.get("yes")),
        no=strings(table.get("no")),
    )
