"""Statement: what one source says in one report about one count, ready to be compared with the others."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.model import Figure, Measure
from dateline.reconcile.account import Account
from dateline.reconcile.sources import Source, Standing, population, standing, tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One figure in its account, with who stands behind it."""

    account: Account
    figure: Figure
    lineage: str
    standing: Standing
    tier: int
    population: str

    @property
    def high(self) -> int:
        """The most that it says, or the least where it leaves the upper end open."""
        return self.low if self.figure.high is None else self.figure.high

    @property
    def is_open(self) -> bool:
        return self.figure.high is None

    @property
    def low(self) -> int:
        """The least that it says. "Up to 12 were killed" says that some were."""
        if self.figure.low is not None:
            return self.figure.low
        return 0 if self.figure.high == 0 or self.account.claim.modality == "possible" else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """`low` to `high` people, or more where `is_open`, as one source counts them in one report.

    `asserts` holds unless a warring party speaks of its enemy's losses or denies (R7); `doubtful` where the source
    only holds it possible; `denied` where what the figures say is denied.
    """

    lineage: str
    published: date | None
    low: int
    high: int
    is_open: bool
    asserts: bool
    doubtful: bool
    denied: bool
    tier: int
    readings: tuple[Reading, ...]


def readings(accounts: Iterable[Account], sources: dict[str, Source]) -> list[Reading]:
    """Every figure that counts this event; tolls over periods and areas are left out (R1)."""
    found = []
    for account in accounts:
        source = sources[account.claim.id]
        for figure in account.event_figures:
            if figure.low is None and figure.high is None:
                continue
            stands = standing(account, figure, source.speaker)
            found.append(
                Reading(
                    account=account,
                    figure=figure,
                    lineage=source.lineage,
                    standing=stands,
                    tier=tier(source.speaker, stands),
                    population=population(account, figure),
                )
            )
    return found


def statement(parts: Sequence[Reading], *, low: int, high: int) -> Statement:
    """What `parts`, of one source and report, say together."""
    sure = [part for part in parts if part.standing in ("independent", "against_interest")]
    denied = all(part.standing == "denial" or part.account.claim.modality == "denied" for part in parts)
    return Statement(
        lineage=parts[0].lineage,
        published=parts[0].account.document.published,
        low=low,
        high=max(low, high),
        is_open=any(part.is_open for part in parts),
        asserts=bool(sure) and not denied,
        doubtful=any(part.account.claim.modality == "possible" for part in parts),
        denied=denied,
        tier=min(part.tier for part in sure or parts),
        readings=tuple(parts),
    )


def single(reading: Reading) -> Statement:
    return statement([reading], low=reading.low, high=reading.high)


def totals(found: Sequence[Reading], measure: Measure) -> list[Statement]:
    """What each source says in each report about all people together.

    A count of people without further name is a total. Where a source only counts its groups, one by one, their sum is
    its total; groups that different sources count are never added (R9). One person, or a group said to be part of
    something larger, is the total only of a source that counts nothing else.
    """
    by_source: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in found:
        if reading.figure.measure == measure and reading.figure.form != "increment":
            by_source[reading.lineage, reading.account.document.id].append(reading)
    full = [each for told in by_source.values() for each in _whole(told)]
    counted = {each.lineage for each in full}
    partial = [each for told in by_source.values() if told[0].lineage not in counted for each in _partial(told)]
    more = [reading for reading in found if reading.figure.measure == measure and reading.figure.form == "increment"]
    return full + partial + [each for reading in more for each in _grown(reading, full)]


def _grown(more: Reading, full: Sequence[Statement]) -> list[Statement]:
    """ "Three more bodies were found": added to what the same source last said before, if it did (R4)."""
    day = more.account.document.published
    before = [
        (each.published, each.low, each)
        for each in full
        if each.lineage == more.lineage and day is not None and each.published is not None and each.published < day
    ]
    if not before:
        return []
    base = max(before, key=lambda known: known[:2])[2]
    return [statement([more, *base.readings], low=base.low + more.low, high=base.high + more.high)]


def _whole(told: Sequence[Reading]) -> list[Statement]:
    counts = [reading for reading in told if reading.figure.subgroup is None and reading.figure.scope == "event"]
    overall = [reading for reading in counts if reading.population in ("unknown", "total")]
    if overall:
        return [single(reading) for reading in overall]
    return [_sum(counts)] if counts else []


def _sum(counts: Sequence[Reading]) -> Statement:
    groups: dict[str, list[Reading]] = defaultdict(list)
    for reading in counts:
        groups[reading.population].append(reading)
    low = sum(min(map(_floor, group)) for group in groups.values())
    return statement(counts, low=low, high=sum(max(reading.high for reading in group) for group in groups.values()))


def _floor(reading: Reading) -> int:
    return 0 if reading.standing == "about_enemy" else reading.low


def _partial(told: Sequence[Reading]) -> list[Statement]:
    persons = [reading for reading in told if reading.figure.subgroup is None]
    if persons:
        # Two mentions may be of one person or of two.
        return [statement(persons, low=max(map(_floor, persons)), high=sum(reading.low for reading in persons))]
    low = max(map(_floor, told))
    return [replace(statement(told, low=low, high=low), is_open=True)]
