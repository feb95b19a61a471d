"""A denial stands on the claim that it disputes."""

import pytest
import told

from dateline.model import Claim

ACCUSED = "Rebels accused the army of shelling the market."


def deniers(claim: Claim) -> list[str]:
    return [link.source.name for link in claim.denied_by]


def of(type: str, *paragraphs: str) -> Claim:
    return told.one(*paragraphs, type=type)


def test_what_is_denied_in_the_same_sentence_is_told_as_denied() -> None:
    claim = told.one("The army denied that it had shelled the town.")
    assert (claim.type, claim.modality) == ("shelling", "denied")


def test_who_denies_it_stands_on_the_claim() -> None:
    assert deniers(told.one("The army denied that it had shelled the town.")) == ["army"]


def test_who_denies_it_is_nobody_s_source_for_it() -> None:
    assert told.one("The army denied that it had shelled the town.").attribution == ()


def test_the_words_of_the_denial_are_kept() -> None:
    [link] = told.one("The army denied that it had shelled the town.").denied_by
    assert (link.cue.text, link.rule) == ("denied", "denial.verb")


def test_denying_the_accusation_disputes_the_claim_before() -> None:
    assert deniers(of("shelling", f"{ACCUSED} The army denied the accusation.")) == ["army"]


def test_a_claim_that_others_make_stays_asserted_when_it_is_denied() -> None:
    assert of("shelling", f"{ACCUSED} The army denied the accusation.").modality == "asserted"


def test_a_denial_in_the_next_paragraph_disputes_the_claim_before() -> None:
    assert deniers(of("shelling", ACCUSED, "The army rejected the claim.")) == ["army"]


def test_denying_it_disputes_the_claim_before() -> None:
    assert deniers(of("shelling", f"{ACCUSED} The army denied it.")) == ["army"]


def test_nobody_denies_what_he_has_claimed_himself() -> None:
    assert deniers(of("shelling", f"{ACCUSED} Rebels denied the accusation.")) == []


def test_someone_who_is_not_accused_denies_nothing_of_the_event() -> None:
    assert deniers(told.one("The army shelled the market. Turkey denied the report.", type="shelling")) == []


def test_rejecting_a_proposal_denies_nothing() -> None:
    claims = told.claims("Jets bombed the town. The rebels rejected the proposal to leave.")
    assert [deniers(claim) for claim in claims if claim.denied_by] == []


def test_no_immediate_comment_is_no_denial() -> None:
    claims = told.claims("The army shelled a school in Mosul. The army had no immediate comment.")
    assert [deniers(claim) for claim in claims if claim.denied_by] == []


def test_no_immediate_comment_leaves_the_claim_asserted() -> None:
    claim = of("shelling", "The army shelled a school in Mosul. The army did not immediately comment.")
    assert claim.modality == "asserted"


def test_a_denial_is_no_event_of_its_own() -> None:
    claims = told.claims(f"{ACCUSED} The army denied the accusation.")
    assert [claim.trigger.text for claim in claims] == ["accused", "shelling"]


def test_denying_involvement_disputes_the_event_before() -> None:
    claim = of("shelling", "Rebels shelled the town on Monday, police said. The rebels denied involvement.")
    assert deniers(claim) == ["rebels"]


@pytest.mark.xfail(strict=True, reason="the denial of an event whose doer nobody has told is tied to nothing")
def test_denying_involvement_disputes_an_event_whose_doer_is_not_told() -> None:
    claim = of("bombing", "Ten people died in a bombing in Mosul. The rebels denied involvement.")
    assert deniers(claim) == ["rebels"]


def test_a_denial_more_than_four_sentences_on_disputes_nothing() -> None:
    rain = "It rained. " * 5
    assert deniers(of("shelling", f"{ACCUSED} {rain}The army denied the accusation.")) == []
