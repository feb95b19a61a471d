"""Claims of one document on one event are linked, both ways."""

from dataclasses import replace
from datetime import date
from typing import Any

import make
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.links import linked
from dateline.model import Claim, Span

TEXT = "Rebels shelled Mosul on Monday. Shelling killed 12 people in Mosul. Jets shelled Raqqa."
DOCUMENT = make.document(TEXT)
MOSUL, RAQQA = make.place(DOCUMENT, "Mosul", id="m"), make.place(DOCUMENT, "Raqqa", id="r")
MONDAY, TUESDAY = make.moment(DOCUMENT, date(2016, 12, 5)), make.moment(DOCUMENT, date(2016, 12, 6))
REBELS, ARMY = make.party(DOCUMENT, "rebels"), make.party(DOCUMENT, "army")


def claim(number: int, **given: Any) -> Claim:
    made = make.claim(DOCUMENT, ordinal=number, **{"place": MOSUL, "time": MONDAY, **given})
    return replace(made, sentence=Span.cut(TEXT, number, len(TEXT)))


def are_linked(a: Claim, b: Claim) -> bool:
    first, second = linked([a, b])
    return first.links == (b.id,) and second.links == (a.id,)


def test_two_claims_on_one_day_and_place_are_linked() -> None:
    assert are_linked(claim(0), claim(1))


def test_another_day_is_another_event() -> None:
    assert not are_linked(claim(0), claim(1, time=TUESDAY))


def test_another_place_is_another_event() -> None:
    assert not are_linked(claim(0), claim(1, place=RAQQA))


def test_another_type_is_another_event() -> None:
    assert not are_linked(claim(0), claim(1, type="air_strike"))


def test_what_is_planned_is_not_linked_to_what_happened() -> None:
    assert not are_linked(claim(0), claim(1, modality="planned"))


def test_two_doers_are_two_events() -> None:
    assert not are_linked(claim(0, actor=[REBELS]), claim(1, actor=[ARMY]))


def test_a_doer_and_none_can_be_one_event() -> None:
    assert are_linked(claim(0, actor=[REBELS]), claim(1))


def test_two_tolls_in_one_sentence_are_two_events() -> None:
    toll = make.figure(DOCUMENT, "12 people", killed=12)
    first = claim(0, figures=[toll])
    assert not are_linked(first, replace(claim(1, figures=[toll]), sentence=first.sentence))


def test_statements_are_not_linked() -> None:
    assert not are_linked(claim(0, type="statement_other"), claim(1, type="statement_other"))


def test_a_claim_without_a_place_is_linked_to_nothing() -> None:
    assert not are_linked(claim(0, place=None), claim(1, place=None))


CLAIMS = st.builds(
    lambda number, type, place, time, actor: claim(number, type=type, place=place, time=time, actor=actor),
    st.integers(0, 20),
    st.sampled_from(["shelling", "air_strike", "demand"]),
    st.sampled_from([MOSUL, RAQQA, None]),
    st.sampled_from([MONDAY, TUESDAY, None]),
    st.sampled_from([[], [REBELS], [ARMY], [REBELS, ARMY]]),
)


@given(st.lists(CLAIMS, max_size=6, unique_by=lambda made: made.id))
def test_links_go_both_ways(claims: list[Claim]) -> None:
    pairs = {(made.id, other) for made in linked(claims) for other in made.links}
    assert pairs == {(b, a) for a, b in pairs}


@given(st.lists(CLAIMS, max_size=6, unique_by=lambda made: made.id))
def test_no_claim_is_linked_to_itself(claims: list[Claim]) -> None:
    assert [made for made in linked(claims) if made.id in made.links] == []
