"""A page becomes the text of its report and what it says about itself."""

import re

from dateline.model import Problem
from dateline.read.content import Page
from dateline.read.stripped import stripped

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|meta|script|title|table|h1)\b", re.I
)
_WHOLE_PAGE = re.compile(r"<(?:!doctype\s+html|html)\b", re.I)
_LOOKED_AT = 4_096
# The page reader walks trees recursively in places: real pages stay under 100 levels, and 256 is what its parser
# library calls too deep for XML.
_DEEPEST = 250
# Measured: time grows with the square of the elements on made-up pages; real pages have 500 to 8,000.
_MOST_ELEMENTS = 60_000
_MOST_ATTRIBUTES = 5_000
_NAME = re.compile(r"(?<![^\s/])[A-Za-z_]")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# The attributes of a tag; the words of a script or style are passed over, since `a<b` in them begins no tag.
_TAG = re.compile(
    rf"<(?:(script|style)\b|[A-Za-z])(?P<attributes>(?:[^>\"']|{_QUOTED.pattern})*+)(?(1).*?(?:</\1|\Z))", re.I | re.S
)


def is_page(text: str) -> bool:
    """Holds for HTML: text that begins with a tag, or holds the first tag of a whole page near its head."""
    start = text[:_LOOKED_AT]
    if start.lstrip().startswith("<"):
        return _MARKUP.search(start) is not None
    return "<" in start and _WHOLE_PAGE.search(start) is not None


def _has_huge_tag(markup: str) -> bool:
    """Holds where a tag has more attributes than any page writes: the parser takes time with the square of them."""
    tags = (found["attributes"] for found in _TAG.finditer(markup))
    long = (_QUOTED.sub(" ", tag) for tag in tags if len(tag) > _MOST_ATTRIBUTES)
    return any(len(_NAME.findall(tag)) > _MOST_ATTRIBUTES for tag in long)


def page(markup: str, *, url: str | None) -> Page:
    """The page read as well as it can be; never raises, whatever the markup."""
    from dateline.read.markup import read_markup  # the page libraries cost 0.4 s, which no plain text should pay

    if not _has_huge_tag(markup):
        found = read_markup(markup, url=url, deepest=_DEEPEST, most=_MOST_ELEMENTS)
        if found is not None:
            return found
    message = "the page could only be read by stripping its tags; menus and teasers may stand in its text"
    return Page(text=stripped(markup), problem=Problem(code="R004", message=message + "; check the text"))
