"""Where the arcs give no argument, the words beside the verb do."""

from sentences import sentence, word

from dateline.extract import nearby
from dateline.model import Sentence, Token


def text(token: Token | None) -> str | None:
    return None if token is None else token.text


def subject(within: Sentence, verb: str) -> str | None:
    return text(nearby.subject(within, word(within, verb)))


def test_the_noun_for_a_person_before_a_verb_without_a_subject_acts() -> None:
    assert subject(sentence("Rebels/NNS/dep>shelled shelled/VBD/root Mosul/NNP/obj>shelled"), "shelled") == "Rebels"


def test_a_verb_with_a_subject_in_its_arcs_needs_no_other() -> None:
    assert subject(sentence("Police/NNS/dep>shot men/NNS/nsubj>shot shot/VBD/root"), "shot") is None


def test_a_thing_before_the_verb_does_not_act() -> None:
    assert subject(sentence("Roof/NN/dep>fell fell/VBD/root"), "fell") is None


def test_a_noun_led_by_a_preposition_does_not_act() -> None:
    assert subject(sentence("With/IN/case>rebels rebels/NNS/dep>fled fled/VBD/root"), "fled") is None


def test_no_subject_is_sought_beyond_another_clause() -> None:
    built = sentence("Rebels/NNS/dep>said said/VBD/dep>shelled that/IN/mark>shelled shelled/VBD/root")
    assert subject(built, "shelled") is None


def test_no_subject_is_sought_for_an_infinitive() -> None:
    assert subject(sentence("Rebels/NNS/dep>shell to/TO/mark>shell shell/VB/root"), "shell") is None


def test_the_noun_behind_by_acts_in_a_passive() -> None:
    built = sentence("was/VBD/aux:pass>shot shot/VBN/root dead/JJ/dep>shot by/IN/dep>shot police/NNS/dep>shot")
    assert subject(built, "shot") == "police"


def test_by_behind_another_verb_is_of_that_verb() -> None:
    built = sentence(
        "was/VBD/aux:pass>hit hit/VBN/root while/IN/dep>hit led/VBN/dep>hit by/IN/dep>hit police/NNS/dep>hit"
    )
    assert subject(built, "hit") is None


def test_the_noun_phrase_behind_the_verb_is_its_object() -> None:
    built = sentence("shelled/VBD/root the/DT/dep>shelled old/JJ/dep>shelled market/NN/dep>shelled")
    assert text(nearby.object(built, word(built, "shelled"))) == "market"


def test_a_verb_with_a_clause_has_no_object_behind_it() -> None:
    built = sentence("feared/VBD/root rebels/NNS/nsubj>attack attack/VBP/ccomp>feared")
    assert nearby.object(built, word(built, "feared")) is None


def test_the_noun_behind_the_preposition_is_found() -> None:
    built = sentence("attack/NN/root late/RB/dep>attack on/IN/dep>attack the/DT/dep>attack school/NN/dep>attack")
    assert text(nearby.oblique(built, word(built, "attack"), "on")) == "school"


def test_a_preposition_beyond_the_next_verb_is_not_taken() -> None:
    built = sentence("attack/NN/nsubj>ended ended/VBD/root on/IN/case>Monday Monday/NNP/obl>ended")
    assert nearby.oblique(built, word(built, "attack"), "on") is None


def test_a_preposition_beyond_a_semicolon_is_not_taken() -> None:
    built = sentence("attack/NN/root ~;/:/punct>attack on/IN/case>Monday Monday/NNP/dep>attack")
    assert nearby.oblique(built, word(built, "attack"), "on") is None
