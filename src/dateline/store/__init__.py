"""The only package that opens a database: findings in, claims out, in one SQLite file."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from dateline.model import Document, Findings, Unread
from dateline.store import fetch, write
from dateline.store.connect import connect, told
from dateline.store.fetch import Counts, StoredClaim, StoredProblem
from dateline.store.question import ClaimQuery

__all__ = ["ClaimQuery", "Counts", "Store", "StoredClaim", "StoredProblem"]


class Store:
    """An open store. Every fault of the file or disk comes as a StoreError."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    @classmethod
    def open(cls, path: Path, *, create: bool = False, patience: float = 10.0) -> "Store":
        """The store in the file `path`, made first where `create` holds; waits `patience` seconds for a lock."""
        return cls(connect(path, create=create, patience=patience), path)

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        with told(self.path):
            self._connection.close()

    def write(self, findings: Findings) -> None:
        """The store holds exactly these findings of the document; writing them again changes nothing."""
        with told(self.path):
            write.write(self._connection, findings)

    def write_unread(self, unread: Unread) -> None:
        """The store says once that this input gave no document, until it gives one."""
        with told(self.path):
            write.write_unread(self._connection, unread)

    def claims(self, query: ClaimQuery | None = None) -> Iterator[StoredClaim]:
        """The claims that answer `query`, all of them without one: by day of publication, document, place in text."""
        with told(self.path):
            yield from fetch.claims(self._connection, query or ClaimQuery())

    def claim(self, id: str) -> StoredClaim | None:
        """The claim under this id or its unique start. Raises UsageError where several ids start so."""
        with told(self.path):
            return fetch.claim(self._connection, id)

    def document(self, id: str) -> Document | None:
        with told(self.path):
            return fetch.document(self._connection, id)

    def documents(self) -> Iterator[Document]:
        """All documents, by day of publication, then id."""
        with told(self.path):
            yield from fetch.documents(self._connection)

    def problems(self) -> Iterator[StoredProblem]:
        """What could not be read, in documents and in inputs that gave none."""
        with told(self.path):
            yield from fetch.problems(self._connection)

    def counts(self) -> Counts:
        with told(self.path):
            return fetch.counts(self._connection)
