"""Which reports are one text."""

from random import Random

import make
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Document
from dateline.reconcile import text_lineages

WORDS = [f"word{number}" for number in range(2000)]


def prose(seed: int, length: int = 120) -> list[str]:
    return Random(seed).choices(WORDS, k=length)


def report(id: str, words: list[str], **about: str) -> Document:
    return make.document(" ".join(words), id=id, **about)  # type: ignore[arg-type]


def are_one(one: Document, other: Document) -> bool:
    found = text_lineages([one, other])
    return found[one.id] == found[other.id]


def test_a_copy_with_a_few_changed_words_is_one_text() -> None:
    words = prose(1)
    changed = [("other" if position % 25 == 0 else word) for position, word in enumerate(words)]
    assert are_one(report("a", words), report("b", changed))


def test_a_short_cut_of_a_long_report_is_one_text() -> None:
    words = prose(2, 900)
    assert are_one(report("a", words), report("b", words[:80]))


def test_case_and_punctuation_make_no_other_text() -> None:
    words = prose(3)
    assert are_one(report("a", words), make.document(", ".join(words).upper(), id="b"))


def test_two_reports_of_their_own_are_two_texts() -> None:
    assert not are_one(report("a", prose(4)), report("b", prose(5)))


def test_half_a_text_in_common_is_no_copy() -> None:
    words = prose(6)
    assert not are_one(report("a", words), report("b", words[:60] + prose(7, 60)))


def test_half_a_text_in_common_is_one_text_under_one_agency() -> None:
    words = prose(6)
    other = report("b", words[:60] + prose(7, 60), outlet="Reuters")
    assert are_one(report("a", words, agency="REUTERS"), other)


def test_the_same_furniture_on_the_pages_of_one_outlet_makes_no_one_text() -> None:
    words = prose(6)
    other = report("b", words[:60] + prose(7, 60), outlet="Paper A")
    assert not are_one(report("a", words, outlet="Paper A"), other)


def test_one_agency_alone_makes_no_one_text() -> None:
    assert not are_one(report("a", prose(8), agency="Reuters"), report("b", prose(9), agency="Reuters"))


@pytest.mark.parametrize("text", ["", "Two died.", "Two people were killed in Mosul on Monday."])
def test_very_short_texts_are_never_copies(text: str) -> None:
    assert not are_one(make.document(text, id="a"), make.document(text, id="b"))


def test_a_phrase_of_the_trade_is_no_sign_of_copying() -> None:
    phrase = prose(10, 12)
    documents = [report(f"d{number:03}", prose(100 + number) + phrase) for number in range(150)]
    assert len(set(text_lineages(documents).values())) == 150


def test_many_copies_are_one_text() -> None:
    words = prose(11)
    documents = [report(f"d{number:03}", [*words, f"page{number}"]) for number in range(150)]
    assert set(text_lineages(documents).values()) == {"d000"}


COPIES = [
    *(report(f"a{cut}", prose(12, 300)[:cut]) for cut in (60, 150, 300)),
    *(report(f"b{cut}", prose(13, 300)[cut:]) for cut in (0, 20, 200)),
    report("c", prose(14)),
]


@settings(max_examples=25)
@given(st.permutations(COPIES))
def test_the_order_of_the_documents_does_not_matter(documents: list[Document]) -> None:
    assert text_lineages(documents) == text_lineages(COPIES)
