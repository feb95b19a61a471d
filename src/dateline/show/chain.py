"""Why a claim is on record: the chain from its values back to the characters, in lines of plain text."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from dateline.model import Attribution, Claim, Document, Figure, Moment, Party, Place, Span
from dateline.show import words
from dateline.show.marks import Mark, marks, segments
from dateline.show.plain import line

_NAMES = {
    "what": "what",
    "number": "number",
    "when": "when",
    "where": "where",
    "who": "who",
    "whom": "to whom",
    "says": "says",
    "cue": "cue",
    "disputes": "disputes",
}


def chain(document: Document, claim: Claim, linked: Sequence[Claim], *, width: int) -> list[str]:
    """The sentence with its parts marked, each value with its rule, the doubts, the links and the report.

    Lines are no longer than `width`, but for a single word that is.
    """
    values = [(name, value) for name, value in _values(document, claim, linked) if value]
    return [
        f"{claim.id}  {words.phrase('types', claim.type)}",
        "",
        *_wrapped(f"“{marked(document, claim)}”", width),
        "",
        *(part for name, value in values for part in _wrapped(f"{name:<12}{line(value)}", width, indent=12)),
    ]


def _wrapped(text: str, width: int, *, indent: int = 0) -> list[str]:
    return wrap(text, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)


def marked(document: Document, claim: Claim) -> str:
    """The sentence with every part in brackets, its role behind: "[troops]who [shelled]what"."""
    sentence = claim.sentence
    parts = [
        mark
        for mark in dict.fromkeys(marks(claim, 0))
        if mark.role != "sentence" and sentence.start <= mark.start and mark.end <= sentence.end
    ]
    pieces = segments(sentence.start, sentence.end, parts)
    return line(
        "".join(_bracketed(document.text[piece.start : piece.end], piece.start, piece.end, parts) for piece in pieces)
    )


def _bracketed(text: str, start: int, end: int, parts: Sequence[Mark]) -> str:
    opening = "[" * sum(mark.start == start for mark in parts)
    # The span that began last is closed first, so that brackets nest wherever the spans do.
    closing = sorted((mark for mark in parts if mark.end == end), key=lambda mark: -mark.start)
    return opening + text + "".join(f"]{_NAMES[mark.role].replace(' ', '-')}" for mark in closing)


def _values(document: Document, claim: Claim, linked: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    yield "what", f"{words.phrase('types', claim.type)} {_quoted(claim.trigger)}{_rule(claim.rule)}"
    for party in claim.actor:
        yield "who", _party(party)
    for party in claim.target:
        yield "to whom", _party(party)
    yield "where", _place(claim.place) if claim.place else "not said"
    yield "when", _moment(claim.time) if claim.time else "not said"
    for figure in claim.figures:
        yield "number", _figure(figure, claim.time)
    yield "control", words.control_words(claim)
    for link in claim.attribution:
        yield "says so", _speaker(link)
    if not claim.attribution:
        yield "says so", words.says(claim, document)
    yield "modality", f"{claim.modality}: {words.phrase('modalities', claim.modality)}"
    for link in claim.denied_by:
        yield "disputed by", _speaker(link)
    yield "codes", _codes(claim)
    yield "confidence", confidence(claim)
    for other in linked:
        yield "same event", f"{other.id}  {words.phrase('types', other.type)} {_quoted(other.trigger)}"
    yield from _report(document, claim)


def confidence(claim: Claim) -> str:
    """The number and every doubt that lowered it."""
    doubts = f", lowered because: {'; '.join(claim.doubts)}" if claim.doubts else ""
    return f"{claim.confidence:.2f}{doubts}"


def _quoted(span: Span) -> str:
    return f"“{line(span.text)}” at {span.start}–{span.end}"


def _rule(rule: str) -> str:
    return f" · rule {rule}" if rule else ""


def _party(party: Party) -> str:
    known = ", ".join(part for part in (words.phrase("kinds", party.kind), party.country or "", party.id or "") if part)
    return f"{words.names([party])} ({known}) {_quoted(party.span)}{_rule(party.rule)}"


def _place(place: Place) -> str:
    point = f" {place.lat:g}, {place.lon:g}" if place.lat is not None and place.lon is not None else " no coordinates"
    precision = f", {words.phrase('place_precision', str(place.precision))}" if place.precision else ""
    return f"{words.place_words(place)}{point}{precision} {_quoted(place.span)}, {place.basis}{_rule(place.rule)}"


def _moment(moment: Moment) -> str:
    text = _quoted(moment.span) if moment.span else "in no words of the text"
    anchor = f", counted from {words.day(moment.anchor)}" if moment.anchor else ""
    return f"{words.moment_words(moment)} {text}, {moment.basis}{anchor}{_rule(moment.rule)}"


def _figure(figure: Figure, moment: Moment | None) -> str:
    span = Span(start=figure.start, end=figure.end, text=figure.text)
    hedge = "" if words.said(figure) == words.count(figure) else f" ({words.said(figure)})"
    return f"{words.figure_words(figure, moment)}{hedge} {_quoted(span)}{_rule(figure.rule)}"


def _speaker(link: Attribution) -> str:
    name = " (not named)" if link.source.anonymous else ""
    role = words.phrase("roles", link.source.role)
    return f"{words.chain([link])}{name}, {role} {_quoted(link.source.span)}, {_quoted(link.cue)}{_rule(link.rule)}"


def _codes(claim: Claim) -> str:
    codes = claim.codes
    acled = f"; ACLED-like {' / '.join(codes.acled)}" if codes.acled else ""
    return f"PLOVER {'-'.join(part for part in (codes.plover_event, codes.plover_mode) if part)}{acled}"


def _report(document: Document, claim: Claim) -> Iterator[tuple[str, str]]:
    yield "report", words.title(document)
    yield "outlet", document.outlet or ""
    yield "published", words.published(document)
    yield "file", document.file or ""
    yield "address", document.url or ""
    yield "characters", f"{claim.evidence.start}–{claim.evidence.end} of document {document.id}"
    yield "source", document.sha256
