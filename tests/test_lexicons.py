"""Every phrase file reads its own examples and leaves its counter-examples.

`known_failures.toml` lists those that are known to go wrong; one that begins to go right fails until its entry is gone.
"""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dateline.extract import attribution, figure, modality
from dateline.extract.action import hits, triggers
from dateline.language import Parser
from dateline.lexicon import read_toml, strings
from dateline.model import Sentence

Case = tuple[str, str, str, bool]  # the file, the entry, the sentence, whether the entry reads it

KNOWN = Path(__file__).with_name("known_failures.toml")


@cache
def known() -> dict[tuple[str, str, str], str]:
    entries = tomllib.loads(KNOWN.read_text(encoding="utf-8")).get("known", [])
    return {(entry["file"], entry["name"], entry["sentence"]): entry["because"] for entry in entries}


def examples(file: str, entries: Iterable[tuple[str, Any]]) -> Iterator[Case]:
    """Each sentence of each entry once, however many parts of speech the entry has."""
    seen = set()
    for name, table in entries:
        for sentence, read in (
            *((s, True) for s in strings(table["yes"])),
            *((s, False) for s in strings(table["no"])),
        ):
            if (name, sentence) not in seen:
                seen.add((name, sentence))
                yield file, name, sentence, read


def trigger_cases() -> Iterator[Case]:
    yield from examples("action", ((t.name, {"yes": list(t.yes), "no": list(t.no)}) for t in triggers()))


def table_cases(file: str, package: str, name: str) -> Iterator[Case]:
    yield from examples(file, read_toml(package, name).items())


CASES = [
    *trigger_cases(),
    *table_cases("figure", "dateline.extract.figure", "en.harm.toml"),
    *table_cases("modality", "dateline.extract.modality", "en.cues.toml"),
    *table_cases("attribution", "dateline.extract.attribution", "en.cues.toml"),
]


def parameters(file: str) -> list[Any]:
    return [
        pytest.param(
            name,
            sentence,
            read,
            id=f"{name} {'reads' if read else 'leaves'}: {sentence}",
            marks=[pytest.mark.xfail(strict=True, reason=known()[key])] if key in known() else [],
        )
        for case_file, name, sentence, read in CASES
        if case_file == file
        for key in [(file, name, sentence)]
    ]


def parsed(parser: Parser, text: str) -> list[Sentence]:
    return parser.parse([text], [0])[0]


@pytest.mark.parametrize(("name", "sentence", "read"), parameters("action"))
def test_a_trigger(parser: Parser, gazetteer: None, name: str, sentence: str, read: bool) -> None:
    found = [hit.trigger.name for part in parsed(parser, sentence) for hit in hits(part)]
    assert (name in found) is read, found


@pytest.mark.parametrize(("name", "sentence", "read"), parameters("figure"))
def test_a_harm_word(parser: Parser, name: str, sentence: str, read: bool) -> None:
    tolls = [toll for part in parsed(parser, sentence) for toll in figure.find(sentence, part)]
    found = [counted.measure for toll in tolls for counted in toll.figures]
    assert (name in found) is read, found


@pytest.mark.parametrize(("name", "sentence", "read"), parameters("modality"))
def test_a_cue_of_modality(parser: Parser, name: str, sentence: str, read: bool) -> None:
    found = {modality.find(part, token).modality for part in parsed(parser, sentence) for token in part.tokens}
    assert (name in found) is read, found


@pytest.mark.parametrize(("name", "sentence", "read"), parameters("attribution"))
def test_a_cue_of_attribution(parser: Parser, name: str, sentence: str, read: bool) -> None:
    found = [saying for part in parsed(parser, sentence) for saying in attribution.sayings(part)]
    assert bool(found) is read, found


def test_every_known_failure_is_still_a_case() -> None:
    assert set(known()) - {(file, name, sentence) for file, name, sentence, _ in CASES} == set()


def test_every_entry_has_examples_and_counterexamples() -> None:
    entries = {(file, name) for file, name, _, _ in CASES}
    for read in (True, False):
        assert entries - {(file, name) for file, name, _, is_read in CASES if is_read is read} == set()
