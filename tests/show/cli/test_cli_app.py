"""The command line as a whole, and its smallest commands."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner

import dateline.show.cli
from dateline.show.cli import app


def test_help_lists_every_command() -> None:
    shown = CliRunner().invoke(app, ["--help"]).stdout
    assert [
        name for name in ("read", "claims", "tally", "why", "explain", "model") if f"\n  {name} " not in shown
    ] == []


def test_help_loads_nothing_heavy() -> None:
    heavy = "{'rich', 'spacy', 'numpy', 'jinja2', 'msgspec', 'sqlite3', 'thinc'}"
    script = f"import sys; import dateline.show.cli; print(sorted({heavy} & set(sys.modules)))"
    source = str(Path(dateline.show.cli.__file__).parents[3])
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={"PYTHONPATH": source}
    )
    assert found.stdout == "[]\n"


def test_the_version_is_printed() -> None:
    answer = CliRunner().invoke(app, ["--version"])
    assert answer.exit_code == 0
    assert answer.stdout == f"dateline {dateline.__version__}\n"


def test_an_unknown_command_is_a_usage_error() -> None:
    assert CliRunner().invoke(app, ["forget"]).exit_code == 2


@dataclass(frozen=True, slots=True)
class Derivation:
    sentence: str

    def lines(self) -> list[str]:
        return [f"read: {self.sentence}", "\x1b[31mshelling"]


def test_explain_prints_the_derivation_without_escape_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    def derivation(sentence: str, *, published: date | None, model: str | None) -> Derivation:
        return Derivation(f"{sentence} {published}")

    pipeline = ModuleType("dateline.pipeline")
    pipeline.derivation = derivation  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "dateline.pipeline", pipeline)
    answer = CliRunner().invoke(app, ["explain", "A shell fell.", "--published", "2016-12-05"])
    assert answer.stdout == "read: A shell fell. 2016-12-05\nshelling\n"


def _install(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """The package's files lie in `folder`. The command has the name of its module, which is found by import alone."""
    monkeypatch.setattr(sys.modules["dateline.show.cli.model"], "files", lambda _: folder)


def test_a_model_without_card_is_an_installation_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _install(monkeypatch, tmp_path)
    assert CliRunner().invoke(app, ["model"]).exit_code == 3


def test_the_card_of_the_model_is_printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    card = tmp_path / "language" / "english" / "CARD.md"
    card.parent.mkdir(parents=True)
    card.write_text("# Card\n")
    _install(monkeypatch, tmp_path)
    assert CliRunner().invoke(app, ["model"]).stdout == "# Card\n"


def test_nothing_to_explain_is_a_usage_error() -> None:
    answer = CliRunner().invoke(app, ["explain", "  "])
    assert answer.exit_code == 2
    assert answer.stderr.startswith("W013  ")


def dateline_run(*arguments: str, redirected: str) -> subprocess.CompletedProcess[str]:
    """The real program under a shell that redirects its streams."""
    command = f'exec "$0" -m dateline "$@" {redirected}'
    source = str(Path(dateline.show.cli.__file__).parents[3])
    return subprocess.run(
        ["sh", "-c", command, sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": source},
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("asked", ["--help", "--version", "model"])
def test_no_room_for_what_is_printed_is_an_output_error(asked: str) -> None:
    answer = dateline_run(asked, redirected=">/dev/full")
    assert answer.returncode == 5
    assert answer.stderr.startswith("W001  standard output")
    assert answer.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_a_closed_standard_output_is_an_output_error() -> None:
    answer = dateline_run("model", redirected=">&-")
    assert answer.returncode == 5
    assert answer.stderr == "W004  standard output is closed; name a file with --out\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
@pytest.mark.parametrize("redirected", ["2>&-", "<&- 2>&-", "2>/dev/full"])
def test_where_nobody_hears_of_a_fault_the_rest_is_read_all_the_same(tmp_path: Path, redirected: str) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("Troops shelled the town of Izium on Monday, killing five people.")
    answer = dateline_run("read", str(tmp_path), "--format", "jsonl", redirected=redirected)
    assert answer.returncode == 1
    assert answer.stdout.count("\n") == 1
