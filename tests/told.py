"""What the shipped model and the finders make of a text of a few plain sentences."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import make
from sentences import story_of

from dateline.extract import extract
from dateline.extract.story import Story, story
from dateline.model import Block, Claim, Document, Sentence
from dateline.pipeline import parsed


def document(*paragraphs: str, title: str | None = None, published: date | None = make.PUBLISHED) -> Document:
    """A document with the paragraphs as its blocks, under a title if one is given."""
    parts = paragraphs if title is None else (title, *paragraphs)
    text = "\n\n".join(parts)
    blocks = []
    start = 0
    for number, part in enumerate(parts):
        kind = "title" if title is not None and number == 0 else "body"
        blocks.append(Block(kind=kind, start=start, end=start + len(part)))
        start += len(part) + 2
    return replace(make.document(text, published=published), blocks=tuple(blocks))


def claims(*paragraphs: str, title: str | None = None, published: date | None = make.PUBLISHED) -> list[Claim]:
    return of(document(*paragraphs, title=title, published=published))


def of(given: Document, sentences: Sequence[Sentence] | None = None) -> list[Claim]:
    found, _ = extract(given, parsed(given, None) if sentences is None else sentences)
    return list(found)


def one(*paragraphs: str, type: str | None = None) -> Claim:
    """The only claim of the text, or the only one of a type."""
    found = [claim for claim in claims(*paragraphs) if type is None or claim.type == type]
    assert len(found) == 1, [(claim.type, claim.trigger.text) for claim in found]
    return found[0]


def read(*paragraphs: str, title: str | None = None) -> Story:
    given = document(*paragraphs, title=title)
    return story(given, parsed(given, None))


def by_hand(*notations: str, blocks: Sequence[int] | None = None) -> Story:
    """As `read`, of sentences in the notation of `sentences`."""
    text, sentences = story_of(*notations, blocks=blocks)
    return story(make.document(text), sentences)


def claims_by_hand(*notations: str, blocks: Sequence[int] | None = None) -> list[Claim]:
    """As `claims`, of sentences in the notation of `sentences`."""
    text, sentences = story_of(*notations, blocks=blocks)
    return of(make.document(text), sentences)
