"""Whom a figure counts: population, subgroup, and when a phrase without a number is one person."""

from dateline.extract import entities
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
    if head.lower in {"he", "she", "him", "her"}:
        return True
    if head.tag in {"NNP", "NNPS"}:
        return head.entity in entities.PERSON
    if head.tag not in {"NN", "JJ"}:  # "a civilian" is tagged as either
        return False
    if head.lemma in _MANY:
        return False
    articles = {kid.lower for kid in sentence.below(head, "det", "nmod:poss")}
    noun = noun_of(sentence, head)
    if noun is None or noun.kind == "unknown":
        return head.lemma.endswith(_DOERS) and not articles.isdisjoint({"a", "an", "another"})  # "a rancher"
    single = noun.kind in {"civilian", "state_forces", "police", "person", "government"}
    return single and not articles.isdisjoint({"a", "an", "another", "his", "her", "the"})


# Endings of nouns for people by what they do, where the noun list does not hold them.
_DOERS = ("er", "or", "ist", "man", "woman", "ian", "ant", "ee", "ary")
# Singular nouns for more people than one.
_MANY = frozenset({
    "family", "couple", "crew", "community", "population", "police", "crowd", "staff", "group", "number", "total",
    "dozen", "hundred", "thousand", "handful", "pair", "trio", "majority", "half", "third", "team", "unit", "convoy",
})  # fmt: skip
