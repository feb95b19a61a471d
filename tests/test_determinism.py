"""The same input gives the same bytes, whatever the order in which a process happens to hash its strings."""

import os
import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "examples" / "aleppo-2016"


def read_with(seed: str) -> bytes:
    """What `dateline read` prints for the sample reports in a process with this hash seed."""
    command = [sys.executable, "-m", "dateline", "read", str(SAMPLES), "--format", "jsonl"]
    return subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout


def test_same_bytes_for_any_hash_seed() -> None:
    assert read_with("1") == read_with("4")
