"""How well an event is supported (R10, thin): the grade, its inputs, and the sentences for both.

What the sources alone can show is graded: agreement, contradiction, retraction. `confirmed` and `discounted` need a
person's judgement and are not given here.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import ClaimType, EventFigures, Grade, Speaker
from dateline.reconcile.account import Account
from dateline.reconcile.sources import WARRING, Source, standing

_AIR: frozenset[ClaimType] = frozenset({"air_strike", "drone_strike"})
_GROUND: frozenset[ClaimType] = frozenset({"shelling"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """`lineages` assert the event; `credible` of them say more than what their enemy lost."""

    grade: Grade
    lineages: int
    credible: int
    disputed: tuple[str, ...]
    why: tuple[str, ...]


def support(accounts: Sequence[Account], sources: dict[str, Source], figures: Sequence[EventFigures]) -> Support:
    """The grade of the event that `accounts` tell of."""
    asserting = [account for account in accounts if account.claim.modality != "denied"]
    voices = _counted_voices([account for account in asserting if not _only_denies(account, sources)], sources)
    credible = {sources[account.claim.id].lineage for account in asserting if _is_credible(account, sources)} & voices
    contests = [sentence for sentence in (_rival_actors(asserting, sources), _rival_causes(asserting)) if sentence]
    grade = _grade(len(voices), len(credible), contested=bool(contests), retracted=_is_retracted(figures))
    return Support(
        grade=grade,
        lineages=len(voices),
        credible=len(credible),
        disputed=(*contests, *_denials(accounts, sources)),
        why=(_count(voices, credible), _sentence(grade)),
    )


def _grade(lineages: int, credible: int, *, contested: bool, retracted: bool) -> Grade:
    if retracted:
        return "retracted"
    if lineages == 0:
        return "ungraded"
    if contested:
        return "contested"
    return "fair" if credible >= 2 else "weak"


def _counted_voices(asserting: Sequence[Account], sources: dict[str, Source]) -> set[str]:
    """The lineages that count: beside speakers whom it quotes, a report's own voice is no further source."""
    quoting = {account.document.id for account in asserting if _speaks_freely(sources[account.claim.id].speaker)}
    return {
        source.lineage
        for account in asserting
        if (source := sources[account.claim.id]).speaker is not None or account.document.id not in quoting
    }


def _speaks_freely(speaker: Speaker | None) -> bool:
    return speaker is not None and speaker.role not in WARRING


def _only_denies(account: Account, sources: dict[str, Source]) -> bool:
    speaker, figures = sources[account.claim.id].speaker, account.event_figures
    return bool(figures) and all(standing(account, figure, speaker) == "denial" for figure in figures)


def _is_credible(account: Account, sources: dict[str, Source]) -> bool:
    speaker, figures = sources[account.claim.id].speaker, account.event_figures
    if account.claim.modality != "asserted":
        return False
    kinds = {standing(account, figure, speaker) for figure in figures}
    return not kinds or bool(kinds & {"independent", "against_interest"})


def _is_retracted(figures: Sequence[EventFigures]) -> bool:
    uses = {use for each in figures for part in each.trace for use in part.uses}
    return "retracted" in uses and all(each.current is None for each in figures)


def _rival_actors(asserting: Sequence[Account], sources: dict[str, Source]) -> str | None:
    """Two sources name actors of whom none is the same."""
    named: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, str] = {}
    for account in asserting:
        # Who fought whom is told from either end.
        sides = account.claim.target if account.claim.type == "armed_clash" else ()
        for party in (*account.claim.actor, *sides):
            key = party.id or " ".join(party.name.casefold().split())
            named[sources[account.claim.id].lineage].add(key)
            shown[key] = min(party.name, shown.get(key, party.name))
    groups = list(named.values())
    if all(one & other for position, one in enumerate(groups) for other in groups[:position]):
        return None
    return f"sources name different parties: {', '.join(sorted(set(shown.values())))}"


def _rival_causes(asserting: Sequence[Account]) -> str | None:
    kinds = {account.claim.type for account in asserting}
    if kinds & _AIR and kinds & _GROUND:
        return f"sources name different causes: {', '.join(sorted(kind.replace('_', ' ') for kind in kinds))}"
    return None


def _denials(accounts: Sequence[Account], sources: dict[str, Source]) -> list[str]:
    found = {f"{link.source.name} denies it" for account in accounts for link in account.claim.denied_by}
    for account in accounts:
        voice = account.document.outlet or "the report" if account.origin is None else account.origin.name
        if account.claim.modality == "denied":
            found.add(f"{voice} denies it")
        elif _only_denies(account, sources):
            said = ", ".join(f"“{figure.text}”" for figure in account.event_figures)
            found.add(f"{voice} says: {said}")
    return sorted(found)


def _count(voices: set[str], credible: set[str]) -> str:
    sources = "1 independent source" if len(voices) == 1 else f"{len(voices)} independent sources"
    return f"{sources}, {len(credible)} of more than a warring party's word on its enemy: {', '.join(sorted(voices))}"


def _sentence(grade: Grade) -> str:
    reasons: dict[Grade, str] = {
        "retracted": "retracted: the only source of the figures took them back",
        "ungraded": "ungraded: nobody asserts it",
        "contested": "contested: sources name different parties or causes",
        "fair": "fair: two or more credible independent sources",
        "weak": "weak: fewer than two credible independent sources",
    }
    return reasons[grade]
