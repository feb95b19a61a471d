"""A pronoun is the last subject before it that agrees with it."""

import pytest
import told

from dateline.extract.antecedents import Antecedents
from dateline.extract.story import Story
from dateline.model import Party

ARMY = "The/DT/det>army army/NN/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC"
GENERAL = "A/DT/det>general general/NN/nsubj>spoke spoke/VBD/root"


def told_as(story: Story, pronoun: str) -> Party:
    """The party for which the pronoun in the last sentence stands."""
    index = len(story.readings) - 1
    sentence = story.readings[index].sentence
    token = next(token for token in sentence.tokens if token.text == pronoun)
    return Antecedents(story).resolved(index, story.parties.anything(sentence, token))


def withdrew(pronoun: str) -> str:
    return f"{pronoun}/PRP/nsubj>withdrew withdrew/VBD/root"


@pytest.mark.parametrize("pronoun", ["it", "they"])
def test_a_pronoun_of_groups_is_the_army_before_it(pronoun: str) -> None:
    assert told_as(told.by_hand(ARMY, withdrew(pronoun)), pronoun).name == "army"


@pytest.mark.parametrize("pronoun", ["he", "she"])
def test_a_pronoun_of_persons_is_the_general_before_it(pronoun: str) -> None:
    assert told_as(told.by_hand(GENERAL, withdrew(pronoun)), pronoun).name == "general"


def test_he_is_no_army() -> None:
    assert told_as(told.by_hand(GENERAL, ARMY, withdrew("he")), "he").name == "general"


def test_it_is_no_general() -> None:
    assert told_as(told.by_hand(ARMY, GENERAL, withdrew("it")), "it").name == "army"


def test_a_pronoun_with_nobody_before_it_stays() -> None:
    assert told_as(told.by_hand(withdrew("they")), "they").name == "they"


def test_a_noun_is_no_pronoun() -> None:
    assert told_as(told.by_hand(GENERAL, ARMY), "army").rule != "actor.pronoun"


def test_what_a_pronoun_was_read_as_names_the_rule() -> None:
    assert told_as(told.by_hand(ARMY, withdrew("they")), "they").rule == "actor.pronoun"


def test_the_words_are_those_of_the_antecedent() -> None:
    story = told.by_hand(ARMY, withdrew("they"))
    span = told_as(story, "they").span
    assert (span.start, span.text) == (story.text.index("army"), "army")


def test_a_subject_further_back_than_the_look_back_is_not_meant() -> None:
    rain = "Rain/NN/nsubj>fell fell/VBD/root"
    assert told_as(told.by_hand(ARMY, rain, rain, rain, rain, withdrew("they")), "they").name == "they"


def test_a_subject_behind_the_pronoun_is_not_meant() -> None:
    story = told.by_hand(
        "They/PRP/nsubj>fled fled/VBD/root when/WRB/mark>came the/DT/det>army army/NN/nsubj>came came/VBD/advcl>fled"
    )
    assert told_as(story, "They").name == "They"
