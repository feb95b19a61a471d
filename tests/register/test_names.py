"""Names are the same name whatever their accents, hyphens and articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.register import name_key
from dateline.register.names import loose_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Ḩasakah", "al Hasakah"),
        ("Sana’a", "Sana'a"),
        ("Sana'a", "Sanaa"),
        ("Zaporizhzhia", "ZAPORIZHZHIA"),
        ("São Tomé", "Sao Tome"),
        ("Guinea–Bissau", "Guinea-Bissau"),
    ],
)
def test_two_spellings_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Niger", "Nigeria"), ("Homs", "Hama"), ("Al-Bab", "Al-Ba")])
def test_two_names_keep_two_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("spelling", ["Deir ez-Zor", "Deir al-Zor", "Deir Zor", "deir ez zor"])
def test_the_loose_key_leaves_out_arabic_articles(spelling: str) -> None:
    assert loose_key(spelling) == "deirzor"


def test_a_name_that_is_only_an_article_keeps_it() -> None:
    assert loose_key("Al") == "al"


@given(name=st.text(max_size=30))
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@given(name=st.text(max_size=30))
def test_white_space_around_a_name_does_not_matter(name: str) -> None:
    assert name_key(f" {name}\n") == name_key(name)
