import io
from dataclasses import replace

import make
from rich.console import Console

from dateline.model import Claim, Document, Problem
from dateline.show.table import claims_table, findings_table


def told() -> tuple[Document, Claim]:
    report = make.document(outlet="Reuters", title="Market hit")
    claim = make.claim(
        report,
        "shell",
        target=[make.party(report, "people", words="people")],
        place=make.place(report, "Mosul", words="Mosul"),
        time=make.moment(report, make.PUBLISHED, words="Monday"),
        figures=[make.figure(report, "12", killed=12)],
        attribution=[make.speaker(report, "the hospital", words="hospital")],
        modality="possible",
        denied_by=[make.speaker(report, "the army", words="said")],
    )
    return report, claim


def shown(document: Document, *claims: Claim, width: int = 160, sentences: bool = False) -> str:
    screen = io.StringIO()
    console = Console(file=screen, width=width, no_color=True, highlight=False)
    findings_table(console, make.findings(document, claims), sentences=sentences)
    return screen.getvalue()


def _lines(width: int) -> list[str]:
    return shown(*told(), width=width).splitlines()


def test_a_wide_row_says_the_whole_claim() -> None:
    found = " ".join(shown(*told(), width=250).split())
    assert "shelling “shell” people Mosul, IQ 5 Dec 2016 12 killed the hospital possible; disputed by the army" in found


def test_a_column_that_nobody_fills_is_left_out() -> None:
    assert "to whom" not in shown(told()[0], make.claim(told()[0]))


def test_a_narrow_screen_gets_named_values() -> None:
    assert ["where", "Mosul, IQ"] in [entry.split(maxsplit=1) for entry in map(str.rstrip, _lines(80))]


def test_no_line_is_wider_than_the_screen() -> None:
    assert max(map(len, shown(*told(), width=60, sentences=True).splitlines())) <= 60


def test_the_sentence_comes_on_demand() -> None:
    report, claim = told()
    assert claim.sentence.text in shown(report, claim, sentences=True)


def test_the_sentence_stays_away_without_demand() -> None:
    report, claim = told()
    assert claim.sentence.text not in shown(report, claim)


def test_the_heading_names_outlet_and_date_basis() -> None:
    assert "Reuters · 5 Dec 2016 (given)" in shown(*told())


def test_square_brackets_of_a_report_are_no_markup() -> None:
    report, claim = told()
    assert "[bold]Market[/bold]" in shown(replace(report, title="[bold]Market[/bold]"), claim)


def test_escape_codes_of_a_report_do_not_reach_the_screen() -> None:
    report = make.document("A \x1b[2Jshell fell.", title="\x1b]0;owned\x07Hit", outlet="\x9b31mX")
    assert not set("\x1b\x07\x9b") & set(shown(report, make.claim(report), sentences=True))


def test_a_report_without_claims_says_so() -> None:
    assert "no claims" in shown(make.document())


def test_claims_of_a_store_go_by_the_beginning_of_their_id() -> None:
    screen, (report, claim) = io.StringIO(), told()
    claims_table(Console(file=screen, width=160), report, [claim])
    assert claim.id[:10] in screen.getvalue()


def test_what_was_not_understood_is_listed() -> None:
    screen = io.StringIO()
    problem = Problem(code="E001", message="no date")
    findings_table(Console(file=screen, width=120), make.findings(make.document(), [], [problem]), sentences=False)
    assert "no date (E001)" in screen.getvalue()
