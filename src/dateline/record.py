"""The claim record: findings as one line of JSON, and back without loss.

The public contract of the system; the store and the exports speak it too. Keys stand in a fixed order and equal
findings give equal bytes. Reading ignores keys it does not know, so fields may be added; a value outside the model is
refused.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from dateline.model import (
    Attribution,
    Claim,
    Codes,
    Control,
    Document,
    Engine,
    Figure,
    Findings,
    Moment,
    Party,
    Place,
    Problem,
    Span,
    Speaker,
)

Record = dict[str, Any]


def encode(findings: Findings) -> bytes:
    """The findings as one line of JSON, without the line end."""
    return msgspec.json.encode(findings_record(findings))


def decode(line: bytes) -> Findings:
    """The findings that `encode` wrote. Raises ValueError, with the path of the fault, where `line` is no record."""
    with _refused():
        return msgspec.convert(_findings_of(msgspec.json.decode(line)), Findings)


def claim_of(record: Record) -> Claim:
    """The claim that `claim_record` wrote. Raises as `decode` does."""
    with _refused():
        return msgspec.convert(_claim_of(record), Claim)


def document_of(record: Record) -> Document:
    """The document that `document_record` wrote. Raises as `decode` does."""
    with _refused():
        return msgspec.convert(record, Document)


@contextmanager
def _refused() -> Iterator[None]:
    try:
        yield
    except (msgspec.MsgspecError, KeyError, TypeError, AttributeError) as fault:
        raise ValueError(f"not a claim record: {fault}") from fault


def findings_record(findings: Findings) -> Record:
    """The whole record of one document."""
    return {
        "document": document_record(findings.document),
        "claims": [claim_record(claim) for claim in findings.claims],
        "problems": [_problem(problem) for problem in findings.problems],
        "engine": _engine(findings.engine),
    }


def document_record(document: Document) -> Record:
    """The `document` part of the record, ready for JSON."""
    return {
        "id": document.id,
        "file": document.file,
        "url": document.url,
        "outlet": document.outlet,
        "title": document.title,
        "published": None if document.published is None else document.published.isoformat(),
        "published_basis": document.published_basis,
        "dateline": {"places": list(document.dateline.places), "agency": document.dateline.agency},
        "language": document.language,
        "sha256": document.sha256,
        "text": document.text,
        "blocks": [{"kind": block.kind, "start": block.start, "end": block.end} for block in document.blocks],
        "removed": [
            {"reason": removed.reason, "start": removed.start, "end": removed.end, "text": removed.text}
            for removed in document.removed
        ],
    }


def claim_record(claim: Claim) -> Record:
    """One entry of the record's `claims`; ready for JSON, dates as ISO strings."""
    return {
        "id": claim.id,
        "type": claim.type,
        "codes": _codes(claim.codes),
        "trigger": _span(claim.trigger),
        "sentence": _span(claim.sentence),
        "evidence": _span(claim.evidence),
        "actor": [_party(party) for party in claim.actor],
        "target": [_party(party) for party in claim.target],
        "place": None if claim.place is None else _place(claim.place),
        "time": None if claim.time is None else _moment(claim.time),
        "figures": [_figure(figure) for figure in claim.figures],
        "attribution": [_attribution(link) for link in claim.attribution],
        "modality": claim.modality,
        "denied_by": [_attribution(link) for link in claim.denied_by],
        "control": None if claim.control is None else _control(claim.control),
        "links": list(claim.links),
        "confidence": claim.confidence,
        "doubts": list(claim.doubts),
        "rule": claim.rule,
    }


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end, "text": span.text}


def _codes(codes: Codes) -> Record:
    acled = None if codes.acled is None else {"event_type": codes.acled[0], "sub_event_type": codes.acled[1]}
    plover = {"event": codes.plover_event, "mode": codes.plover_mode, "contexts": list(codes.plover_contexts)}
    return {"plover": plover, "acled": acled}


def _party(party: Party) -> Record:
    return _span(party.span) | {
        "name": party.name,
        "id": party.id,
        "kind": party.kind,
        "country": party.country,
        "rule": party.rule,
    }


def _place(place: Place) -> Record:
    return _span(place.span) | {
        "name": place.name,
        "id": place.id,
        "kind": place.kind,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "precision_m": place.precision_m,
        "basis": place.basis,
        "rule": place.rule,
    }


def _moment(moment: Moment) -> Record:
    span = {"start": None, "end": None, "text": None} if moment.span is None else _span(moment.span)
    return span | {
        "from": moment.first.isoformat(),
        "to": moment.last.isoformat(),
        "precision": moment.precision,
        "anchor": None if moment.anchor is None else moment.anchor.isoformat(),
        "basis": moment.basis,
        "rule": moment.rule,
    }


def _figure(figure: Figure) -> Record:
    return {
        "measure": figure.measure,
        "population": figure.population,
        "subgroup": figure.subgroup,
        "low": figure.low,
        "high": figure.high,
        "form": figure.form,
        "scope": figure.scope,
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "rule": figure.rule,
    }


def _speaker(speaker: Speaker) -> Record:
    return _span(speaker.span) | {
        "name": speaker.name,
        "id": speaker.id,
        "role": speaker.role,
        "anonymous": speaker.anonymous,
    }


def _attribution(link: Attribution) -> Record:
    return {"source": _speaker(link.source), "cue": _span(link.cue), "style": link.style, "rule": link.rule}


def _control(control: Control) -> Record:
    return {
        "holder": None if control.holder is None else _party(control.holder),
        "loser": None if control.loser is None else _party(control.loser),
        "status": control.status,
    }


def _problem(problem: Problem) -> Record:
    span = None if problem.span is None else _span(problem.span)
    return {"code": problem.code, "message": problem.message, "span": span}


def _engine(engine: Engine) -> Record:
    return {"name": engine.name, "version": engine.version, "model": engine.model, "lexicon": engine.lexicon}


def _findings_of(record: Record) -> Record:
    return record | {"claims": [_claim_of(claim) for claim in record["claims"]]}


def _claim_of(record: Record) -> Record:
    """A claim's record with its flattened parts folded back into the shape of the model."""
    return record | {
        "codes": _codes_of(record["codes"]),
        "actor": _each_with_span(record["actor"]),
        "target": _each_with_span(record["target"]),
        "place": None if record["place"] is None else _with_span(record["place"]),
        "time": None if record["time"] is None else _moment_of(record["time"]),
        "attribution": [_attribution_of(link) for link in record["attribution"]],
        "denied_by": [_attribution_of(link) for link in record["denied_by"]],
        "control": None if record["control"] is None else _control_of(record["control"]),
    }


def _with_span(record: Record) -> Record:
    span = None if record["start"] is None else {key: record[key] for key in ("start", "end", "text")}
    return record | {"span": span}


def _each_with_span(records: Iterable[Record]) -> list[Record]:
    return [_with_span(record) for record in records]


def _codes_of(record: Record) -> Record:
    plover, acled = record["plover"], record["acled"]
    return {
        "plover_event": plover["event"],
        "plover_mode": plover["mode"],
        "plover_contexts": plover["contexts"],
        "acled": None if acled is None else (acled["event_type"], acled["sub_event_type"]),
    }


def _moment_of(record: Record) -> Record:
    return _with_span(record) | {"first": record["from"], "last": record["to"]}


def _attribution_of(record: Record) -> Record:
    return record | {"source": _with_span(record["source"])}


def _control_of(record: Record) -> Record:
    sides = {key: None if record[key] is None else _with_span(record[key]) for key in ("holder", "loser")}
    return record | sides
