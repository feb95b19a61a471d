import json
from datetime import date

import make
import pytest
import strategies
from hypothesis import given

from dateline import record
from dateline.model import Control, Findings, Moment, Problem

DOCUMENT = make.document(outlet="Example Times", agency="Reuters")
DOCUMENT_KEYS = "id file url outlet title published published_basis dateline language sha256 text blocks removed"
CLAIM_KEYS = (
    "id type codes trigger sentence evidence actor target place time figures attribution modality denied_by control "
    "links confidence doubts rule"
)


def written(findings: Findings) -> dict[str, object]:
    line: dict[str, object] = json.loads(record.encode(findings))
    return line


@given(strategies.findings())
def test_what_is_encoded_is_decoded_without_loss(findings: Findings) -> None:
    assert record.decode(record.encode(findings)) == findings


@given(strategies.findings())
def test_a_second_round_gives_the_same_bytes(findings: Findings) -> None:
    line = record.encode(findings)
    assert record.encode(record.decode(line)) == line


@given(strategies.findings())
def test_a_record_is_one_line(findings: Findings) -> None:
    assert b"\n" not in record.encode(findings)


def test_the_record_has_four_parts_in_order() -> None:
    assert list(written(make.findings(DOCUMENT))) == ["document", "claims", "problems", "engine"]


def test_the_keys_of_a_claim_stand_in_the_documented_order() -> None:
    assert " ".join(record.claim_record(make.claim(DOCUMENT))) == CLAIM_KEYS


def test_the_keys_of_the_document_stand_in_the_documented_order() -> None:
    assert " ".join(record.document_record(DOCUMENT)) == DOCUMENT_KEYS


def test_a_party_is_flat() -> None:
    army = make.party(DOCUMENT, "Iraqi army", words="shell", id="iq-army", kind="state_forces", country="IQ")
    assert record.claim_record(make.claim(DOCUMENT, actor=[army]))["actor"] == [
        {
            "start": 2,
            "end": 7,
            "text": "shell",
            "name": "Iraqi army",
            "id": "iq-army",
            "kind": "state_forces",
            "country": "IQ",
            "rule": "name",
        }
    ]


def test_a_time_without_words_has_empty_offsets() -> None:
    day = date(2016, 12, 5)
    moment = Moment(span=None, first=day, last=day, precision=1, anchor=None, basis="published")
    assert record.claim_record(make.claim(DOCUMENT, time=moment))["time"] == {
        "start": None,
        "end": None,
        "text": None,
        "from": "2016-12-05",
        "to": "2016-12-05",
        "precision": 1,
        "anchor": None,
        "basis": "published",
        "rule": "",
    }


def test_a_claim_record_needs_no_further_preparation_for_json() -> None:
    moment = make.moment(DOCUMENT, date(2016, 12, 5), words="Monday")
    claim = record.claim_record(make.claim(DOCUMENT, time=moment))
    assert json.loads(json.dumps(claim)) == claim


def test_control_names_holder_loser_and_status() -> None:
    holder = make.party(DOCUMENT, "the hospital", words="the hospital")
    claim = make.claim(DOCUMENT, type="control", control=Control(holder=holder, loser=None, status="holds"))
    assert list(record.claim_record(claim)["control"]) == ["holder", "loser", "status"]


def test_a_problem_without_a_place_has_no_span() -> None:
    problem = Problem(code="no-date", message="no date of publication")
    assert written(make.findings(DOCUMENT, problems=[problem]))["problems"] == [
        {"code": "no-date", "message": "no date of publication", "span": None}
    ]


def test_fields_of_a_later_version_are_passed_over() -> None:
    findings = make.findings(DOCUMENT, [make.claim(DOCUMENT)])
    later = json.loads(record.encode(findings))
    later["claims"][0]["mood"] = later["reviewed"] = "new"
    assert record.decode(json.dumps(later).encode()) == findings


def test_rules_of_the_parts_may_be_absent() -> None:
    findings = json.loads(record.encode(make.findings(DOCUMENT, [make.claim(DOCUMENT)])))
    del findings["claims"][0]["rule"]
    assert record.decode(json.dumps(findings).encode()).claims[0].rule == ""


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b"null", b'{"claims": 3}', b'{"claims": [3]}', b"\xff"])
def test_a_line_that_is_no_record_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match="not a claim record"):
        record.decode(line)


def test_a_type_outside_the_model_is_refused_with_its_path() -> None:
    findings = json.loads(record.encode(make.findings(DOCUMENT, [make.claim(DOCUMENT)])))
    findings["claims"][0]["type"] = "picnic"
    with pytest.raises(ValueError, match=r"picnic.*type"):
        record.decode(json.dumps(findings).encode())
