"""Statements into ranges: what the reports agree on, how far they differ, and what each figure did (R4 to R9)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from dateline.model import EventFigures, FigureUse, Measure, Range
from dateline.model.event import Use
from dateline.reconcile.account import Account
from dateline.reconcile.sources import Source
from dateline.reconcile.statement import Reading, Statement, readings, single, totals

_SAID: dict[Use, str] = {
    "sets_low": "sets the lower end",
    "sets_best": "agrees with the best figure",
    "sets_high": "sets the upper end",
    "inside": "lies inside the range",
    "superseded": "replaced by a later figure of the same source",
    "retracted": "taken back later by the same source",
    "denial": "a denial, which moves neither end",
    "not_counted": "adds to a figure that this source did not give, so it is left out",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The statements about one count, and whether someone disputes that there was anything to count."""

    measure: Measure
    population: str
    subgroup: str | None
    statements: Sequence[Statement]
    disputed: bool = False


def settle(accounts: Sequence[Account], sources: dict[str, Source]) -> tuple[EventFigures, ...]:
    """The ranges of every measure: all people first, then each population and part that a report counts apart."""
    found = readings(accounts, sources)
    retractions = retracted(accounts, sources)
    return tuple(_figures(row, retractions, found) for row in _rows(found))


def retracted(accounts: Iterable[Account], sources: dict[str, Source]) -> dict[str, date]:
    """For each source that came to deny what it said, the last day on which it did."""
    days: dict[str, date] = {}
    for account in accounts:
        published = account.document.published
        if account.claim.modality == "denied" and published is not None:
            lineage = sources[account.claim.id].lineage
            days[lineage] = max(published, days.get(lineage, published))
    return days


def _rows(found: Sequence[Reading]) -> Iterable[Row]:
    for measure in get_args(Measure):
        of_measure = [reading for reading in found if reading.figure.measure == measure]
        if not of_measure:
            continue
        yield Row(measure=measure, population="total", subgroup=None, statements=totals(found, measure))
        apart: dict[tuple[str, str], list[Reading]] = defaultdict(list)
        for reading in of_measure:
            named = reading.figure.subgroup is not None or reading.population not in ("unknown", "total")
            if named and reading.figure.form != "increment":
                apart[reading.population, reading.figure.subgroup or ""].append(reading)
        for (population, subgroup), told in sorted(apart.items()):
            yield Row(
                measure=measure,
                population=population,
                subgroup=subgroup or None,
                statements=[single(reading) for reading in told],
                disputed=population == "civilian" and _status_disputed(of_measure),
            )


def _status_disputed(of_measure: Sequence[Reading]) -> bool:
    """One source counts only civilians, and a warring party only its enemy's fighters (R9)."""
    enemies = {reading.lineage for reading in of_measure if reading.standing == "about_enemy"}
    civilians = {reading.lineage for reading in of_measure if reading.population == "civilian"}
    fighters = {reading.lineage for reading in of_measure if reading.population.startswith("combatant")}
    return bool(enemies - civilians) and bool(civilians - fighters)


def _figures(row: Row, retractions: dict[str, date], found: Sequence[Reading]) -> EventFigures:
    gone = [each for each in row.statements if _is_retracted(each, retractions)]
    standing = [each for each in row.statements if each not in gone]
    live = latest(standing)
    current = range_of(live, disputed=row.disputed)
    trace = [
        use
        for each in row.statements
        for use in _uses(each, current, "retracted" if each in gone else None if each in live else "superseded")
    ]
    if row.population == "total":
        trace += _left_out(row, found)
    return EventFigures(
        measure=row.measure,
        population=row.population,
        subgroup=row.subgroup,
        current=current,
        reported=range_of(standing, disputed=row.disputed),
        trace=tuple(sorted(trace, key=lambda use: (use.document, use.claim, use.figure.start, use.uses))),
    )


def _is_retracted(each: Statement, retractions: dict[str, date]) -> bool:
    day = retractions.get(each.lineage)
    return day is not None and each.published is not None and each.published < day and not each.denied


def latest(statements: Sequence[Statement]) -> list[Statement]:
    """The last word of each source (R4): what it published on its last day, and what bears no date."""
    last: dict[str, date] = {}
    for each in statements:
        if each.published is not None:
            last[each.lineage] = max(each.published, last.get(each.lineage, each.published))
    return [each for each in statements if each.published in (None, last.get(each.lineage))]


def range_of(statements: Sequence[Statement], *, disputed: bool = False) -> Range | None:
    """The range over statements of different sources (R6 to R8); None where nobody gives a number."""
    raised = [each for each in statements if not each.denied]
    if not raised:
        return None
    asserting = [each for each in raised if each.asserts]
    firm = [each for each in asserting if not each.doubtful]
    low = 0 if disputed else min((each.low for each in firm), default=0)
    high = max(each.high for each in raised)
    is_open = any(each.is_open and each.high == high for each in raised)
    return Range(low=low, best=min(max(_best(firm or asserting), low), high), high=high, high_open=is_open)


def _best(statements: Sequence[Statement]) -> int:
    """The most frequent value among the best-placed sources, each with one vote; the lower where votes are equal."""
    if not statements:
        return 0
    tier = min(each.tier for each in statements)
    votes: dict[str, int] = {}
    for each in statements:
        if each.tier == tier:
            votes[each.lineage] = min(each.low, votes.get(each.lineage, each.low))
    ranked = Counter(votes.values())
    return min(ranked, key=lambda value: (-ranked[value], value))


def _uses(each: Statement, current: Range | None, fate: Use | None) -> list[FigureUse]:
    uses = (fate,) if fate is not None else _part_in(each, current)
    return [_use(reading, uses) for reading in each.readings]


def _part_in(each: Statement, current: Range | None) -> tuple[Use, ...]:
    if each.denied or current is None:
        return ("denial",)
    firm = each.asserts and not each.doubtful
    parts: list[tuple[Use, bool]] = [
        ("sets_low", firm and each.low == current.low),
        ("sets_best", each.asserts and each.low == current.best),
        ("sets_high", each.high == current.high),
    ]
    return tuple(use for use, holds in parts if holds) or ("inside",)


def _use(reading: Reading, uses: tuple[Use, ...]) -> FigureUse:
    speaker = reading.account.origin
    voice = "the report itself" if speaker is None else speaker.name
    note = ", which a warring party says of its enemy (upper end only)" if reading.standing == "about_enemy" else ""
    done = ", ".join(_SAID[use] for use in uses)
    return FigureUse(
        claim=reading.account.claim.id,
        document=reading.account.document.id,
        lineage=reading.lineage,
        figure=reading.figure,
        uses=uses,
        why=f"“{reading.figure.text}”, {voice}: {done}{note}",
    )


def _left_out(row: Row, found: Sequence[Reading]) -> list[FigureUse]:
    used = [reading for each in row.statements for reading in each.readings]
    return [
        _use(reading, ("not_counted",))
        for reading in found
        if reading.figure.measure == row.measure and reading.figure.form == "increment" and reading not in used
    ]
