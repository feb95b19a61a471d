"""Whole readings: each row of `en.cases.tsv` gives the expression and the days it says, or nothing."""

from datetime import date

import pytest

from dateline.extract.time import find
from dateline.lexicon import read_table

ROWS = [
    pytest.param(
        row,
        id=f"{row['sentence']} ({row['published']}, {row['tense']})",
        marks=[pytest.mark.xfail(strict=True)] if row["expect"] == "fail" else [],
    )
    for row in read_table("dateline.extract.time", "en.cases.tsv")
]


def readings(row: dict[str, str]) -> list[tuple[str, str]]:
    found = find(
        row["sentence"],
        0,
        len(row["sentence"]),
        published=date.fromisoformat(row["published"]),
        anchor=date.fromisoformat(row["anchor"]) if row["anchor"] else None,
        past=row["tense"] == "past",
    )
    return [(m.span.text, f"{m.first}" if m.first == m.last else f"{m.first}..{m.last}") for m in found if m.span]


@pytest.mark.parametrize("row", ROWS)
def test_a_sentence_reads_as_its_row_says(row: dict[str, str]) -> None:
    assert readings(row) == ([] if row["text"] == "-" else [(row["text"], row["days"])])


def test_the_cases_hold_phrases_and_phrases_that_are_no_times() -> None:
    rows = list(read_table("dateline.extract.time", "en.cases.tsv"))
    assert len(rows) >= 200
    assert sum(row["text"] == "-" for row in rows) >= 50
