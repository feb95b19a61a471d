"""What holds for every time that is found."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.time import find
from dateline.lexicon import read_table

SENTENCES = [row["sentence"] for row in read_table("dateline.extract.time", "en.cases.tsv")]
DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))
RELATIVE = ["on Monday", "overnight", "three days ago", "in the past five days", "yesterday", "tomorrow"]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), DAYS, st.none() | DAYS, st.booleans())
def test_spans_stand_in_the_text_in_order_and_days_in_the_calendar(
    sentences: list[str], published: date, anchor: date | None, past: bool
) -> None:
    text = " ".join(sentences)
    found = find(text, 0, len(text), published=published, anchor=anchor, past=past)
    spans = [moment.span for moment in found if moment.span]
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(moment.first <= moment.last and 1 <= moment.precision <= 5 for moment in found)


@given(st.text(alphabet="onMay 20136,.-/ sincelatweksgo'dMrch15", max_size=60), DAYS)
def test_no_string_of_characters_breaks_the_finder(text: str, published: date) -> None:
    for moment in find(text, 0, len(text), published=published):
        assert moment.first <= moment.last


@given(st.sampled_from(RELATIVE), DAYS, st.integers(-200, 200))
def test_a_relative_day_moves_with_the_publication_by_whole_weeks(phrase: str, published: date, weeks: int) -> None:
    shift = timedelta(weeks=weeks)
    (here,) = find(phrase, 0, len(phrase), published=published)
    (there,) = find(phrase, 0, len(phrase), published=published + shift)
    assert (there.first, there.last) == (here.first + shift, here.last + shift)


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_ends_of_the_calendar_break_nothing(sentence: str, published: date) -> None:
    for moment in find(sentence, 0, len(sentence), published=published, past=published.year == 1):
        assert moment.first <= moment.last


def test_only_the_sentence_asked_for_is_read() -> None:
    text = "It began on Monday. It ended on Tuesday."
    (moment,) = find(text, 20, len(text), published=date(2016, 11, 30))
    assert moment.span is not None and (moment.span.start, moment.span.text) == (32, "Tuesday")


def test_a_relative_time_says_what_it_was_counted_from() -> None:
    text = "A day earlier the road was shut."
    (moment,) = find(text, 0, len(text), published=date(2016, 11, 30), anchor=date(2016, 11, 3))
    assert (moment.first, moment.anchor) == (date(2016, 11, 2), date(2016, 11, 3))


def test_a_date_of_the_calendar_was_counted_from_nothing() -> None:
    text = "on November 15, 2016"
    (moment,) = find(text, 0, len(text), published=date(2016, 11, 30))
    assert (moment.anchor, moment.precision, moment.basis) == (None, 1, "own words")


def test_a_join_is_named_with_the_rule_beneath_it() -> None:
    text = "since mid-November"
    (moment,) = find(text, 0, len(text), published=date(2016, 11, 30))
    assert moment.rule == "since(month-edge)"


def test_two_times_apart_stay_two() -> None:
    text = "The town fell in June 2014 and was retaken on Monday."
    found = find(text, 0, len(text), published=date(2016, 11, 30))
    assert [moment.span.text for moment in found if moment.span] == ["June 2014", "Monday"]


def test_a_day_later_is_counted_from_the_date_told_before_it_in_the_sentence() -> None:
    text = "The town fell on May 3 and the bridge two days later."
    found = find(text, 0, len(text), published=date(2016, 11, 30), anchor=date(2016, 1, 1))
    assert [(moment.first, moment.anchor) for moment in found] == [
        (date(2016, 5, 3), None),
        (date(2016, 5, 5), date(2016, 5, 3)),
    ]


def test_a_year_named_for_an_event_says_so_in_its_rule() -> None:
    text = "the 2015 nuclear deal"
    (moment,) = find(text, 0, len(text), published=date(2016, 11, 30))
    assert moment.rule == "year-modifier"


def test_a_hyphen_joins_a_month_to_a_month_but_not_to_another_word() -> None:
    months, word = "the May-August 1950 fighting", "the post-August order"
    (moment,) = find(months, 0, len(months), published=date(2016, 11, 30))
    assert (moment.first, moment.last) == (date(1950, 5, 1), date(1950, 8, 31))
    assert find(word, 0, len(word), published=date(2016, 11, 30)) == []
