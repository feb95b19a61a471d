"""A story is its document with what every finder read in each sentence."""

from datetime import date

import told
from sentences import story_of

from dateline.extract.story import story


def test_a_sentence_belongs_to_the_paragraph_of_its_block() -> None:
    read = told.read("Shells fell on Aleppo. Two men died.", "Police fled.")
    assert [reading.paragraph for reading in read.readings] == [0, 0, 1]


def test_a_reading_knows_that_it_is_of_the_title() -> None:
    assert [reading.kind for reading in told.read("Shells fell.", title="Shells hit Aleppo").readings] == [
        "title",
        "body",
    ]


def test_the_country_named_most_often_comes_first() -> None:
    read = told.read("Turkey warned Syria. Syria rejected the warning. Syrian officials met.")
    assert read.setting.countries[:2] == ("SY", "TR")


def test_weak_names_are_those_of_the_country_named_most_often() -> None:
    assert told.read("The Syrian army left. Syria was calm. Turkey was not.").parties.country == "SY"


def test_a_story_that_names_no_country_has_none() -> None:
    assert told.read("The army left.").parties.country is None


def test_days_are_counted_from_the_day_told_before() -> None:
    read = told.read("Shells fell on November 3, 2016. A day later the road was shut.")
    assert [moment.first for moment in read.readings[1].moments] == [date(2016, 11, 4)]


def test_without_a_day_of_publication_no_time_is_read() -> None:
    given = told.document("Shells fell on Monday.", published=None)
    read = story(given, story_of("Shells/NNS/nsubj>fell fell/VBD/root on/IN/case>Monday Monday/NNP/obl>fell")[1])
    assert read.readings[0].moments == ()


def test_a_weekday_after_will_lies_ahead() -> None:
    read = told.read("Talks will begin on Tuesday.")
    assert [moment.first for moment in read.readings[0].moments] == [date(2016, 12, 6)]


def test_a_weekday_without_will_lies_behind() -> None:
    read = told.read("Talks began on Tuesday.")
    assert [moment.first for moment in read.readings[0].moments] == [date(2016, 11, 29)]
