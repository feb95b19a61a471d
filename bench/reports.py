"""How fast reports are read, and in how much memory.

    python bench/reports.py PATH [--jobs N]

PATH is anything that `dateline read` takes: a report, a folder, a JSON Lines file. The command runs as a process of its
own, once for one sentence (what a start costs) and once for all of PATH. Peak memory is that of the largest process.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SENTENCE = b"At least 12 people were killed in an air strike on Aleppo on Monday, a hospital said."
# Linux counts kibibytes, macOS bytes.
UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """One run of the command: what it took and what it wrote."""

    seconds: float
    processor: float
    peak: int
    documents: int
    claims: int
    characters: int


def timed(path: str, *, jobs: int, sent: bytes = b"") -> Timing:
    """The command reads `path`, or the bytes `sent` where `path` is `-`."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "claims.jsonl"
        command = [sys.executable, "-m", "dateline", "read", path, "--format", "jsonl", "--jobs", str(jobs)]
        before, started = _processor(), time.perf_counter()
        ended = subprocess.run([*command, "--out", str(out)], input=sent, check=False)
        seconds = time.perf_counter() - started
        if not out.exists():
            raise SystemExit(ended.returncode or 1)
        written = list(_written(out))
    return Timing(
        seconds=seconds,
        processor=_processor() - before,
        peak=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * UNIT,
        documents=len(written),
        claims=sum(claims for claims, _ in written),
        characters=sum(characters for _, characters in written),
    )


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _written(out: Path) -> Iterator[tuple[int, int]]:
    """The claims and the characters of each document."""
    with out.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            yield len(record["claims"]), len(record["document"]["text"])


def rows(start: Timing, whole: Timing) -> Iterator[tuple[str, str]]:
    """What is printed, as name and value."""
    reading = max(whole.seconds - start.seconds, 1e-9)
    yield "documents", f"{whole.documents:,}"
    yield "characters", f"{whole.characters:,}"
    yield "claims", f"{whole.claims:,}"
    yield "seconds", f"{whole.seconds:.2f}"
    yield "of them to start", f"{start.seconds:.2f}"
    yield "processor seconds", f"{whole.processor:.2f}"
    yield "documents a second", f"{whole.documents / whole.seconds:.1f}"
    yield "once started", f"{whole.documents / reading:.1f}"
    yield "peak memory", f"{whole.peak / 1e6:.0f} MB"


def main() -> None:
    """Prints one table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("path")
    options.add_argument("--jobs", type=int, default=1)
    chosen = options.parse_args()
    start = timed("-", jobs=1, sent=SENTENCE)
    whole = timed(chosen.path, jobs=chosen.jobs)
    for name, value in rows(start, whole):
        print(f"{name:<20}{value:>12}")


if __name__ == "__main__":
    main()
