"""Figures: whom a number counts, what is a part of what, and what is never added up."""

import told
from hypothesis import given
from sentences import sentence, soups, text_of

from dateline.extract import figure
from dateline.model import Figure, Sentence


def figures(notation: str) -> list[Figure]:
    built = sentence(notation)
    return [found for toll in figure.find(text_of(built), built) for found in toll.figures]


def bounds(notation: str) -> list[tuple[str, int | None, int | None]]:
    return [(found.measure, found.low, found.high) for found in figures(notation)]


def killed(people: str) -> str:
    """`Shelling killed ...`, the head of the people being its object."""
    return f"Shelling/NN/nsubj>killed killed/VBD/root {people}"


MEN = "12/CD/nummod>men men/NNS/obj>killed"
ATLEAST = "at/IN/advmod>12 least/JJS/fixed>at 12/CD/nummod>men men/NNS/obj>killed"
INCLUDING = (
    "20/CD/nummod>people people/NNS/obj>killed ~,/,/punct>people including/VBG/case>children five/CD/nummod>children"
    " children/NNS/nmod>people"
)
TWO_SIDES = "3/CD/nummod>soldiers soldiers/NNS/obj>killed and/CC/cc>civilians 7/CD/nummod>civilians"
TWO_SIDES += " civilians/NNS/conj>soldiers"


def test_a_number_counts_the_people_harmed() -> None:
    assert bounds(killed(MEN)) == [("killed", 12, 12)]


def test_at_least_keeps_an_open_upper_bound() -> None:
    assert bounds(killed(ATLEAST)) == [("killed", 12, None)]


def test_a_figure_quotes_its_number_and_its_people() -> None:
    assert [found.text for found in figures(killed(ATLEAST))] == ["at least 12 men"]


def test_children_included_are_a_part_of_the_toll() -> None:
    assert [(f.low, f.subgroup) for f in figures(killed(INCLUDING))] == [(20, None), (5, "child")]


def test_two_populations_give_two_figures_and_no_total() -> None:
    assert [(f.low, f.population) for f in figures(killed(TWO_SIDES))] == [(3, "combatant"), (7, "civilian")]


def test_a_woman_and_three_children_are_four_people() -> None:
    built = "a/DT/det>woman woman/NN/obj>killed and/CC/cc>children 3/CD/nummod>children children/NNS/conj>woman"
    assert bounds(killed(built)) == [("killed", 4, 4)]


def test_a_man_and_two_children_are_three_people() -> None:
    built = "a/DT/det>man man/NN/obj>killed and/CC/cc>children 2/CD/nummod>children children/NNS/conj>man"
    assert bounds(killed(built)) == [("killed", 3, 3)]


def test_a_sum_with_an_open_part_is_open() -> None:
    built = "a/DT/det>woman woman/NN/obj>killed and/CC/cc>children several/JJ/amod>children children/NNS/conj>woman"
    assert bounds(killed(built)) == [("killed", 3, None)]


def test_one_person_named_is_one() -> None:
    assert bounds(killed("Ahmad/NNP/compound>Hassan/PER Hassan/NNP/obj>killed/PER")) == [("killed", 1, 1)]


def test_a_soldier_is_one() -> None:
    assert bounds(killed("a/DT/det>soldier soldier/NN/obj>killed")) == [("killed", 1, 1)]


def test_people_without_a_number_are_no_number() -> None:
    assert figures(killed("hopes/NNS/obj>killed")) == []


def test_kilometres_are_no_people() -> None:
    assert figures(killed("men/NNS/obj>killed 12/CD/nummod>kilometres kilometres/NNS/nmod>men")) == []


def test_killed_and_wounded_together_are_one_figure() -> None:
    built = (
        "20/CD/nummod>men men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root and/CC/cc>wounded"
        " wounded/VBN/conj>killed"
    )
    assert bounds(built) == [("killed_or_injured", 20, 20)]


def test_killed_and_others_wounded_are_two_figures() -> None:
    built = (
        "2/CD/nummod>men men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root and/CC/cc>wounded"
        " 5/CD/nummod>others others/NNS/nsubj:pass>wounded wounded/VBN/conj>killed"
    )
    assert bounds(built) == [("killed", 2, 2), ("injured", 5, 5)]


def test_casualties_are_killed_or_injured() -> None:
    assert bounds(
        "The/DT/det>raid raid/NN/nsubj>caused caused/VBD/root 30/CD/nummod>casualties casualties/NNS/obj>caused"
    ) == [("killed_or_injured", 30, 30)]


def test_no_one_harmed_is_zero() -> None:
    assert bounds("There/EX/expl>were were/VBD/root no/DT/det>casualties casualties/NNS/nsubj>were") == [
        ("killed", 0, 0),
        ("injured", 0, 0),
    ]


def test_soldiers_are_combatants() -> None:
    assert [f.population for f in figures(killed("2/CD/nummod>soldiers soldiers/NNS/obj>killed"))] == ["combatant"]


def test_people_are_not_assumed_to_be_civilians() -> None:
    assert [f.population for f in figures(killed("2/CD/nummod>people people/NNS/obj>killed"))] == ["unknown"]


def test_each_phrase_of_a_sum_is_kept_apart() -> None:
    built = sentence(
        killed("a/DT/det>woman woman/NN/obj>killed and/CC/cc>children 3/CD/nummod>children children/NNS/conj>woman")
    )
    [toll] = figure.find(text_of(built), built)
    assert [f.low for f in toll.apart] == [1, 3]


def test_the_toll_of_a_plain_report_is_read() -> None:
    claim = told.one("An air strike killed at least 20 people, including five children, in Aleppo on Monday.")
    assert [(f.low, f.high, f.subgroup) for f in claim.figures] == [(20, None, None), (5, 5, "child")]


def test_the_killed_and_the_wounded_of_a_plain_report_are_read() -> None:
    claim = told.one("The shelling killed three people and wounded seven in Mosul.")
    assert [(f.measure, f.low) for f in claim.figures] == [("killed", 3), ("injured", 7)]


@given(soups())
def test_figures_of_any_sentence_quote_it(soup: Sentence) -> None:
    text = text_of(soup)
    found = [f for toll in figure.find(text, soup) for f in (*toll.figures, *toll.apart)]
    assert [f for f in found if text[f.start : f.end] != f.text] == []


@given(soups())
def test_the_lower_bound_is_never_above_the_upper(soup: Sentence) -> None:
    found = [f for toll in figure.find(text_of(soup), soup) for f in toll.figures]
    assert [f for f in found if f.low is not None and f.high is not None and f.low > f.high] == []
