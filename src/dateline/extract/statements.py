"""Statements: what a speaker says beside the events that have a trigger of their own.

A reported clause without a trigger is kept as `statement_other`: who would do what, in the speaker's words.
"""

from dateline.extract import arcs
from dateline.extract.action import STATEMENT, Hit
from dateline.extract.actor import Parties
from dateline.extract.attribution import Saying
from dateline.extract.drafts import Draft
from dateline.extract.story import Reading
from dateline.extract.words import words
from dateline.model import Party, Sentence, Token

_EMPTY = words("empty_verbs")


# Armed parties: what they do is kept even where no trigger names it.
_ACTING = frozenset({"state_forces", "rebel_group", "militia"})


def statements(parties: Parties, reading: Reading, index: int, found: list[Draft]) -> list[Draft]:
    """The reported clauses of a sentence in which no draft stands; else what a party to the conflict does in it."""
    sentence = reading.sentence
    taken = {i for draft in found for i in (*draft.heads, *draft.words)}
    said = [
        draft
        for saying in reading.sayings
        if taken.isdisjoint(saying.scope) and saying.cue.i not in taken
        if (draft := _draft(parties, sentence, _clause(sentence, saying), index)) is not None
    ]
    if said or taken or reading.sayings:
        return said
    root = next((t for t in sentence.tokens if t.dep == "root"), None)
    deed = _draft(parties, sentence, root, index)
    return [deed] if deed is not None and deed.actors[0].kind in _ACTING else []


def _draft(parties: Parties, sentence: Sentence, verb: Token | None, index: int) -> Draft | None:
    if verb is None or not arcs.is_verb(verb) or verb.lemma in _EMPTY:
        return None
    actor = _party(parties, sentence, arcs.subject(sentence, verb))
    target = _party(parties, sentence, arcs.direct_object(sentence, verb))
    if actor is None or actor.kind == "civilian":
        return None
    return Draft(
        reading=index,
        hit=Hit(STATEMENT, verb, (verb.i,), "statement_other"),
        type="statement_other",
        words=(verb.i,),
        heads=(verb.i,),
        actors=(actor,),
        targets=(target,) if target is not None else (),
        figures=(),
    )


def _clause(sentence: Sentence, saying: Saying) -> Token | None:
    """The head of the reported clause."""
    kids = sentence.below(saying.cue, "ccomp", "parataxis")
    inside = [kid for kid in kids if kid.i in saying.scope]
    if inside:
        return inside[0]
    above = sentence.head(saying.cue)
    return above if above.i in saying.scope else None


def _party(parties: Parties, sentence: Sentence, head: Token | None) -> Party | None:
    return parties.party(sentence, head) if head is not None else None
