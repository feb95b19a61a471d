"""The runs of capitalised words in which places may be named."""

from hypothesis import given
from sentences import sentence, soups, word

from dateline.extract.place.names import is_generic, runs
from dateline.model import Sentence


def named(words: str) -> list[str]:
    """The runs of a sentence, all of whose words hang on the first."""
    first, *others = words.split()
    built = sentence(" ".join([f"{first}/NNP/root", *(f"{other}/NNP/dep>{first}" for other in others)]))
    return [" ".join(built[i].text for i in range(run.first, run.last)) for run in runs(built)]


def test_a_capital_is_a_run() -> None:
    assert named("shells hit Mosul") == ["Mosul"]


def test_capitals_side_by_side_are_one_run() -> None:
    assert named("shells hit Tal Afar") == ["Tal Afar"]


def test_a_small_word_joins_two_capitals() -> None:
    assert named("near Deir ez - Zor") == ["Deir ez - Zor"]


def test_a_comma_parts_two_names() -> None:
    assert named("in Izium , Ukraine") == ["Izium", "Ukraine"]


def test_and_parts_two_names() -> None:
    assert named("in Mosul and Raqqa") == ["Mosul", "Raqqa"]


def test_a_small_word_at_the_end_is_no_part_of_a_name() -> None:
    assert named("in Mosul of old") == ["Mosul"]


def test_an_arabic_article_before_a_capital_belongs_to_it() -> None:
    assert named("in al ~- ~Shaar") == ["al - Shaar"]


def test_a_word_with_its_article_is_a_name() -> None:
    assert named("in al-Bab") == ["al-Bab"]


def test_a_sentence_without_capitals_names_nothing() -> None:
    assert named("shells hit the town") == []


def test_oblast_is_a_word_for_an_area() -> None:
    built = sentence("Kharkiv/NNP/compound>Oblast Oblast/NNP/root")
    assert is_generic(word(built, "Oblast"))


@given(soups())
def test_runs_come_in_order_and_hold_a_capital(soup: Sentence) -> None:
    found = runs(soup)
    assert [run for run in found if not run.first < run.last <= len(soup)] == []
