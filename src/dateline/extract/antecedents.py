"""Whom a pronoun means: the last subject before it that agrees, in this sentence and the few before."""

from dataclasses import dataclass, replace

from dateline.extract import entities
from dateline.extract.story import Story
from dateline.extract.words import words
from dateline.model import Party, Sentence, Token

_PERSONS = frozenset({"he", "she", "him", "her", "his"})
GROUPS = frozenset({"they", "them", "it", "we", "us", "their", "its", "our"})
PRONOUNS = _PERSONS | GROUPS | frozenset({"i", "me"})
_LOOK_BACK = 4
_SINGLE = words("single_persons")


@dataclass(frozen=True, slots=True)
class Antecedents:
    """Resolves the pronouns of one story to parties named before them."""

    story: Story

    def resolved(self, index: int, party: Party) -> Party:
        """`party` itself, or the party that its pronoun stands for; the words then are those of the antecedent."""
        word = party.span.text.lower()
        if word not in PRONOUNS:
            return party
        person = word in _PERSONS or word in {"i", "me"}
        for position in range(index, max(-1, index - _LOOK_BACK), -1):
            sentence = self.story.readings[position].sentence
            before = party.span.start if position == index else sentence.end
            found = self._last_subject(sentence, before, person=person)
            if found is not None:
                return replace(found, rule="actor.pronoun")
        return party

    def _last_subject(self, sentence: Sentence, before: int, *, person: bool) -> Party | None:
        subjects = [t for t in sentence.tokens if t.dep.startswith("nsubj") and t.end <= before and t.tag != "PRP"]
        for token in reversed(subjects) if person else subjects:
            party = self.story.parties.party(sentence, token)
            if party is not None and _is_person(sentence, token) == person and party.span.text.lower() not in PRONOUNS:
                return party
        return None


def _is_person(sentence: Sentence, token: Token) -> bool:
    if token.entity in entities.PERSON:
        return True
    return (
        token.tag == "NN"
        and any(kid.lower in {"a", "an", "the", "one"} for kid in sentence.below(token, "det"))
        and token.lemma in _SINGLE
    )
