"""Which claims become one event, and which must not."""

from datetime import date
from typing import Any

import make
import pytest
import tell
from hypothesis import given
from hypothesis import strategies as st
from tell import ARMY, REBELS, Told

from dateline.model import Event
from dateline.reconcile import events

NEXT = date(2016, 12, 6)
LATER = date(2016, 12, 9)
MOSUL, ERBIL = (36.34, 43.13), (36.19, 44.01)


def number(*told: Told) -> int:
    return len(events(told))


def hit(**said: Any) -> Told:
    return tell.report("Shells hit homes.", **said)


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"actor": ARMY},
        {"modality": "possible"},
        {"modality": "denied"},
        {"place": "al-Mawsil", "at": (36.35, 43.14)},
        {"type": "air_strike", "killed": 5},
    ],
    ids=["the same", "an actor named", "only possible", "denied", "another name nearby", "another weapon, same toll"],
)
def test_accounts_that_agree_tell_of_one_event(said: dict[str, Any]) -> None:
    assert number(hit(at=MOSUL, killed=5), hit(**{"at": MOSUL} | said)) == 1


@pytest.mark.parametrize(
    "said",
    [
        {"day": LATER},
        {"day": NEXT},
        {"day": None},
        {"place": "Erbil", "at": ERBIL},
        {"place": "Hamdaniya", "at": (36.40, 43.13)},
        {"place": "Raqqa", "at": None},
        {"place": None},
        {"type": "suicide_bombing", "killed": 5},
        {"type": "air_strike", "killed": 30},
        {"type": "ceasefire"},
    ],
    ids=[
        "days later",
        "the next day",
        "no day",
        "far",
        "7 km away",
        "elsewhere",
        "no place",
        "weapon",
        "other toll",
        "other kind",
    ],
)
def test_accounts_that_do_not_agree_stay_apart(said: dict[str, Any]) -> None:
    assert number(hit(at=MOSUL, killed=5), hit(**{"at": MOSUL} | said)) == 2


@pytest.mark.parametrize("modality", ["planned", "demanded", "conditional", "expected"])
def test_what_has_not_happened_is_no_event(modality: str) -> None:
    assert number(hit(modality=modality)) == 0


def test_an_air_strike_and_a_bombing_are_two_events_at_the_same_toll() -> None:
    assert number(hit(type="air_strike", killed=5), hit(type="bombing", killed=5)) == 2


def test_a_day_inside_a_span_of_days_agrees_with_it() -> None:
    document = make.document("Shells hit homes at the weekend.")
    span = make.moment(document, date(2016, 12, 4), date(2016, 12, 6))
    claim = make.claim(document, place=make.place(document, "Mosul"), time=span)
    assert number(hit(), (document, claim)) == 1


def test_one_claim_of_two_days_does_not_draw_different_days_together() -> None:
    document = make.document("Shells hit homes over two days.")
    span = make.moment(document, tell.DAY, NEXT)
    between = (document, make.claim(document, place=make.place(document, "Mosul"), time=span))
    assert number(hit(), hit(day=NEXT), between) == 2


def test_what_a_report_links_stays_together() -> None:
    document = make.document("Shells hit homes. Ten died later.")
    first = tell.report("Shells hit homes.", within=document)
    second = tell.report("Ten died later.", within=document, day=LATER, place=None, links=[first[1].id])
    assert number(first, second) == 1


def test_one_voice_with_two_tolls_tells_of_two_events() -> None:
    document = make.document("A shell killed two. A shell killed nine.")
    first = tell.report("A shell killed two.", within=document, killed=2)
    second = tell.report("A shell killed nine.", within=document, killed=9)
    assert number(first, second) == 2


def test_two_voices_with_two_tolls_in_one_report_tell_of_one_event() -> None:
    document = make.document("Police said two died. Doctors said nine died.")
    first = tell.report("Police said two died.", within=document, killed=2, by="police", role="local_official")
    second = tell.report("Doctors said nine died.", within=document, killed=9, by="doctors", role="medical")
    assert number(first, second) == 1


def area(name: str, kind: str, precision: int, killed: int = 5) -> Told:
    document = make.document(f"Shells hit {name}.", id=f"area {name} {killed}")
    place = make.place(document, name, kind=kind, precision=precision)
    time = make.moment(document, tell.DAY)
    return document, make.claim(document, place=place, time=time, figures=[make.figure(document, killed=killed)])


def town(name: str, killed: int = 5, admin1: str = "Nineveh") -> Told:
    document = make.document(f"Shells hit {name}.", id=f"town {name}")
    place = make.place(document, name, admin1=admin1)
    time = make.moment(document, tell.DAY)
    return document, make.claim(document, place=place, time=time, figures=[make.figure(document, killed=killed)])


def test_an_area_takes_the_one_town_in_it_that_fits() -> None:
    assert number(area("Nineveh", "province", 4), town("Mosul"), town("Tikrit", admin1="Saladin")) == 2


def test_a_country_takes_the_one_town_in_it_that_fits() -> None:
    assert number(area("Iraq", "country", 6), town("Mosul"), town("Tikrit", killed=9)) == 2


def test_an_area_with_two_towns_that_fit_chooses_neither() -> None:
    assert number(area("Nineveh", "province", 4), town("Mosul"), town("Sinjar")) == 3


def test_an_area_with_another_toll_is_another_event() -> None:
    assert number(area("Nineveh", "province", 4, killed=40), town("Mosul", killed=25)) == 2


def test_a_country_and_a_day_alone_do_not_make_one_event() -> None:
    assert number(area("Iraq", "country", 6, killed=5), area("Iraq", "country", 6, killed=6)) == 2


def test_the_event_has_the_most_exact_place_and_the_first_day_reported() -> None:
    event = tell.one_event(area("Nineveh", "province", 4), town("Mosul"))
    assert event.place is not None
    assert event.place.name == "Mosul"
    assert event.first_reported == tell.DAY


def test_rival_actors_are_one_contested_event() -> None:
    event = tell.one_event(hit(actor=ARMY, outlet="Paper A"), hit(actor=REBELS, outlet="Paper B"))
    assert event.grade == "contested"
    assert event.disputed == (f"sources name different parties: {ARMY}, {REBELS}",)


def test_air_and_ground_at_one_toll_is_one_contested_event() -> None:
    event = tell.one_event(hit(killed=5, outlet="Paper A"), hit(killed=5, outlet="Paper B", type="air_strike"))
    assert (event.grade, event.type) == ("contested", "air_strike")


def test_two_credible_sources_make_an_event_fair() -> None:
    event = tell.one_event(hit(outlet="Paper A"), hit(outlet="Paper B"))
    assert (event.grade, event.lineages, event.credible_lineages, event.provisional) == ("fair", 2, 2, False)


def test_a_reports_own_voice_beside_its_speaker_is_no_second_source() -> None:
    document = make.document("Shells killed five. Six died, doctors said.", outlet="Paper A")
    own = tell.report("Shells killed five.", killed=5, within=document)
    event = tell.one_event(own, tell.report("Six died", killed=6, by="doctors", role="medical", within=document))
    assert (tell.words(event), event.lineages, event.grade) == ("5–6", 1, "weak")


def test_two_warring_parties_make_an_event_weak() -> None:
    said = {"killed": 9, "population": "combatant"}
    event = tell.one_event(
        hit(by=REBELS, role="armed_group", target=ARMY, **said),
        hit(by="Syrian Army", role="military", target=REBELS, **said),
    )
    assert (event.grade, event.lineages, event.credible_lineages) == ("weak", 2, 0)


def test_what_is_only_denied_is_ungraded() -> None:
    event = tell.one_event(hit(modality="denied", by=ARMY, role="military"))
    assert (event.grade, event.lineages) == ("ungraded", 0)


def test_who_disputes_a_claim_is_named() -> None:
    assert tell.one_event(hit(denied_by=ARMY)).disputed == (f"{ARMY} denies it",)


def test_why_says_what_joined_the_claims() -> None:
    first = tell.one_event(hit(), hit()).why[0]
    assert first == "2 claims in 2 reports: same kind (shelling), same place (Mosul), at most a day apart"


def test_the_id_stays_when_a_later_report_joins() -> None:
    known = hit()
    assert tell.one_event(known).id == tell.one_event(hit(published=LATER), known).id


POOL = [
    hit(at=MOSUL, killed=5, outlet="Paper A"),
    hit(at=MOSUL, killed=7, outlet="Paper A", published=NEXT),
    hit(at=MOSUL, killed=5, type="air_strike", actor=ARMY),
    hit(at=(36.36, 43.16), place="Nimrud", killed=9, by=REBELS, role="armed_group", target=ARMY),
    hit(at=(36.38, 43.19), place="Tel Kaif", actor=REBELS),
    hit(day=NEXT, killed=6, by="doctors", role="medical"),
    hit(day=None),
    hit(modality="denied", by=ARMY, role="military"),
    area("Nineveh", "province", 4),
    area("Iraq", "country", 6),
    town("Sinjar", killed=40),
    tell.report("900 killed since May.", killed=900, scope="period_cumulative", type="casualty_total"),
]


def by_id(found: list[Event]) -> dict[str, Event]:
    return {event.id: event for event in found}


@given(st.permutations(POOL))
def test_the_order_of_the_claims_does_not_matter(told: list[Told]) -> None:
    assert events(told) == events(POOL)


@given(st.lists(st.sampled_from(POOL)))
def test_each_claim_stands_in_exactly_one_event(told: list[Told]) -> None:
    placed = [claim for event in events(told) for claim in event.claims]
    assert sorted(placed) == sorted({claim.id for _, claim in told})


@given(st.lists(st.sampled_from(POOL)))
def test_every_event_says_why_and_keeps_low_best_and_high_in_order(told: list[Told]) -> None:
    for event in events(told):
        assert len(event.why) >= 3
        ranges = [known for row in event.figures for known in (row.current, row.reported) if known is not None]
        assert all(known.low <= known.best <= known.high for known in ranges)
