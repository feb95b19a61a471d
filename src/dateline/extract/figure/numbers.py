"""Number phrases: from words to bounds, nothing rounded, no midpoint invented.

The readings follow the table of casualty recorders: "more than 12" begins at 13, "up to 12" ends at 12 and begins
at 1, "about 12" stays 12 with the form `approx`, "dozens" is 12 or more.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from dateline.lexicon import read_toml, strings
from dateline.model import Form, Sentence

_DIGITS = re.compile(r"\d{1,3}(,\d{3})+|\d+(\.\d+)?")
# More than all people: no count of them, and past it no store and no float holds every number.
_MOST = 10_000_000_000
_RANGE = frozenset({"to", "-", "–", "or"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number phrase over the tokens [first, last) of a sentence, with its bounds."""

    first: int
    last: int
    low: int | None
    high: int | None
    form: Form


@dataclass(frozen=True, slots=True)
class _Terms:
    words: dict[str, int]
    scales: dict[str, int]
    vague: dict[str, int]
    unspecified: dict[str, int]
    none: dict[str, int]
    before: tuple[tuple[tuple[str, ...], Form], ...]
    after: tuple[tuple[tuple[str, ...], Form], ...]


@cache
def _terms() -> _Terms:
    table = read_toml(__package__ or "", "en.terms.toml")
    hedges = {
        side: tuple(
            sorted(
                ((tuple(words.split()), form) for form, phrases in table[side].items() for words in strings(phrases)),
                key=lambda entry: -len(entry[0]),
            )
        )
        for side in ("before", "after")
    }
    lists = {name: table[name] for name in ("words", "scales", "vague", "unspecified", "none")}
    return _Terms(**lists, before=hedges["before"], after=hedges["after"])


def counts(sentence: Sentence) -> list[Count]:
    """The number phrases of `sentence`, in order, hedges included. Articles count only before a scale word."""
    found: list[Count] = []
    position = 0
    while position < len(sentence):
        count = _count_at(sentence, position)
        if count is None:
            position += 1
            continue
        count = _hedged(sentence, _ranged(sentence, count))
        while found and found[-1].first >= count.first:
            found.pop()  # the `no` of "no fewer than 12", the `many` of "as many as 40"
        if found and found[-1].last > count.first:
            count = replace(count, first=found[-1].last)
        found.append(count)
        position = count.last
    return found


def _count_at(sentence: Sentence, position: int) -> Count | None:
    terms = _terms()
    token = sentence[position]
    if token.lower in terms.vague and _is_vague(sentence, position):
        return _vague(sentence, position)
    if token.lower in terms.unspecified:
        return Count(position, position + 1, terms.unspecified[token.lower], None, "plural_unspecified")
    if token.lower in terms.none and token.tag in {"DT", "NN"}:
        return Count(position, position + 1, 0, 0, "zero")
    value, last = _number(sentence, position)
    return None if value is None else Count(position, last, value, value, "exact")


def _is_vague(sentence: Sentence, position: int) -> bool:
    """`scores` and `tens` are also verbs and parts of names."""
    return sentence[position].tag in {"NNS", "CD", "NN"}


def _vague(sentence: Sentence, position: int) -> Count:
    terms = _terms()
    low, last = terms.vague[sentence[position].lower], position + 1
    if last + 1 < len(sentence) and sentence[last].lower == "of" and sentence[last + 1].lower in terms.vague:
        low *= terms.vague[sentence[last + 1].lower]
        last += 2
    return Count(position, last, low, None, "vague")


def _number(sentence: Sentence, position: int) -> tuple[int | None, int]:
    """The value of the number words that begin at `position`, and where they end."""
    terms, total, current = _terms(), 0.0, None
    start = position
    while position < len(sentence):
        word = sentence[position].lower
        step = _value(word)
        if step is not None and (current is None or _adds(current, step, word)):
            current = (current or 0) + step
        elif word in terms.scales and (current is not None or word in {"hundred", "thousand", "dozen"}):
            current = (0.5 if current == 0 else current or 1) * terms.scales[word]  # 0 is that of `half`
            if terms.scales[word] >= 1000:
                total, current = total + current, 0
        elif not (word in {"and", "-", "a"} and current is not None and _continues(sentence, position)):
            break
        if current is not None and current > _MOST - total:
            return None, start
        position += 1
    if current is None:
        return None, start
    lone = sentence[start]
    if position == start + 1 and lone.lower in {"a", "an", "half", "single", "m"}:
        return None, start
    return int(total + current), position


def _adds(current: float, step: float, word: str) -> bool:
    """Whether a word of the value `step` goes on with the number: `twenty one`, `two hundred and fifty`."""
    if _digital(word) or word in {"a", "an"} or step <= 0:
        return False
    return (current % 10 == 0 and step < 10) or (current % 100 == 0 and step < 100)


def _value(word: str) -> float | None:
    if _DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    return _terms().words.get(word)


def _digital(word: str) -> bool:
    return word[:1].isdigit()


def _continues(sentence: Sentence, position: int) -> bool:
    """Whether `and`, `-` or `a` at `position` joins parts of one number: `a hundred and six`, `twenty-one`."""
    if position + 1 >= len(sentence):
        return False
    before, after = sentence[position - 1].lower, sentence[position + 1].lower
    if sentence[position].lower == "and":
        return before in _terms().scales and after in _terms().words and not _digital(before)
    if sentence[position].lower == "a":
        return before == "half" and after in _terms().scales
    tens = _terms().words.get(before, 0)
    return tens >= 20 and tens % 10 == 0 and 0 < _terms().words.get(after, 0) < 10


def _ranged(sentence: Sentence, count: Count) -> Count:
    """`12 to 15`, `between 20 and 25`, `15-20` as one phrase."""
    if count.form != "exact" or count.last + 1 >= len(sentence):
        return count
    between = count.first > 0 and sentence[count.first - 1].lower == "between"
    joiner = sentence[count.last].lower
    if joiner not in _RANGE and not (between and joiner == "and"):
        return count
    upper, last = _number(sentence, count.last + 1)
    if upper is None or count.low is None or upper <= count.low:
        return count
    return Count(count.first - between, last, count.low, upper, "range")


def _hedged(sentence: Sentence, count: Count) -> Count:
    """`count` with the words around it that move or open its bounds."""
    for words, form in _terms().before:
        first = count.first - len(words)
        if first >= 0 and all(sentence[first + n].lower == word for n, word in enumerate(words)):
            return _hedged(sentence, _with(replace(count, first=first), form))
    for words, form in _terms().after:
        last = count.last + len(words)
        if last <= len(sentence) and all(sentence[count.last + n].lower == word for n, word in enumerate(words)):
            return _with(replace(count, last=last), form)
    return count


def _with(count: Count, form: Form) -> Count:
    if count.low is None or count.form in {"zero", "plural_unspecified"}:
        return count
    match form:
        case "at_least":
            return replace(count, high=None, form=form)
        case "more_than":
            return replace(count, low=count.low + 1, high=None, form=form)
        case "at_most":
            return replace(count, low=1, high=count.low, form=form)
        case "approx" | "increment":
            return replace(count, form=form) if count.form == "exact" else count
        case _:
            return count
