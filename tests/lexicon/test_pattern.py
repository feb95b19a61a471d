"""Patterns of lemmas, matched in a parsed sentence."""

import pytest

from dateline.language import Parser
from dateline.lexicon import Pattern


def matched(parser: Parser, written: str, text: str) -> list[str] | None:
    """The words that the pattern takes, from the first place where it begins."""
    pattern = Pattern.read(written)
    [sentence] = parser.parse([text], [0])[0]
    for start in range(len(sentence)):
        found = pattern.match(sentence, start)
        if found is not None:
            return [sentence[i].text for i in found]
    return None


def test_the_starred_word_is_the_head() -> None:
    assert Pattern.read("air *strike").head == 1
    assert Pattern.read("*open fire").head == 0


def test_without_a_star_the_last_word_is_the_head() -> None:
    assert Pattern.read("mortar round").head == 1


def test_a_pattern_reads_every_form_of_a_lemma(parser: Parser) -> None:
    assert matched(parser, "air *strike", "Two air strikes hit the town.") == ["air", "strikes"]


@pytest.mark.parametrize("text", ["Troops opened heavy fire.", "Troops opened fire."])
def test_an_adjective_may_stand_between(parser: Parser, text: str) -> None:
    assert matched(parser, "*open fire", text) == ["opened", "fire"]


def test_another_noun_may_not_stand_between(parser: Parser) -> None:
    assert matched(parser, "*open fire", "Troops opened the door and saw fire.") is None


def test_two_dots_allow_words_between(parser: Parser) -> None:
    assert matched(parser, "*blow .. up", "Rebels blew the old bridge up.") == ["blew", "up"]


def test_a_gap_has_an_end(parser: Parser) -> None:
    far = "Rebels blew the old stone bridge near the harbour up."
    assert matched(parser, "*blow .. up", far) is None


def test_a_pattern_does_not_run_over_the_end_of_the_sentence(parser: Parser) -> None:
    assert matched(parser, "air *strike", "They took to the air") is None
