"""The words of time, read once from `en.terms.toml`: what each means, and how the rules spell it."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from dateline.extract.time import holidays
from dateline.lexicon import read_toml

_FILE: dict[str, Any] = read_toml(__package__, "en.terms.toml")


def _values(table: Mapping[str, Any]) -> dict[str, Any]:
    """`meaning = [words]` turned round: the meaning of each word, in lower case."""
    return {word.lower(): meaning for meaning, words in table.items() for word in words}


def _spelled(words: Iterable[str]) -> str:
    """A group that reads any of the words, longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


WEEKDAYS: dict[str, int] = {word: int(index) for word, index in _values(_FILE["weekdays"]).items()}
MONTHS: dict[str, int] = {word: int(number) for word, number in _values(_FILE["months"]).items()}
MONTHS |= {word: int(number) for word, number in _values(_FILE["months_short"]).items()}
NUMBERS: dict[str, int] = {word: int(value) for word, value in _values(_FILE["numbers"]).items()}
ORDINALS: dict[str, int] = {word: int(value) for word, value in _values(_FILE["ordinals"]).items()}
EDGES: dict[str, str] = _values(_FILE["edges"])
WHICH: dict[str, str] = _values(_FILE["which"])
UNITS: dict[str, str] = _values(_FILE["units"])
KNOWN_DAYS: dict[str, str] = _values(_FILE["known_days"])
DIRECTIONS: dict[str, str] = _values(_FILE["directions"])
SEASONS: dict[str, str] = _values(_FILE["seasons"])
JOINS: dict[str, str] = _FILE["joins"]
DAYS_AWAY: dict[str, tuple[int, int]] = {word: (span[0], span[1]) for word, span in _FILE["days_away"].items()}
SIGNALS: dict[str, re.Pattern[str]] = {name: re.compile(written) for name, written in _FILE["signals"].items()}


_OTHER_WORDS = frozenset({"may", "march"})  # in small letters a verb, with a capital also a name and a noun
_APOSTROPHE = "['\u2019]"


def _fragments() -> dict[str, str]:
    """Each placeholder of the rule file and the regular expression that stands for it."""
    month = f"(?-i:{'|'.join(_cased(_FILE['months']))})"
    short = f"(?-i:{'|'.join(_cased(_FILE['months_short']))})\\.?"
    lists = {
        "n": f"{_spelled(NUMBERS)}|\\d{{1,3}}",
        "ordinal": _spelled(ORDINALS),
        "edge": _spelled(EDGES),
        "which": _spelled(WHICH),
        "unit": _spelled(UNITS),
        "direction": _spelled(DIRECTIONS),
        "season": _spelled(SEASONS),
        "away": _spelled(DAYS_AWAY),
        "weekday": _spelled(WEEKDAYS),
        "knownday": _spelled(KNOWN_DAYS),
        "counted": _spelled(_FILE["counted"]["nouns"]),
        "monthname": month,
        "ambiguous": f"(?-i:{'|'.join(_cased(_FILE['months'], only=_OTHER_WORDS))})",
        "plainmonth": f"(?-i:{'|'.join(_cased(_FILE['months'], but=_OTHER_WORDS))})",
        "holiday": _spelled(holidays.NAMES - holidays.CUSTOMS).replace("'", _APOSTROPHE),
        "feast": _spelled(holidays.CUSTOMS).replace("'", _APOSTROPHE),
        "month": f"{month}|{short}",
    }
    return lists | dict(_FILE["patterns"])


def _cased(
    months: Mapping[str, list[str]], *, only: frozenset[str] | None = None, but: frozenset[str] = frozenset()
) -> list[str]:
    """Month names as they are printed: with a capital, or all in capitals; all, `only` some, or all `but` some."""
    listed = (name for names in months.values() for name in names if name not in but)
    names = sorted((name for name in listed if only is None or name in only), key=len, reverse=True)
    return [spelling for name in names for spelling in (name.capitalize(), name.upper())]


FRAGMENTS = _fragments()


def month_number(written: str) -> int:
    return MONTHS[written.lower().rstrip(".")]


def number(written: str) -> int:
    """The value of digits or of a number word."""
    spoken = " ".join(written.lower().split())
    return NUMBERS[spoken] if spoken in NUMBERS else int(spoken)


def ordinal(written: str) -> int:
    return ORDINALS[written.lower()]


def word(table: Mapping[str, Any], written: str) -> Any:
    """The meaning of a phrase in a table, whatever its capitals and line breaks."""
    return table[" ".join(written.lower().split())]
