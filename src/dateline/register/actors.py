"""The actors that we hold to be known, from the files in `actors/`: one table an actor."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

from dateline.errors import LexiconError
from dateline.model import PartyKind, SpeakerRole


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """One actor: its canonical name, kind, country of side or seat, and the role it has when it speaks."""

    id: str
    name: str
    kind: PartyKind
    country: str | None
    parent: str | None
    role: SpeakerRole
    since: int | None
    until: int | None


@dataclass(frozen=True, slots=True)
class ActorRegister:
    """Entries by name. A strong name means its actor anywhere, a weak one only in a story of its country."""

    strong: dict[str, ActorEntry]
    weak: dict[str, tuple[ActorEntry, ...]]
    longest: int

    def named(self, name: str) -> ActorEntry | None:
        return self.strong.get(actor_key(name))

    def weakly_named(self, name: str, country: str | None) -> ActorEntry | None:
        return next((e for e in self.weak.get(actor_key(name), ()) if country and e.country == country), None)


def actor_key(name: str) -> str:
    """Names are compared with case, but for the first letter and a leading article."""
    words = name.replace("’", "'").split()
    if len(words) > 1 and words[0].lower() in {"the", "a", "an"}:
        words = words[1:]
    joined = " ".join(words)
    return joined[:1].lower() + joined[1:]


@cache
def actor_register() -> ActorRegister:
    """All actor files as one register."""
    strong: dict[str, ActorEntry] = {}
    weak: dict[str, list[ActorEntry]] = defaultdict(list)
    for table in _tables():
        entry = _entry(table)
        for name in (entry.name, *table.get("aliases", ())):
            strong.setdefault(actor_key(name), entry)
        for name in table.get("weak", ()):
            weak[actor_key(name)].append(entry)
    longest = max((len(name.split()) for name in strong), default=1)
    return ActorRegister(strong, {name: tuple(found) for name, found in weak.items()}, longest)


def _tables() -> Iterator[dict[str, Any]]:
    for file in sorted((files("dateline.register") / "actors").iterdir(), key=lambda path: path.name):
        if not file.name.endswith(".toml"):
            continue
        try:
            yield from tomllib.loads(file.read_text(encoding="utf-8")).get("actor", ())
        except tomllib.TOMLDecodeError as error:
            raise LexiconError("L005", f"register/actors/{file.name}: {error}") from error


def _entry(table: dict[str, Any]) -> ActorEntry:
    return ActorEntry(
        id=table["id"],
        name=table["name"],
        kind=cast(PartyKind, table["kind"]),
        country=table.get("country"),
        parent=table.get("parent"),
        role=cast(SpeakerRole, table.get("role", "unknown")),
        since=table.get("since"),
        until=table.get("until"),
    )
