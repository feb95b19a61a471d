"""A claim loses confidence for each reason, and says the reason."""

from dataclasses import replace
from datetime import date

import make
import pytest
from hypothesis import given
from strategies import findings

from dateline.extract.confidence import weighed
from dateline.model import Claim, Findings

DOCUMENT = make.document("Rebels shelled Mosul on Monday.")
REBELS = make.party(DOCUMENT, "rebels", words="Rebels")
MOSUL = replace(make.place(DOCUMENT, "Mosul", words="Mosul", at=(36.3, 43.1)), basis="own words")
MONDAY = make.moment(DOCUMENT, date(2016, 12, 5), words="Monday")
PLAIN = make.claim(DOCUMENT, "shelled", actor=[REBELS], place=MOSUL, time=MONDAY)


def test_a_claim_with_all_its_parts_is_in_no_doubt() -> None:
    assert (weighed(PLAIN).confidence, weighed(PLAIN).doubts) == (0.95, ())


DOUBTED = [
    (replace(PLAIN, actor=()), "nobody is named as acting"),
    (replace(PLAIN, actor=(replace(REBELS, rule="actor.pronoun"),)), "a pronoun was resolved"),
    (replace(PLAIN, target=(replace(REBELS, rule="actor.pronoun"),)), "a pronoun was resolved"),
    (replace(PLAIN, place=None), "no place is told"),
    (replace(PLAIN, place=replace(MOSUL, basis="story")), "the place is inherited (story)"),
    (replace(PLAIN, place=replace(MOSUL, lat=None)), "the place is in no register"),
    (replace(PLAIN, time=replace(MONDAY, basis="story")), "the time is inherited (story)"),
    (replace(PLAIN, sentence=replace(PLAIN.sentence, text="x" * 400)), "the sentence is long"),
    (replace(PLAIN, rule="action.statement"), "no word names the event"),
    (replace(PLAIN, doubts=("the doer is told elsewhere",)), "the doer is told elsewhere"),
]


@pytest.mark.parametrize(("claim", "reason"), DOUBTED, ids=[f"{n} {reason}" for n, (_, reason) in enumerate(DOUBTED)])
def test_a_doubt_is_told(claim: Claim, reason: str) -> None:
    assert weighed(claim).doubts == (reason,)


@pytest.mark.parametrize(("claim", "reason"), DOUBTED, ids=[f"{n} {reason}" for n, (_, reason) in enumerate(DOUBTED)])
def test_a_doubt_lowers_confidence(claim: Claim, reason: str) -> None:
    assert weighed(claim).confidence < weighed(PLAIN).confidence


def test_doubts_add_up() -> None:
    one, two = replace(PLAIN, actor=()), replace(PLAIN, actor=(), place=None)
    assert weighed(two).confidence < weighed(one).confidence


@given(findings())
def test_confidence_stays_a_share(given: Findings) -> None:
    assert [c for c in map(weighed, given.claims) if not 0.2 <= c.confidence <= 0.95] == []
