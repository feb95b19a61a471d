"""The figures of one event: one test a row of published practice, then what each rule does on its own."""

from datetime import date

import make
import tell
from tell import ARMY, DAY, REBELS

from dateline.model import Range

NEXT = date(2016, 12, 6)


def test_differing_sources_give_a_range_with_the_hospital_as_best() -> None:
    event = tell.one_event(
        tell.report("At least 12 were killed.", low=12, form="at_least", outlet="Agency A"),
        tell.report("Shelling killed 15 people.", killed=15, outlet="Agency B"),
        tell.report("14 bodies came in.", killed=14, by="Mosul hospital", role="medical", outlet="Paper C"),
    )
    assert event.range_of("killed") == Range(low=12, best=14, high=15)
    assert event.lineages == 3


def test_one_agency_text_in_five_outlets_is_one_weak_source() -> None:
    copies = [tell.report("Shelling killed nine.", killed=9, outlet=f"Paper {i}", agency="Reuters") for i in range(5)]
    event = tell.one_event(*copies)
    assert event.range_of("killed") == Range(low=9, best=9, high=9)
    assert (event.lineages, event.grade, event.provisional) == (1, "weak", True)


def test_a_warring_party_on_its_enemys_losses_sets_the_upper_end_only() -> None:
    event = tell.one_event(
        tell.report("21 soldiers died.", killed=21, population="combatant", by=REBELS, role="armed_group", target=ARMY),
        tell.report(
            "We lost nobody.", killed=0, form="zero", population="combatant", by=ARMY, role="military", target=ARMY
        ),
    )
    assert event.range_of("killed") == Range(low=0, best=0, high=21)
    assert tell.words(event, f"combatant of {ARMY}") == "0–21"
    assert event.disputed == (f"{ARMY} says: “We lost nobody.”",)


def test_admitted_losses_set_low_and_best() -> None:
    event = tell.one_event(
        tell.report(
            "24 rebels died.",
            killed=24,
            population="combatant",
            by="the government",
            role="central_official",
            target=REBELS,
        ),
        tell.report("We lost two.", killed=2, population="combatant", by=REBELS, role="armed_group", target=REBELS),
    )
    assert event.range_of("killed") == Range(low=2, best=2, high=24)


def test_a_later_figure_of_the_same_outlet_replaces_the_earlier() -> None:
    event = tell.one_event(
        tell.report("Three were killed.", killed=3, outlet="Paper A"),
        tell.report("Seven were killed.", killed=7, outlet="Paper A", published=NEXT),
        tell.report("We buried seven.", killed=7, by="the family", role="family", outlet="Paper B"),
    )
    assert tell.words(event) == "7"
    assert [row.reported.words for row in event.figures if row.reported] == ["3–7"]


def test_dozens_leave_the_upper_end_open() -> None:
    event = tell.one_event(tell.report("Dozens were killed.", low=12, form="vague"))
    assert tell.words(event) == "12+"


def test_a_toll_since_a_day_is_no_figure_of_an_event() -> None:
    event = tell.one_event(
        tell.report("41,000 dead since October.", killed=41_000, scope="period_cumulative", type="casualty_total")
    )
    assert event.figures == ()
    assert [total.figure.low for total in event.totals] == [41_000]


def test_disputed_civilians_leave_the_total_alone() -> None:
    event = tell.one_event(
        tell.report("We hit ten fighters.", killed=10, population="combatant", by=ARMY, role="military", actor=ARMY),
        tell.report("Ten farmers died.", killed=10, population="civilian", by="residents", role="witness"),
    )
    assert tell.words(event) == "10"
    assert tell.words(event, "civilian") == "0–10"
    assert tell.words(event, "combatant") == "0–10"


def test_equal_votes_go_to_the_lower_figure() -> None:
    event = tell.one_event(
        tell.report("Five were killed.", killed=5, outlet="Paper A"),
        tell.report("Eight were killed.", killed=8, outlet="Paper B"),
    )
    assert event.range_of("killed") == Range(low=5, best=5, high=8)


def test_a_part_is_never_added_to_the_whole() -> None:
    document = make.document("20 killed including 5 children.")
    event = tell.one_event(
        tell.report(
            document.text,
            make.figure(document, "20", killed=20),
            make.figure(document, "5 children", killed=5, population="civilian", subgroup="child"),
            within=document,
        )
    )
    assert tell.words(event) == "20"
    assert tell.words(event, "civilian", "child") == "5"


def test_a_figure_taken_back_leaves_no_range_but_stays_in_the_trace() -> None:
    event = tell.one_event(
        tell.report("Ten were killed.", killed=10, outlet="Paper A"),
        tell.report("Nobody was killed.", outlet="Paper A", published=NEXT, modality="denied"),
    )
    assert event.range_of("killed") is None
    assert event.grade == "retracted"
    assert [use.uses for use in event.figures[0].trace] == [("retracted",)]


def test_a_denial_by_the_accused_is_shown_and_moves_nothing() -> None:
    event = tell.one_event(
        tell.report("Five were killed.", killed=5, outlet="Paper A", actor=ARMY),
        tell.report("No civilian was hit.", killed=0, form="zero", by=ARMY, role="military", actor=ARMY),
    )
    assert tell.words(event) == "5"
    assert event.disputed == (f"{ARMY} says: “No civilian was hit.”",)
    assert event.lineages == 1


def test_no_word_of_casualties_is_unknown_not_zero() -> None:
    event = tell.one_event(tell.report("No word on casualties yet."))
    assert event.range_of("killed") is None


def test_up_to_twelve_says_that_some_were() -> None:
    assert tell.words(tell.one_event(tell.report("Up to 12 were killed.", high=12, form="at_most"))) == "1–12"


def test_what_is_only_possible_has_no_lower_end() -> None:
    event = tell.one_event(tell.report("Nine may be dead.", killed=9, modality="possible"))
    assert event.range_of("killed") == Range(low=0, best=9, high=9)


def test_a_hospital_quoted_twice_is_heard_once() -> None:
    event = tell.one_event(
        tell.report("Six died, doctors said.", killed=6, by="Mosul hospital", role="medical", outlet="Paper A"),
        tell.report("Six dead, it said.", killed=6, by="Mosul hospital", role="medical", outlet="Paper B"),
    )
    assert (event.lineages, event.grade) == (1, "weak")


def test_an_outlet_that_repeats_its_speaker_is_no_second_source() -> None:
    said = "The army said 24 died."
    document = make.document(f"Shelling killed 24. {said}", outlet="Paper A")
    event = tell.one_event(
        tell.report("Shelling killed 24.", killed=24, population="combatant", target=REBELS, within=document),
        tell.report(said, killed=24, population="combatant", target=REBELS, by=ARMY, role="military", within=document),
    )
    assert event.range_of("killed") == Range(low=0, best=0, high=24)
    assert (event.lineages, event.credible_lineages) == (1, 0)


def test_groups_that_one_report_counts_apart_are_its_total() -> None:
    document = make.document("10 civilians and 5 soldiers were killed.")
    event = tell.one_event(
        tell.report(
            document.text,
            make.figure(document, "10 civilians", killed=10, population="civilian"),
            make.figure(document, "5 soldiers", killed=5, population="combatant"),
            within=document,
        )
    )
    assert tell.words(event) == "15"


def test_groups_that_two_sources_count_are_not_added() -> None:
    event = tell.one_event(
        tell.report("10 civilians died.", killed=10, population="civilian", outlet="Paper A"),
        tell.report("5 soldiers died.", killed=5, population="combatant", outlet="Paper B"),
    )
    assert tell.words(event) == "5–10"


def test_more_bodies_are_added_to_what_the_same_source_said_before() -> None:
    event = tell.one_event(
        tell.report("Ten were killed.", killed=10, outlet="Paper A"),
        tell.report("Three more were found.", killed=3, form="increment", outlet="Paper A", published=NEXT),
    )
    assert tell.words(event) == "13"


def test_more_bodies_without_a_base_are_left_out() -> None:
    event = tell.one_event(
        tell.report("Ten were killed.", killed=10, outlet="Paper A"),
        tell.report("Three more were found.", killed=3, form="increment", outlet="Paper B", published=NEXT),
    )
    assert tell.words(event) == "10"
    assert [use.uses for use in event.figures[0].trace][-1] == ("not_counted",)


def test_more_bodies_on_the_same_day_are_left_out() -> None:
    event = tell.one_event(
        tell.report("Ten were killed.", killed=10, outlet="Paper A"),
        tell.report("Three more were found.", killed=3, form="increment", outlet="Paper A"),
    )
    assert tell.words(event) == "10"


def test_a_toll_of_a_year_beside_the_event_is_kept_out_of_its_range() -> None:
    document = make.document("Five died on Monday, 300 this year.")
    event = tell.one_event(
        tell.report(
            document.text,
            make.figure(document, "Five", killed=5),
            make.figure(document, "300", killed=300, scope="period_cumulative"),
            within=document,
        )
    )
    assert tell.words(event) == "5"
    assert [total.figure.low for total in event.totals] == [300]


def test_a_part_named_alone_is_a_floor() -> None:
    event = tell.one_event(tell.report("5 children died.", killed=5, subgroup="child"))
    assert tell.words(event) == "5+"


def test_every_figure_says_what_it_did() -> None:
    event = tell.one_event(
        tell.report("Five were killed.", killed=5, outlet="Paper A"),
        tell.report("Eight were killed.", killed=8, outlet="Paper B"),
    )
    assert [use.uses for use in event.figures[0].trace] == [("sets_low", "sets_best"), ("sets_high",)]


def test_civilian_deaths_that_the_attacker_admits_count_in_full() -> None:
    event = tell.one_event(
        tell.report("Our strike killed 3.", killed=3, population="civilian", by=ARMY, role="military", actor=ARMY),
        tell.report("Nine were killed.", killed=9, outlet="Paper A"),
    )
    assert event.range_of("killed") == Range(low=3, best=3, high=9)
    assert event.credible_lineages == 2


def test_what_an_attacker_says_of_people_it_does_not_name_sets_the_upper_end_only() -> None:
    event = tell.one_event(tell.report("We killed 24.", killed=24, by=ARMY, role="military", actor=ARMY))
    assert event.range_of("killed") == Range(low=0, best=0, high=24)


def test_soldiers_whose_deaths_their_army_reports_are_its_own() -> None:
    document = make.document("Five soldiers were killed.")
    told = make.claim(
        document,
        target=[make.party(document, "soldiers", kind="state_forces")],
        figures=[make.figure(document, killed=5, population="combatant")],
        attribution=[make.speaker(document, "the army", "military")],
    )
    assert tell.words(tell.one_event((document, told))) == "5"


def test_a_report_of_unknown_day_replaces_nothing() -> None:
    event = tell.one_event(
        tell.report("Five were killed.", killed=5, outlet="Paper A", published=None),
        tell.report("Eight were killed.", killed=8, outlet="Paper A", published=DAY),
    )
    assert tell.words(event) == "5–8"
