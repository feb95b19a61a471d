"""The part of README.md that shows the commands at work: what they really print about the sample reports."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = "examples/aleppo-2016"
WIDTH = "112"
# Each command as a person types it, and how many lines of its answer are shown.
SHOWN = (
    (f"dateline read {SAMPLES} --store out/aleppo.sqlite --format html --out out/aleppo.html", 0),
    ("dateline claims --store out/aleppo.sqlite --type violence --source Courier --until 2016-11-20", 30),
    ("dateline tally --store out/aleppo.sqlite --by month", 12),
)
PART = re.compile(r"(?<=<!-- demo -->\n).*(?=<!-- /demo -->)", re.DOTALL)


def renewed(readme: str) -> str:
    """The text of README.md with what the commands print today."""
    shown = "\n".join(_lines()).rstrip()
    return PART.sub(lambda _: f"\n```text\n{shown}\n```\n\n", readme)


def _lines() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "out").mkdir()
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        for command, shown in SHOWN:
            printed = _printed(command, folder)
            yield from (f"$ {command}", *printed[:shown])
            if 0 < shown < len(printed):
                yield "…"
            yield ""


def _printed(command: str, folder: str) -> list[str]:
    words = [sys.executable, "-m", *command.split()]
    settings = os.environ | {"COLUMNS": WIDTH, "PYTHONPATH": str(ROOT / "src")}
    ended = subprocess.run(words, cwd=folder, env=settings, capture_output=True, text=True, check=True)
    return [line.rstrip() for line in ended.stdout.splitlines()]
