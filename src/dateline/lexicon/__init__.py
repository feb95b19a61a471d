"""How rule and term files are read; knows no particular lexicon. Every fault of a file is listed at once."""

from dateline.lexicon.pattern import Pattern
from dateline.lexicon.tomlfile import Faults, read_toml, strings
from dateline.lexicon.tsvfile import read_table

__all__ = ["Faults", "Pattern", "read_table", "read_toml", "strings"]
