"""Whom a figure counts: population, subgroup, and when a phrase without a number is one person."""

from dateline.extract.nouns import noun_of
from dateline.model import Sentence, Token

# Subgroups of the casualty recorders (Every Casualty standards, section 4), by noun.
_SUBGROUPS = {
    "child": "child",
    "kid": "child",
    "boy": "child",
    "girl": "child",
    "baby": "child",
    "infant": "child",
    "minor": "child",
    "woman": "woman",
    "man": "man",
    "medic": "medic",
    "doctor": "medic",
    "nurse": "medic",
    "paramedic": "medic",
    "journalist": "journalist",
    "reporter": "journalist",
    "rescuer": "rescuer",
    "peacekeeper": "peacekeeper",
    "foreigner": "foreigner",
}


def population_of(sentence: Sentence, head: Token) -> str:
    """civilian, combatant or unknown, by the noun; the text must say so, nothing is assumed."""
    noun = noun_of(sentence, head)
    return noun.population if noun is not None else "unknown"


def subgroup_of(head: Token) -> str | None:
    return _SUBGROUPS.get(head.lemma)


def is_one_person(sentence: Sentence, head: Token) -> bool:
    """A singular noun for a person (`a Russian medic`) or the name of one."""
    if head.tag in {"NNP", "NNPS"}:
        return head.entity in {"PER", "PERSON"}
    if head.tag not in {"NN", "JJ"}:  # "a civilian" is tagged as either
        return False
    noun = noun_of(sentence, head)
    if head.lemma in {"family", "couple", "crew", "community", "population", "police", "crowd", "staff"}:
        return False
    single = noun is not None and noun.kind in {"civilian", "state_forces", "police", "person", "government"}
    return single and any(
        kid.lower in {"a", "an", "another", "his", "her", "the"} for kid in sentence.below(head, "det", "nmod:poss")
    )
