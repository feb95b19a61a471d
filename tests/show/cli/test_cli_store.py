"""The commands that ask a store: claims, why, tally."""

import csv
import io
import json
from pathlib import Path

import make
import pytest
from typer.testing import CliRunner, Result

from dateline.show.cli import app
from dateline.store import Store

REPORT = make.document(outlet="Reuters", title="Market hit")
SHELLING = make.claim(
    REPORT,
    "shell",
    place=make.place(REPORT, "Mosul", words="Mosul", at=(36.34, 43.13)),
    time=make.moment(REPORT, make.PUBLISHED, words="Monday"),
    figures=[make.figure(REPORT, "12", killed=12)],
    attribution=[make.speaker(REPORT, "the hospital", "medical", words="the hospital")],
)
TALKS = make.claim(REPORT, "said", type="talks", ordinal=1, modality="planned", links=[SHELLING.id])


@pytest.fixture
def store(tmp_path: Path) -> str:
    with Store.open(tmp_path / "s.db", create=True) as opened:
        opened.write(make.findings(REPORT, [SHELLING, TALKS]))
    return str(tmp_path / "s.db")


def ask(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(app, arguments)


def ids(answer: Result) -> list[str]:
    return [json.loads(entry)["claim"]["id"] for entry in answer.stdout.splitlines()]


def test_claims_are_printed_under_their_report(store: str) -> None:
    answer = ask("claims", "--store", store)
    assert answer.exit_code == 0
    assert answer.stdout.count("Market hit") == 1
    assert "talks “said”" in answer.stdout


@pytest.mark.parametrize(
    "condition",
    [
        ("--type", "shelling"),
        ("--type", "violence"),
        ("--place", "mosul"),
        ("--source", "hospital"),
        ("--modality", "asserted"),
        ("--since", "2016-12-01", "--until", "2016-12-31"),
    ],
)
def test_a_condition_keeps_the_claims_that_meet_it(store: str, condition: tuple[str, ...]) -> None:
    assert ids(ask("claims", "--store", store, "--format", "jsonl", *condition)) == [SHELLING.id]


def test_types_may_be_repeated(store: str) -> None:
    asked = ("--type", "shelling", "--type", "talks")
    assert len(ids(ask("claims", "--store", store, "--format", "jsonl", *asked))) == 2


def test_a_limit_is_kept(store: str) -> None:
    assert len(ids(ask("claims", "--store", store, "--format", "jsonl", "--limit", "1"))) == 1


def test_a_type_that_is_none_is_a_usage_error(store: str) -> None:
    answer = ask("claims", "--store", store, "--type", "moonlight")
    assert answer.exit_code == 2
    assert "moonlight" in answer.stderr


def test_claims_come_as_csv(store: str) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("claims", "--store", store, "--format", "csv").stdout)))
    assert [row["killed_low"] for row in rows] == ["12", ""]


def test_claims_come_as_a_map_layer(store: str) -> None:
    layer = json.loads(ask("claims", "--store", store, "--format", "geojson").stdout)
    assert [feature["geometry"] and feature["geometry"]["coordinates"] for feature in layer["features"]] == [
        [43.13, 36.34],
        None,
    ]


def test_a_store_that_is_not_there_is_a_store_error(tmp_path: Path) -> None:
    answer = ask("claims", "--store", str(tmp_path / "none.db"))
    assert answer.exit_code == 4
    assert answer.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_why_takes_the_beginning_of_an_id(store: str) -> None:
    answer = ask("why", SHELLING.id[:9], "--store", store)
    assert answer.exit_code == 0
    assert "[shell]what killed [12]number people in [Mosul]where" in answer.stdout


def test_why_names_the_claims_of_the_same_event(store: str) -> None:
    assert SHELLING.id in ask("why", TALKS.id, "--store", store).stdout


def test_why_of_an_unknown_claim_is_a_usage_error(store: str) -> None:
    assert ask("why", "zzz", "--store", store).exit_code == 2


@pytest.mark.parametrize(
    ("form", "said"), [("table", "12 in 1 event"), ("csv", "sum,2016-12,1,12,12,12"), ("jsonl", '"low":12')]
)
def test_a_tally_sums_the_events_of_the_store(store: str, form: str, said: str) -> None:
    answer = ask("tally", "--store", store, "--by", "month", "--format", form)
    assert answer.exit_code == 0
    assert said in answer.stdout


@pytest.mark.parametrize(("by", "key"), [("place", "Mosul, IQ"), ("country", "IQ"), ("perpetrator", "unknown")])
def test_a_tally_is_by_what_was_asked(store: str, by: str, key: str) -> None:
    assert json.loads(ask("tally", "--store", store, "--by", by, "--format", "jsonl").stdout)["key"] == key


@pytest.mark.parametrize("option", ["--actor", "--target", "--place", "--source"])
@pytest.mark.parametrize("words", ["%", "_", "'", "\udcff\udcfe"])
def test_odd_characters_in_a_condition_stand_for_themselves(store: str, option: str, words: str) -> None:
    answer = ask("claims", "--store", store, option, words)
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "")


def test_an_id_of_odd_characters_is_a_usage_error(store: str) -> None:
    for id in ("%", "c\x1b[2J", "\udcff", "c" * 5000):
        answer = ask("why", id, "--store", store)
        assert answer.exit_code == 2
        assert answer.stderr.count("\n") == 1
        assert "\x1b" not in answer.stderr
        assert len(answer.stderr) < 200


def test_a_limit_beyond_counting_is_a_usage_error(store: str) -> None:
    assert ask("claims", "--store", store, "--limit", "9" * 30).exit_code == 2


def test_days_in_the_wrong_order_are_a_usage_error(store: str) -> None:
    answer = ask("claims", "--store", store, "--since", "2016-12-02", "--until", "2016-12-01")
    assert answer.exit_code == 2
    assert "W014" in answer.stderr
