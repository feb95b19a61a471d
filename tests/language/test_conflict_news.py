"""The shipped model on the project's own conflict news, from raw text: what the card promises holds here."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from dateline.language import Parser

FOLDER = Path(__file__).parents[2] / "training" / "conflict"
NAMES = {"PER", "ORG", "GROUP", "LOC", "NORP", "FAC", "MISC"}

Arc = tuple[int, int, str]
Name = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence of the files: its report, its text, and the columns of its words."""

    report: str
    begins_paragraph: bool
    text: str
    rows: tuple[tuple[str, ...], ...]


@cache
def sentences(part: str) -> tuple[Marked, ...]:
    return tuple(_read((FOLDER / f"{part}.conllu").read_text(encoding="utf-8")))


def _read(text: str) -> Iterator[Marked]:
    report = ""
    for block in text.strip().split("\n\n"):
        notes = dict(line[2:].split(" = ", 1) for line in block.splitlines() if line.startswith("#") and " = " in line)
        report = notes.get("newdoc id", report)
        rows = tuple(tuple(line.split("\t")) for line in block.splitlines() if not line.startswith("#"))
        yield Marked(report=report, begins_paragraph="# newpar" in block, text=notes["text"], rows=rows)


@pytest.mark.parametrize("part", ["train", "test"])
def test_every_sentence_is_one_tree_over_the_words_of_its_text(part: str) -> None:
    for sentence in sentences(part):
        heads = {int(row[0]): int(row[6]) for row in sentence.rows}
        assert "".join(row[1] for row in sentence.rows) == sentence.text.replace(" ", ""), sentence.text
        assert list(heads) == list(range(1, len(heads) + 1))
        assert [row[7] for row in sentence.rows if row[6] == "0"] == ["root"], sentence.text
        assert all(_reaches_root(heads, word) for word in heads), sentence.text


def _reaches_root(heads: dict[int, int], word: int) -> bool:
    for _ in heads:
        word = heads.get(word, 0)
    return word == 0


def test_no_report_is_in_both_halves_and_the_halves_are_alike_in_size() -> None:
    train, test = sentences("train"), sentences("test")
    assert {s.report for s in train}.isdisjoint(s.report for s in test)
    assert {s.text for s in train if len(s.rows) > 5}.isdisjoint(s.text for s in test)
    assert min(len(train), len(test)) > 250


@cache
def paragraphs() -> tuple[tuple[Marked, ...], ...]:
    found: list[list[Marked]] = []
    for sentence in sentences("test"):
        if sentence.begins_paragraph:
            found.append([])
        found[-1].append(sentence)
    return tuple(map(tuple, found))


@cache
def expected() -> tuple[Counter[Arc], Counter[tuple[int, int]], Counter[Name], str, tuple[int, ...]]:
    """Arcs, sentences and names by the characters of one long text, and where its paragraphs begin."""
    arcs: Counter[Arc] = Counter()
    bounds: Counter[tuple[int, int]] = Counter()
    names: Counter[Name] = Counter()
    text, begins = "", []
    for paragraph in paragraphs():
        begins.append(len(text))
        for sentence in paragraph:
            at = _places(sentence, len(text))
            for (start, _), row in zip(at, sentence.rows, strict=True):
                if row[7] != "punct":
                    arcs[start, at[int(row[6]) - 1][0] if row[6] != "0" else start, row[7]] += 1
            bounds[at[0][0], at[-1][1]] += 1
            names.update(_names(sentence, at))
            text += sentence.text + " "
        text = text[:-1] + "\n"
    return arcs, bounds, names, text, tuple(begins)


def _places(sentence: Marked, offset: int) -> list[tuple[int, int]]:
    places, at = [], 0
    for row in sentence.rows:
        start = sentence.text.index(row[1], at)
        at = start + len(row[1])
        places.append((offset + start, offset + at))
    return places


def _names(sentence: Marked, at: list[tuple[int, int]]) -> Iterator[Name]:
    labels = [next((m[5:] for m in row[9].split("|") if m.startswith("Name=")), "O") for row in sentence.rows]
    for i, label in enumerate(labels):
        if label.startswith("B-"):
            last = i
            while last + 1 < len(labels) and labels[last + 1] == f"I-{label[2:]}":
                last += 1
            assert label[2:] in NAMES
            yield at[i][0], at[last][1], label[2:]


@cache
def found() -> tuple[Counter[Arc], Counter[tuple[int, int]], Counter[Name]]:
    arcs: Counter[Arc] = Counter()
    bounds: Counter[tuple[int, int]] = Counter()
    names: Counter[Name] = Counter()
    *_, text, begins = expected()
    ends = (*(begin - 1 for begin in begins[1:]), len(text) - 1)
    read = Parser().parse([text[a:b] for a, b in zip(begins, ends, strict=True)], begins)
    for sentence in (sentence for block in read for sentence in block):
        bounds[sentence.start, sentence.end] += 1
        arcs.update((t.start, sentence.head(t).start, t.dep) for t in sentence.tokens if t.dep != "punct")
        names.update((sentence[a].start, sentence[b - 1].end, label) for a, b, label in sentence.names)
    return arcs, bounds, names


def f1(gold: Counter[object], read: Counter[object]) -> float:
    return 200 * (gold & read).total() / (gold.total() + read.total())


def test_the_arcs_are_those_that_the_card_promises() -> None:
    assert f1(expected()[0], found()[0]) >= 88


@pytest.mark.parametrize("relation", ["nsubj", "nsubj:pass", "obj", "obl:agent"])
def test_who_did_what_to_whom_is_read(relation: str) -> None:
    gold, read = (
        Counter({arc: n for arc, n in arcs.items() if arc[2] == relation}) for arcs in (expected()[0], found()[0])
    )
    assert f1(gold, read) >= 88


def test_sentences_begin_and_end_where_a_reader_has_them() -> None:
    assert f1(expected()[1], found()[1]) >= 98


def test_names_are_found_with_their_kind() -> None:
    assert f1(expected()[2], found()[2]) >= 85
