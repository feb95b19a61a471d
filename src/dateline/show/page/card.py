"""A claim as a card beside the text: every value with the characters it was read from and the rule that read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.model import Attribution, Claim, Document, Family, Modality, Moment, Party, Place, family_of
from dateline.show import words
from dateline.show.marks import Role
from dateline.show.plain import line


class Choice(NamedTuple):
    """An entry of a filter: its value, how it is said, how many claims it keeps."""

    value: str
    said: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value: how it is said, what is known besides, its characters (None where no words gave it), its rule."""

    said: str
    note: str = ""
    start: int | None = None
    end: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """The values of one part of a claim, under the part's name."""

    role: Role
    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the page shows of a claim; `id` names it within the page, `claim` everywhere else."""

    id: str
    number: int
    claim: str
    type: str
    trigger: str
    family: Family
    modality: Modality
    stance: str
    figures: tuple[str, ...]
    facts: tuple[Fact, ...]
    speakers: tuple[str, ...]
    disputed: tuple[Value, ...]
    linked: tuple[tuple[str, int], ...]
    codes: str
    confidence: str
    doubts: tuple[str, ...]
    rule: str
    search: str


def card(document: Document, claim: Claim, number: int, ids: Mapping[str, tuple[str, int]]) -> Card:
    """The card of a claim; `ids` gives the place in the page of each claim of the report."""
    facts = tuple(fact for fact in _facts(document, claim) if fact.values)
    disputed = tuple(_speaker(link) for link in claim.denied_by)
    kind = words.phrase("types", claim.type)
    return Card(
        id=ids[claim.id][0],
        number=number,
        claim=claim.id,
        type=kind,
        trigger=line(claim.trigger.text),
        family=family_of(claim.type),
        modality=claim.modality,
        stance="" if claim.modality == "asserted" else words.phrase("modalities", claim.modality),
        figures=tuple(words.figure_words(figure, claim.time) for figure in claim.figures if figure.subgroup is None),
        facts=facts,
        speakers=_speakers(document, claim),
        disputed=disputed,
        linked=tuple(ids[link] for link in claim.links if link in ids),
        codes=_codes(claim),
        confidence=f"{claim.confidence:.2f}",
        doubts=claim.doubts,
        rule=claim.rule,
        search=_search(kind, claim, facts, disputed),
    )


def choices(pairs: Iterable[tuple[str, str]]) -> list[Choice]:
    """Each value once, with how often it came, in the order of how it is said."""
    counts: dict[tuple[str, str], int] = {}
    for pair in pairs:
        counts[pair] = counts.get(pair, 0) + 1
    return sorted((Choice(*pair, count) for pair, count in counts.items()), key=lambda choice: choice.said.casefold())


def _facts(document: Document, claim: Claim) -> Iterator[Fact]:
    yield Fact(role="who", name="who", values=tuple(map(_party, claim.actor)))
    yield Fact(role="whom", name="to whom", values=tuple(map(_party, claim.target)))
    yield Fact(role="where", name="where", values=(_place(claim.place),) if claim.place else ())
    yield Fact(role="when", name="when", values=(_moment(claim.time),) if claim.time else ())
    yield Fact(role="number", name="how many", values=tuple(_figures(claim)))
    control = words.control_words(claim)
    yield Fact(role="what", name="control", values=(Value(said=control),) if control else ())
    own_voice = Value(said=f"{words.outlet(document)}, in its own voice")
    yield Fact(role="says", name="says so", values=tuple(map(_speaker, claim.attribution)) or (own_voice,))


def _party(party: Party) -> Value:
    known = (words.phrase("kinds", party.kind) if party.kind != "unknown" else "", party.country or "")
    return Value(
        said=words.names([party]),
        note=", ".join(part for part in known if part),
        start=party.span.start,
        end=party.span.end,
        rule=party.rule,
    )


def _place(place: Place) -> Value:
    point = f"{place.lat:.3f}, {place.lon:.3f}" if place.lat is not None and place.lon is not None else "not on the map"
    precision = words.phrase("place_precision", str(place.precision)) if place.precision else ""
    return Value(
        said=words.place_words(place),
        note=", ".join(part for part in (precision, point) if part),
        start=place.span.start,
        end=place.span.end,
        rule=place.rule,
    )


def _moment(moment: Moment) -> Value:
    return Value(
        said=words.moment_words(moment),
        note=words.phrase("time_precision", str(moment.precision)) if moment.span else moment.basis,
        start=moment.span.start if moment.span else None,
        end=moment.span.end if moment.span else None,
        rule=moment.rule,
    )


def _figures(claim: Claim) -> Iterator[Value]:
    for figure in claim.figures:
        hedged = words.said(figure)
        yield Value(
            said=words.figure_words(figure, claim.time),
            note="" if hedged == words.count(figure) else hedged,
            start=figure.start,
            end=figure.end,
            rule=figure.rule,
        )


def _speaker(link: Attribution) -> Value:
    role = words.phrase("roles", link.source.role) if link.source.role != "unknown" else ""
    unnamed = "not named" if link.source.anonymous else ""
    return Value(
        said=words.chain([link]),
        note=", ".join(part for part in (role, unnamed, f"“{line(link.cue.text)}”") if part),
        start=link.source.span.start,
        end=link.source.span.end,
        rule=link.rule,
    )


def _speakers(document: Document, claim: Claim) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(words.chain([link]) for link in claim.attribution))
    return named or (f"{words.outlet(document)}, in its own voice",)


def _codes(claim: Claim) -> str:
    plover = "-".join(part for part in (claim.codes.plover_event, claim.codes.plover_mode) if part)
    acled = f" · ACLED-like {' / '.join(claim.codes.acled)}" if claim.codes.acled else ""
    return f"PLOVER {plover}{acled}"


def _search(kind: str, claim: Claim, facts: Sequence[Fact], disputed: Sequence[Value]) -> str:
    """All that the text filter looks through, in lower case."""
    said = [value.said for fact in facts for value in fact.values] + [value.said for value in disputed]
    return line(" ".join([kind, claim.modality, *said, claim.sentence.text])).casefold()
