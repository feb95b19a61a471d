"""Moment: the days that a time expression can mean."""

from dataclasses import dataclass
from datetime import date

from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An interval of days, both ends included, with how it was found.

    `precision` is UCDP date_prec: 1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.
    `anchor` is the day that a relative expression was counted from; `basis` says whose words gave the time.
    `span` is None where no words did (the day of publication).
    """

    span: Span | None
    first: date
    last: date
    precision: int
    anchor: date | None
    basis: str
    rule: str = ""


def precision_of(first: date, last: date) -> int:
    """UCDP date_prec of an interval (GED codebook 23.1, variable date_prec)."""
    days = (last - first).days + 1
    for precision, longest in ((1, 1), (2, 6), (3, 7), (4, 31)):
        if days <= longest:
            return precision
    return 5
