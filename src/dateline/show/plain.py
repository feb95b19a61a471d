"""Text that is safe to print: words of a report never steer a terminal or a spreadsheet.

It refuses to judge what the words mean; it only takes out characters that are not words.
"""

import re

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|[@-Z\\-_])")
# C0 but for tab and line feed, delete, C1, and the characters that turn the direction of the line.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(text: str) -> str:
    """`text` without terminal escape sequences, control characters and direction overrides."""
    return _CONTROL.sub("", _ESCAPE.sub("", text))


def line(text: str) -> str:
    """`text` on one line, with single spaces."""
    return " ".join(plain(text).split())


def cell(text: str) -> str:
    """`text` as a cell that no spreadsheet takes for a formula: a quote stands before a leading sign."""
    safe = plain(text)
    return "'" + safe if safe.lstrip(" \n").startswith(_FORMULA) or safe.startswith(_FORMULA) else safe
