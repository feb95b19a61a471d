from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.blocks import paragraphs

WRAPPED = (
    "The army said on Monday that its troops had entered the old\n"
    "quarter of the town after a week of fighting in which many of\n"
    "the houses around the market had been destroyed by shelling."
)


def texts(source: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(source)]


@pytest.mark.parametrize("gap", ["\n\n", "\n \t\n", "\n\n\n\n\n", "\n\u00a0\n"])
def test_blank_lines_part_paragraphs(gap: str) -> None:
    assert texts(f"One.{gap}Two.") == ["One.", "Two."]


def test_lines_part_paragraphs_where_there_are_no_blank_ones() -> None:
    assert texts("Army takes market\nTroops advanced.\nRebels denied it.") == [
        "Army takes market",
        "Troops advanced.",
        "Rebels denied it.",
    ]


def test_a_list_of_lines_between_blank_ones_is_parted() -> None:
    assert texts("One.\n\nRelated Topics: SYRIA\nWhat To Read Next") == [
        "One.",
        "Related Topics: SYRIA",
        "What To Read Next",
    ]


def test_a_wrapped_paragraph_stays_whole() -> None:
    assert texts(f"{WRAPPED}\n\nTwo.") == [WRAPPED, "Two."]


@given(st.text(alphabet="ab.\n \t\u00a0", max_size=200))
def test_every_character_but_white_space_is_in_one_paragraph(source: str) -> None:
    found = paragraphs(source)
    assert all(source[paragraph.start : paragraph.end] == paragraph.text for paragraph in found)
    assert "".join("".join(paragraph.text for paragraph in found).split()) == "".join(source.split())
    assert all(one.end <= two.start for one, two in pairwise(found))
