"""A derivation says in words how a text was read."""

import make
import told
from hypothesis import given, settings
from sentences import soup_stories, text_of

from dateline.extract import derive
from dateline.model import Sentence
from dateline.pipeline import parsed

REPORT = (
    "Rebels shelled Aleppo on Monday, killing at least 12 people, police said. "
    "The rebels denied that they had shelled the city."
)


def lines(text: str = REPORT) -> list[str]:
    document = told.document(text)
    return derive(document, parsed(document, None)).lines()


def starting(start: str) -> list[str]:
    return [line for line in lines() if line.strip().startswith(start)]


def test_every_sentence_is_told() -> None:
    assert starting("sentence ") == ["sentence 1", "sentence 2"]


def test_every_word_is_told_with_its_arc() -> None:
    [line] = starting("Rebels ")
    assert line.split() == ["Rebels", "NNS", "nsubj", "<-", "shelled"]


def test_a_trigger_is_told_with_its_rule() -> None:
    assert any("'shelled': shelling (action.shell" in line for line in starting("trigger"))


def test_a_figure_is_told_with_its_bounds() -> None:
    assert any("killed 12 to open, at_least" in line for line in starting("figure"))


def test_a_place_is_told_with_its_coordinates() -> None:
    assert any("'Aleppo': Aleppo (town, SY; 36.20, 37.16)" in line for line in starting("place"))


def test_a_time_is_told_with_its_day() -> None:
    assert any("2016-12-05 to 2016-12-05" in line for line in starting("time"))


def test_a_speaker_is_told_with_the_cue() -> None:
    assert any("'police' by 'said'" in line for line in starting("speaker"))


def test_a_denier_is_told() -> None:
    assert any("by 'denied'" in line for line in starting("disputes"))


def test_a_doubt_is_told() -> None:
    assert starting("doubt") != []


def test_a_claim_of_the_derivation_is_the_claim_extracted() -> None:
    document = told.document(REPORT)
    assert list(derive(document, parsed(document, None)).claims) == told.of(document)


@settings(max_examples=40, deadline=None)
@given(soup_stories())
def test_any_parse_can_be_told(sentences: list[Sentence]) -> None:
    assert derive(make.document(text_of(*sentences)), sentences).lines()
