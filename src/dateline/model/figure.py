"""Figure: a number of people to whom something happened, with its bounds and what it counts."""

from dataclasses import dataclass
from typing import Literal

Measure = Literal[
    "killed",
    "injured",
    "killed_or_injured",
    "missing",
    "displaced",
    "detained",
    "abducted",
    "trapped",
    "in_need",
    "evacuated",
]
Form = Literal[
    "exact",
    "at_least",
    "more_than",
    "at_most",
    "approx",
    "range",
    "vague",
    "plural_unspecified",
    "increment",
    "zero",
]
Scope = Literal["event", "multi_event", "period_cumulative", "area_period", "person"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as the source gives it: `low` and `high` inclusive, an open end is None, nothing is rounded.

    A `subgroup` figure ("including five children") is a subset of another, never added to it.
    """

    measure: Measure
    population: str = "unknown"
    subgroup: str | None = None
    low: int | None
    high: int | None
    form: Form
    scope: Scope = "event"
    start: int
    end: int
    text: str
    rule: str = ""
