from dateline.read.blocks import paragraphs
from dateline.read.masthead import Masthead, masthead

LEAD = "The army took the market in Aleppo on Monday, residents said."


def head(*lines: str, outlet: str | None = None, known: dict[int, str] | None = None) -> Masthead:
    return masthead(paragraphs("\n\n".join(["Army takes market", *lines, LEAD])), outlet=outlet, known=known or {})


def test_the_outlets_own_name_is_no_sentence_of_the_report() -> None:
    assert head("USA TODAY", outlet="USA TODAY").reasons == {1: "outlet line"}


def test_a_writer_above_the_outlet_is_a_byline() -> None:
    found = head("Jane Doe and Ann Other", "USA TODAY", outlet="USA TODAY")
    assert found.reasons == {1: "byline", 2: "outlet line"}


def test_a_writer_alone_is_kept() -> None:
    assert head("Jane Doe", outlet="USA TODAY").reasons == {}


def test_a_paper_above_a_day_names_the_outlet() -> None:
    found = head("The Daily Courier", "Sunday 20 November 2016")
    assert found == Masthead(reasons={1: "outlet line", 2: "publication line"}, outlet="The Daily Courier")


def test_a_paper_with_its_section_names_the_outlet() -> None:
    assert head("The Daily Courier | World").outlet == "The Daily Courier"


def test_a_day_with_the_outlets_name_is_a_publication_line() -> None:
    assert head("4 December 2016, Sample Radio", outlet="Sample Radio").reasons == {1: "publication line"}


def test_the_days_of_a_chronology_are_kept() -> None:
    assert head("4 December 2016", LEAD, "5 December 2016").reasons == {}


def test_a_second_headline_above_the_outlet_is_kept() -> None:
    assert head("Syrian Army Takes Old City Market", "USA TODAY", outlet="USA TODAY").reasons == {2: "outlet line"}


def test_a_headline_is_never_set_aside_as_a_name() -> None:
    assert 0 not in masthead(paragraphs(f"Aleppo Falls\n\nUSA TODAY\n\n{LEAD}"), outlet="USA TODAY", known={}).reasons
