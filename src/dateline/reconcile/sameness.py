"""Whether two accounts tell of one happening: reasons for it and reasons against, as sentences (R2, thin)."""

from datetime import date, timedelta

from dateline.model import TYPES, ClaimType, Figure
from dateline.model.claim import family_of
from dateline.reconcile.account import Account, folded, is_coarse, kilometres, lies_in, same_name

NEAR_KM = 5.0
WINDOW = timedelta(days=1)

_KIN: tuple[frozenset[ClaimType], ...] = (
    frozenset(kind for kind in TYPES if family_of(kind) == "violence") - {"sexual_violence"},
    frozenset({"abduction", "arrest"}),
    frozenset({"territory_taken", "territory_lost", "advance"}),
    frozenset({"protest", "riot", "protest_repression"}),
)
_AIR: frozenset[ClaimType] = frozenset({"air_strike", "drone_strike"})
_PLANTED: frozenset[ClaimType] = frozenset({"bombing", "suicide_bombing"})
_CONFLICTS: tuple[tuple[frozenset[ClaimType], frozenset[ClaimType]], ...] = (
    (_AIR, _PLANTED),
    (frozenset({"suicide_bombing"}), frozenset({"shelling"})),
    (frozenset({"execution"}), _AIR | _PLANTED | {"shelling", "chemical_attack"}),
)


def kin(kind: ClaimType) -> str:
    """The name of the types that can tell of one happening with `kind`."""
    return next((min(kinds) for kinds in _KIN if kind in kinds), kind)


def linked(one: Account, other: Account) -> str | None:
    """The report itself ties the two together."""
    if one.document.id != other.document.id:
        return None
    if other.claim.id in one.claim.links or one.claim.id in other.claim.links:
        return "one report speaks of both as one event"
    return None


def alike(one: Account, other: Account) -> str | None:
    """Why the two may be one happening, told by two voices."""
    if kin(one.claim.type) != kin(other.claim.type):
        return None
    if one.text == other.text and _same_words(one, other):
        return "the same words in copies of one text"
    if not _in_time(one, other) or not _supported(one, other):
        return None
    place = _place(one, other)
    return None if place is None else f"{_kinds(one, other)}, {place}, at most a day apart"


def contained(area: Account, fine: Account) -> str | None:
    """Why an account of an area may tell of a happening at a place in it: the kind, the days and the toll agree."""
    if area.claim.type != fine.claim.type or area.claim.place is None or fine.claim.place is None:
        return None
    if not lies_in(fine.claim.place, area.claim.place) or not _in_time(area, fine) or not _tolls_meet(area, fine):
        return None
    where = f"{fine.claim.place.name} lies in {area.claim.place.name}"
    return f"{where}, and it is the only event there of that kind, those days and that toll"


def apart(one: Account, other: Account) -> str | None:
    """Why the two cannot be one happening."""
    if any(_on_both_sides(one, other, pair) for pair in _CONFLICTS):
        return f"{_spoken(one.claim.type)} and {_spoken(other.claim.type)} are different weapons"
    if one.exact_day is not None and other.exact_day is not None and one.exact_day != other.exact_day:
        return f"different days: {one.exact_day} and {other.exact_day}"
    distance = _distance_apart(one, other)
    if distance is not None:
        return distance
    if one.document.id == other.document.id and _tolls_differ(one, other):
        return "one voice in one report gives two different tolls"
    return None


def _on_both_sides(one: Account, other: Account, pair: tuple[frozenset[ClaimType], frozenset[ClaimType]]) -> bool:
    left, right = pair
    kinds = (one.claim.type, other.claim.type)
    return (kinds[0] in left and kinds[1] in right) or (kinds[0] in right and kinds[1] in left)


def _same_words(one: Account, other: Account) -> bool:
    same_place_in_text = one.claim.type == other.claim.type and one.document.id != other.document.id
    return same_place_in_text and folded(one.claim.evidence.text) == folded(other.claim.evidence.text)


def _days(account: Account) -> tuple[date, date] | None:
    return None if account.claim.time is None else (account.claim.time.first, account.claim.time.last)


def _in_time(one: Account, other: Account) -> bool:
    first, second = _days(one), _days(other)
    if first is None or second is None:
        return False
    return first[0] - WINDOW <= second[1] and second[0] - WINDOW <= first[1]


def _place(one: Account, other: Account) -> str | None:
    here, there = one.claim.place, other.claim.place
    if here is None or there is None:
        return None
    if same_name(here, there):
        return f"same place ({here.name})"
    distance = kilometres(here, there)
    if distance is not None and distance <= NEAR_KM and not is_coarse(here) and not is_coarse(there):
        return f"places at most {NEAR_KM:g} km apart ({', '.join(sorted({here.name, there.name}))})"
    return None


def _supported(one: Account, other: Account) -> bool:
    """What place and day alone do not settle is settled by the toll or the actor."""
    violent = family_of(one.claim.type) == "violence"
    if violent and (one.claim.type != other.claim.type) and not _tolls_meet(one, other):
        return False
    vague = one.claim.place is None or is_coarse(one.claim.place)
    if vague and violent:
        return _tolls_meet(one, other) and bool(one.names & other.names)
    if vague or not violent:
        return one.names == other.names or bool(one.names & other.names)
    return True


def _pairs(one: Account, other: Account) -> list[tuple[Figure, Figure]]:
    return [
        (left, right)
        for left in one.event_figures
        for right in other.event_figures
        if (left.measure, left.population, left.subgroup) == (right.measure, right.population, right.subgroup)
    ]


def _meet(left: Figure, right: Figure) -> bool:
    return all(high is None or low <= high for low, high in ((left.low or 0, right.high), (right.low or 0, left.high)))


def _tolls_meet(one: Account, other: Account) -> bool:
    return any(_meet(left, right) and (left.high, right.high) != (0, 0) for left, right in _pairs(one, other))


def _tolls_differ(one: Account, other: Account) -> bool:
    if one.origin != other.origin or one.claim.modality != other.claim.modality:
        return False
    counted = [pair for pair in _pairs(one, other) if all(figure.form != "increment" for figure in pair)]
    return any(not _meet(left, right) for left, right in counted)


def _distance_apart(one: Account, other: Account) -> str | None:
    here, there = one.claim.place, other.claim.place
    if here is None or there is None or same_name(here, there) or lies_in(here, there) or lies_in(there, here):
        return None
    names = " and ".join(sorted((here.name, there.name)))
    if here.country is not None and there.country is not None and here.country != there.country:
        return f"different countries: {names}"
    if is_coarse(here) or is_coarse(there):
        return None
    distance = kilometres(here, there)
    if distance is None:
        return f"different places in one report: {names}" if one.document.id == other.document.id else None
    return f"{names} lie {distance:.0f} km apart" if distance > NEAR_KM else None


def _kinds(one: Account, other: Account) -> str:
    kinds = sorted({one.claim.type, other.claim.type})
    return f"same kind ({_spoken(kinds[0])})" if len(kinds) == 1 else " and ".join(map(_spoken, kinds))


def _spoken(kind: ClaimType) -> str:
    return kind.replace("_", " ")
