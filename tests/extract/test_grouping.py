"""Which words of a sentence tell of one event, by arcs alone."""

from hypothesis import given
from sentences import sentence, soups

from dateline.extract.action import hits
from dateline.extract.grouping import grouped
from dateline.model import Sentence


def groups(notation: str) -> list[list[str]]:
    built = sentence(notation)
    return [sorted(built[i].text for hit in group for i in hit.words) for group in grouped(built, hits(built))]


def test_killed_in_an_attack_is_one_event() -> None:
    assert groups(
        "Two/CD/nummod>men men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root in/IN/case>attack"
        " an/DT/det>attack attack/NN/obl>killed"
    ) == [["attack", "killed"]]


def test_an_attack_that_killed_is_one_event() -> None:
    assert groups("An/DT/det>attack attack/NN/nsubj>killed killed/VBD/root men/NNS/obj>killed") == [
        ["attack", "killed"]
    ]


def test_a_participle_tells_the_outcome() -> None:
    assert groups(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC ~,/,/punct>killing"
        " killing/VBG/advcl>shelled men/NNS/obj>killing"
    ) == [["killing", "shelled"]]


def test_a_when_clause_tells_the_cause() -> None:
    assert groups(
        "Men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root when/WRB/mark>attacked"
        " rebels/NNS/nsubj>attacked attacked/VBD/advcl>killed Mosul/NNP/obj>attacked/LOC"
    ) == [["attacked", "killed"]]


def test_killed_and_wounded_is_one_event() -> None:
    assert groups(
        "Shelling/NN/nsubj>killed killed/VBD/root men/NNS/obj>killed and/CC/cc>wounded wounded/VBD/conj>killed"
        " women/NNS/obj>wounded"
    ) == [["Shelling", "killed", "wounded"]]


def test_four_triggers_of_one_explosion_are_one_event() -> None:
    assert groups(
        "Men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root and/CC/cc>wounded"
        " five/CD/nsubj:pass>wounded wounded/VBN/conj>killed when/WRB/mark>exploded a/DT/det>bomb"
        " car/NN/compound>bomb bomb/NN/nsubj>exploded exploded/VBD/advcl>killed in/IN/case>attack"
        " an/DT/det>attack attack/NN/obl>exploded"
    ) == [["attack", "bomb", "car", "exploded", "killed", "wounded"]]


def test_an_attack_after_an_attack_is_another() -> None:
    assert groups(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC after/IN/case>attack an/DT/det>attack"
        " attack/NN/obl>shelled on/IN/case>base a/DT/det>base base/NN/nmod>attack"
    ) == [["shelled"], ["attack"]]


def test_two_clauses_with_their_own_subjects_are_two_events() -> None:
    assert groups(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC and/CC/cc>bombed jets/NNS/nsubj>bombed"
        " bombed/VBD/conj>shelled Raqqa/NNP/obj>bombed/LOC"
    ) == [["shelled"], ["bombed"]]


def test_a_harm_word_that_no_arc_joins_goes_to_the_event_beside_it() -> None:
    assert groups(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC ~;/:/punct>killed"
        " men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/dep>shelled"
    ) == [["killed", "shelled"]]


def test_a_harm_word_alone_is_an_event() -> None:
    assert groups("Men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root") == [["killed"]]


def test_a_capture_is_no_part_of_the_shelling_before_it() -> None:
    assert groups(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC and/CC/cc>captured"
        " captured/VBD/conj>shelled the/DT/det>airport airport/NN/obj>captured"
    ) == [["shelled"], ["captured"]]


@given(soups())
def test_every_hit_stands_in_one_group(soup: Sentence) -> None:
    found = hits(soup)
    together = [hit for group in grouped(soup, found) for hit in group]
    assert sorted(hit.words for hit in together) == sorted(hit.words for hit in found)
