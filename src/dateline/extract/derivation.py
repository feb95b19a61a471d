"""Derivation: how a text was read, step by step, for a person who asks why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.extract.claims import extract
from dateline.extract.story import Reading, story
from dateline.model import Claim, Document, Figure, Moment, Party, Sentence


@dataclass(frozen=True, slots=True)
class Derivation:
    """The readings of each sentence of a text, and the claims made from them."""

    readings: tuple[Reading, ...]
    claims: tuple[Claim, ...]

    def lines(self) -> list[str]:
        """The derivation in words: sentence, arcs, what each finder read and by which rule, then the claims."""
        return [*self._reading_lines(), *(line for claim in self.claims for line in _claim_lines(claim))]

    def _reading_lines(self) -> Iterator[str]:
        for number, reading in enumerate(self.readings, 1):
            yield f"sentence {number}"
            yield from _arc_lines(reading.sentence)
            yield from _finder_lines(reading)


def derive(document: Document, sentences: Sequence[Sentence]) -> Derivation:
    """How `document` was read."""
    claims, _ = extract(document, sentences)
    return Derivation(story(document, sentences).readings, claims)


def _arc_lines(sentence: Sentence) -> Iterator[str]:
    width = max(len(token.text) for token in sentence.tokens)
    for token in sentence.tokens:
        name = f"  [{token.entity}]" if token.entity else ""
        above = "-" if token.dep == "root" else sentence.head(token).text
        yield f"    {token.text:<{width}}  {token.tag:<5} {token.dep:<12} <- {above}{name}"


def _finder_lines(reading: Reading) -> Iterator[str]:
    sentence = reading.sentence
    for hit in reading.hits:
        words = " ".join(sentence[i].text for i in hit.words)
        yield f"  trigger   {words!r}: {hit.type} (action.{hit.trigger.name}, frame {hit.trigger.frame.name})"
    for toll in reading.tolls:
        for figure in toll.figures:
            yield f"  figure    {_figure(figure)}"
    for moment in reading.moments:
        yield f"  time      {_moment(moment)}"
    for located in reading.places:
        place = located.place
        where = "no coordinates" if place.lat is None else f"{place.lat:.2f}, {place.lon:.2f}"
        known = f"{place.name} ({place.kind}, {place.country or '?'}; {where})"
        yield f"  place     {place.span.text!r}: {known} ({place.rule})"
    for saying in reading.sayings:
        scope = f"for {len(saying.scope)} words"
        yield f"  speaker   {saying.speaker.text!r} by {saying.cue.text!r}, {scope} ({saying.rule})"


def _claim_lines(claim: Claim) -> Iterator[str]:
    yield f"claim {claim.id}: {claim.type} by {claim.rule}, {claim.modality}"
    for role, parties in (("actor", claim.actor), ("target", claim.target)):
        yield from (f"  {role:<9} {_party(party)}" for party in parties)
    if claim.place is not None:
        yield f"  place     {claim.place.span.text!r}: {claim.place.basis} ({claim.place.rule})"
    if claim.time is not None:
        yield f"  time      {_moment(claim.time)}"
    yield from (f"  figure    {_figure(figure)}, {figure.scope}" for figure in claim.figures)
    for link in claim.attribution:
        yield f"  says so   {link.source.span.text!r} by {link.cue.text!r}, {link.source.role} ({link.rule})"
    for link in claim.denied_by:
        yield f"  disputes  {link.source.span.text!r} by {link.cue.text!r} ({link.rule})"
    yield from (f"  doubt     {doubt}" for doubt in claim.doubts)


def _party(party: Party) -> str:
    return f"{party.span.text!r}: {party.name} ({party.kind}, {party.country or '?'}) ({party.rule})"


def _figure(figure: Figure) -> str:
    high = "open" if figure.high is None else figure.high
    return (
        f"{figure.text!r}: {figure.measure} {figure.low} to {high}, {figure.form}, {figure.population} ({figure.rule})"
    )


def _moment(moment: Moment) -> str:
    words = repr(moment.span.text) if moment.span is not None else "no words"
    return f"{words}: {moment.first} to {moment.last}, {moment.basis} ({moment.rule})"
