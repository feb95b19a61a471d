"""Span: the characters of a document that a value was read from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A half-open range of characters of `Document.text`, with the words that stand there.

    `document.text[span.start:span.end] == span.text` holds for every span the system makes.
    """

    start: int
    end: int
    text: str

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` up to `end`; the only way stages make one."""
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"span {start}:{end} does not fit in a text of {len(text)} characters")
        return cls(start=start, end=end, text=text[start:end])

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end
