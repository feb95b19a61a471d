from dataclasses import replace
from datetime import date
from typing import get_args

import make
import pytest

from dateline.model import (
    TYPES,
    Control,
    ControlStatus,
    Dateline,
    Family,
    Figure,
    Measure,
    Modality,
    PartyKind,
    SpeakerRole,
)
from dateline.show import words

REPORT = make.document("Since 15 November 300 people were killed in Mosul, the ministry said, citing residents.")


def figure(
    low: int | None,
    high: int | None,
    form: str = "exact",
    *,
    scope: str = "event",
    population: str = "unknown",
    subgroup: str | None = None,
) -> Figure:
    return make.figure(
        REPORT, "300 people", low=low, high=high, form=form, scope=scope, population=population, subgroup=subgroup
    )


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("types", TYPES),
        ("families", get_args(Family)),
        ("measures", get_args(Measure)),
        ("roles", get_args(SpeakerRole)),
        ("modalities", get_args(Modality)),
        ("kinds", get_args(PartyKind)),
        ("control", get_args(ControlStatus)),
        ("place_precision", tuple("1234567")),
        ("time_precision", tuple("12345")),
    ],
)
def test_every_value_of_a_closed_set_has_its_phrase(table: str, values: tuple[str, ...]) -> None:
    assert set(words._tables()[table]) == set(values)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2016, 12, 5), date(2016, 12, 5), "5 Dec 2016"),
        (date(2016, 12, 3), date(2016, 12, 5), "3–5 Dec 2016"),
        (date(2016, 11, 15), date(2016, 12, 5), "15 Nov – 5 Dec 2016"),
        (date(2015, 12, 28), date(2016, 1, 3), "28 Dec 2015 – 3 Jan 2016"),
        (date(2016, 2, 1), date(2016, 2, 29), "Feb 2016"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(2016, 1, 1), date(2016, 3, 31), "1 Jan – 31 Mar 2016"),
    ],
)
def test_an_interval_says_nothing_twice(first: date, last: date, said: str) -> None:
    assert words.days(first, last) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(7, 7, "7"), (12, 18, "12–18"), (12, None, "12+"), (0, 21, "0–21"), (None, None, "unknown"), (None, 5, "0–5")],
)
def test_a_count_is_shown_with_its_bounds(low: int | None, high: int | None, said: str) -> None:
    assert words.bounds(low, high) == said


@pytest.mark.parametrize(
    ("low", "high", "form", "said"),
    [
        (12, None, "at_least", "at least 12"),
        (13, None, "more_than", "more than 12"),
        (1, 12, "at_most", "up to 12"),
        (12, 12, "approx", "about 12"),
        (12, None, "vague", "12 or more, said as “300 people”"),
        (2, None, "plural_unspecified", "more than one, said as “300 people”"),
        (3, 3, "increment", "3 more"),
        (0, 0, "zero", "none"),
        (12, 15, "range", "12–15"),
    ],
)
def test_a_hedge_is_said_as_its_source_hedged(low: int | None, high: int | None, form: str, said: str) -> None:
    assert words.said(figure(low, high, form)) == said


def test_more_than_keeps_the_number_that_was_said() -> None:
    assert words.figure_words(figure(301, None, "more_than"), None) == "over 300 killed"


def test_a_subgroup_is_shown_as_part_of_another_figure() -> None:
    assert words.figure_words(figure(5, 5, subgroup="child"), None) == "incl. 5 children killed"


def test_a_population_is_named() -> None:
    assert words.figure_words(figure(5, 5, population="civilian"), None) == "5 civilians killed"


def test_a_population_that_has_no_phrase_is_named_by_itself() -> None:
    assert words.figure_words(figure(5, 5, population="riot_police"), None) == "5 riot police killed"


def test_a_running_toll_says_since_when() -> None:
    since = make.moment(REPORT, date(2016, 11, 15), date(2016, 12, 5), words="Since 15 November")
    assert words.figure_words(figure(300, None, scope="period_cumulative"), since) == "300+ killed since 15 Nov"


def test_a_running_toll_from_another_year_names_the_year() -> None:
    since = make.moment(REPORT, date(2015, 11, 15), date(2016, 12, 5), words="Since 15 November")
    assert words.figure_words(figure(3, 3, scope="period_cumulative"), since) == "3 killed since 15 Nov 2015"


def test_a_running_toll_without_dates_is_still_no_single_event() -> None:
    assert words.figure_words(figure(3, 3, scope="area_period"), None) == "3 killed over a period"


def test_a_toll_of_several_events_says_so() -> None:
    assert words.figure_words(figure(3, 3, scope="multi_event"), None) == "3 killed in several events"


def test_a_chain_runs_from_the_outermost_speaker() -> None:
    links = [make.speaker(REPORT, "ministry", words="ministry"), make.speaker(REPORT, "residents", words="residents")]
    assert words.chain(links) == "ministry, citing residents"


def test_a_claim_without_speaker_is_the_outlets_own() -> None:
    report = replace(REPORT, outlet="Reuters")
    assert words.says(make.claim(report), report) == "Reuters, own voice"


def test_a_plain_undisputed_claim_needs_no_reserve() -> None:
    assert words.reserve(make.claim(REPORT)) == ""


def test_a_planned_and_disputed_claim_says_both() -> None:
    rival = make.speaker(REPORT, "the army", words="ministry")
    claim = make.claim(REPORT, modality="planned", denied_by=[rival, rival])
    assert words.reserve(claim) == "planned; disputed by the army"


def test_control_names_both_sides() -> None:
    holder, loser = make.party(REPORT, "the army"), make.party(REPORT, "the rebels")
    claim = make.claim(REPORT, type="territory_taken", control=Control(holder=holder, loser=loser, status="takes"))
    assert words.control_words(claim) == "the army takes the place from the rebels"


def test_the_heading_says_how_the_date_was_found() -> None:
    report = replace(REPORT, outlet="Reuters", dateline=Dateline(places=("BEIRUT", "MOSCOW"), agency="Reuters"))
    assert words.origin(report) == "Reuters · 5 Dec 2016 (given) · filed from BEIRUT/MOSCOW (Reuters)"


def test_a_report_without_date_says_so() -> None:
    assert "date unknown" in words.origin(replace(REPORT, published=None))


def test_a_report_without_title_goes_by_its_first_words() -> None:
    assert words.title(make.document("word " * 60)).endswith("…")


def test_a_title_cannot_steer_the_terminal() -> None:
    assert words.title(replace(REPORT, title="\x1b[2Jgone\n now")) == "gone now"


def test_one_civilian_is_said_in_the_singular() -> None:
    assert words.counted(figure(1, 1, population="civilian")) == "civilian killed"
