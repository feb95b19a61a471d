"""A capture becomes a document: the steps of reading, in order."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.model import Block, BlockKind, Capture, Dateline, Document, Problem, Removed, Unread, document_id
from dateline.read.blocks import Paragraph, paragraphs
from dateline.read.content import Page
from dateline.read.dateline import Filed, filed
from dateline.read.decode import decode
from dateline.read.english import other_language
from dateline.read.labels import label_length
from dateline.read.outlet import outlet
from dateline.read.page import is_page, page
from dateline.read.phrases import PhraseFile, load
from dateline.read.published import Evidence
from dateline.read.published import published as publication
from dateline.read.tidy import NO_PROSE, Tidied, tidy

_GAP = "\n\n"
_LONGEST_TITLE = 200
_LONGEST_CAPTION = 1_000
# A report's dateline stands under its headline, a picture or two and a summary.
_HEAD = 8
_SENTENCE_END = (".", "!", "?", '"', "\u201d", "\u2019", "'", ")", "\u2026")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """Kept paragraphs as one text, its blocks, and the dateline with the paragraph that it heads."""

    text: str
    blocks: tuple[Block, ...]
    filed: Filed | None


@cache
def _captions() -> PhraseFile:
    return load("captions.toml")


def read(capture: Capture, *, published: date | None = None) -> tuple[Document, tuple[Problem, ...]] | Unread:
    """The document that `capture` holds, with what was doubtful; or why it holds none."""
    decoded = decode(capture.content)
    if isinstance(decoded, Problem):
        return _unread(capture, decoded)
    found = page(decoded.text, url=capture.url) if is_page(decoded.text) else Page(text=decoded.text)
    tidied = tidy(paragraphs(found.text), outlet=capture.outlet or found.outlet)
    bulk = _bulk_problem(tidied)
    if not tidied.kept:
        clutter = Problem(code="R008", message="no text is left beside page clutter; check the input")
        return _unread(capture, bulk or clutter)
    laid = _laid(tidied.kept, title=capture.title or found.title)
    if language := other_language(laid.text):
        message = f"the text is {language}, only English is read; give a translation"
        return _unread(capture, Problem(code="R007", message=message))
    said = publication(_evidence(capture, found, tidied, laid, given=published))
    doubts = (decoded.problem, found.problem, bulk, _teaser_problem(tidied))
    problems = (*(problem for problem in doubts if problem is not None), *said.problems)
    return _document(capture, found, laid, tidied, (said.day, said.basis)), problems


def _unread(capture: Capture, problem: Problem) -> Unread:
    return Unread(file=capture.file, problem=problem)


def _bulk_problem(tidied: Tidied) -> Problem | None:
    count = [reason for reason, _ in tidied.aside].count(NO_PROSE)
    if not count:
        return None
    what = "a paragraph was" if count == 1 else f"{count} paragraphs were"
    message = f"{what} set aside: it is, or a word in it is, too long for prose; part the text by blank lines"
    return Problem(code="R010", message=message)


def _teaser_problem(tidied: Tidied) -> Problem | None:
    if tidied.doubtful_after is None:
        return None
    message = f"text after {tidied.doubtful_after[:60]!r} may not belong to the report; it was kept"
    return Problem(code="R009", message=message)


def _evidence(capture: Capture, found: Page, tidied: Tidied, laid: _Laid, *, given: date | None) -> Evidence:
    stamps = [p for reason, p in tidied.aside if reason == "publication line"]
    head = sorted([*stamps, *tidied.kept[:_HEAD]], key=lambda paragraph: paragraph.start)
    return Evidence(
        carrier=capture.published,
        given=given,
        metadata=found.published,
        url=capture.url or found.url,
        page=found.guessed,
        file=None if capture.given_text else capture.file,
        captions=[laid.text[block.start : block.end] for block in laid.blocks if block.kind == "caption"],
        filed=laid.filed.day if laid.filed else None,
        paragraphs=[paragraph.text for paragraph in head],
    )


def _document(
    capture: Capture, found: Page, laid: _Laid, tidied: Tidied, said: tuple[date | None, str | None]
) -> Document:
    url = capture.url or found.url
    dateline = laid.filed.dateline if laid.filed else Dateline()
    first = laid.blocks[0]
    headline = laid.text[first.start : first.end] if first.kind == "title" else None
    return Document(
        id=capture.id or document_id(laid.text, url=url),
        file=capture.file,
        url=url,
        outlet=outlet(carrier=capture.outlet, page=found.outlet or tidied.outlet, url=url, agency=dateline.agency),
        title=capture.title or found.title or headline,
        published=said[0],
        published_basis=said[1],
        dateline=dateline,
        sha256=capture.sha256,
        text=laid.text,
        blocks=laid.blocks,
        removed=tuple(Removed(reason=why, start=p.start, end=p.end, text=p.text) for why, p in tidied.aside),
    )


def _laid(kept: tuple[Paragraph, ...], *, title: str | None) -> _Laid:
    text = _GAP.join(paragraph.text for paragraph in kept)
    kinds = _kinds(kept, title)
    blocks: list[Block] = []
    heading: Filed | None = None
    position = 0
    for index, paragraph in enumerate(kept):
        end = position + len(paragraph.text)
        start = position
        if heading is None and index < _HEAD and kinds[index] in ("lead", "body"):
            heading = filed(paragraph.text)
            if heading is not None:
                blocks.append(Block(kind="dateline", start=start, end=start + heading.length))
                rest = paragraph.text[heading.length :]
                start += heading.length + len(rest) - len(rest.lstrip())
                kinds = ["body" if kind == "lead" else kind for kind in kinds]
                kinds[index] = "lead"
        if kinds[index] == "caption" and (length := label_length(paragraph.text)):
            blocks.append(Block(kind="label", start=start, end=start + length))
            start += length
        if start < end:
            blocks.append(Block(kind=kinds[index], start=start, end=end))
        position = end + len(_GAP)
    return _Laid(text=text, blocks=tuple(blocks), filed=heading)


def _kinds(kept: tuple[Paragraph, ...], title: str | None) -> list[BlockKind]:
    kinds: list[BlockKind] = ["caption" if _is_caption(paragraph.text) else "body" for paragraph in kept]
    if kinds[0] == "body" and _is_title(kept, title):
        kinds[0] = "title"
    bodies = [index for index, kind in enumerate(kinds) if kind == "body"]
    sentences = (index for index in bodies if kept[index].text.endswith(_SENTENCE_END))
    if bodies:
        kinds[next(sentences, bodies[0])] = "lead"
    return kinds


def _is_caption(text: str) -> bool:
    return len(text) <= _LONGEST_CAPTION and bool(_captions().reading(text))


def _is_title(kept: tuple[Paragraph, ...], title: str | None) -> bool:
    first = kept[0].text
    if title is not None and first == title:
        return True
    return (
        len(kept) > 1
        and len(first) <= _LONGEST_TITLE
        and "\n" not in first
        and not first.endswith((".", ",", ";", ":", "\u2026", '."', ".\u201d"))
        and filed(first) is None
    )
