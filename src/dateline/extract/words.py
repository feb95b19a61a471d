"""Closed lists of words that the steps of this package share, from `en.words.toml`, each with its reason."""

from functools import cache
from typing import Any

from dateline.errors import LexiconError
from dateline.lexicon import read_toml, strings


@cache
def _tables() -> dict[str, Any]:
    tables = read_toml("dateline.extract", "en.words.toml")
    unexplained = [name for name, table in tables.items() if not table.get("because") or not table.get("words")]
    if unexplained:
        raise LexiconError("L007", f"extract/en.words.toml: no words or no reason for {', '.join(unexplained)}")
    return tables


@cache
def words(name: str) -> frozenset[str]:
    """The list called `name`."""
    return frozenset(strings(_tables()[name]["words"]))
