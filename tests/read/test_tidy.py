import pytest

from dateline.read.blocks import paragraphs
from dateline.read.tidy import Tidied, tidy

REPORT = [
    "The army took the market in Aleppo on Monday, residents said.",
    "Malahifji, a rebel, denied that the market had fallen.",
    "The Observatory said that 12 people were killed.",
]


def tidied(*parts: str, outlet: str | None = None) -> Tidied:
    return tidy(paragraphs("\n\n".join(parts)), outlet=outlet)


def kept(*parts: str) -> list[str]:
    return [paragraph.text for paragraph in tidied(*parts).kept]


def aside(*parts: str) -> list[tuple[str, str]]:
    return [(reason, paragraph.text) for reason, paragraph in tidied(*parts).aside]


def test_short_paragraphs_are_kept() -> None:
    assert kept(*REPORT, "Yes.", "Under fire", "12") == [*REPORT, "Yes.", "Under fire", "12"]


def test_a_copy_broken_off_with_dots_gives_way_to_the_whole() -> None:
    assert kept(REPORT[0][:45] + "...", *REPORT) == REPORT
    assert kept(*REPORT, REPORT[0][:45] + "…") == REPORT


def test_a_paragraph_that_ends_in_dots_and_stands_alone_is_kept() -> None:
    assert kept(*REPORT, "The people of the city are waiting for the trucks...") != REPORT


def test_a_long_paragraph_printed_twice_is_kept_once() -> None:
    assert kept(REPORT[0], REPORT[1], REPORT[0]) == REPORT[:2]


def test_a_short_line_that_comes_back_later_is_kept() -> None:
    assert kept(REPORT[0], "No.", REPORT[1], "No.") == [REPORT[0], "No.", REPORT[1], "No."]


def test_a_headline_printed_twice_in_a_row_is_kept_once() -> None:
    assert kept("Army takes market", "Army takes market", *REPORT) == ["Army takes market", *REPORT]


def test_what_shares_no_name_below_an_end_marker_is_set_aside() -> None:
    teaser = "The school board of Mitchell will vote on a gymnasium."
    assert aside(*REPORT, "What To Read Next", teaser) == [("end marker", "What To Read Next"), ("teaser", teaser)]


def test_what_shares_a_name_below_an_end_marker_is_kept_and_doubted() -> None:
    found = tidied(*REPORT, "Most Read", "In the capital, Malahifji met reporters.")
    assert [paragraph.text for paragraph in found.kept][-1] == "In the capital, Malahifji met reporters."
    assert found.doubtful_after == "Most Read"


def test_names_listed_below_a_marker_are_its_topics() -> None:
    assert aside(*REPORT, "Related Topics:", "World News", "Aleppo")[1:] == [
        ("topic", "World News"),
        ("topic", "Aleppo"),
    ]


def test_a_name_that_begins_a_sentence_below_a_marker_counts() -> None:
    assert (
        kept(*REPORT, "Most Read", "Aleppo is without water for a week.")[-1] == "Aleppo is without water for a week."
    )


def test_a_report_that_goes_on_below_a_marker_is_not_cut() -> None:
    assert kept(REPORT[0], "Related stories", *REPORT[1:], "He left.") == [*REPORT, "He left."]


def test_a_line_of_thanks_is_cut_at_the_foot_only() -> None:
    thanks = "The Associated Press contributed to this report."
    assert aside(*REPORT, thanks) == [("byline", thanks)]
    assert kept(thanks, *REPORT * 5)[0] == thanks


def test_everything_is_kept_or_set_aside_in_order() -> None:
    found = tidied("Share", *REPORT, "___", "By Jane Doe")
    everything = sorted(
        [*found.kept, *(paragraph for _, paragraph in found.aside)], key=lambda paragraph: paragraph.start
    )
    assert everything == paragraphs("\n\n".join(["Share", *REPORT, "___", "By Jane Doe"]))


@pytest.mark.parametrize("bulk", ["a" * 1_001, "word " * 20_001, "The army said " + "x" * 2_000 + " on Monday."])
def test_what_nobody_writes_as_a_paragraph_is_set_aside(bulk: str) -> None:
    assert kept(*REPORT, bulk) == REPORT
    assert aside(*REPORT, bulk) == [("no prose", bulk.strip())]


def test_a_whole_report_in_one_paragraph_is_kept() -> None:
    whole = " ".join(f"Residents said that {number} shells fell." for number in range(1_500))
    assert kept(whole) == [whole]
