"""Place: where something happened, as named in the text and as the gazetteer knows it."""

from dataclasses import dataclass

from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named place. Coordinates are WGS84 degrees; None where no register knows the name.

    `precision` is UCDP where_prec: 1 exact, 2 near or to 25 km, 3 second-order unit, 4 first-order unit,
    5 vague or larger, 6 country, 7 sea. `precision_m` is the radius in metres within which the event may lie.
    """

    span: Span
    name: str
    id: str | None
    kind: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: int | None
    precision_m: int | None
    basis: str
    rule: str = ""
