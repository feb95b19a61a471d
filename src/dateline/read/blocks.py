"""The paragraphs of a text, as ranges of its characters. Nothing is cut and nothing is joined."""

import re
from dataclasses import dataclass

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_SENTENCE_END = (".", "!", "?", '"', "\u201d", "'", "\u2019", ":", ")", "\u2026")
# Typed and mailed text is wrapped at 60 to 130 characters; a longer line can only be a whole paragraph.
_LONGEST_WRAPPED = 140
_SHORTEST_WRAPPED = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A range of the source without its outer white space, and the words that stand there."""

    start: int
    end: int
    text: str


def paragraphs(source: str) -> list[Paragraph]:
    """The paragraphs of `source`: parted by blank lines, and by single ones where lines are not merely wrapped."""
    found = []
    position = 0
    for gap in _BLANK.finditer(source):
        found += _pieces(source, position, gap.start())
        position = gap.end()
    found += _pieces(source, position, len(source))
    return found


def _pieces(source: str, start: int, end: int) -> list[Paragraph]:
    whole = _trimmed(source, start, end)
    if whole is None:
        return []
    if "\n" not in whole.text or _is_wrapped(whole.text.split("\n")):
        return [whole]
    return _by_line(source, whole)


def _by_line(source: str, whole: Paragraph) -> list[Paragraph]:
    found, position = [], whole.start
    for line in whole.text.split("\n"):
        piece = _trimmed(source, position, position + len(line))
        if piece is not None:
            found.append(piece)
        position += len(line) + 1
    return found


def _is_wrapped(lines: list[str]) -> bool:
    """Lines broken to fit a width: all but the last are about as long as each other, most end within a sentence."""
    *full, _ = (line.strip() for line in lines)
    widest = max(map(len, full))
    if not _SHORTEST_WRAPPED <= widest <= _LONGEST_WRAPPED:
        return False
    within = sum(not line.endswith(_SENTENCE_END) for line in full)
    even = sum(len(line) >= 0.75 * widest for line in full)
    return within >= 0.6 * len(full) and even >= 0.6 * len(full)


def _trimmed(source: str, start: int, end: int) -> Paragraph | None:
    part = source[start:end]
    text = part.strip()
    if not text:
        return None
    start += len(part) - len(part.lstrip())
    return Paragraph(start=start, end=start + len(text), text=text)
