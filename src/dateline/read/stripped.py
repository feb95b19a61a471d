"""The words of a page with its tags taken out: a plain reader that no page can stop."""

import re
from html import unescape

# Each alternative ends at its closing mark or at the end of the page, so the scan is linear whatever is left open.
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<dead>script|style|noscript|template|svg|head|nav|form|iframe|object|select|textarea|footer|aside)\b"
    r".*?(?:</(?P=dead)\s*>|\Z)"
    r"|<[/!?]?(?P<tag>[A-Za-z][A-Za-z0-9]*)[^<>]*>?"
    r"|<[!?/][^<>]*>?",
    re.I | re.S,
)
_INLINE = re.compile(
    r"a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr",
    re.I,
)
_SPACE = re.compile(r"[^\S\n]+|\n(?!\n)")


def stripped(markup: str) -> str:
    """The text between the tags, one paragraph for each block of the page."""
    parts = _MARKUP.sub(_gap, _SPACE.sub(" ", markup.replace("\n", " "))).split("\n\n")
    return "\n\n".join(words for part in parts if (words := " ".join(unescape(part).split())))


def _gap(found: re.Match[str]) -> str:
    tag = found["tag"]
    return "" if tag and _INLINE.fullmatch(tag) else "\n\n"
