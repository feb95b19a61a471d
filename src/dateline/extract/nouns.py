"""Nouns for people and bodies, shared by the finders of actors, speakers and figures."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from dateline.extract.words import words
from dateline.lexicon import read_table
from dateline.model import PartyKind, Sentence, SpeakerRole, Token

# Words that count the people named after them: "dozens of residents" are residents.
QUANTITIES = words("quantities")


@dataclass(frozen=True, slots=True)
class PartyNoun:
    """What a common noun tells of a party."""

    noun: str
    kind: PartyKind
    role: SpeakerRole
    population: str


@cache
def party_nouns() -> dict[str, PartyNoun]:
    rows = read_table("dateline.extract", "en.nouns.tsv")
    return {
        row["noun"]: PartyNoun(
            row["noun"], cast(PartyKind, row["kind"]), cast(SpeakerRole, row["role"]), row["population"]
        )
        for row in rows
    }


def noun_of(sentence: Sentence, head: Token) -> PartyNoun | None:
    """The entry of `head`, with the noun before it (`air force`) or that it counts (`dozens of people`)."""
    nouns = party_nouns()
    if head.i and (pair := nouns.get(f"{sentence[head.i - 1].lower} {head.lemma}")):
        return pair
    counted = sentence.below(head, "nmod") if head.tag == "CD" or head.lower in QUANTITIES else []
    return next((nouns[token.lemma] for token in (*counted, head) if token.lemma in nouns), None)
