"""Which accounts of one event come from one source (R3), and how a speaker stands to what he counts (R7).

A source is the first speaker of the chain: a hospital quoted by five outlets is one source. An outlet's own voice
counts as the agency it credits, else as the outlet; beside a speaker whose figure it repeats, it is that speaker.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.model import Figure, Party, PartyKind, Speaker, SpeakerRole
from dateline.reconcile.account import Account, folded
from dateline.reconcile.groups import Groups
from dateline.reconcile.lineage import credit

Standing = Literal["independent", "about_enemy", "against_interest", "denial"]

_OUTLETS: frozenset[SpeakerRole] = frozenset({"outlet", "state_media"})
WARRING: frozenset[SpeakerRole] = frozenset({"military", "armed_group"})
_STATE: frozenset[PartyKind] = frozenset({"state_forces", "police", "government"})
_NON_STATE: frozenset[PartyKind] = frozenset({"rebel_group", "militia", "criminal"})
_OWN_SIDE: dict[SpeakerRole, frozenset[PartyKind]] = {"military": _STATE, "armed_group": _NON_STATE}

_TIERS: dict[SpeakerRole, int] = {"medical": 1, "rescue": 2, "local_official": 2, "un_ngo": 2, "monitor": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who stands behind an account: the name of the lineage, and the speaker, None for an outlet's own voice."""

    lineage: str
    speaker: Speaker | None


def sources(accounts: Sequence[Account]) -> dict[str, Source]:
    """The source of each claim, by claim id; equal lineages mean one source."""
    publishers = _publishers(accounts)
    found: dict[str, Source] = {}
    for account in accounts:
        heard = _echoed(account, accounts) or account
        lineage = _voice(heard, publishers[account.document.id])
        found[account.claim.id] = Source(lineage=lineage, speaker=heard.origin)
    return found


def _publishers(accounts: Sequence[Account]) -> dict[str, str]:
    """Whose report each document is: of an agency, an outlet, or of a text whose first publisher nobody names."""
    texts: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        texts[account.text].add(account.document.id)
    groups: Groups[str] = Groups()
    for account in accounts:
        document = account.document
        # An outlet that prints a copied text is not its source; only a credited agency is.
        is_copied = len(texts[account.text]) > 1
        name = document.dateline.agency if is_copied else credit(document)
        if name is not None:
            groups.join(f"text {account.text}", f"publisher {folded(name)}")
    return {account.document.id: groups.root(f"text {account.text}") for account in accounts}


def _voice(account: Account, publisher: str) -> str:
    speaker = account.origin
    if speaker is None:
        return publisher
    if speaker.role in _OUTLETS:
        return f"publisher {folded(speaker.name)}"
    if speaker.anonymous:
        return f"unnamed {folded(speaker.name)} in {publisher}"
    return f"speaker {speaker.id or folded(speaker.name)}"


def _echoed(account: Account, accounts: Sequence[Account]) -> Account | None:
    """The account of the same report whose figures the outlet's own voice repeats, or that gives the only ones."""
    if account.origin is not None or account.claim.modality == "denied":
        return None
    own = _counts(account)
    for other in accounts:
        if other.document.id != account.document.id or other.origin is None or other.claim.modality == "denied":
            continue
        if own & _counts(other) or (not own and other.origin.role not in WARRING):
            return other
    return None


def _counts(account: Account) -> set[tuple[str, int | None, int | None]]:
    return {(figure.measure, figure.low, figure.high) for figure in account.event_figures}


def standing(account: Account, figure: Figure, speaker: Speaker | None) -> Standing:
    """How the speaker stands to the people whom the figure counts."""
    if speaker is None:
        return "independent"
    accused = any(_is(speaker, party) for party in account.claim.actor)
    if not accused and speaker.role not in WARRING and not _speaks_for_state(speaker, account):
        return "independent"
    if figure.high == 0:
        return "denial"
    admits_harm = accused and figure.population == "civilian"
    if admits_harm or _own_loss(speaker, account, accused=accused):
        return "against_interest"
    return "about_enemy" if accused or _counts_fighters(account, figure) else "independent"


def tier(speaker: Speaker | None, stands: Standing) -> int:
    """1 for those who see the dead or admit them, 2 for rescuers, local officials and monitors, 3 for all else (R8)."""
    if stands == "against_interest":
        return 1
    return 3 if speaker is None else _TIERS.get(speaker.role, 3)


def _is(speaker: Speaker, party: Party) -> bool:
    if speaker.id is not None and party.id is not None:
        return speaker.id == party.id
    one, other = folded(speaker.name), folded(party.name)
    return one == other or (min(len(one), len(other)) > 3 and (one in other or other in one))


def _speaks_for_state(speaker: Speaker, account: Account) -> bool:
    if speaker.role != "central_official":
        return False
    attacks = any(party.kind in _STATE for party in account.claim.actor)
    return attacks or any(party.kind in _NON_STATE for party in account.claim.target)


def _own_loss(speaker: Speaker, account: Account, *, accused: bool) -> bool:
    if any(_is(speaker, party) for party in account.claim.target):
        return True
    unnamed = [party for party in account.claim.target if party.id is None]
    # "The army said five soldiers were killed": whose soldiers goes without saying.
    return not accused and any(party.kind in _OWN_SIDE.get(speaker.role, frozenset()) for party in unnamed)


def _counts_fighters(account: Account, figure: Figure) -> bool:
    if figure.population.startswith("combatant"):
        return True
    armed = [party.kind in _STATE | _NON_STATE for party in account.claim.target]
    return figure.population != "civilian" and bool(armed) and all(armed)


def population(account: Account, figure: Figure) -> str:
    """Whom the figure counts; fighters by the side they belong to where the register names it."""
    if not figure.population.startswith("combatant"):
        return figure.population
    sides = sorted(
        {party.name for party in account.claim.target if party.id is not None and party.kind in _STATE | _NON_STATE}
    )
    return f"combatant of {sides[0]}" if len(sides) == 1 else "combatant"
