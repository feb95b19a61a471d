"""A program killed while it writes leaves whole documents and a sound file."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.store import ClaimQuery, Store

CLAIMS = 40
PROGRAM = f"""
import itertools, sys
from pathlib import Path
import make
from dateline.store import Store

with Store.open(Path(sys.argv[1]), create=True) as store:
    for number in itertools.count():
        document = make.document(f"Shells fell in the town for the {{number}}th day.", id=f"d{{number:06}}")
        claims = [make.claim(document, "Shells", ordinal=ordinal) for ordinal in range({CLAIMS})]
        store.write(make.findings(document, claims))
        print(document.id, flush=True)
"""


@pytest.mark.parametrize("written_before_the_kill", [1, 7, 23, 60])
def test_a_killed_writer_leaves_whole_documents_only(tmp_path: Path, written_before_the_kill: int) -> None:
    path = tmp_path / "claims.db"
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    ) as writer:
        assert writer.stdout is not None
        acknowledged = [writer.stdout.readline().strip() for _ in range(written_before_the_kill)]
        writer.send_signal(signal.SIGKILL)
        acknowledged += writer.stdout.read().split()
    with Store.open(path) as store:
        held = [document.id for document in store.documents()]
        assert held[: len(acknowledged)] == acknowledged
        assert {len(list(store.claims(ClaimQuery(document=id)))) for id in held} == {CLAIMS}
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
