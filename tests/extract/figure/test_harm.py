"""Harm words tell what befell whom."""

from hypothesis import given
from sentences import sentence, soups, word

from dateline.extract.figure.harm import harms, is_harm_verb
from dateline.model import Sentence


def of(notation: str) -> list[tuple[str, str, list[str]]]:
    return [(h.measure, h.word.text, [v.text for v in h.victims]) for h in harms(sentence(notation))]


def test_the_subject_of_a_passive_is_harmed() -> None:
    assert of("Men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root") == [("killed", "killed", ["Men"])]


def test_the_object_of_an_active_verb_is_harmed() -> None:
    assert of("Rebels/NNS/nsubj>wounded wounded/VBD/root men/NNS/obj>wounded") == [("injured", "wounded", ["men"])]


def test_who_dies_is_killed() -> None:
    assert of("Men/NNS/nsubj>died died/VBD/root") == [("killed", "died", ["Men"])]


def test_who_flees_is_displaced() -> None:
    assert of("Families/NNS/nsubj>fled fled/VBD/root") == [("displaced", "fled", ["Families"])]


def test_joined_people_are_all_harmed() -> None:
    assert of("Rebels/NNS/nsubj>killed killed/VBD/root men/NNS/obj>killed and/CC/cc>women women/NNS/conj>men") == [
        ("killed", "killed", ["men", "women"])
    ]


def test_who_is_feared_dead_is_missing_and_not_killed() -> None:
    notation = "Men/NNS/nsubj:pass>feared were/VBD/aux:pass>feared feared/VBN/root"
    assert of(f"{notation} dead/JJ/xcomp>feared") == [("missing", "feared", ["Men"])]
    assert of(f"{notation} killed/VBN/advcl>feared") == [("missing", "feared", ["Men"])]


def test_those_whom_someone_is_believed_to_have_killed_are_killed() -> None:
    notation = "He/PRP/nsubj:pass>believed is/VBZ/aux:pass>believed believed/VBN/root"
    assert of(f"{notation} to/TO/mark>killed have/VB/aux>killed killed/VBN/xcomp>believed men/NNS/obj>killed") == [
        ("killed", "killed", ["men"])
    ]


def test_the_dead_left_behind_are_killed() -> None:
    assert of("Shelling/NN/nsubj>left left/VBD/root men/NNS/obj>left dead/JJ/xcomp>left") == [
        ("killed", "dead", ["men"])
    ]


def test_those_left_wounded_are_injured() -> None:
    assert of("Clashes/NNS/nsubj>left left/VBD/root dozens/NNS/obj>left wounded/VBN/xcomp>left") == [
        ("injured", "wounded", ["dozens"])
    ]


def test_shot_dead_is_killed() -> None:
    assert of("Police/NNS/nsubj>shot shot/VBD/root men/NNS/obj>shot dead/JJ/xcomp>shot") == [
        ("killed", "shot", ["men"])
    ]


def test_the_deaths_of_people_are_theirs() -> None:
    assert of("The/DT/det>deaths deaths/NNS/root of/IN/case>men men/NNS/nmod>deaths") == [("killed", "deaths", ["men"])]


def test_no_casualties_is_nobody_killed_and_nobody_injured() -> None:
    assert [
        measure
        for measure, _, _ in of("There/EX/expl>were were/VBD/root no/DT/det>casualties casualties/NNS/nsubj>were")
    ] == ["killed", "injured"]


def test_the_number_of_a_toll_is_killed() -> None:
    assert of("The/DT/det>toll toll/NN/nsubj>rose rose/VBD/root to/IN/case>14 14/CD/obl>rose") == [
        ("killed", "toll", ["14"])
    ]


def test_those_missing_are_missing() -> None:
    assert of("Men/NNS/nsubj>missing are/VBP/cop>missing missing/JJ/root") == [("missing", "missing", ["Men"])]


def test_lives_are_killed() -> None:
    assert of("It/PRP/nsubj>claimed claimed/VBD/root 40/CD/nummod>lives lives/NNS/obj>claimed") == [
        ("killed", "lives", ["lives"])
    ]


def test_a_second_passive_of_the_same_people_is_theirs() -> None:
    assert of(
        "Men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root or/CC/cc>wounded wounded/VBN/conj>killed"
    ) == [("killed", "killed", ["Men"]), ("injured", "wounded", ["Men"])]


def test_a_second_harm_with_its_own_number_is_of_other_people() -> None:
    assert of(
        "Two/CD/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root and/CC/cc>wounded five/CD/nsubj:pass>wounded"
        " wounded/VBN/conj>killed"
    ) == [("killed", "killed", ["Two"]), ("injured", "wounded", ["five"])]


def test_a_town_that_is_shelled_is_no_harm_to_people() -> None:
    assert of("Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC") == []


def test_dead_before_a_noun_is_no_toll() -> None:
    assert of("the/DT/det>end dead/JJ/amod>end end/NN/root") == []


def test_killed_is_a_verb_of_harm() -> None:
    built = sentence("Men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root")
    assert is_harm_verb(word(built, "killed"))


@given(soups())
def test_harm_words_come_in_the_order_of_the_text(soup: Sentence) -> None:
    positions = [harm.word.i for harm in harms(soup)]
    assert positions == sorted(positions)
