"""A report as the page shows it: heading, text, cards, what was left out and what could not be read."""

from dataclasses import dataclass

from dateline.model import Document, Findings, Problem, Removed
from dateline.show import words
from dateline.show.page.card import Card, card
from dateline.show.page.text import Paragraph, paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`id` names the report within the page; `address` is None unless it is one that a browser may open."""

    id: str
    title: str
    has_title_in_text: bool
    origin: str
    summary: str
    address: str | None
    document: Document
    paragraphs: tuple[Paragraph, ...]
    cards: tuple[Card, ...]
    removed: tuple[Removed, ...]
    problems: tuple[Problem, ...]


def report(findings: Findings, id: str) -> Report:
    document, claims = findings.document, findings.claims
    ids = {claim.id: (f"{id}c{number}", number) for number, claim in enumerate(claims, start=1)}
    cards = tuple(card(document, claim, number, ids) for number, claim in enumerate(claims, start=1))
    shown = tuple(paragraphs(document, claims, f"{id}c"))
    return Report(
        id=id,
        title=words.title(document),
        has_title_in_text=any(paragraph.kind == "title" for paragraph in shown),
        origin=words.origin(document),
        summary=_summary(cards),
        address=_address(document.url),
        document=document,
        paragraphs=shown,
        cards=cards,
        removed=tuple(part for part in document.removed if part.text.strip()),
        problems=findings.problems,
    )


def _summary(cards: tuple[Card, ...]) -> str:
    speakers = len({speaker for each in cards for speaker in each.speakers})
    disputed = sum(bool(each.disputed) for each in cards)
    stood_back = sum(each.modality != "asserted" for each in cards)
    parts = (
        f"{len(cards)} claim{'' if len(cards) == 1 else 's'}",
        f"{speakers} speaker{'' if speakers == 1 else 's'}" if cards else "",
        f"{disputed} disputed" if disputed else "",
        f"{stood_back} not asserted" if stood_back else "",
    )
    return " · ".join(part for part in parts if part)


def _address(url: str | None) -> str | None:
    """The address where it is one of the web; a link that would run something is never made."""
    return url if url and url.lower().startswith(("https://", "http://")) else None
