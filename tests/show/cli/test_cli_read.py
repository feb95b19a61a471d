import errno
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

import make
import pytest
from typer.testing import CliRunner, Result

from dateline.errors import LexiconError
from dateline.model import Capture, Findings, Problem, Unread
from dateline.record import decode
from dateline.show.cli import app
from dateline.show.cli.out import screen
from dateline.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    published: date | None = None
    model: str | None = None


def run(inputs: Iterable[Capture | Unread], *, settings: Settings, jobs: int = 1) -> Iterator[Findings | Unread]:
    """Reads one claim from every input, without a language model; some words call for a fault."""
    for capture in inputs:
        if isinstance(capture, Unread):
            yield capture
            continue
        text = capture.content.decode()
        if "unreadable" in text:
            yield Unread(file=capture.file, problem=Problem(code="R003", message="is no text; save it as text"))
        elif "broken lexicon" in text:
            raise LexiconError("L001", "rules.toml:3 has no examples; add one")
        elif "fault" in text:
            raise ZeroDivisionError("nought")
        elif "full disk" in text:
            raise OSError(errno.ENOSPC, "No space left on device")
        elif "closed pipe" in text:
            raise BrokenPipeError
        else:
            report = make.document(text, file=capture.file, published=settings.published)
            yield make.findings(report, [make.claim(report)])


@pytest.fixture(autouse=True)
def _reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command runs with a reader of one claim a report, so that these tests need no language model."""
    pipeline = ModuleType("dateline.pipeline")
    pipeline.Settings = Settings  # type: ignore[attr-defined]
    pipeline.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "dateline.pipeline", pipeline)
    monkeypatch.setenv("COLUMNS", "160")


def written(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text)
    return str(folder / name)


def read(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(app, ["read", *arguments], input=given)


def test_a_report_is_printed_as_a_table(tmp_path: Path) -> None:
    answer = read(written(tmp_path, "a.txt", "A shell fell."))
    assert answer.exit_code == 0
    assert "shelling “A shell fell.”" in answer.stdout


def test_json_lines_come_back_as_findings(tmp_path: Path) -> None:
    answer = read("--format", "jsonl", written(tmp_path, "a.txt", "A shell fell."))
    assert decode(answer.stdout_bytes.splitlines()[0]).document.text == "A shell fell."


def test_a_page_is_one_document(tmp_path: Path) -> None:
    answer = read("--format", "html", written(tmp_path, "a.txt", "A shell fell."))
    assert answer.stdout.startswith("<!doctype html>")


def test_standard_input_is_read() -> None:
    assert "A shell fell." in read("-", given="A shell fell.").stdout


def test_the_day_of_publication_is_passed_on(tmp_path: Path) -> None:
    answer = read("--published", "2016-12-05", "--format", "jsonl", written(tmp_path, "a.txt", "A shell fell."))
    assert json.loads(answer.stdout)["document"]["published"] == "2016-12-05"


def test_a_day_that_is_none_is_a_usage_error(tmp_path: Path) -> None:
    assert read("--published", "yesterday", written(tmp_path, "a.txt", "A shell fell.")).exit_code == 2


def test_a_missing_path_is_a_usage_error_and_leaves_no_file(tmp_path: Path) -> None:
    answer = read(str(tmp_path / "none.txt"), "--out", str(tmp_path / "o"), "--store", str(tmp_path / "s"))
    assert answer.exit_code == 2
    assert "none.txt" in answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_unread_input_is_said_and_the_rest_is_printed(tmp_path: Path) -> None:
    bad, good = written(tmp_path, "a.txt", "unreadable"), written(tmp_path, "b.txt", "A shell fell.")
    answer = read(bad, good)
    assert answer.exit_code == 1
    assert answer.stderr == f"R003  {bad}  is no text; save it as text\n"
    assert "A shell fell." in answer.stdout


def test_an_unread_input_is_listed_on_the_page(tmp_path: Path) -> None:
    answer = read("--format", "html", written(tmp_path, "a.txt", "unreadable"))
    assert "is no text; save it as text" in answer.stdout


def test_what_was_read_is_kept_in_the_store(tmp_path: Path) -> None:
    read(written(tmp_path, "a.txt", "A shell fell."), "--store", str(tmp_path / "s.db"))
    with Store.open(tmp_path / "s.db") as store:
        assert [found.document.text for found in store.claims()] == ["A shell fell."]


def test_an_answer_in_a_file_is_the_answer_on_the_screen(tmp_path: Path) -> None:
    report = written(tmp_path, "a.txt", "A shell fell.")
    shown = read(report, "--format", "jsonl").stdout_bytes
    answer = read(report, "--format", "jsonl", "--out", str(tmp_path / "o.jsonl"))
    assert answer.stdout == ""
    assert (tmp_path / "o.jsonl").read_bytes() == shown


def test_a_fault_half_way_leaves_the_older_file_and_no_other(tmp_path: Path) -> None:
    good, bad = written(tmp_path, "a.txt", "A shell fell."), written(tmp_path, "b.txt", "a fault")
    out = tmp_path / "o.jsonl"
    out.write_text("older")
    assert read(good, bad, "--format", "jsonl", "--out", str(out)).exit_code == 70
    assert out.read_text() == "older"
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "b.txt", "o.jsonl"}


def test_a_file_in_a_folder_that_is_not_there_is_an_output_error(tmp_path: Path) -> None:
    answer = read(written(tmp_path, "a.txt", "A shell fell."), "--out", str(tmp_path / "none" / "o"))
    assert answer.exit_code == 5
    assert answer.stderr.count("\n") == 1


def test_a_folder_is_no_place_for_the_answer(tmp_path: Path) -> None:
    assert read(written(tmp_path, "a.txt", "A shell fell."), "--out", str(tmp_path)).exit_code == 2


def test_a_broken_lexicon_is_said_in_one_line(tmp_path: Path) -> None:
    answer = read(written(tmp_path, "a.txt", "broken lexicon"))
    assert answer.exit_code == 3
    assert answer.stderr == "L001  rules.toml:3 has no examples; add one\n"


def test_a_traceback_comes_only_with_debug(tmp_path: Path) -> None:
    report = written(tmp_path, "a.txt", "broken lexicon")
    assert "Traceback" not in read(report).stderr
    assert "Traceback" in read(report, "--debug").stderr


def test_a_fault_of_our_own_is_said_in_one_line(tmp_path: Path) -> None:
    answer = read(written(tmp_path, "a.txt", "a fault"))
    assert answer.exit_code == 70
    assert answer.stderr.count("\n") == 1
    assert "ZeroDivisionError" in answer.stderr


def test_a_full_disk_is_an_output_error(tmp_path: Path) -> None:
    answer = read(written(tmp_path, "a.txt", "full disk"))
    assert answer.exit_code == 5
    assert "no room left" in answer.stderr


def test_a_closed_pipe_ends_without_a_word(tmp_path: Path) -> None:
    answer = read(written(tmp_path, "a.txt", "closed pipe"))
    assert (answer.exit_code, answer.stderr) == (141, "")


def test_a_piped_table_has_no_colours(tmp_path: Path) -> None:
    assert "\x1b" not in read(written(tmp_path, "a.txt", "A shell fell.")).stdout


def test_a_piped_table_is_as_wide_as_columns_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    answer = read(written(tmp_path, "a.txt", "A shell fell in a village by the river on Monday evening."))
    assert max(map(len, answer.stdout.splitlines())) <= 50


def test_no_path_is_a_usage_error() -> None:
    assert read().exit_code == 2


def test_a_table_that_nobody_reads_to_the_end_ends_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "o").open("wb") as stream, screen(stream) as console:
        monkeypatch.setattr(console, "_write_buffer", console.on_broken_pipe)
        with pytest.raises(BrokenPipeError):
            console.print("A shell fell.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_an_answer_goes_into_a_pipe_and_the_pipe_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    report = written(tmp_path, "a.txt", "A shell fell.")
    assert read(report, "--format", "jsonl", "--out", str(pipe)).exit_code == 0
    assert decode(os.read(reading, 65_536).splitlines()[0]).document.text == "A shell fell."
    os.close(reading)
    assert pipe.is_fifo()


def test_an_answer_goes_where_a_link_leads(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "o.txt")
    assert read(written(tmp_path, "a.txt", "A shell fell."), "--out", str(tmp_path / "link")).exit_code == 0
    assert (tmp_path / "link").is_symlink()
    assert "A shell fell." in (tmp_path / "o.txt").read_text()


def test_a_name_for_the_answer_that_is_too_long_is_an_output_error(tmp_path: Path) -> None:
    answer = read(written(tmp_path, "a.txt", "A shell fell."), "--out", str(tmp_path / ("x" * 300)))
    assert answer.exit_code == 5


def test_a_fault_is_said_in_one_line_whatever_the_path_holds(tmp_path: Path) -> None:
    answer = read(str(tmp_path / "none\n\x1b[2Jend\udcff"))
    assert answer.exit_code == 2
    assert answer.stderr.count("\n") == 1
    assert "\x1b" not in answer.stderr
