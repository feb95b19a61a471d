"""Whether an event is asserted, denied, demanded, planned, expected, conditional or possible."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentences import sentence, soups, word

from dateline.extract import modality
from dateline.model import Modality, Sentence


def of(notation: str, event: str) -> Modality:
    built = sentence(notation)
    return modality.find(built, word(built, event)).modality


def before(kid: str, relation: str = "aux") -> str:
    return f"Rebels/NNS/nsubj>shell {kid}/{relation}>shell shell/VB/root Mosul/NNP/obj>shell/LOC"


def test_a_plain_statement_is_asserted() -> None:
    assert of("Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC", "shelled") == "asserted"


def test_a_plain_statement_has_no_cue() -> None:
    built = sentence("Rebels/NNS/nsubj>shelled shelled/VBD/root")
    assert modality.find(built, word(built, "shelled")).cue is None


@pytest.mark.parametrize(
    ("auxiliary", "expected"),
    [
        ("will", "planned"),
        ("may", "possible"),
        ("might", "possible"),
        ("could", "possible"),
        ("must", "demanded"),
        ("should", "demanded"),
        ("would", "conditional"),
    ],
)
def test_an_auxiliary_gives_the_modality(auxiliary: str, expected: Modality) -> None:
    assert of(before(f"{auxiliary}/MD"), "shell") == expected


@pytest.mark.parametrize("negation", ["not", "never", "n't", "n’t"])
def test_a_negated_event_is_denied(negation: str) -> None:
    assert of(before(f"{negation}/RB", "advmod"), "shell") == "denied"


@pytest.mark.parametrize("adverb", ["allegedly", "reportedly", "apparently"])
def test_an_adverb_of_doubt_makes_it_possible(adverb: str) -> None:
    assert of(before(f"{adverb}/RB", "advmod"), "shell") == "possible"


def test_no_before_the_noun_denies_it() -> None:
    assert of("No/DT/det>attack attack/NN/nsubj>occurred occurred/VBD/root", "attack") == "denied"


def test_a_negated_verb_denies_its_subject() -> None:
    assert of("attack/NN/nsubj>occur did/VBD/aux>occur not/RB/advmod>occur occur/VB/root", "attack") == "denied"


def test_what_is_planned_to_be_done_is_planned() -> None:
    assert (
        of("Rebels/NNS/nsubj>plan plan/VBP/root to/TO/mark>shell shell/VB/xcomp>plan Mosul/NNP/obj>shell", "shell")
        == "planned"
    )


def test_a_planned_attack_is_planned() -> None:
    assert of("Rebels/NNS/nsubj>planned planned/VBD/root attack/NN/obj>planned", "attack") == "planned"


def test_what_is_called_for_is_demanded() -> None:
    assert of("Turkey/NNP/nsubj>called called/VBD/root for/IN/case>truce truce/NN/obl>called", "truce") == "demanded"


def test_what_someone_calls_at_is_not_demanded() -> None:
    assert of("Turkey/NNP/nsubj>called called/VBD/root during/IN/case>truce truce/NN/obl>called", "truce") == "asserted"


def test_what_is_expected_to_be_done_is_expected() -> None:
    assert (
        of(
            "Rebels/NNS/nsubj:pass>expected are/VBP/aux:pass>expected expected/VBN/root to/TO/mark>shell"
            " shell/VB/xcomp>expected Mosul/NNP/obj>shell",
            "shell",
        )
        == "expected"
    )


def test_what_is_denied_to_have_been_done_is_denied() -> None:
    assert (
        of(
            "Rebels/NNS/nsubj>denied denied/VBD/root that/IN/mark>shelled they/PRP/nsubj>shelled"
            " shelled/VBD/ccomp>denied Mosul/NNP/obj>shelled",
            "shelled",
        )
        == "denied"
    )


def test_what_is_feared_to_have_been_done_is_possible() -> None:
    assert (
        of(
            "Police/NNS/nsubj>fear fear/VBP/root that/IN/mark>shelled rebels/NNS/nsubj>shelled"
            " shelled/VBD/ccomp>fear Mosul/NNP/obj>shelled",
            "shelled",
        )
        == "possible"
    )


def test_what_the_ministry_reported_is_asserted() -> None:
    assert (
        of(
            "Police/NNS/nsubj>reported reported/VBD/root rebels/NNS/nsubj>shelled shelled/VBD/ccomp>reported"
            " Mosul/NNP/obj>shelled",
            "shelled",
        )
        == "asserted"
    )


def test_what_is_reported_to_be_is_open() -> None:
    assert (
        of(
            "Rebels/NNS/nsubj:pass>reported are/VBP/aux:pass>reported reported/VBN/root to/TO/mark>shell"
            " shell/VB/xcomp>reported Mosul/NNP/obj>shell",
            "shell",
        )
        == "possible"
    )


def test_would_in_a_past_report_is_a_plan() -> None:
    assert (
        of(
            "Rebels/NNS/nsubj>said said/VBD/root they/PRP/nsubj>shell would/MD/aux>shell shell/VB/ccomp>said"
            " Mosul/NNP/obj>shell",
            "shell",
        )
        == "planned"
    )


def test_would_under_a_condition_stays_conditional() -> None:
    assert (
        of(
            "Rebels/NNS/nsubj>said said/VBD/root they/PRP/nsubj>shell would/MD/aux>shell shell/VB/ccomp>said"
            " Mosul/NNP/obj>shell if/IN/mark>came police/NNS/nsubj>came came/VBD/advcl>shell",
            "shell",
        )
        == "conditional"
    )


def test_the_event_of_an_if_clause_is_conditional() -> None:
    assert (
        of(
            "If/IN/mark>shell rebels/NNS/nsubj>shell shell/VBP/advcl>leave Mosul/NNP/obj>shell police/NNS/nsubj>leave"
            " leave/VBP/root",
            "shell",
        )
        == "conditional"
    )


def test_gunfire_that_could_be_heard_is_asserted() -> None:
    assert (
        of("Gunfire/NN/nsubj:pass>heard could/MD/aux>heard be/VB/aux:pass>heard heard/VBN/root", "Gunfire")
        == "asserted"
    )


def test_what_someone_demands_that_another_do_is_demanded() -> None:
    assert (
        of(
            "Turkey/NNP/nsubj>demanded demanded/VBD/root that/IN/mark>shell rebels/NNS/nsubj>shell"
            " shell/VB/ccomp>demanded Mosul/NNP/obj>shell",
            "shell",
        )
        == "demanded"
    )


def test_what_someone_is_called_on_to_do_is_demanded() -> None:
    assert (
        of(
            "Turkey/NNP/nsubj>called called/VBD/root on/IN/case>rebels rebels/NNS/obl>called to/TO/mark>leave"
            " leave/VB/advcl>called",
            "leave",
        )
        == "demanded"
    )


def test_an_auxiliary_of_a_joined_verb_holds_for_both() -> None:
    assert (
        of(
            "Rebels/NNS/nsubj>leave may/MD/aux>leave leave/VB/root and/CC/cc>shell shell/VB/conj>leave"
            " Mosul/NNP/obj>shell",
            "shell",
        )
        == "possible"
    )


def test_a_denial_beside_the_event_leaves_the_next_event_asserted() -> None:
    assert (
        of(
            "Rebels/NNS/nsubj>leave did/VBD/aux>leave not/RB/advmod>leave leave/VB/root but/CC/cc>shelled"
            " police/NNS/nsubj>shelled shelled/VBD/conj>leave Mosul/NNP/obj>shelled",
            "shelled",
        )
        == "asserted"
    )


@given(soups(), st.data())
def test_only_an_assertion_has_no_cue(soup: Sentence, data: st.DataObject) -> None:
    stance = modality.find(soup, data.draw(st.sampled_from(soup.tokens)))
    assert (stance.cue is None) is (stance.modality == "asserted")
