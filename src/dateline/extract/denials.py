"""Denials: who disputes which claim of the document.

A denial is no event of its own: it stands on the claim that it disputes, in the same sentence or in one before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.extract import arcs
from dateline.extract.attribution import is_voice
from dateline.extract.speakers import Speakers
from dateline.extract.story import Story
from dateline.lexicon import read_toml, strings
from dateline.model import Attribution, Claim, Sentence, Span, Token

_LOOK_BACK = 4  # sentences in which the disputed claim stands


@dataclass(frozen=True, slots=True)
class Denial:
    """`verb` disputes what stands in its scope, or what was claimed before when it disputes `the accusation`."""

    reading: int
    verb: Token
    speaker: Token
    scope: frozenset[int]
    refers_back: bool


@cache
def _cues() -> dict[str, frozenset[str]]:
    table = read_toml("dateline.extract.modality", "en.denials.toml")
    return {part: frozenset(strings(table["denial"][part])) for part in ("verbs", "claims", "involvement")}


def disputed(story: Story, speakers: Speakers, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with those who deny them."""
    found = list(claims)
    told: set[int] = set()
    for denial in _denials(story):
        attribution = _attribution(story, speakers, denial)
        for number in _denied(story, denial, attribution, found):
            found[number] = _with_denial(found[number], attribution, denial)
            told.add(denial.verb.start)
    return [c for c in found if c.type != "statement_other" or c.trigger.start not in told]


def _with_denial(claim: Claim, by: Attribution, denial: Denial) -> Claim:
    """A claim made only by the words of its denial is told as denied; one that others make stays asserted."""
    if by in claim.denied_by:
        return claim
    chain = tuple(link for link in claim.attribution if link.source.span != by.source.span)
    modality = claim.modality if denial.refers_back else "denied"
    return replace(claim, denied_by=(*claim.denied_by, by), attribution=chain, modality=modality)


def _denials(story: Story) -> list[Denial]:
    return [
        denial
        for index, reading in enumerate(story.readings)
        for token in reading.sentence.tokens
        if (denial := _denial(reading.sentence, token, index)) is not None
    ]


def _denial(sentence: Sentence, token: Token, index: int) -> Denial | None:
    cues = _cues()
    if not arcs.is_verb(token) or token.lemma not in cues["verbs"] or sentence.below(token, "xcomp"):
        return None
    speaker = arcs.subject(sentence, token)
    if speaker is None or not is_voice(sentence, speaker):
        return None
    thing = arcs.direct_object(sentence, token)
    clauses = sentence.below(token, "ccomp", "advcl")
    if thing is None and not clauses:
        return None
    back = thing is not None and thing.lemma in cues["claims"] | cues["involvement"] and not clauses
    scope = {t.i for kid in ([thing] if thing is not None else []) + clauses for t in sentence.subtree(kid)}
    return Denial(index, token, speaker, frozenset(scope - {speaker.i}), back)


def _attribution(story: Story, speakers: Speakers, denial: Denial) -> Attribution:
    sentence = story.readings[denial.reading].sentence
    speaker = speakers.speaker(denial.reading, sentence, denial.speaker)
    cue = Span.cut(story.text, denial.verb.start, denial.verb.end)
    return Attribution(source=speaker, cue=cue, style="indirect", rule="denial.verb")


def _denied(story: Story, denial: Denial, by: Attribution, claims: Sequence[Claim]) -> list[int]:
    """The claims that the denial disputes: those in its scope; else the nearest one before, made by someone else."""
    sentence = story.readings[denial.reading].sentence
    spans = [(sentence[i].start, sentence[i].end) for i in denial.scope]
    inside = [n for n, c in enumerate(claims) if any(a <= c.trigger.start < b for a, b in spans)]
    if denial.refers_back:  # "denied involvement in the attack", but "denied the accusation"
        inside = [n for n in inside if claims[n].type != "accusation"]
    if inside:
        return inside
    first = story.readings[max(0, denial.reading - _LOOK_BACK)].sentence.start
    before = [n for n, c in enumerate(claims) if first <= c.trigger.start < denial.verb.start and _against(c, by)]
    return before[-1:] if denial.refers_back else []


def _against(claim: Claim, by: Attribution) -> bool:
    """Whether the claim is one that the denier would dispute: it is accused, or acts in it, and did not say it."""
    if any(link.source.name == by.source.name for link in claim.attribution):
        return False
    words = set(by.source.name.lower().split())
    parties = claim.target if claim.type in {"accusation", "condemnation"} else claim.actor
    same = any(
        words & set(party.name.lower().split()) or (party.id is not None and party.id == by.source.id)
        for party in parties
    )
    return same or claim.type == "accusation"
