"""The actor files agree with themselves and with one another."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from dateline.model import PartyKind, SpeakerRole

FOLDER = Path(__file__).resolve().parents[2] / "src" / "dateline" / "register" / "actors"
FILES = sorted(FOLDER.glob("*.toml"))
KINDS = frozenset(get_args(PartyKind))
ROLES = frozenset(get_args(SpeakerRole))
FIELDS = frozenset(
    {
        "id",
        "name",
        "aliases",
        "weak",
        "kind",
        "country",
        "parent",
        "role",
        "office",
        "since",
        "until",
        "note",
    }
)
REQUIRED = ("id", "name", "kind", "role")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
COUNTRY = re.compile(r"[A-Z]{2}")
EARLIEST, LATEST = 1700, 2100

Entry = dict[str, Any]


@cache
def read(path: Path) -> tuple[Entry, ...]:
    entries: list[Entry] = tomllib.loads(path.read_text(encoding="utf-8"))["actor"]
    return tuple(entries)


def every() -> tuple[Entry, ...]:
    return tuple(entry for path in FILES for entry in read(path))


def strong(entry: Entry) -> list[str]:
    return [entry["name"], *entry.get("aliases", [])]


def fold(name: str) -> str:
    """Names match by case save for their first letter, so that is how two names are compared."""
    return name[:1].lower() + name[1:]


def texts(entry: Entry) -> Iterator[str]:
    yield from strong(entry)
    yield from entry.get("weak", [])
    for field in ("id", "country", "parent", "office", "note"):
        if field in entry:
            yield entry[field]


def overlap(one: Entry, other: Entry) -> bool:
    starts = max(one.get("since", EARLIEST), other.get("since", EARLIEST))
    ends = min(one.get("until", LATEST), other.get("until", LATEST))
    return bool(starts < ends)


def sharers(entries: tuple[Entry, ...], field: str) -> dict[tuple[str, str], list[Entry]]:
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        for name in entry.get(field, []):
            found[entry["country"], fold(name)].append(entry)
    return found


def test_there_are_actor_files() -> None:
    assert len(FILES) >= 20
    assert len(every()) >= 600


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_holds_actors_and_only_known_fields(path: Path) -> None:
    assert set(tomllib.loads(path.read_text(encoding="utf-8"))) == {"actor"}
    for entry in read(path):
        assert set(entry) <= FIELDS, entry["id"]
        assert all(entry.get(field) for field in REQUIRED), entry


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_values_are_of_the_known_sets(path: Path) -> None:
    for entry in read(path):
        assert SLUG.fullmatch(entry["id"]), entry["id"]
        assert entry["kind"] in KINDS, entry["id"]
        assert entry["role"] in ROLES, entry["id"]
        assert COUNTRY.fullmatch(entry.get("country", "XX")), entry["id"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_text_has_no_stray_spaces(path: Path) -> None:
    faults = [text for entry in read(path) for text in texts(entry) if not text or text != " ".join(text.split())]
    assert faults == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_years_are_years_and_in_order(path: Path) -> None:
    for entry in read(path):
        since, until = entry.get("since", EARLIEST), entry.get("until", LATEST)
        assert isinstance(since, int) and isinstance(until, int), entry["id"]
        assert EARLIEST <= since <= until <= LATEST, entry["id"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_actor_lists_a_name_twice(path: Path) -> None:
    for entry in read(path):
        names = [fold(name) for name in strong(entry) + entry.get("weak", [])]
        assert sorted(set(names)) == sorted(names), entry["id"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_weak_name_has_a_country_to_hold_in(path: Path) -> None:
    assert [entry["id"] for entry in read(path) if entry.get("weak") and "country" not in entry] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_only_a_person_holds_an_office_and_a_surname_alone_is_weak(path: Path) -> None:
    for entry in read(path):
        if entry["kind"] != "person":
            assert "office" not in entry, entry["id"]
            continue
        surname = entry["name"].split()[-1]
        assert entry.get("office"), entry["id"]
        assert len(entry["name"].split()) == 1 or surname not in entry.get("aliases", []), entry["id"]


def test_ids_are_unique() -> None:
    ids = [entry["id"] for entry in every()]
    assert sorted({one for one in ids if ids.count(one) > 1}) == []


def test_parents_resolve() -> None:
    ids = {entry["id"] for entry in every()}
    assert [entry["id"] for entry in every() if entry.get("parent", entry["id"]) not in ids] == []


def test_no_actor_is_its_own_ancestor() -> None:
    parent = {entry["id"]: entry.get("parent") for entry in every()}
    for start in parent:
        seen, above = {start}, parent[start]
        while above is not None:
            assert above not in seen, start
            seen.add(above)
            above = parent.get(above)


def test_a_strong_name_means_one_actor() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in every():
        for name in strong(entry):
            owners[fold(name)].add(entry["id"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_a_weak_name_means_one_actor_of_its_country_at_a_time() -> None:
    clashes = []
    for (country, name), entries in sharers(every(), "weak").items():
        pairs = [(one, other) for at, one in enumerate(entries) for other in entries[at + 1 :]]
        clashes += [(country, name, one["id"], other["id"]) for one, other in pairs if overlap(one, other)]
    assert clashes == []
