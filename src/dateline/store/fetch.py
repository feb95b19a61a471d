"""Rows into the model's objects, exactly as they were written."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from dateline import record
from dateline.errors import UsageError
from dateline.model import Claim, Document, Problem, Span
from dateline.store.question import ClaimQuery, conditions


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredClaim:
    """A claim with the document it was read from."""

    document: Document
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredProblem:
    """A problem with its input; `document` is None where the input gave none."""

    file: str | None
    document: str | None
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much the store holds. `speakers` are different ones, by register id or else by name."""

    documents: int
    claims: int
    figures: int
    speakers: int
    problems: int


_CLAIMS = """
    SELECT documents.id, claims.record FROM claims JOIN documents ON documents.id = claims.document
    WHERE {conditions} ORDER BY documents.published, documents.id, claims.position LIMIT ?
"""
_SPEAKERS = "SELECT count(DISTINCT coalesce(register, folded)) FROM speakers"


def claims(connection: sqlite3.Connection, query: ClaimQuery) -> Iterator[StoredClaim]:
    """The claims that answer `query`, by day of publication, then document, then place in the text."""
    asked = conditions(query)
    held = " AND ".join(condition for condition, _ in asked) or "TRUE"
    values = [value for _, given in asked for value in given]
    limit = -1 if query.limit is None else query.limit
    current: Document | None = None
    for document_id, kept in connection.execute(_CLAIMS.format(conditions=held), [*values, limit]):
        if current is None or current.id != document_id:
            current = document(connection, document_id)
        if current is not None:
            yield StoredClaim(document=current, claim=record.claim_of(msgspec.json.decode(kept)))


def claim(connection: sqlite3.Connection, start: str) -> StoredClaim | None:
    """The one claim whose id is or starts with `start`. Raises UsageError where several do."""
    rows = connection.execute(
        "SELECT id, document, record FROM claims WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 5", (len(start), start)
    ).fetchall()
    rows = [row for row in rows if row[0] == start] or rows
    if len(rows) > 1:
        raise UsageError("U011", f"{start!r} is the start of several claims: {', '.join(row[0] for row in rows)}")
    for _, document_id, kept in rows:
        found = document(connection, document_id)
        if found is not None:
            return StoredClaim(document=found, claim=record.claim_of(msgspec.json.decode(kept)))
    return None


def document(connection: sqlite3.Connection, id: str) -> Document | None:
    """The document under exactly this id."""
    row = connection.execute("SELECT record, text FROM documents WHERE id = ?", (id,)).fetchone()
    return None if row is None else _document(*row)


def documents(connection: sqlite3.Connection) -> Iterator[Document]:
    """All documents, by day of publication, then id."""
    for row in connection.execute("SELECT record, text FROM documents ORDER BY published, id"):
        yield _document(*row)


def _document(kept: str, text: str) -> Document:
    return record.document_of(msgspec.json.decode(kept) | {"text": text})


def problems(connection: sqlite3.Connection) -> Iterator[StoredProblem]:
    """All problems, in the order they were written."""
    columns = "file, document, code, message, start, stop, quote"
    for file, document_id, code, message, start, stop, quote in connection.execute(
        f"SELECT {columns} FROM problems ORDER BY id"
    ):
        span = None if start is None else Span(start=start, end=stop, text=quote)
        yield StoredProblem(file=file, document=document_id, problem=Problem(code=code, message=message, span=span))


def counts(connection: sqlite3.Connection) -> Counts:
    """How much the store holds now."""

    def rows(table: str) -> int:
        counted: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        return counted

    return Counts(
        documents=rows("documents"),
        claims=rows("claims"),
        figures=rows("figures"),
        speakers=connection.execute(_SPEAKERS).fetchone()[0],
        problems=rows("problems"),
    )
