"""Problem: what a stage could not do for one document, as a value to count and to mend."""

from dataclasses import dataclass

from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong (`message`), under a stable `code`, and where: a span, or None for the whole input."""

    code: str
    message: str
    span: Span | None = None
