from dataclasses import replace
from datetime import date
from pathlib import Path

import make
import pytest
import strategies
from hypothesis import HealthCheck, given, settings

from dateline.errors import UsageError
from dateline.model import Claim, Document, Findings, Problem, Span, Unread
from dateline.store import ClaimQuery, Counts, Store, StoredProblem

TEXT = (
    "A shell hit Mosul on Monday and killed 12 people, the hospital said. "
    "The Iraqi army struck Tikrit on Thursday and the militants fled."
)
DOCUMENT = make.document(TEXT, outlet="Example Times", agency="Reuters", file="one.txt")
SHELLING = make.claim(
    DOCUMENT,
    "shell",
    target=[make.party(DOCUMENT, "civilians", words="people", kind="civilian")],
    place=make.place(DOCUMENT, "Mosul", words="Mosul", admin1="Nineveh"),
    time=make.moment(DOCUMENT, date(2016, 12, 5), words="Monday"),
    figures=[make.figure(DOCUMENT, "12 people", killed=12)],
    attribution=[make.speaker(DOCUMENT, "the hospital", "medical", words="the hospital")],
)
STRIKE = make.claim(
    DOCUMENT,
    "struck",
    type="air_strike",
    actor=[make.party(DOCUMENT, "Iraqi Armed Forces", words="The Iraqi army", kind="state_forces")],
    target=[make.party(DOCUMENT, "Islamic State", words="the militants", kind="rebel_group")],
    place=make.place(DOCUMENT, "Tikrit", words="Tikrit", admin1="Saladin", country="IQ"),
    time=make.moment(DOCUMENT, date(2016, 12, 8), words="Thursday"),
    modality="possible",
    denied_by=[make.speaker(DOCUMENT, "the ministry", "central_official", words="The Iraqi army")],
)
TIMELESS = make.claim(DOCUMENT, "fled", type="troop_movement")
FINDINGS = make.findings(
    DOCUMENT,
    [SHELLING, STRIKE, TIMELESS],
    [Problem(code="no-place", message="no place for 'fled'", span=Span.cut(TEXT, 126, 130))],
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


def filled(path: Path, *findings: Findings) -> Store:
    store = Store.open(path, create=True)
    for each in findings:
        store.write(each)
    return store


def triggers(store: Store, query: ClaimQuery) -> list[str]:
    return [stored.claim.trigger.text for stored in store.claims(query)]


def held(store: Store, document: Document) -> tuple[Claim, ...]:
    return tuple(stored.claim for stored in store.claims(ClaimQuery(document=document.id)))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(strategies.findings())
def test_what_is_written_comes_back_the_same(tmp_path: Path, findings: Findings) -> None:
    with Store.open(tmp_path / "any.db", create=True) as store:
        store.write(findings)
        assert store.document(findings.document.id) == findings.document
        assert held(store, findings.document) == findings.claims


def test_writing_again_changes_no_row(path: Path) -> None:
    with filled(path, FINDINGS) as store:
        before = store._connection.total_changes
        store.write(FINDINGS)
        assert store._connection.total_changes == before


def test_new_findings_take_the_place_of_the_old(path: Path) -> None:
    better = replace(STRIKE, modality="asserted")
    with filled(path, FINDINGS) as store:
        store.write(make.findings(DOCUMENT, [better]))
        assert held(store, DOCUMENT) == (better,)
        assert store.counts() == Counts(documents=1, claims=1, figures=0, speakers=1, problems=0)


def test_a_failed_write_leaves_what_was_there(path: Path) -> None:
    twice = make.findings(DOCUMENT, [SHELLING, SHELLING])
    with filled(path, FINDINGS) as store:
        with pytest.raises(Exception, match="S008"):
            store.write(twice)
        assert held(store, DOCUMENT) == FINDINGS.claims


def test_counts_say_how_much_is_held(path: Path) -> None:
    with filled(path, FINDINGS) as store:
        assert store.counts() == Counts(documents=1, claims=3, figures=1, speakers=2, problems=1)


def test_problems_come_back_with_their_input(path: Path) -> None:
    unread = Unread(file="two.pdf", problem=Problem(code="not-text", message="no readable text"))
    with filled(path, FINDINGS) as store:
        store.write_unread(unread)
        assert list(store.problems()) == [
            StoredProblem(file="one.txt", document=DOCUMENT.id, problem=FINDINGS.problems[0]),
            StoredProblem(file="two.pdf", document=None, problem=unread.problem),
        ]


def test_an_unread_input_is_noted_once(path: Path) -> None:
    unread = Unread(file="two.pdf", problem=Problem(code="not-text", message="no readable text"))
    with filled(path) as store:
        store.write_unread(unread)
        store.write_unread(unread)
        assert store.counts().problems == 1


def test_an_input_read_at_last_is_no_longer_unread(path: Path) -> None:
    with filled(path) as store:
        store.write_unread(Unread(file="one.txt", problem=Problem(code="locked", message="cannot be opened")))
        store.write(make.findings(DOCUMENT))
        assert store.counts().problems == 0


def test_documents_come_by_day_then_id(path: Path) -> None:
    late = make.document("Late.", id="a", published=date(2017, 1, 1))
    first = make.document("First.", id="b", published=date(2016, 1, 1))
    second = make.document("Second.", id="c", published=date(2016, 1, 1))
    with filled(path, *map(make.findings, (late, second, first))) as store:
        assert list(store.documents()) == [first, second, late]


def test_claims_come_by_day_then_document_then_place_in_the_text(path: Path) -> None:
    early = make.document("Troops marched.", id="z", published=date(2016, 1, 1))
    with filled(path, FINDINGS, make.findings(early, [make.claim(early, "marched")])) as store:
        assert triggers(store, ClaimQuery()) == ["marched", "shell", "struck", "fled"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (ClaimQuery(types=("shelling", "troop_movement")), ["shell", "fled"]),
        (ClaimQuery(actor="armed FORCES"), ["struck"]),
        (ClaimQuery(actor="iraqi army"), ["struck"]),
        (ClaimQuery(actor="militants"), []),
        (ClaimQuery(target="militants"), ["struck"]),
        (ClaimQuery(place="mosu"), ["shell"]),
        (ClaimQuery(place="nineveh"), ["shell"]),
        (ClaimQuery(place="IQ"), ["shell", "struck"]),
        (ClaimQuery(place="SY"), []),
        (ClaimQuery(since=date(2016, 12, 6)), ["struck"]),
        (ClaimQuery(until=date(2016, 12, 5)), ["shell"]),
        (ClaimQuery(since=date(2016, 12, 5), until=date(2016, 12, 8)), ["shell", "struck"]),
        (ClaimQuery(source="hospital"), ["shell"]),
        (ClaimQuery(source="reuters"), ["shell", "struck", "fled"]),
        (ClaimQuery(source="EXAMPLE times"), ["shell", "struck", "fled"]),
        (ClaimQuery(source="ministry"), []),
        (ClaimQuery(modality="possible"), ["struck"]),
        (ClaimQuery(document="none such"), []),
        (ClaimQuery(limit=2), ["shell", "struck"]),
        (ClaimQuery(place="IQ", types=("air_strike",), limit=5), ["struck"]),
    ],
)
def test_a_question_gives_the_claims_that_answer_it(path: Path, query: ClaimQuery, expected: list[str]) -> None:
    with filled(path, FINDINGS) as store:
        assert triggers(store, query) == expected


def test_a_span_of_days_answers_for_each_day_in_it(path: Path) -> None:
    document = make.document("Fighting went on.")
    days = make.moment(document, date(2016, 12, 1), date(2016, 12, 9))
    with filled(path, make.findings(document, [make.claim(document, "Fighting", time=days)])) as store:
        assert triggers(store, ClaimQuery(since=date(2016, 12, 5), until=date(2016, 12, 5))) == ["Fighting"]


def test_letters_outside_ascii_are_compared_without_case(path: Path) -> None:
    document = make.document("ŞIRNAK was shelled.")
    claim = make.claim(document, "shelled", place=make.place(document, "Çankaya", words="ŞIRNAK"))
    with filled(path, make.findings(document, [claim])) as store:
        assert triggers(store, ClaimQuery(place="çankaya")) == ["shelled"]


def test_percent_and_underscore_are_plain_letters(path: Path) -> None:
    with filled(path, FINDINGS) as store:
        assert triggers(store, ClaimQuery(actor="%")) == []


def test_a_claim_is_found_by_its_id_or_the_start_of_it(path: Path) -> None:
    with filled(path, FINDINGS) as store:
        assert store.claim(STRIKE.id[:8]) == store.claim(STRIKE.id)
        found = store.claim(STRIKE.id)
        assert found is not None
        assert (found.document, found.claim) == (DOCUMENT, STRIKE)


def test_no_claim_under_an_unknown_id(path: Path) -> None:
    with filled(path, FINDINGS) as store:
        assert store.claim("zz") is None


def test_the_start_of_several_ids_is_refused(path: Path) -> None:
    with filled(path, FINDINGS) as store, pytest.raises(UsageError, match="several claims"):
        store.claim("c")


def test_every_span_of_a_claim_is_listed_with_its_words(path: Path) -> None:
    with filled(path, FINDINGS) as store:
        rows = store._connection.execute(
            "SELECT part, quote, substr(documents.text, start + 1, stop - start) FROM spans"
            " JOIN claims ON claims.id = spans.claim JOIN documents ON documents.id = claims.document"
            " WHERE spans.claim = ? AND part NOT IN ('sentence', 'evidence') ORDER BY start",
            (SHELLING.id,),
        ).fetchall()
    assert rows == [
        ("trigger", "shell", "shell"),
        ("place", "Mosul", "Mosul"),
        ("time", "Monday", "Monday"),
        ("figure", "12 people", "12 people"),
        ("target", "people", "people"),
        ("attribution", "the hospital", "the hospital"),
        ("attribution cue", "the hospital", "the hospital"),
    ]
