"""Events into a table of sums (R11, R16): of ranges, with the events that give no number counted apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from dateline.model import Event, Measure, Range, Sum, TallyRow
from dateline.model.claim import family_of

By = Literal["place", "month", "perpetrator", "country"]


def tally(events: Iterable[Event], *, by: By) -> list[TallyRow]:
    """One row a place, month, perpetrator or country, by key; each event stands in one row.

    Events are violence and whatever else killed or injured; reported totals stand in their row and in no sum.
    """
    rows: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if _counts(event) or event.totals:
            rows[_key(event, by)].append(event)
    return [_row(key, rows[key]) for key in sorted(rows)]


def _counts(event: Event) -> bool:
    if event.grade in ("retracted", "ungraded"):
        return False
    return family_of(event.type) == "violence" or bool(event.range_of("killed") or event.range_of("injured"))


def _key(event: Event, by: By) -> str:
    match by:
        case "place":
            return (
                "unknown" if event.place is None else ", ".join(filter(None, (event.place.name, event.place.country)))
            )
        case "country":
            return "unknown" if event.place is None or event.place.country is None else event.place.country
        case "month":
            return _month(event)
        case "perpetrator":
            # Rivals share one row, so that no event is added twice.
            return " or ".join(sorted({actor.name for actor in event.actors})) or "unknown"


def _month(event: Event) -> str:
    if event.time is None:
        return "unknown"
    first, last = f"{event.time.first:%Y-%m}", f"{event.time.last:%Y-%m}"
    return first if first == last else f"{first} to {last}"


def _row(key: str, events: Sequence[Event]) -> TallyRow:
    counted = [event for event in events if _counts(event)]
    grades = Counter(event.grade for event in counted)
    totals = [total for event in events for total in event.totals]
    return TallyRow(
        key=key,
        events=len(counted),
        killed=_sum(counted, "killed"),
        injured=_sum(counted, "injured"),
        grades=tuple(sorted(grades.items())),
        totals=tuple(sorted(totals, key=lambda total: (total.document, total.claim, total.figure.start))),
    )


def _sum(events: Sequence[Event], measure: Measure) -> Sum:
    ranges = [known for event in events if (known := event.range_of(measure)) is not None]
    unknown = len(events) - len(ranges)
    if not ranges:
        return Sum(range=None, events=0, unknown=unknown)
    whole = Range(
        low=sum(known.low for known in ranges),
        best=sum(known.best for known in ranges),
        high=sum(known.high for known in ranges),
        high_open=any(known.high_open for known in ranges),
    )
    return Sum(range=whole, events=len(ranges), unknown=unknown)
