"""Findings into rows: one transaction a document, and nothing at all where the store already holds the same."""

import sqlite3
from collections.abc import Iterator, Mapping
from hashlib import sha256

import msgspec

from dateline import record
from dateline.model import (
    Attribution,
    Claim,
    Document,
    Engine,
    Figure,
    Findings,
    Moment,
    Party,
    Place,
    Problem,
    Span,
    Unread,
)
from dateline.model.claim import family_of
from dateline.store.connect import transaction

Row = Mapping[str, str | int | float | None]


def write(connection: sqlite3.Connection, findings: Findings) -> None:
    """The store holds exactly these findings of the document; earlier ones of the same document are gone."""
    document = findings.document
    digest = sha256(record.encode(findings)).hexdigest()
    with transaction(connection):
        _forget_unread(connection, document)
        if _digest_held(connection, document) == digest:
            return
        connection.execute("DELETE FROM documents WHERE id = ?", (document.id,))
        run = _run(connection, findings.engine)
        _insert(connection, "documents", {**_document(document), "run": run, "digest": digest})
        for position, claim in enumerate(findings.claims):
            for table, row in _rows(claim, document=document.id, position=position):
                _insert(connection, table, row)
        for problem in findings.problems:
            _insert(connection, "problems", {**_problem(problem), "document": document.id, "file": document.file})


def write_unread(connection: sqlite3.Connection, unread: Unread) -> None:
    """The store says once that this input gave no document, and why."""
    row = (unread.file, unread.problem.code, unread.problem.message)
    with transaction(connection):
        connection.execute("INSERT OR IGNORE INTO problems (file, code, message) VALUES (?, ?, ?)", row)


def _forget_unread(connection: sqlite3.Connection, document: Document) -> None:
    connection.execute("DELETE FROM problems WHERE document IS NULL AND file = ?", (document.file,))


def _digest_held(connection: sqlite3.Connection, document: Document) -> str | None:
    row = connection.execute("SELECT digest FROM documents WHERE id = ?", (document.id,)).fetchone()
    return None if row is None else row[0]


def _run(connection: sqlite3.Connection, engine: Engine) -> int:
    values = (engine.name, engine.version, engine.model, engine.lexicon)
    connection.execute("INSERT OR IGNORE INTO runs (name, version, model, lexicon) VALUES (?, ?, ?, ?)", values)
    found: int = connection.execute(
        "SELECT id FROM runs WHERE (name, version, model, lexicon) = (?, ?, ?, ?)", values
    ).fetchone()[0]
    return found


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    columns, places = ", ".join(row), ", ".join(f":{column}" for column in row)
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", row)


def _document(document: Document) -> Row:
    whole = record.document_record(document)
    del whole["text"]
    return {
        "id": document.id,
        "file": document.file,
        "url": document.url,
        "outlet": document.outlet,
        "agency": document.dateline.agency,
        "title": document.title,
        "published": None if document.published is None else document.published.isoformat(),
        "published_basis": document.published_basis,
        "language": document.language,
        "sha256": document.sha256,
        "text": document.text,
        "folded": folded(document.outlet, document.dateline.agency),
        "record": msgspec.json.encode(whole).decode(),
    }


def _rows(claim: Claim, *, document: str, position: int) -> Iterator[tuple[str, Row]]:
    """Every row of one claim with its table, parents first."""
    yield "claims", {**_claim(claim), "document": document, "position": position}
    for role, parties in _parties_of(claim).items():
        for i, party in enumerate(parties):
            yield "parties", {**_party(party), "claim": claim.id, "role": role, "position": i}
    if claim.place is not None:
        yield "places", {**_place(claim.place), "claim": claim.id}
    if claim.time is not None:
        yield "times", {**_moment(claim.time), "claim": claim.id}
    for i, figure in enumerate(claim.figures):
        yield "figures", {**_figure(figure), "claim": claim.id, "position": i}
    for chain, links in (("attribution", claim.attribution), ("denied_by", claim.denied_by)):
        for i, link in enumerate(links):
            yield "speakers", {**_speaker(link), "claim": claim.id, "chain": chain, "position": i}


def _parties_of(claim: Claim) -> dict[str, tuple[Party, ...]]:
    sides = (None, None) if claim.control is None else (claim.control.holder, claim.control.loser)
    holder, loser = (() if side is None else (side,) for side in sides)
    return {"actor": claim.actor, "target": claim.target, "holder": holder, "loser": loser}


def _claim(claim: Claim) -> Row:
    acled_type, acled_sub_type = claim.codes.acled or (None, None)
    return {
        "id": claim.id,
        "type": claim.type,
        "family": family_of(claim.type),
        "modality": claim.modality,
        "plover_event": claim.codes.plover_event,
        "plover_mode": claim.codes.plover_mode,
        "acled_type": acled_type,
        "acled_sub_type": acled_sub_type,
        "control": None if claim.control is None else claim.control.status,
        "confidence": claim.confidence,
        "rule": claim.rule,
        "record": msgspec.json.encode(record.claim_record(claim)).decode(),
        **_span(claim.trigger, "trigger_"),
        **_span(claim.sentence, "sentence_"),
        **_span(claim.evidence, "evidence_"),
    }


def _party(party: Party) -> Row:
    return {
        "name": party.name,
        "register": party.id,
        "kind": party.kind,
        "country": party.country,
        "folded": folded(party.name, party.span.text),
        **_span(party.span),
    }


def _place(place: Place) -> Row:
    return {
        "name": place.name,
        "register": place.id,
        "kind": place.kind,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "precision_m": place.precision_m,
        "basis": place.basis,
        "folded": folded(place.name, place.span.text, place.admin1),
        **_span(place.span),
    }


def _moment(moment: Moment) -> Row:
    return {
        "first": moment.first.isoformat(),
        "last": moment.last.isoformat(),
        "precision": moment.precision,
        "anchor": None if moment.anchor is None else moment.anchor.isoformat(),
        "basis": moment.basis,
        **_span(moment.span),
    }


def _figure(figure: Figure) -> Row:
    return {
        "measure": figure.measure,
        "population": figure.population,
        "subgroup": figure.subgroup,
        "low": figure.low,
        "high": figure.high,
        "form": figure.form,
        "scope": figure.scope,
        "start": figure.start,
        "stop": figure.end,
        "quote": figure.text,
    }


def _speaker(link: Attribution) -> Row:
    source = link.source
    return {
        "name": source.name,
        "register": source.id,
        "role": source.role,
        "anonymous": source.anonymous,
        "style": link.style,
        "folded": folded(source.name, source.span.text),
        **_span(source.span),
        **_span(link.cue, "cue_"),
    }


def _problem(problem: Problem) -> Row:
    return {"code": problem.code, "message": problem.message, **_span(problem.span)}


def _span(span: Span | None, part: str = "") -> Row:
    if span is None:
        return {}
    return {f"{part}start": span.start, f"{part}stop": span.end, f"{part}quote": span.text}


def folded(*names: str | None) -> str:
    """The names in the form that searching compares: one a line, without regard to case."""
    return "\n".join(name for name in names if name is not None).casefold()
