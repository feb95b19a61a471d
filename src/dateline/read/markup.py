"""HTML by way of the page libraries; imported only when a page is met, since they are slow to load."""

from datetime import date

from htmldate import find_date
from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction

from dateline.read.content import Page
from dateline.read.metadata import metadata

# Both ends are fixed because the date finder otherwise asks the clock for the later one.
_EARLIEST, _LATEST = "1900-01-01", "2100-12-31"


def read_markup(markup: str, *, url: str | None, deepest: int, most: int) -> Page | None:
    """The page's report and metadata, or None where the markup is too wild or holds no report."""
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    except (LxmlError, ValueError, AssertionError):
        return None
    if not _is_tame(tree, deepest=deepest, most=most):
        return None
    said = metadata(tree)
    address = url or said.url
    guessed = None if said.published else _guess(markup, address)
    text = _main_text(tree)
    if not text:
        return None
    return Page(
        text=text,
        title=_without_outlet(said.title, said.outlet),
        url=said.url,
        outlet=said.outlet,
        published=said.published,
        guessed=guessed,
    )


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The headline without the name that pages hang on to it: `... - Fennmark Radio`."""
    if not title or not outlet or not title.casefold().endswith(outlet.casefold()):
        return title
    return title[: -len(outlet)].rstrip(" -|\u2013\u2014\u00b7:") or title


def _is_tame(tree: HtmlElement, *, deepest: int, most: int) -> bool:
    level = [tree]
    count = depth = 0
    while level:
        depth += 1
        count += len(level)
        if depth > deepest or count > most:
            return False
        level = [child for parent in level for child in parent]
    return True


def _main_text(tree: HtmlElement) -> str | None:
    try:
        found = bare_extraction(tree, fast=True, include_comments=False, include_tables=False, with_metadata=False)
    except Exception:  # the library promises no set of errors, and a bad page must not stop a batch
        return None
    text = getattr(found, "text", None)
    return "\n\n".join(line for part in text.split("\n") if (line := part.strip())) if text else None


def _guess(markup: str, url: str | None) -> date | None:
    try:
        found = find_date(markup, original_date=True, url=url, min_date=_EARLIEST, max_date=_LATEST)
        return date.fromisoformat(found) if found else None
    except Exception:  # as above
        return None
