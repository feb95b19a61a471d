"""Event: the claims judged to be about one happening, and what follows from them. Derived, rebuilt at any time."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateline.model.claim import ClaimType
from dateline.model.figure import Figure, Measure
from dateline.model.moment import Moment
from dateline.model.party import PartyKind
from dateline.model.place import Place

Grade = Literal["fair", "weak", "contested", "retracted", "ungraded"]
Use = Literal["sets_low", "sets_best", "sets_high", "inside", "superseded", "retracted", "denial", "not_counted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """How far apart the reports lie: not a statistical error. `high_open` where the highest report has no upper end."""

    low: int
    best: int
    high: int
    high_open: bool = False

    @property
    def words(self) -> str:
        """`7`, `12–18`, `12+`, `0–21`: the range as it is displayed."""
        ends = str(self.low) if self.low == self.high else f"{self.low}–{self.high}"
        return f"{ends}+" if self.high_open else ends


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureUse:
    """What one figure did for a range, by which rule, in words."""

    claim: str
    document: str
    lineage: str
    figure: Figure
    uses: tuple[Use, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFigures:
    """The range of one measure for one population, and every figure that had a part in it.

    `population` is `total` for all people together. `current` leaves out what its own source has since replaced;
    `reported` holds everything ever published. None is "unknown", never zero.
    """

    measure: Measure
    population: str
    subgroup: str | None
    current: Range | None
    reported: Range | None
    trace: tuple[FigureUse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedTotal:
    """A toll over a period or an area: shown beside sums of events, never added to them."""

    claim: str
    document: str
    published: date | None
    figure: Figure
    place: Place | None
    time: Moment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventParty:
    """A party of an event under its canonical name, and the claims that name it."""

    name: str
    id: str | None
    kind: PartyKind
    country: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Claims about one happening; where they differ, all of it is kept.

    `lineages` counts independent sources that assert the event, `credible_lineages` those of them that speak of more
    than their enemy's losses. `disputed` and `why` are sentences for a reader.
    """

    id: str
    type: ClaimType
    place: Place | None
    time: Moment | None
    actors: tuple[EventParty, ...]
    targets: tuple[EventParty, ...]
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    figures: tuple[EventFigures, ...]
    totals: tuple[ReportedTotal, ...]
    lineages: int
    credible_lineages: int
    grade: Grade
    provisional: bool
    disputed: tuple[str, ...]
    first_reported: date | None
    updated: date | None
    why: tuple[str, ...]

    def range_of(self, measure: Measure) -> Range | None:
        """The current range of all people together; None where no report gives a number."""
        for figures in self.figures:
            if figures.measure == measure and figures.population == "total" and figures.subgroup is None:
                return figures.current
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """The sum of reported ranges over `events` events; `unknown` more events gave no number."""

    range: Range | None
    events: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyRow:
    """The events under one key. `totals` are reported totals, not added."""

    key: str
    events: int
    killed: Sum
    injured: Sum
    grades: tuple[tuple[Grade, int], ...]
    totals: tuple[ReportedTotal, ...]
