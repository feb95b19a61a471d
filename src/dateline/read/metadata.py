"""What a page says about itself: title, address, outlet and day, from its meta tags, JSON-LD and time tags."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml.html import HtmlElement

_DAY_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "date",
)
_ISO = re.compile(r"\s*([12][0-9]{3})-?([01][0-9])-?([0-3][0-9])(?![0-9])")
_ARTICLE = re.compile(r"article|posting|report", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The page's own words about itself; None where it has none."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: date | None = None


def metadata(tree: HtmlElement) -> Metadata:
    """What the page says about itself, JSON-LD first because it is made for machines."""
    meta = _meta(tree)
    linked = list(_linked(tree))
    return Metadata(
        title=_first(meta.get("og:title"), meta.get("twitter:title"), *_words(linked, "headline"), _tag(tree, "title")),
        url=_first(_canonical(tree), meta.get("og:url")),
        outlet=_first(meta.get("og:site_name"), *_publishers(linked), meta.get("application-name")),
        published=_published(tree, meta, linked),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = (tag.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """The JSON-LD objects of the page that describe an article."""
    for tag in tree.iter("script"):
        if "ld+json" not in (tag.get("type") or ""):
            continue
        try:
            yield from _articles(json.loads(tag.text or ""))
        except (ValueError, RecursionError):
            continue


def _articles(value: object) -> Iterator[dict[str, object]]:
    waiting = [value]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(inner for inner in (value.get("@graph"), value.get("mainEntity")) if inner)
            if _ARTICLE.search(str(value.get("@type", ""))):
                yield value


def _words(linked: list[dict[str, object]], field: str) -> list[str]:
    return [value for entry in linked if isinstance(value := entry.get(field), str)]


def _publishers(linked: list[dict[str, object]]) -> list[str]:
    owners = [entry.get("publisher") for entry in linked]
    return _words([owner for owner in owners if isinstance(owner, dict)], "name")


def _published(tree: HtmlElement, meta: dict[str, str], linked: list[dict[str, object]]) -> date | None:
    written = [*_words(linked, "datePublished"), *(meta[name] for name in _DAY_NAMES if name in meta)]
    written += [tag.get("datetime") or "" for tag in _time_tags(tree)]
    return next((day for text in written if (day := _day(text)) is not None), None)


def _time_tags(tree: HtmlElement) -> list[HtmlElement]:
    tags = list(tree.iter("time"))
    said = [tag for tag in tags if tag.get("pubdate") is not None or "publish" in (tag.get("itemprop") or "").lower()]
    # Several unmarked times belong to comments and teasers; one alone is the report's.
    return said or (tags if len(tags) == 1 else [])


def _day(text: str) -> date | None:
    found = _ISO.match(text)
    if found is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def _canonical(tree: HtmlElement) -> str | None:
    return next((tag.get("href") for tag in tree.iter("link") if tag.get("rel") == "canonical"), None)


def _tag(tree: HtmlElement, name: str) -> str | None:
    return next((tag.text_content() for tag in tree.iter(name)), None)


def _first(*values: str | None) -> str | None:
    return next((" ".join(value.split()) for value in values if value and value.strip()), None)
