"""The written pages say what is there."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
WRITTEN = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "examples" / "README.md", *sorted(DOCS.rglob("*.md"))]
FOLDERS = ("src", "tests", "docs", "examples", "tools", "bench", "training", ".ci")
LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")
PATH = re.compile(rf"`((?:{'|'.join(map(re.escape, FOLDERS))})/[\w./-]+)`")


def within(root: Path, path: str) -> Path:
    return (root / path).resolve()


def lost(pages: list[Path]) -> Iterator[str]:
    """Links, and paths named in the text, that lead nowhere."""
    for page in pages:
        text = page.read_text(encoding="utf-8")
        yield from (f"{page.name}: {link}" for link in LINK.findall(text) if not within(page.parent, link).exists())
        yield from (f"{page.name}: {path}" for path in PATH.findall(text) if not within(ROOT, path).exists())


def test_no_page_names_a_file_that_is_not_there() -> None:
    assert list(lost(WRITTEN)) == []


def test_the_page_of_types_is_what_the_code_says() -> None:
    checked = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "build_docs.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_journey_passes_every_stage_in_order() -> None:
    headings = re.findall(r"^## (\w+):", (DOCS / "journey.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == ["acquire", "read", "language", "extract", "store", "reconcile", "show"]


def test_the_journey_quotes_the_sample_as_it_is() -> None:
    journey = (DOCS / "journey.md").read_text(encoding="utf-8")
    sample = re.search(r"\]\(\.\./(examples/[^)]+)\)", journey)
    assert sample is not None
    assert (ROOT / sample[1]).read_text(encoding="utf-8").splitlines()[0] in journey


def test_every_command_is_in_the_readme() -> None:
    from dateline.show.cli import app

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    names = [command.callback.__name__ for command in app.registered_commands if command.callback is not None]
    assert [name for name in names if f"`dateline {name}" not in readme] == []


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_says_context_choice_and_cost(page: Path) -> None:
    headings = re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == ["Context", "Choice", "What we gave up"]


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_the_changelog_tells_of_the_version_that_is_here() -> None:
    from dateline import __version__

    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
