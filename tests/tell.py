"""One-line accounts of one happening in Mosul on 5 December 2016, for the tests of `reconcile`.

a = tell.report("At least 12 were killed.", low=12, outlet="Agency A")
"""

from collections.abc import Sequence
from datetime import date
from itertools import count

import make

from dateline.model import Claim, Document, Event, Figure, Party
from dateline.reconcile import events

Told = tuple[Document, Claim]
DAY = date(2016, 12, 5)
ARMY, REBELS = "Iraqi Army", "Islamic State"
_numbers = count()


def report(
    text: str,
    *figures: Figure,
    killed: int | None = None,
    low: int | None = None,
    high: int | None = None,
    by: str | None = None,
    role: str = "unknown",
    outlet: str | None = None,
    agency: str | None = None,
    published: date | None = DAY,
    day: date | None = DAY,
    place: str | None = "Mosul",
    at: tuple[float, float] | None = None,
    type: str = "shelling",
    modality: str = "asserted",
    actor: str | None = None,
    target: str | None = None,
    denied_by: str | None = None,
    within: Document | None = None,
    links: Sequence[str] = (),
    **counted: str,
) -> Told:
    """A report, new unless `within` is given, with one claim. `killed`, or `low` and `high`, make its only figure."""
    document = within or make.document(
        text, id=f"d{next(_numbers):05}", outlet=outlet, agency=agency, published=published
    )
    if killed is not None or low is not None or high is not None:
        figures = (make.figure(document, text, killed=killed, low=low, high=high, **counted),)
    claim = make.claim(
        document,
        text,
        type=type,
        ordinal=next(_numbers),
        actor=[] if actor is None else [party(document, actor)],
        target=[] if target is None else [party(document, target)],
        place=None if place is None else make.place(document, place, at=at),
        time=None if day is None else make.moment(document, day),
        figures=figures,
        attribution=[] if by is None else [make.speaker(document, by, role)],
        modality=modality,
        denied_by=[] if denied_by is None else [make.speaker(document, denied_by)],
        links=links,
    )
    return document, claim


def party(document: Document, name: str) -> Party:
    kinds = {ARMY: "state_forces", REBELS: "rebel_group", "civilians": "civilian"}
    return make.party(document, name, id=name if name in (ARMY, REBELS) else None, kind=kinds.get(name, "unknown"))


def one_event(*told: Told) -> Event:
    """The single event that the reports tell of."""
    found = events(told)
    assert len(found) == 1, [event.why for event in found]
    return found[0]


def words(event: Event, population: str = "total", subgroup: str | None = None, measure: str = "killed") -> str | None:
    """The current range of a row as it is displayed."""
    for row in event.figures:
        if (row.measure, row.population, row.subgroup) == (measure, population, subgroup):
            return None if row.current is None else row.current.words
    raise AssertionError(f"no row for {population} in {[(row.population, row.subgroup) for row in event.figures]}")


def best(event: Event) -> int:
    known = event.range_of("killed")
    assert known is not None
    return known.best
