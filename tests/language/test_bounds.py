"""The rules mark where a sentence begins and where none can; what only the parser can tell they leave open."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.bounds import Abbreviations, Bound, Word, bounds
from dateline.lexicon import read_toml, strings

NONE, OPEN, START = Bound.NONE, Bound.OPEN, Bound.START
GROUPS = read_toml("dateline.language", "en.abbreviations.toml")
KNOWN = Abbreviations.shipped()
ABBREVIATIONS = sorted(word for group in GROUPS for word in strings(GROUPS[group]["words"]) if group != "opener")
PIECES = [*".?!…,;:()[]“”‘’'\"-–—%", "...", "\n", " ", "The", "Hassan", "fell", "BEIRUT", "12", *ABBREVIATIONS]

some_words = st.lists(
    st.builds(Word, text=st.sampled_from(PIECES) | st.text(min_size=1, max_size=6), space=st.booleans()), max_size=25
)


@cache
def splitter() -> Any:
    return spacy.blank("en").tokenizer


def words(text: str) -> list[Word]:
    """The words of `text` as the parser library makes them: "Lt." is two, "Gen." is one."""
    return [Word(text=token.text, space=bool(token.whitespace_)) for token in splitter()(text)]


def joined(split: list[Word]) -> list[Word]:
    """The same with every abbreviation in one word."""
    found: list[Word] = []
    for word in split:
        if word.text == "." and found and not found[-1].space and KNOWN.has(found[-1].text + "."):
            found[-1] = Word(text=found[-1].text + ".", space=word.space)
        else:
            found.append(word)
    return found


def mark(text: str, word: str) -> Bound:
    """What stands before the last `word` of `text`."""
    split = words(text)
    return bounds(split)[max(i for i, one in enumerate(split) if one.text == word)]


def begun(split: list[Word]) -> list[str]:
    """The words before which a sentence begins, but the first."""
    return [word.text for word, found in zip(split, bounds(split), strict=True) if found is START][1:]


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(group, text, id=f"{group}: {text}")
        for group, table in GROUPS.items()
        for text in strings(table[kind])
    ]


def ends_of_abbreviations(group: str, split: list[Word]) -> Iterator[int]:
    """Where the word after an abbreviation of `group` stands."""
    for i, word in enumerate(split[:-1], start=1):
        if word.text in getattr(KNOWN, group):
            yield i


@pytest.mark.parametrize(("group", "text"), cases("yes"))
def test_a_sentence_begins_after_the_abbreviation(group: str, text: str) -> None:
    split = words(text.replace("| ", ""))
    assert begun(split) == begun(joined(split)) == [text.split("| ")[1].split()[0]]


@pytest.mark.parametrize(("group", "text"), cases("no"))
def test_no_sentence_begins_after_the_abbreviation(group: str, text: str) -> None:
    assert begun(words(text)) == begun(joined(words(text))) == []


@pytest.mark.parametrize(
    ("group", "text"), [case for case in cases("no") if case.values[0] in {"title", "before_figure", "inside"}]
)
def test_a_word_that_must_follow_is_not_left_to_the_parser(group: str, text: str) -> None:
    split = joined(words(text))
    after = [bounds(split)[i] for i in ends_of_abbreviations(group, split)]
    assert after
    assert set(after) == {NONE}


@pytest.mark.parametrize("group", GROUPS)
def test_every_example_holds_a_word_of_its_group(group: str) -> None:
    for text in (*strings(GROUPS[group]["yes"]), *strings(GROUPS[group]["no"])):
        assert list(ends_of_abbreviations(group, joined(words(text.replace("| ", ""))))), text


def test_no_word_stands_in_two_groups_or_twice_in_one() -> None:
    held = [word for table in GROUPS.values() for word in strings(table["words"])]
    assert sorted({word for word in held if held.count(word) > 1}) == []


def test_every_abbreviation_ends_in_its_stop_and_no_opener_does() -> None:
    assert [word for word in ABBREVIATIONS if not word.endswith(".")] == []
    assert [word for word in KNOWN.opener if not word.isalpha() or not word[0].isupper()] == []


def test_no_words_have_no_marks() -> None:
    assert bounds([]) == []


def test_a_stop_ends_a_sentence() -> None:
    for stop in (".", "?", "!", "...", "…"):
        assert begun(words(f"Shells fell{stop} Troops left{stop}")) == ["Troops"]


def test_a_stop_before_a_small_letter_ends_none() -> None:
    assert mark("Shells fell ... then troops left.", "then") is NONE
    assert mark("“Why us?” he said.", "he") is NONE


def test_a_capital_without_a_stop_before_it_is_left_to_the_parser() -> None:
    assert mark("Shells fell on Aleppo.", "Aleppo") is OPEN


def test_no_sentence_begins_with_a_stop_a_comma_or_a_closing_mark() -> None:
    split = words("“Shells fell,” he said. . . . “All night.” (In Aleppo.)")
    marks = bounds(split)
    assert [w.text for w, found in zip(split, marks, strict=True) if w.text in ".,”)" and found is not NONE] == []


def test_closing_marks_stand_between_a_stop_and_the_next_sentence() -> None:
    assert begun(words("“Shells fell.” Troops left.")) == ["Troops"]
    assert begun(words("(Shells fell.) Troops left.")) == ["Troops"]


def test_a_question_within_quotes_may_go_on_with_its_speaker() -> None:
    assert mark("“Why us?” Hassan said.", "Hassan") is OPEN
    assert mark("“Why us?” The mayor left.", "The") is START


def test_a_quote_behind_a_comma_leaves_its_sentence_open() -> None:
    assert mark("“He left,” Hassan said.", "Hassan") is NONE


def test_an_opening_quote_begins_the_sentence_and_not_the_word_behind_it() -> None:
    assert mark("Shells fell. “Troops left.", "“") is START
    assert mark("Shells fell. “Troops left.", "Troops") is NONE
    assert mark('Shells fell. "Troops left.', "Troops") is NONE


def test_nothing_begins_inside_an_opened_bracket_or_behind_a_dash() -> None:
    assert mark("The village (Population 400) was empty.", "Population") is NONE
    assert mark("Aleppo – Syria's second city – fell.", "Syria") is NONE


def test_an_abbreviation_holds_in_one_word_and_in_two() -> None:
    whole = [Word(text="Lt.", space=True), Word(text="Hassan", space=True), Word(text="fled", space=False)]
    halved = [Word(text="Lt", space=False), Word(text=".", space=True), *whole[1:]]
    assert bounds(whole)[1] is bounds(halved)[2] is NONE


def test_a_title_before_a_word_that_is_no_name_is_left_to_the_parser() -> None:
    assert mark("He lives on Main St. The town is calm.", "The") is OPEN


def test_the_first_letter_of_a_name_ends_no_sentence() -> None:
    assert mark("Charles E. Schumer left.", "Schumer") is NONE
    assert mark("He took Plan B. The army left.", "The") is OPEN


def test_a_figure_goes_on_after_a_month_or_a_number_sign() -> None:
    assert mark("Talks began on Nov. 4.", "4") is NONE
    assert mark("Unit No. 12 fled.", "12") is NONE
    assert mark("It was signed in Nov. 12 men left.", "men") is NONE


def test_a_word_with_a_stop_that_no_group_holds_is_left_to_the_parser() -> None:
    assert mark("It was the C.I.A. Hassan left.", "Hassan") is OPEN
    assert mark("It was the C.I.A. The men left.", "The") is START


@pytest.mark.parametrize("follows", ["(and its allies)", "“war on terror”", "– Mexico border"])
def test_a_mark_after_an_abbreviation_settles_nothing(follows: str) -> None:
    assert mark(f"He left the U.S. {follows}", follows[0]) in {NONE, OPEN}


def test_a_bracket_closed_behind_an_abbreviation_settles_nothing() -> None:
    assert mark("Warren (D-Mass.) Monday told reporters.", "Monday") is OPEN


@pytest.mark.parametrize("space", ["  ", "\n", " \n", "\n\n", "\t"])
def test_a_sentence_begins_behind_any_white_space(space: str) -> None:
    text = f"Shells fell.{space}Troops left."
    assert mark(text, "Troops") is START
    assert [found for word, found in zip(words(text), bounds(words(text)), strict=True) if word.text.isspace()] in (
        [],
        [NONE],
    )


def test_white_space_at_the_head_is_no_sentence_of_its_own() -> None:
    split = words("  Shells fell.")
    assert bounds(split)[:2] == [START, NONE]


def test_a_line_that_goes_on_may_go_on_in_the_next() -> None:
    assert mark("Shells fell on\nAleppo.", "Aleppo") is OPEN
    assert mark("Gen.\nAoun left.", "Aoun") is NONE


def test_a_space_lost_after_a_stop_is_left_to_the_parser() -> None:
    assert mark("Shells fell.Troops left.", "Troops") is OPEN
    assert mark("He met Lt.Hassan yesterday.", "Hassan") is NONE


@pytest.mark.parametrize(
    "head",
    ["BEIRUT -", "BEIRUT (Reuters) -", "BEIRUT, Lebanon (AP) --", "CAIRO, Nov. 4 (Xinhua) —", "WASHINGTON, D.C. –"],
)
def test_the_report_begins_behind_its_dateline(head: str) -> None:
    assert begun(words(f"{head} Shells fell on Aleppo.")) == ["Shells"]


@pytest.mark.parametrize(
    "text",
    [
        "ISIS fighters in Mosul - The city's old town - fell.",
        "Aleppo - Shells fell.",
        "NATO - the alliance - left.",
        "AK-47 rifles were found.",
        "BEIRUT",
        "BEIRUT -",
    ],
)
def test_what_is_no_dateline_begins_nothing(text: str) -> None:
    assert begun(words(text)) == []


@given(some_words)
def test_every_word_has_one_mark_and_the_first_begins(split: list[Word]) -> None:
    marks = bounds(split)
    assert len(marks) == len(split)
    assert set(marks[:1]) <= {START}


@given(some_words)
def test_a_comma_or_a_stop_begins_nothing_and_a_small_letter_only_what_the_parser_says(split: list[Word]) -> None:
    for word, found in list(zip(split, bounds(split), strict=True))[1:]:
        if word.text[0] in ",;:)" or word.text in {".", "?", "!"} or word.text.isspace():
            assert found is NONE
        elif word.text[0].islower():
            assert found is not START


@given(some_words)
def test_the_same_words_have_the_same_marks(split: list[Word]) -> None:
    assert bounds(split) == bounds(list(split))


@given(some_words)
def test_what_follows_changes_no_mark_but_behind_a_dateline(split: list[Word]) -> None:
    split = [Word(text="Yesterday", space=True), *split, Word(text="ended", space=False)]
    longer = [*split, Word(text=".", space=True), Word(text="Then", space=False)]
    assert bounds(longer)[: len(split)] == bounds(split)


def test_the_mark_of_a_note_stays_with_the_sentence_before_it() -> None:
    split = words("The truce failed in 1805. [6] Later it was renewed.")
    assert begun(split) == ["Later"]


def test_after_a_stop_a_word_in_small_letters_is_left_to_the_parser() -> None:
    assert mark("we left . they stayed .", "they") is OPEN
    assert mark("The deal with Yahoo! collapsed.", "collapsed") is not START
    assert mark("The U.S. army left.", "army") is NONE
