"""Dictionary forms come from the word and its tag."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.lemmas import Lemmas, read_lemmas

TABLE = "ending\tVBD\ted\t\nending\tVBD\tied\ty\nword\tVBD\tled\tlead\nword\tNNP\tUN\tUN\n"


def table() -> Lemmas:
    return read_lemmas(gzip.compress(TABLE.encode()))


def test_a_listed_word_outranks_its_ending() -> None:
    assert table().lemma("led", "VBD") == "lead"


def test_the_longest_known_ending_is_replaced() -> None:
    assert table().lemma("denied", "VBD") == "deny"


def test_an_ending_counts_only_under_its_own_tag() -> None:
    assert table().lemma("wounded", "JJ") == "wounded"


def test_a_word_is_never_read_as_all_ending() -> None:
    assert table().lemma("ied", "VBD") != "y"


def test_a_common_word_loses_its_capitals() -> None:
    assert table().lemma("Shelled", "VBD") == "shell"


def test_a_proper_noun_keeps_its_capitals() -> None:
    assert table().lemma("Aleppo", "NNP") == "Aleppo"


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("killed", "VBN", "kill"),
        ("shot", "VBD", "shoot"),
        ("shelled", "VBD", "shell"),
        ("fled", "VBD", "flee"),
        ("wounded", "VBN", "wound"),
        ("struck", "VBD", "strike"),
        ("seized", "VBD", "seize"),
        ("dying", "VBG", "die"),
        ("says", "VBZ", "say"),
        ("said", "VBD", "say"),
        ("was", "VBD", "be"),
        ("casualties", "NNS", "casualty"),
        ("children", "NNS", "child"),
        ("bodies", "NNS", "body"),
        ("clashes", "NNS", "clash"),
        ("men", "NNS", "man"),
        ("Forces", "NNPS", "Force"),
        ("deadliest", "JJS", "deadly"),
        ("worse", "JJR", "bad"),
        ("n't", "RB", "not"),
    ],
)
def test_the_shipped_table_gives_the_dictionary_form(form: str, tag: str, lemma: str) -> None:
    assert Lemmas.shipped().lemma(form, tag) == lemma


@given(form=st.text(alphabet=st.characters(categories=("L",)), min_size=1, max_size=20))
def test_every_word_has_a_form_that_is_not_empty(form: str) -> None:
    assert Lemmas.shipped().lemma(form, "VBD")
