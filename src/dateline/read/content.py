"""What is found on a page, whichever reader found it."""

from dataclasses import dataclass
from datetime import date

from dateline.model import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The text of a page's report in paragraphs, and the page's own words about itself."""

    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: date | None = None
    guessed: date | None = None
    problem: Problem | None = None
