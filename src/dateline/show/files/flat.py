"""A claim as one flat row of plain cells, for spreadsheets and map layers.

An empty cell is "unknown", never zero. Tolls over a period stand in columns of their own, so that a sum over a
column never adds a running total to single incidents. Lists are joined by "; ".
"""

from collections.abc import Iterable

from dateline.model import Claim, Control, Document, Figure, Measure, Moment, Party, Place, family_of
from dateline.show import words

Pair = tuple[Document, Claim]
Cell = str | int | float | None

COLUMNS: tuple[str, ...] = (
    *("claim_id", "type", "family", "trigger"),
    *("actor", "actor_id", "actor_kind", "actor_country"),
    *("target", "target_id", "target_kind", "target_country"),
    *("place", "place_text", "place_id", "place_kind", "country", "admin1", "latitude", "longitude"),
    *("place_precision", "place_precision_m", "place_basis"),
    *("date_from", "date_to", "date_precision", "date_text", "date_basis"),
    *("killed_low", "killed_high", "injured_low", "injured_high"),
    *("period_killed_low", "period_killed_high", "period_injured_low", "period_injured_high", "figures"),
    *("source", "source_id", "source_role", "source_chain", "modality", "denied_by"),
    *("control_status", "control_holder", "control_loser"),
    *("plover_event", "plover_mode", "acled_event_type", "acled_sub_event_type"),
    *("confidence", "doubts", "links", "rule", "sentence", "start", "end"),
    *("document_id", "outlet", "title", "published", "published_basis", "url", "file"),
)


def flat(document: Document, claim: Claim) -> dict[str, Cell]:
    """The claim's cells by column, in the order of `COLUMNS`; what the claim does not say is None."""
    return dict.fromkeys(COLUMNS) | {
        "claim_id": claim.id,
        "type": claim.type,
        "family": family_of(claim.type),
        "trigger": claim.trigger.text,
        **_parties("actor", claim.actor),
        **_parties("target", claim.target),
        **_place(claim.place),
        **_time(claim.time),
        **_counts(claim),
        **_speech(claim),
        **_control(claim.control),
        **_codes(claim),
        "confidence": claim.confidence,
        "doubts": _joined(claim.doubts),
        "links": _joined(claim.links),
        "rule": claim.rule,
        "sentence": claim.sentence.text,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        **_report(document),
    }


def _joined(values: Iterable[str | None]) -> str | None:
    """The values in order; an unknown one leaves its place empty, so that lists of one claim keep step."""
    parts = [value or "" for value in values]
    return "; ".join(parts) if any(parts) else None


def _parties(role: str, parties: tuple[Party, ...]) -> dict[str, Cell]:
    return {
        role: _joined(party.name or party.span.text for party in parties),
        f"{role}_id": _joined(party.id for party in parties),
        f"{role}_kind": _joined(party.kind for party in parties),
        f"{role}_country": _joined(party.country for party in parties),
    }


def _place(place: Place | None) -> dict[str, Cell]:
    if place is None:
        return {}
    return {
        "place": place.name or place.span.text,
        "place_text": place.span.text,
        "place_id": place.id,
        "place_kind": place.kind,
        "country": place.country,
        "admin1": place.admin1,
        "latitude": place.lat,
        "longitude": place.lon,
        "place_precision": place.precision,
        "place_precision_m": place.precision_m,
        "place_basis": place.basis,
    }


def _time(moment: Moment | None) -> dict[str, Cell]:
    if moment is None:
        return {}
    return {
        "date_from": moment.first.isoformat(),
        "date_to": moment.last.isoformat(),
        "date_precision": moment.precision,
        "date_text": moment.span.text if moment.span else None,
        "date_basis": moment.basis,
    }


def _sole(claim: Claim, measure: Measure, scopes: tuple[str, ...]) -> Figure | None:
    """The one figure of the claim for `measure`; None where there are several, which nobody may add up here."""
    found = [
        figure
        for figure in claim.figures
        if figure.measure == measure
        and figure.scope in scopes
        and figure.subgroup is None
        and figure.form != "increment"
    ]
    return found[0] if len(found) == 1 else None


def _counts(claim: Claim) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    measures: tuple[Measure, ...] = ("killed", "injured")
    for prefix, scopes in (("", ("event", "person")), ("period_", ("period_cumulative", "area_period"))):
        for measure in measures:
            figure = _sole(claim, measure, scopes)
            if figure is not None:
                cells |= {f"{prefix}{measure}_low": figure.low, f"{prefix}{measure}_high": figure.high}
    cells["figures"] = _joined(words.figure_words(figure, claim.time) for figure in claim.figures)
    return cells


def _speech(claim: Claim) -> dict[str, Cell]:
    links = claim.attribution
    return {
        "source": links[-1].source.name if links else None,
        "source_id": links[-1].source.id if links else None,
        "source_role": links[-1].source.role if links else None,
        "source_chain": words.chain(links) or None,
        "modality": claim.modality,
        "denied_by": _joined(link.source.name for link in claim.denied_by),
    }


def _control(control: Control | None) -> dict[str, Cell]:
    if control is None:
        return {}
    return {
        "control_status": control.status,
        "control_holder": control.holder.name if control.holder else None,
        "control_loser": control.loser.name if control.loser else None,
    }


def _codes(claim: Claim) -> dict[str, Cell]:
    codes = claim.codes
    return {
        "plover_event": codes.plover_event,
        "plover_mode": codes.plover_mode,
        "acled_event_type": codes.acled[0] if codes.acled else None,
        "acled_sub_event_type": codes.acled[1] if codes.acled else None,
    }


def _report(document: Document) -> dict[str, Cell]:
    return {
        "document_id": document.id,
        "outlet": document.outlet,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "published_basis": document.published_basis,
        "url": document.url,
        "file": document.file,
    }
