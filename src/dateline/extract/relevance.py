"""Relevance: whether a report is about an armed conflict. Words of war are common in sport, business and politics.

A report counts when enough of its sentences tell of acts of war, or of acts between armed parties. Otherwise only the
claims that name an armed party are kept, and a problem tells how many were left out. On 32 development articles on
conflicts the lowest shares are .19 and .03; of 250 mixed news articles nine in ten lie below both bounds.
"""

from collections.abc import Sequence

from dateline.model import Claim, ClaimType, Problem, family_of

_ARMED_KINDS = frozenset({"state_forces", "rebel_group", "militia"})
_ALSO: frozenset[ClaimType] = frozenset({"abduction", "ceasefire"})
_SHARE_OF_ACTS = 0.14
_SHARE_OF_ARMED = 0.05
_SHORT = 8  # sentences up to which a report is too short to judge


def relevant(claims: Sequence[Claim], sentences: int) -> tuple[list[Claim], list[Problem]]:
    """The claims that belong to an account of armed conflict, and a word on those left out."""
    if sentences <= _SHORT or not claims:
        return list(claims), []
    acts = [claim for claim in claims if _is_act(claim)]
    armed = [claim for claim in acts if _names_armed_party(claim)]
    if len(acts) >= _SHARE_OF_ACTS * sentences or len(armed) >= _SHARE_OF_ARMED * sentences:
        return list(claims), []
    left_out = len(claims) - len(armed)
    if not left_out:
        return armed, []
    message = f"the report is not about an armed conflict; {left_out} claims that name no armed party were left out"
    return armed, [Problem(code="X001", message=message)]


def _is_act(claim: Claim) -> bool:
    return family_of(claim.type) in {"violence", "control", "toll"} or claim.type in _ALSO


def _names_armed_party(claim: Claim) -> bool:
    return any(party.kind in _ARMED_KINDS for party in (*claim.actor, *claim.target))
