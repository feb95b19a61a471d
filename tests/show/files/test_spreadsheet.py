import csv
import io

import make

from dateline.model import Claim, Document
from dateline.show.files import spreadsheet


def rows(document: Document, *claims: Claim) -> list[dict[str, str]]:
    written = b"".join(spreadsheet((document, claim) for claim in claims)).decode()
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_lines_end_as_rfc_4180_wants() -> None:
    report = make.document()
    assert b"".join(spreadsheet([(report, make.claim(report))])).count(b"\r\n") == 2


def test_a_formula_in_a_name_is_text() -> None:
    report = make.document(outlet="=cmd|' /C calc'!A0")
    assert rows(report, make.claim(report))[0]["outlet"] == "'=cmd|' /C calc'!A0"


def test_a_negative_coordinate_stays_a_number() -> None:
    report = make.document()
    claim = make.claim(report, place=make.place(report, "Lima", at=(-12.05, -77.04)))
    assert rows(report, claim)[0]["latitude"] == "-12.05"


def test_quotes_commas_and_line_feeds_come_back_whole() -> None:
    report = make.document('"One,\ntwo" were killed.')
    assert rows(report, make.claim(report))[0]["sentence"] == '"One,\ntwo" were killed.'


def test_dates_are_iso() -> None:
    report = make.document()
    claim = make.claim(report, time=make.moment(report, make.PUBLISHED))
    assert rows(report, claim)[0]["date_from"] == "2016-12-05"


def test_unknown_is_an_empty_cell() -> None:
    report = make.document()
    assert rows(report, make.claim(report))[0]["country"] == ""


def test_no_claims_give_the_header_alone() -> None:
    assert len(b"".join(spreadsheet([])).splitlines()) == 1
