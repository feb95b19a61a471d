"""Links between claims of one document on one event: the lead and its elaboration, two sources on one toll."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Claim, Figure, family_of

_LINKED = frozenset({"violence", "seizure", "control", "damage", "toll"})


def linked(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the ids of the others about their event; links go both ways."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        key = _key(claim)
        if key is not None:
            groups[key].append(claim)
    partners = {c.id: _partners(c, group) for group in groups.values() for c in group}
    return [replace(claim, links=partners.get(claim.id, ())) for claim in claims]


def _key(claim: Claim) -> tuple[str, ...] | None:
    """What two claims on one event share here: type, days and place."""
    if family_of(claim.type) not in _LINKED or claim.place is None or claim.time is None:
        return None
    place = claim.place.id or claim.place.name.lower()
    return (claim.type, claim.time.first.isoformat(), claim.time.last.isoformat(), place, claim.modality)


def _partners(claim: Claim, group: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(other.id for other in group if other.id != claim.id and _compatible(claim, other))


def _compatible(a: Claim, b: Claim) -> bool:
    """Not the same event: two doers, or two tolls from one speaker in one sentence."""
    doers = {p.name for p in a.actor}, {p.name for p in b.actor}
    if all(doers) and doers[0].isdisjoint(doers[1]):
        return False
    return not (a.sentence == b.sentence and _killed(a) and _killed(b))


def _killed(claim: Claim) -> list[Figure]:
    return [f for f in claim.figures if f.measure == "killed" and f.subgroup is None]
