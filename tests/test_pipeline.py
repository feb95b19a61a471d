"""The whole way from bytes to findings: nothing lost, nothing invented, whatever stands in the report."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import make
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline import pipeline
from dateline.acquire import captures
from dateline.errors import UsageError
from dateline.extract import extract
from dateline.model import Capture, Document, Findings, Unread
from dateline.pipeline import Settings, parsed, run
from dateline.record import encode

EXAMPLES = Path(__file__).parents[1] / "examples" / "aleppo-2016"
PLAIN = Settings()
REPORT = (
    "BEIRUT (Meridian Wire) - At least 12 people were killed in an air strike on Aleppo on Monday, a hospital said. "
    "The army denied that its aircraft had bombed the city, and said that rebels had shelled a market."
)

# Words that the finders look for, and characters that break careless offsets.
_WORDS = """
    Aleppo Mosul Kyiv Russia Syrian rebels army police killed wounded shelled bombed captured fled said told denied that
    who at least about 12 1,200 two dozens hundreds of people soldiers civilians children in on near the a and Monday
    yesterday since 5 December 2016 strike air clashes will not may according to U.N. Gen. it they he was were has been
    by from with after before “ ” ( ) , . : ; - — ’s n't £ % 🕊 é Ḩalab
"""
_ODD = ["\u200b", "\u00ad", "\u2028", "\ufeff", "\r\n", "\x00"]
_NEWS = st.lists(st.sampled_from([*_WORDS.split(), *_ODD]), min_size=1, max_size=40).map(" ".join)
_PARAGRAPHS = st.lists(st.one_of(_NEWS, st.text(max_size=60)), min_size=1, max_size=4).map("\n\n".join)


def quotes(part: Any) -> Iterator[dict[str, Any]]:
    """Every part of a record that says which characters it was read from."""
    if isinstance(part, dict):
        if {"start", "end", "text"} <= part.keys() and part["start"] is not None:
            yield part
        for inner in part.values():
            yield from quotes(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from quotes(inner)


def misquoted(findings: Findings) -> list[dict[str, Any]]:
    """The spans of a record that do not quote its text; what was removed counts characters of the source instead."""
    record = json.loads(encode(findings))
    text = record["document"].pop("text")
    record["document"].pop("removed")
    return [quote for quote in quotes(record) if text[quote["start"] : quote["end"]] != quote["text"]]


def capture(text: str, file: str = "report.txt") -> Capture:
    return Capture(file=file, content=text.encode(), given_text=True)


def read_alone(one: Capture) -> Findings | Unread:
    [outcome] = run([one], settings=PLAIN)
    return outcome


@cache
def examples() -> tuple[Findings, ...]:
    outcomes = tuple(run(captures([str(EXAMPLES)]), settings=PLAIN))
    assert all(isinstance(outcome, Findings) for outcome in outcomes)
    return tuple(outcome for outcome in outcomes if isinstance(outcome, Findings))


def test_every_sample_report_gives_claims() -> None:
    assert len(examples()) == 14
    assert [findings.document.file for findings in examples() if not findings.claims] == []


@pytest.mark.parametrize("number", range(14))
def test_every_span_of_a_sample_report_quotes_its_text(number: int) -> None:
    findings = examples()[number]
    assert list(quotes(json.loads(encode(findings))["claims"]))
    assert misquoted(findings) == []


@pytest.mark.parametrize("number", range(14))
def test_the_parts_of_a_claim_lie_in_its_sentence(number: int) -> None:
    for claim in examples()[number].claims:
        assert claim.sentence.covers(claim.trigger)
        assert claim.sentence.covers(claim.evidence)
        assert claim.evidence.covers(claim.trigger)


def test_no_two_claims_share_an_id() -> None:
    ids = [claim.id for findings in examples() for claim in findings.claims]
    assert len(ids) == len(set(ids))


def test_reading_twice_gives_the_same_bytes() -> None:
    again = run(captures([str(EXAMPLES)]), settings=PLAIN)
    assert [encode(findings) for findings in again if isinstance(findings, Findings)] == list(map(encode, examples()))


def test_two_processes_read_what_one_reads() -> None:
    together = run(captures([str(EXAMPLES)]), settings=PLAIN, jobs=2)
    assert [encode(findings) for findings in together if isinstance(findings, Findings)] == list(
        map(encode, examples())
    )


def test_outcomes_come_in_the_order_of_the_inputs() -> None:
    inputs = [capture(REPORT, f"{number}.txt") for number in range(20)]
    assert [o.document.file for o in run(inputs, settings=PLAIN) if isinstance(o, Findings)] == [i.file for i in inputs]


def test_an_input_that_is_no_text_does_not_stop_the_run() -> None:
    broken = Capture(file="picture.jpg", content=b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)
    first, second, third = run([capture(REPORT), broken, capture(REPORT)], settings=PLAIN)
    assert isinstance(first, Findings)
    assert isinstance(second, Unread)
    assert second.file == "picture.jpg"
    assert isinstance(third, Findings)


def test_a_document_that_breaks_a_stage_is_told_as_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(document: Document, sentences: Any) -> Any:
        if document.file == "odd.txt":
            raise IndexError("no such token")
        return extract(document, sentences)

    monkeypatch.setattr(pipeline, "extract", breaks)
    odd, plain = run([capture(REPORT, "odd.txt"), capture(REPORT)], settings=PLAIN)
    assert isinstance(odd, Unread)
    assert odd.problem.code == "P001"
    assert "no such token" in odd.problem.message
    assert isinstance(plain, Findings)


def test_an_input_that_could_not_be_fetched_is_passed_on() -> None:
    [missing] = captures([str(EXAMPLES / "2016-11-14-levant-ledger.txt")])
    unread = Unread(file="gone.txt", problem=make.Problem(code="A002", message="gone"))
    outcomes = list(run([unread, missing], settings=PLAIN))
    assert outcomes[0] == unread
    assert isinstance(outcomes[1], Findings)


def test_the_engine_names_what_read_the_report() -> None:
    engine = pipeline.engine(PLAIN)
    assert engine.name == "dateline"
    assert engine.model == "english"
    assert engine.lexicon.startswith("sha256:")


def test_the_day_given_for_undated_reports_is_counted_from() -> None:
    [findings] = run([capture(REPORT)], settings=Settings(published=date(2016, 11, 16)))
    assert isinstance(findings, Findings)
    days = {claim.time.first for claim in findings.claims if claim.time is not None and claim.time.span is not None}
    assert date(2016, 11, 14) in days


@settings(max_examples=60, deadline=None)
@example(text="will captured\n\nfled")  # white space was a target
@given(text=_PARAGRAPHS)
def test_every_span_quotes_its_text_whatever_stands_there(text: str) -> None:
    """Straight through the finders, so that no text is turned away as none of their business."""
    document = make.document(text)
    claims, problems = extract(document, parsed(document, None))
    assert misquoted(make.findings(document, claims, problems)) == []


@settings(max_examples=40, deadline=None)
@given(before=st.text(max_size=80), after=_PARAGRAPHS)
def test_a_report_with_odd_text_around_it_is_read_or_told_as_unread(before: str, after: str) -> None:
    outcome = read_alone(capture(f"{before}\n\n{REPORT}\n\n{REPORT}\n\n{after}"))
    if isinstance(outcome, Findings):
        assert misquoted(outcome) == []
    else:
        assert not outcome.problem.code.startswith("P"), outcome.problem.message


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=400))
def test_any_bytes_are_read_or_told_as_unread(content: bytes) -> None:
    outcome = read_alone(Capture(file="bytes", content=content))
    if isinstance(outcome, Unread):
        assert not outcome.problem.code.startswith("P"), outcome.problem.message


def test_a_fault_of_the_set_up_is_told_from_a_worker_as_it_is_told_here(tmp_path: Path) -> None:
    for jobs in (1, 2):
        with pytest.raises(UsageError, match="U010"):
            list(run([capture(REPORT)], settings=Settings(model=str(tmp_path)), jobs=jobs))


def test_a_text_of_one_endless_sentence_is_read() -> None:
    many = "People were killed in " + "Aleppo and Mosul and " * 2_000 + "Idlib."
    outcome = read_alone(capture(f"{REPORT}\n\n{many}"))
    assert isinstance(outcome, Findings)
    assert misquoted(outcome) == []
