"""The marks of a page in front of a caption, such as `Image copyright AFP Image caption`."""

import re
from functools import cache
from typing import NamedTuple

from dateline.errors import LexiconError
from dateline.lexicon import read_toml


class Label(NamedTuple):
    """One kind of mark, with the examples that it must and must not read."""

    name: str
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def labels() -> tuple[Label, ...]:
    """The labels of `labels.toml`, in order."""
    tables = read_toml("dateline.read", "labels.toml")["label"]
    lacking = [t.get("name", "?") for t in tables if not (t.get("yes") and t.get("no") and t.get("because"))]
    if lacking:
        raise LexiconError("L021", f"read/labels.toml: no yes, no or because for {', '.join(lacking)}; add them")
    return tuple(Label(t["name"], re.compile(t["read"], re.I), tuple(t["yes"]), tuple(t["no"])) for t in tables)


def label_length(caption: str) -> int:
    """How many characters of `caption` are marks of the page; 0 where it begins with its own words."""
    found = (label.pattern.match(caption) for label in labels())
    return max((match.end() for match in found if match), default=0)
