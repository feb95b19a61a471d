from datetime import date

import pytest

from dateline.read.published import Evidence, caption_day, file_day, published, text_day, url_day

DAY = date(2016, 12, 5)
EVERY = Evidence(
    carrier=date(2001, 1, 1),
    given=date(2002, 1, 1),
    metadata=date(2003, 1, 1),
    url="https://a.example/2004/01/01/x",
    page=date(2005, 1, 1),
    file="2006-01-01-x.txt",
    captions=("Smoke rises, January 1, 2007.",),
    filed=date(2008, 1, 1),
    paragraphs=("Published 1 January 2009",),
)


@pytest.mark.parametrize(
    ("without", "basis"),
    [
        ((), "carrier"),
        (("carrier",), "given"),
        (("carrier", "given"), "metadata"),
        (("carrier", "given", "metadata"), "url"),
        (("carrier", "given", "metadata", "url"), "metadata"),
        (("carrier", "given", "metadata", "url", "page"), "file name"),
        (("carrier", "given", "metadata", "url", "page", "file"), "caption date"),
        (("carrier", "given", "metadata", "url", "page", "file", "captions"), "dateline date"),
        (("carrier", "given", "metadata", "url", "page", "file", "captions", "filed"), "text date"),
    ],
)
def test_the_most_trusted_word_wins_and_is_named(without: tuple[str, ...], basis: str) -> None:
    fields = {name: getattr(EVERY, name) for name in EVERY.__slots__ if name not in without}
    found = published(Evidence(**fields))
    assert found.basis == basis and found.problems == ()


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2016/12/05/x",
        "https://a.example/2016/12/5/x",
        "https://a.example/news/2016-12-05-x",
        "https://a.example/20161205-x",
    ],
)
def test_a_day_is_read_from_an_address(url: str) -> None:
    assert url_day(url) == DAY


@pytest.mark.parametrize(
    "url", [None, "https://a.example/2016/12/x", "https://a.example/idUSKBN201612051", "/2016/13/40/"]
)
def test_an_address_without_a_day_gives_none(url: str | None) -> None:
    assert url_day(url) is None


def test_a_file_name_that_begins_with_a_day_gives_it() -> None:
    assert file_day("reports/2016-12-05-aleppo.txt") == DAY
    assert file_day("aleppo-2016-12-05.txt") is None


def test_the_latest_caption_counts_and_pictures_from_the_archive_do_not() -> None:
    captions = ["A street, December 4, 2016.", "Smoke, December 5, 2016.", "FILE - A tank, January 1, 2017."]
    assert caption_day(captions) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Published 5 December 2016",
        "Updated: Dec 5, 2016 10:32 GMT",
        "Dec. 5, 2016",
        "Monday, 5th December 2016",
        "2016-12-05",
        "Posted on December 5, 2016",
    ],
)
def test_a_line_that_says_the_day_is_read(line: str) -> None:
    assert text_day(["Headline", line]) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Published 05/12/2016",
        "Troops who had come to the city on December 5, 2016 left again.",
        "Published on Monday",
        "Published 31 February 2016",
    ],
)
def test_a_line_with_a_doubtful_day_or_about_an_event_is_not(line: str) -> None:
    assert text_day(["Headline", line]) is None


def test_a_day_that_can_be_read_one_way_only_is_read() -> None:
    assert text_day(["Published 25/12/2016"]) == text_day(["Published 12/25/2016"]) == date(2016, 12, 25)


def test_a_day_outside_the_age_of_news_is_a_problem_and_the_next_word_counts() -> None:
    found = published(Evidence(carrier=date(1816, 12, 5), given=DAY))
    assert (found.day, found.basis) == (DAY, "given")
    assert [problem.code for problem in found.problems] == ["R006"]


def test_no_day_at_all_is_a_problem() -> None:
    found = published(Evidence())
    assert found.day is None and found.basis is None
    assert [problem.code for problem in found.problems] == ["R005"]
