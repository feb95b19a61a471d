"""Opening the one file of the store: found, ours, not newer than we know, and brought to the present schema."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from dateline.errors import StoreError

APPLICATION = 0x444C4E45
"""What the file's header says, so that no other SQLite file is taken for a store: `DLNE`."""

_ADVICE = {
    sqlite3.SQLITE_BUSY: ("S005", "is locked by another program: wait until it has finished, then try again"),
    sqlite3.SQLITE_LOCKED: ("S005", "is locked by another program: wait until it has finished, then try again"),
    sqlite3.SQLITE_READONLY: ("S003", "cannot be written: make the file and its folder writable, or name another"),
    sqlite3.SQLITE_FULL: ("S004", "cannot grow, the disk is full: free some space; what was written before is whole"),
    sqlite3.SQLITE_IOERR: ("S004", "cannot be read or written, the disk fails or is full: check it, then try again"),
    sqlite3.SQLITE_CORRUPT: ("S007", "is damaged: restore it from a copy, or read the reports again into a new store"),
    sqlite3.SQLITE_CANTOPEN: ("S003", "cannot be opened: check that its folder is there and can be written"),
    sqlite3.SQLITE_NOTADB: ("S001", "is not a Dateline store: name another file"),
    sqlite3.SQLITE_CONSTRAINT: ("S008", "holds another report's claim under the same id: use a new store"),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Whatever SQLite refuses inside is told as a StoreError that says what to do."""
    try:
        yield
    except sqlite3.Error as fault:
        number = getattr(fault, "sqlite_errorcode", 0) & 0xFF
        code, advice = _ADVICE.get(number, ("S009", "cannot be used"))
        raise StoreError(code, f"{path} {advice} ({fault})") from fault


def connect(path: Path, *, create: bool, patience: float) -> sqlite3.Connection:
    """An open store at the present schema. `patience` is how many seconds to wait for another program's lock."""
    _refuse(path, create=create)
    with told(path):
        # Made absolute, or SQLite would take names such as `:memory:` for something else than a file.
        connection = sqlite3.connect(path.absolute(), timeout=patience, isolation_level=None)
        try:
            _prepare(connection, path, create=create)
        except BaseException:
            connection.close()
            raise
        return connection


def _refuse(path: Path, *, create: bool) -> None:
    """Raises a StoreError for what no store can be, before SQLite leaves files beside it."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if not create:
            raise StoreError("S006", f"{path} is not there: write a store first, or check the name") from None
    except OSError as fault:
        raise StoreError("S003", f"{path} cannot be opened ({fault.strerror}): check name and folder") from fault
    else:
        if not stat.S_ISREG(mode):
            raise StoreError("S003", f"{path} is a folder or a device: name a file")


def _prepare(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    version = _version(connection)
    known = migrations()
    if not _is_ours(connection, may_be_empty=create):
        raise StoreError("S001", f"{path} is not a Dateline store: name another file")
    if version > len(known):
        raise StoreError(
            "S002", f"{path} was written by a newer Dateline (schema {version}, this one knows {len(known)}): update it"
        )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    if version < len(known):
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection, known)


def _is_ours(connection: sqlite3.Connection, *, may_be_empty: bool) -> bool:
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != 0 or not may_be_empty:
        return application == APPLICATION
    return connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrations() -> list[str]:
    """The migrations in order; the n-th leads from schema n-1 to schema n."""
    folder = resources.files(__package__).joinpath("migrations")
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return [file.read_text(encoding="utf-8") for file in files]


def migrate(connection: sqlite3.Connection, known: list[str]) -> None:
    """The schema is at `len(known)`; each step happened whole or not at all."""
    for number, script in enumerate(known, start=1):
        with transaction(connection):
            # Asked again under the lock: another program may have migrated while this one waited.
            if _version(connection) >= number:
                continue
            for statement in _statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    # sqlite3's executescript would commit the transaction that holds the migration together.
    waiting = ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            yield waiting
            waiting = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is kept, or, where something fails, nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
