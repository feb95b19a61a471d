"""Claims into events: which claims tell of one happening, and what they say together.

A pure function of the claims. Claims are grouped, never changed or merged; the order they come in does not matter.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from dateline.model import (
    TYPES,
    Claim,
    ClaimType,
    Document,
    Event,
    EventFigures,
    EventParty,
    Modality,
    Moment,
    Party,
    Place,
    ReportedTotal,
)
from dateline.reconcile.account import Account, folded
from dateline.reconcile.cluster import cluster
from dateline.reconcile.grade import support
from dateline.reconcile.lineage import text_lineages
from dateline.reconcile.settle import settle
from dateline.reconcile.sources import Source, sources

_ENTERING: frozenset[Modality] = frozenset({"asserted", "possible", "denied"})
"""What is planned, demanded, conditional or expected has not happened."""


def events(claims: Iterable[tuple[Document, Claim]]) -> list[Event]:
    """The events that the claims tell of, by first day, then id."""
    entering = {claim.id: (document, claim) for document, claim in claims if claim.modality in _ENTERING}
    texts = text_lineages(document for document, _ in entering.values())
    accounts = [
        Account(document=document, claim=claim, text=texts[document.id]) for document, claim in entering.values()
    ]
    accounts.sort(key=lambda account: account.order)
    found = [_event(group, why) for group, why in cluster(accounts)]
    return sorted(found, key=lambda event: ("" if event.time is None else event.time.first.isoformat(), event.id))


def _event(accounts: Sequence[Account], reasons: Sequence[str]) -> Event:
    first = accounts[0]
    spoken = sources(accounts)
    figures = settle(accounts, spoken)
    backing = support(accounts, spoken, figures)
    days = [account.document.published for account in accounts if account.document.published is not None]
    return Event(
        id="e" + first.claim.id.removeprefix("c"),
        type=_type(accounts, spoken),
        place=_place(accounts),
        time=_time(accounts),
        actors=_parties(accounts, "actor"),
        targets=_parties(accounts, "target"),
        claims=tuple(account.claim.id for account in accounts),
        documents=tuple(sorted({account.document.id for account in accounts})),
        figures=figures,
        totals=tuple(total for account in accounts for total in _totals(account)),
        lineages=backing.lineages,
        credible_lineages=backing.credible,
        grade=backing.grade,
        provisional=backing.credible < 2,
        disputed=backing.disputed,
        first_reported=min(days, default=None),
        updated=max(days, default=None),
        why=(_grouped(accounts, reasons), *map(_ranged, figures), *backing.why),
    )


def _type(accounts: Sequence[Account], spoken: dict[str, Source]) -> ClaimType:
    """The type that most sources name."""
    votes = Counter(
        kind for _, kind in {(spoken[account.claim.id].lineage, account.claim.type) for account in accounts}
    )
    return min(votes, key=lambda kind: (-votes[kind], TYPES.index(kind)))


def _place(accounts: Sequence[Account]) -> Place | None:
    """The most exact place that is named, and the most often named of those."""
    places = [account.claim.place for account in accounts if account.claim.place is not None]
    often = Counter(place.name for place in places)
    return min(places, key=lambda place: (place.precision or 7, -often[place.name], place.name), default=None)


def _time(accounts: Sequence[Account]) -> Moment | None:
    """The most exact time that is given, and the most often given of those; by own words before all else."""
    times = [account.claim.time for account in accounts if account.claim.time is not None]
    often = Counter((time.first, time.last) for time in times)

    def rank(time: Moment) -> tuple[bool, int, int, str]:
        return (time.span is None, time.precision, -often[time.first, time.last], time.first.isoformat())

    return min(times, key=rank, default=None)


def _parties(accounts: Sequence[Account], role: Literal["actor", "target"]) -> tuple[EventParty, ...]:
    """The different parties in that role, under the first name given to each."""
    named: dict[str, list[tuple[Party, str]]] = defaultdict(list)
    for account in accounts:
        for party in account.claim.actor if role == "actor" else account.claim.target:
            named[party.id or folded(party.name)].append((party, account.claim.id))
    return tuple(
        EventParty(
            name=group[0][0].name,
            id=group[0][0].id,
            kind=group[0][0].kind,
            country=group[0][0].country,
            claims=tuple(dict.fromkeys(claim for _, claim in group)),
        )
        for _, group in sorted(named.items())
    )


def _totals(account: Account) -> list[ReportedTotal]:
    return [
        ReportedTotal(
            claim=account.claim.id,
            document=account.document.id,
            published=account.document.published,
            figure=figure,
            place=account.claim.place,
            time=account.claim.time,
        )
        for figure in account.claim.figures
        if figure not in account.event_figures and account.claim.modality != "denied"
    ]


def _grouped(accounts: Sequence[Account], reasons: Sequence[str]) -> str:
    documents = len({account.document.id for account in accounts})
    if len(accounts) == 1:
        return "1 claim; no other tells of the same kind, place and days"
    reports = "1 report" if documents == 1 else f"{documents} reports"
    return f"{len(accounts)} claims in {reports}: {'; '.join(reasons)}"


def _ranged(figures: EventFigures) -> str:
    whom = "" if figures.population == "total" else f", {figures.population}"
    part = "" if figures.subgroup is None else f", {figures.subgroup}"
    current = "unknown" if figures.current is None else f"{figures.current.words} (best {figures.current.best})"
    first = figures.reported
    was = "" if first is None or first == figures.current else f"; ever reported {first.words}"
    counted = f"{figures.measure.replace('_', ' ')}{whom}{part}: {current}{was}"
    return "; ".join((counted, *(use.why for use in figures.trace)))
