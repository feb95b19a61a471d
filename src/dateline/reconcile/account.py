"""Account: one claim in its report, with what comparing needs at hand."""

from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from dateline.model import Claim, Document, Figure, Place, Speaker

COARSE = 4
"""UCDP where_prec from which a place is an area that holds many events: a first-order unit or larger."""
EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """`text` is the lineage of the report's text (`lineage.py`)."""

    document: Document
    claim: Claim
    text: str

    @property
    def order(self) -> tuple[date, str, int, str]:
        """By day of publication, reports without one last; then by report and place in its text."""
        return (self.document.published or date.max, self.document.id, self.claim.trigger.start, self.claim.id)

    @property
    def exact_day(self) -> date | None:
        """The one day that the words of the report give."""
        time = self.claim.time
        return time.first if time is not None and time.span is not None and time.first == time.last else None

    @property
    def origin(self) -> Speaker | None:
        """Who said so first: the last link of the chain. None where the outlet speaks in its own voice."""
        return self.claim.attribution[-1].source if self.claim.attribution else None

    @property
    def names(self) -> frozenset[str]:
        """Its actors, by register id or else by name."""
        return frozenset(party.id or folded(party.name) for party in self.claim.actor)

    @property
    def event_figures(self) -> tuple[Figure, ...]:
        """The figures that count this one event (R1)."""
        if self.claim.type == "casualty_total":
            return ()
        return tuple(figure for figure in self.claim.figures if figure.scope in ("event", "person"))


def folded(name: str) -> str:
    """The name as it is compared: without regard to case, spaces and a leading article."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def is_coarse(place: Place) -> bool:
    return place.kind == "country" or (place.precision is not None and place.precision >= COARSE)


def same_name(one: Place, other: Place) -> bool:
    if one.id is not None and other.id is not None:
        return one.id == other.id
    return folded(one.name) == folded(other.name) and one.country == other.country


def kilometres(one: Place, other: Place) -> float | None:
    """Great-circle distance; None where either has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    north, south = radians(one.lat), radians(other.lat)
    half = sin((north - south) / 2) ** 2
    half += cos(north) * cos(south) * sin(radians(one.lon - other.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))


def lies_in(fine: Place, area: Place) -> bool:
    """The register puts the finer place into the area."""
    if is_coarse(fine) or not is_coarse(area) or fine.country is None or fine.country != area.country:
        return False
    if area.kind == "country" or area.precision == 6:
        return True
    return fine.admin1 is not None and folded(fine.admin1) in {folded(area.name), folded(area.admin1 or "")}
