"""Number phrases: each row of `en.cases.tsv`, told as killed in a sentence built by hand, has the bounds of the row."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentences import sentence, soups, text_of

from dateline.extract import figure
from dateline.extract.figure.numbers import counts
from dateline.lexicon import read_table
from dateline.model import Sentence

ROWS = [
    pytest.param(
        row,
        id=row["phrase"],
        marks=[pytest.mark.xfail(strict=True)] if row["expect"] == "fail" else [],
    )
    for row in read_table("dateline.extract.figure", "en.cases.tsv")
]
NUMBER = re.compile(
    r"[\d.,]*\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundred|thousand|million|dozen|half",
    re.IGNORECASE,
)
TAGS = {
    **dict.fromkeys(["a", "an", "the", "another", "both", "no", "some"], ("DT", "det")),
    **dict.fromkeys(["several", "many", "numerous", "few", "multiple", "additional", "further"], ("JJ", "amod")),
    **dict.fromkeys(["russian", "syrian", "other", "more", "estimated"], ("JJ", "amod")),
}
WORD = re.compile(r"\d[\d.,]*\d|\d+|[^\W\d]+|-|–")


def tagged(word: str) -> tuple[str, str]:
    """The tag and the relation of a word before the noun."""
    if NUMBER.fullmatch(word):
        return "CD", "nummod"
    return TAGS.get(word.lower(), ("IN", "advmod"))


def noun_tag(word: str) -> str:
    if NUMBER.fullmatch(word):
        return "CD"
    if word in {"people", "children", "men", "women"} or (word.endswith("s") and word != "Mosul"):
        return "NNS"
    return "NNP" if word[0].isupper() else "NN"


def killed(phrase: str) -> Sentence:
    """`Shelling killed` and the phrase, whose noun is its last word or that before `of`."""
    words = WORD.findall(phrase)
    of = words.index("of") if "of" in words and words[0] not in {"upwards", "in", "a", "minimum"} else None
    if words[:2] in (["a", "couple"], ["a", "pair"]):
        of = 2
    head = len(words) - 1 if of is None else of - 1
    return sentence(" ".join(["Shelling/NN/nsubj>killed killed/VBD/root", *_notation(words, head)]))


def _notation(words: Sequence[str], head: int) -> list[str]:
    number = words[: head + 1].count(words[head])
    made = []
    for i, word in enumerate(words):
        if i == head:
            made.append(f"{word}/{noun_tag(word)}/obj>killed")
        elif i < head:
            made.append("/".join([word, tagged(word)[0], f"{tagged(word)[1]}>{words[head]}#{number}"]))
        elif i == len(words) - 1:
            made.append(f"{word}/NNS/nmod>{words[head]}#{number}")
        else:
            made.append(f"{word}/IN/case>{words[-1]}")
    return made


def read(phrase: str) -> list[tuple[str, str, str]]:
    built = killed(phrase)
    return [
        (str(f.low), "" if f.high is None else str(f.high), f.form)
        for toll in figure.find(text_of(built), built)
        for f in toll.figures
    ]


@pytest.mark.parametrize("row", ROWS)
def test_a_phrase_reads_as_its_row_says(row: dict[str, str]) -> None:
    assert read(row["phrase"]) == ([] if row["low"] == "-" else [(row["low"], row["high"], row["form"])])


def test_the_cases_hold_numbers_and_phrases_that_are_no_numbers() -> None:
    rows = list(read_table("dateline.extract.figure", "en.cases.tsv"))
    assert len(rows) >= 120
    assert sum(row["low"] == "-" for row in rows) >= 20


@given(st.integers(2, 999_999))
def test_digits_are_read_as_written(number: int) -> None:
    assert read(f"{number:,} people") == [(str(number), str(number), "exact")]


@given(st.integers(1, 9_999), st.integers(1, 9_999))
def test_a_range_goes_from_the_smaller_to_the_larger(low: int, more: int) -> None:
    assert read(f"{low} to {low + more} people") == [(str(low), str(low + more), "range")]


@given(soups())
def test_counts_come_in_order_and_do_not_overlap(soup: Sentence) -> None:
    ends = [end for count in counts(soup) for end in (count.first, count.last)]
    assert ends == sorted(ends)


@given(soups())
def test_a_count_is_never_less_than_none(soup: Sentence) -> None:
    assert [count for count in counts(soup) if count.low is not None and count.low < 0] == []


@pytest.mark.parametrize("words", ["9" * 400, "9" * 20, " ".join(["two hundred"] * 200), " ".join(["million"] * 90)])
def test_what_is_more_than_all_people_is_no_count(words: str) -> None:
    built = sentence(" ".join(f"{word}/CD/dep>killed" for word in words.split()) + " killed/VBN/root")
    assert [count for count in counts(built) if (count.low or 0) > 10_000_000_000] == []
