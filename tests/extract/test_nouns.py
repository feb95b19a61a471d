"""Common nouns tell what a party is."""

from typing import get_args

import pytest

from dateline.extract.nouns import noun_of, party_nouns
from dateline.language import Parser
from dateline.lexicon import read_table
from dateline.model import PartyKind, Sentence, SpeakerRole, Token


def head(parser: Parser, text: str, word: str) -> tuple[Sentence, Token]:
    [sentence] = parser.parse([text], [0])[0]
    return sentence, next(token for token in sentence.tokens if token.text == word)


def rows() -> list[dict[str, str]]:
    return list(read_table("dateline.extract", "en.nouns.tsv"))


def test_no_noun_is_listed_twice() -> None:
    nouns = [row["noun"] for row in rows()]
    assert len(nouns) == len(set(nouns))


@pytest.mark.parametrize("noun", sorted(party_nouns()))
def test_a_noun_has_a_kind_a_role_and_a_population_of_the_model(noun: str) -> None:
    entry = party_nouns()[noun]
    assert entry.kind in get_args(PartyKind)
    assert entry.role in get_args(SpeakerRole)
    assert entry.population in {"civilian", "combatant", "unknown"}


def test_soldiers_are_combatants_of_a_state(parser: Parser) -> None:
    noun = noun_of(*head(parser, "Two soldiers were killed.", "soldiers"))
    assert noun is not None
    assert (noun.kind, noun.population) == ("state_forces", "combatant")


def test_two_words_outrank_the_second_of_them(parser: Parser) -> None:
    noun = noun_of(*head(parser, "The air force bombed the town.", "force"))
    assert noun is not None
    assert noun.noun == "air force"


def test_dozens_of_residents_are_residents(parser: Parser) -> None:
    noun = noun_of(*head(parser, "Dozens of residents fled.", "Dozens"))
    assert noun is not None
    assert noun.noun == "resident"


def test_a_thing_is_no_party(parser: Parser) -> None:
    assert noun_of(*head(parser, "The bridge collapsed.", "bridge")) is None
