"""Factories: the shortest honest input for a test. What a test does not name is plain and valid.

    document = make.document("A shell killed 12 people in Mosul on Monday.")
    claim = make.claim(document, "killed", figures=[make.figure(document, "12")])

Spans are cut from the document's text, so a word that is not there fails the test.
"""

from collections.abc import Sequence
from datetime import date
from typing import cast

from dateline.model import (
    Attribution,
    Block,
    Claim,
    ClaimType,
    Codes,
    Control,
    Dateline,
    Document,
    Engine,
    Figure,
    Findings,
    Form,
    Measure,
    Modality,
    Moment,
    Party,
    PartyKind,
    Place,
    Problem,
    Scope,
    Span,
    Speaker,
    SpeakerRole,
    claim_id,
    digest,
    document_id,
)
from dateline.model.moment import precision_of

TEXT = "A shell killed 12 people in Mosul on Monday, the hospital said."
PUBLISHED = date(2016, 12, 5)
ENGINE = Engine(name="dateline", version="0.1.0", model="none", lexicon="sha256:0")


def document(
    text: str = TEXT,
    *,
    id: str | None = None,
    published: date | None = PUBLISHED,
    outlet: str | None = None,
    agency: str | None = None,
    url: str | None = None,
    title: str | None = None,
    file: str | None = "report.txt",
) -> Document:
    return Document(
        id=document_id(text, url=url) if id is None else id,
        file=file,
        url=url,
        outlet=outlet,
        title=title,
        published=published,
        published_basis=None if published is None else "given",
        dateline=Dateline(agency=agency),
        sha256=digest(text.encode()),
        text=text,
        blocks=(Block(kind="body", start=0, end=len(text)),),
    )


def span(within: Document, words: str) -> Span:
    """The first place where `words` stand in the text."""
    start = within.text.index(words)
    return Span.cut(within.text, start, start + len(words))


def figure(
    within: Document,
    words: str | None = None,
    *,
    killed: int | None = None,
    low: int | None = None,
    high: int | None = None,
    measure: str = "killed",
    population: str = "unknown",
    subgroup: str | None = None,
    form: str = "exact",
    scope: str = "event",
) -> Figure:
    """`killed=12` is 12 to 12; else `low` and `high` as given, where None is an open end."""
    quoted = span(within, within.text if words is None else words)
    return Figure(
        measure=cast(Measure, measure),
        population=population,
        subgroup=subgroup,
        low=low if killed is None else killed,
        high=high if killed is None else killed,
        form=cast(Form, form),
        scope=cast(Scope, scope),
        start=quoted.start,
        end=quoted.end,
        text=quoted.text,
        rule="count",
    )


def party(
    within: Document,
    name: str,
    *,
    words: str | None = None,
    id: str | None = None,
    kind: str = "unknown",
    country: str | None = None,
) -> Party:
    quoted = span(within, within.text if words is None else words)
    return Party(span=quoted, name=name, id=id, kind=cast(PartyKind, kind), country=country, rule="name")


def place(
    within: Document,
    name: str,
    *,
    words: str | None = None,
    id: str | None = None,
    kind: str = "town",
    country: str | None = "IQ",
    admin1: str | None = None,
    at: tuple[float, float] | None = None,
    precision: int | None = 1,
) -> Place:
    quoted = span(within, within.text if words is None else words)
    return Place(
        span=quoted,
        name=name,
        id=id,
        kind=kind,
        country=country,
        admin1=admin1,
        lat=None if at is None else at[0],
        lon=None if at is None else at[1],
        precision=precision,
        precision_m=None,
        basis="own words",
        rule="gazetteer",
    )


def moment(within: Document, first: date, last: date | None = None, *, words: str | None = None) -> Moment:
    ends = first if last is None else last
    return Moment(
        span=span(within, within.text if words is None else words),
        first=first,
        last=ends,
        precision=precision_of(first, ends),
        anchor=within.published,
        basis="own words",
        rule="day",
    )


def speaker(
    within: Document,
    name: str,
    role: str = "unknown",
    *,
    words: str | None = None,
    id: str | None = None,
    anonymous: bool = False,
) -> Attribution:
    quoted = span(within, within.text if words is None else words)
    source = Speaker(span=quoted, name=name, id=id, role=cast(SpeakerRole, role), anonymous=anonymous)
    return Attribution(source=source, cue=quoted, style="indirect", rule="said")


def claim(
    within: Document,
    trigger: str | None = None,
    *,
    type: str = "shelling",
    ordinal: int = 0,
    actor: Sequence[Party] = (),
    target: Sequence[Party] = (),
    place: Place | None = None,
    time: Moment | None = None,
    figures: Sequence[Figure] = (),
    attribution: Sequence[Attribution] = (),
    modality: str = "asserted",
    denied_by: Sequence[Attribution] = (),
    control: Control | None = None,
    links: Sequence[str] = (),
) -> Claim:
    whole = Span.cut(within.text, 0, len(within.text))
    return Claim(
        id=claim_id(within.id, type, whole.text, ordinal),
        type=cast(ClaimType, type),
        codes=Codes(plover_event="ASSAULT", plover_mode=None),
        trigger=whole if trigger is None else span(within, trigger),
        sentence=whole,
        evidence=whole,
        actor=tuple(actor),
        target=tuple(target),
        place=place,
        time=time,
        figures=tuple(figures),
        attribution=tuple(attribution),
        modality=cast(Modality, modality),
        denied_by=tuple(denied_by),
        control=control,
        links=tuple(links),
        rule="event",
    )


def findings(of: Document, claims: Sequence[Claim] = (), problems: Sequence[Problem] = ()) -> Findings:
    return Findings(document=of, claims=tuple(claims), problems=tuple(problems), engine=ENGINE)
