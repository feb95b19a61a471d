"""A question to the store, as a value, and the SQL condition that answers it."""

from dataclasses import dataclass
from datetime import date

from dateline.model import ClaimType, Modality

Condition = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimQuery:
    """Which claims are asked for; what is left out does not matter, and all that is given must hold.

    `actor`, `target`, `place` and `source` are looked for inside names and quoted words, in any case. `place` as two
    capital letters is a country code. `source` is a speaker whom the claim is attributed to, the outlet or the agency.
    `since` and `until` are days that the claim's time must touch; a claim without a time is then left out.
    """

    types: tuple[ClaimType, ...] = ()
    actor: str | None = None
    target: str | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None
    source: str | None = None
    modality: Modality | None = None
    document: str | None = None
    limit: int | None = None


def conditions(query: ClaimQuery) -> list[Condition]:
    """Conditions on `claims` and `documents`, each with its values."""
    found: list[Condition] = []
    if query.types:
        found.append((f"claims.type IN ({', '.join('?' * len(query.types))})", query.types))
    if query.modality is not None:
        found.append(("claims.modality = ?", (query.modality,)))
    if query.document is not None:
        found.append(("claims.document = ?", (query.document,)))
    if query.actor is not None:
        found.append(_party("actor", query.actor))
    if query.target is not None:
        found.append(_party("target", query.target))
    if query.place is not None:
        found.append(_place(query.place))
    if query.since is not None or query.until is not None:
        found.append(_time(query.since, query.until))
    if query.source is not None:
        found.append(_source(query.source))
    return found


def _party(role: str, words: str) -> Condition:
    held = "claims.id IN (SELECT claim FROM parties WHERE role = ? AND instr(folded, ?))"
    return held, (role, words.casefold())


def _place(words: str) -> Condition:
    if len(words) == 2 and words.isupper():
        return "claims.id IN (SELECT claim FROM places WHERE country = ?)", (words,)
    return "claims.id IN (SELECT claim FROM places WHERE instr(folded, ?))", (words.casefold(),)


def _time(since: date | None, until: date | None) -> Condition:
    days = ((since or date.min).isoformat(), (until or date.max).isoformat())
    return "claims.id IN (SELECT claim FROM times WHERE last >= ? AND first <= ?)", days


def _source(words: str) -> Condition:
    held = "SELECT claim FROM speakers WHERE chain = 'attribution' AND instr(folded, ?)"
    return f"(instr(documents.folded, ?) OR claims.id IN ({held}))", (words.casefold(), words.casefold())
