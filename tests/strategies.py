"""Hypothesis strategies for whole findings: any document, any claims, every optional part now there, now not."""

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from dateline.model import (
    TYPES,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Codes,
    Control,
    ControlStatus,
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
    Removed,
    Scope,
    Span,
    Speaker,
    SpeakerRole,
    Style,
    claim_id,
    digest,
)

words = st.text(max_size=12)
names = st.text(min_size=1, max_size=12)
days = st.dates(date(1990, 1, 1), date(2030, 12, 31))
counts = st.none() | st.integers(0, 100_000)
countries = st.none() | st.sampled_from(["IQ", "SY", "UA"])
latitudes = st.none() | st.floats(-90, 90)
longitudes = st.none() | st.floats(-180, 180)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span.cut(text, start, draw(st.integers(start, len(text))))


@st.composite
def figures(draw: st.DrawFn, text: str) -> Figure:
    quoted = draw(spans(text))
    return Figure(
        measure=draw(st.sampled_from(get_args(Measure))),
        population=draw(st.sampled_from(["unknown", "civilian", "combatant"])),
        subgroup=draw(st.none() | names),
        low=draw(counts),
        high=draw(counts),
        form=draw(st.sampled_from(get_args(Form))),
        scope=draw(st.sampled_from(get_args(Scope))),
        start=quoted.start,
        end=quoted.end,
        text=quoted.text,
        rule=draw(words),
    )


def parties(text: str) -> st.SearchStrategy[Party]:
    return st.builds(
        Party,
        span=spans(text),
        name=names,
        id=st.none() | names,
        kind=st.sampled_from(get_args(PartyKind)),
        country=countries,
        rule=words,
    )


def places(text: str) -> st.SearchStrategy[Place]:
    return st.builds(
        Place,
        span=spans(text),
        name=names,
        id=st.none() | names,
        kind=words,
        country=countries,
        admin1=st.none() | words,
        lat=latitudes,
        lon=longitudes,
        precision=st.none() | st.integers(1, 7),
        precision_m=counts,
        basis=words,
        rule=words,
    )


@st.composite
def moments(draw: st.DrawFn, text: str) -> Moment:
    first = draw(days)
    return Moment(
        span=draw(st.none() | spans(text)),
        first=first,
        last=max(first, draw(days)),
        precision=draw(st.integers(1, 5)),
        anchor=draw(st.none() | days),
        basis=draw(words),
        rule=draw(words),
    )


def attributions(text: str) -> st.SearchStrategy[Attribution]:
    source = st.builds(
        Speaker,
        span=spans(text),
        name=names,
        id=st.none() | names,
        role=st.sampled_from(get_args(SpeakerRole)),
        anonymous=st.booleans(),
    )
    return st.builds(Attribution, source=source, cue=spans(text), style=st.sampled_from(get_args(Style)), rule=words)


def controls(text: str) -> st.SearchStrategy[Control]:
    side = st.none() | parties(text)
    return st.builds(Control, holder=side, loser=side, status=st.sampled_from(get_args(ControlStatus)))


codes = st.builds(
    Codes,
    plover_event=names,
    plover_mode=st.none() | names,
    plover_contexts=st.lists(names, max_size=2).map(tuple),
    acled=st.none() | st.tuples(names, names),
)


@st.composite
def claims(draw: st.DrawFn, document: Document, ordinal: int) -> Claim:
    text = document.text
    return Claim(
        id=claim_id(document.id, "any", text, ordinal),
        type=draw(st.sampled_from(TYPES)),
        codes=draw(codes),
        trigger=draw(spans(text)),
        sentence=draw(spans(text)),
        evidence=draw(spans(text)),
        actor=tuple(draw(st.lists(parties(text), max_size=2))),
        target=tuple(draw(st.lists(parties(text), max_size=2))),
        place=draw(st.none() | places(text)),
        time=draw(st.none() | moments(text)),
        figures=tuple(draw(st.lists(figures(text), max_size=2))),
        attribution=tuple(draw(st.lists(attributions(text), max_size=2))),
        modality=draw(st.sampled_from(get_args(Modality))),
        denied_by=tuple(draw(st.lists(attributions(text), max_size=2))),
        control=draw(st.none() | controls(text)),
        links=tuple(draw(st.lists(names, max_size=2))),
        confidence=draw(st.floats(0, 1)),
        doubts=tuple(draw(st.lists(words, max_size=2))),
        rule=draw(words),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(max_size=60))
    optional = st.none() | words
    return Document(
        id=draw(names),
        file=draw(optional),
        url=draw(optional),
        outlet=draw(optional),
        title=draw(optional),
        published=draw(st.none() | days),
        published_basis=draw(optional),
        dateline=Dateline(places=tuple(draw(st.lists(names, max_size=2))), agency=draw(optional)),
        language=draw(st.sampled_from(["en", "ar"])),
        sha256=digest(text.encode()),
        text=text,
        blocks=tuple(Block(kind=kind, start=0, end=len(text)) for kind in draw(_block_kinds)),
        removed=tuple(draw(st.lists(st.builds(Removed, reason=words, start=st.just(0), end=st.just(1), text=words)))),
    )


_block_kinds = st.lists(st.sampled_from(get_args(BlockKind)), max_size=3)


@st.composite
def findings(draw: st.DrawFn) -> Findings:
    document = draw(documents())
    problems = st.builds(Problem, code=words, message=words, span=st.none() | spans(document.text))
    return Findings(
        document=document,
        claims=tuple(draw(claims(document, ordinal)) for ordinal in range(draw(st.integers(0, 3)))),
        problems=tuple(draw(st.lists(problems, max_size=2))),
        engine=draw(st.builds(Engine, name=words, version=words, model=words, lexicon=words)),
    )
