"""Sentences and tokens count characters of the text that they were read from."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import UsageError
from dateline.language import Parser
from dateline.language.parse import LONGEST_SENTENCE
from dateline.model import Sentence


def sentences(parser: Parser, text: str) -> list[Sentence]:
    return parser.parse([text], [0])[0]


def texts(parser: Parser, text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences(parser, text)]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=120), offset=st.integers(0, 10_000))
def test_every_token_quotes_the_text(parser: Parser, text: str, offset: int) -> None:
    for sentence in parser.parse([text], [offset])[0]:
        for token in sentence.tokens:
            assert text[token.start - offset : token.end - offset] == token.text


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=120))
def test_the_arcs_of_a_sentence_form_one_tree(parser: Parser, text: str) -> None:
    for sentence in sentences(parser, text):
        [root] = [token for token in sentence.tokens if token.head == token.i]
        assert root.dep == "root"
        assert sentence.subtree(root) == list(sentence.tokens)


def test_sentences_of_two_paragraphs_count_from_their_offsets(parser: Parser) -> None:
    first, second = parser.parse(["Shells fell.", "Troops withdrew."], [0, 14])
    assert first[0].start == 0
    assert second[0].start == 14
    assert second[0].block == 1


def test_a_paragraph_of_white_space_has_no_sentences(parser: Parser) -> None:
    assert sentences(parser, "  \n ") == []


@pytest.mark.parametrize(
    "text",
    [
        "The statement named Gen. Michel Aoun as commander.",
        "He met Mr. Brown in London.",
        "The U.S. Embassy was closed.",
        "The village (Population 400) was empty.",
    ],
)
def test_no_sentence_begins_after_a_title_or_inside_brackets(parser: Parser, text: str) -> None:
    assert texts(parser, text) == [text]


def test_no_sentence_begins_with_a_small_letter_or_a_comma(parser: Parser) -> None:
    text = "“Shells fell all night.” said the mayor, who had stayed. Troops left."
    assert [words[0] for words in texts(parser, text) if words[0].islower() or words[0] in ",;:)”"] == []


def test_two_plain_sentences_are_parted(parser: Parser) -> None:
    assert texts(parser, "Shells fell on the town. Troops withdrew.") == [
        "Shells fell on the town.",
        "Troops withdrew.",
    ]


def test_a_typographic_apostrophe_is_compared_as_a_plain_one(parser: Parser) -> None:
    tokens = [token for sentence in sentences(parser, "The army’s base didn’t fall.") for token in sentence.tokens]
    assert "'s" in [token.lower for token in tokens]
    assert "’s" in [token.text for token in tokens]


def test_a_name_is_found_with_its_label(parser: Parser) -> None:
    [sentence] = sentences(parser, "Russia said its jets had left Syria.")
    names = {sentence[first].text: label for first, _, label in sentence.names}
    assert names == {"Russia": "LOC", "Syria": "LOC"}


def test_a_folder_without_a_pipeline_is_refused_with_its_name() -> None:
    with pytest.raises(UsageError, match="no-such-model"):
        Parser("no-such-model")


def test_a_sentence_without_end_is_read_in_pieces(parser: Parser) -> None:
    text = "killed and " * 1_000
    found = sentences(parser, text)
    assert {len(sentence) for sentence in found} <= set(range(1, LONGEST_SENTENCE + 1))
    assert [token.text for sentence in found for token in sentence.tokens] == text.split()
    for sentence in found:
        tops = [token for token in sentence.tokens if token.head == token.i]
        assert {token.dep for token in tops} == {"root"}
        assert sum(len(sentence.subtree(top)) for top in tops) == len(sentence)


def test_time_grows_with_the_length_of_a_paragraph_and_not_with_its_square(parser: Parser) -> None:
    begun = time.monotonic()
    sentences(parser, ". " * 30_000)
    assert time.monotonic() - begun < 15


def test_white_space_inside_a_paragraph_is_nobody_and_nothing(parser: Parser) -> None:
    blank = [t for s in sentences(parser, "They will captured\n\nfled the town.") for t in s.tokens if t.text.isspace()]
    assert blank
    assert {t.dep for t in blank} <= {"punct", "root"}
