"""Confidence: how far a claim can be trusted to say what its sentence says, with the reasons that lowered it.

The weights are judgements, in the order in which the development sets show errors; a later version calibrates them.
"""

from dataclasses import replace

from dateline.model import Claim

_BEST = 0.95
_LEAST = 0.2
_LONG = 320  # characters from which a sentence's arcs are often wrong


def weighed(claim: Claim) -> Claim:
    """The claim with its confidence and doubts."""
    doubts = [*((0.1, reason) for reason in claim.doubts), *_doubts(claim)]
    value = max(_LEAST, _BEST - sum(weight for weight, _ in doubts))
    return replace(claim, confidence=round(value, 2), doubts=tuple(reason for _, reason in doubts))


def _doubts(claim: Claim) -> list[tuple[float, str]]:
    found = []
    if not claim.actor:
        found.append((0.1, "nobody is named as acting"))
    if any(p.rule == "actor.pronoun" for p in (*claim.actor, *claim.target)):
        found.append((0.1, "a pronoun was resolved"))
    if claim.place is None:
        found.append((0.05, "no place is told"))
    elif claim.place.basis not in {"own words", "sentence"}:
        found.append((0.1, f"the place is inherited ({claim.place.basis})"))
    elif claim.place.lat is None:
        found.append((0.05, "the place is in no register"))
    if claim.time is not None and claim.time.basis != "own words":
        found.append((0.1, f"the time is inherited ({claim.time.basis})"))
    if len(claim.sentence.text) > _LONG:
        found.append((0.1, "the sentence is long"))
    if claim.rule == "action.statement":
        found.append((0.2, "no word names the event"))
    return found
