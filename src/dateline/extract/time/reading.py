"""Reading: one phrase read by one rule, with the days that it means."""

from dataclasses import dataclass, replace
from datetime import date

from dateline.extract.time.against import Against, Parts
from dateline.extract.time.days import Days
from dateline.extract.time.resolvers import resolve
from dateline.extract.time.rules import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`days` is None where the rule says that the phrase is no time. `via` names the join that widened it."""

    rule: Rule
    parts: Parts
    start: int
    end: int
    at: Against
    days: Days | None
    via: str = ""

    @property
    def name(self) -> str:
        return f"{self.via}({self.rule.name})" if self.via else self.rule.name

    @property
    def counts_from(self) -> str:
        return "published" if self.via == "since" else self.rule.counts_from

    def again(self, *, anchor: date | None) -> "Reading":
        """The same phrase, resolved against another date told before."""
        at = replace(self.at, anchor=anchor)
        return replace(self, at=at, days=resolve(self.rule.gives, self.parts, at))

    def in_tense(self, *, past: bool, published: date | None = None) -> "Reading":
        """The same phrase, resolved in another tense and against another day."""
        at = replace(self.at, past=past, published=published or self.at.published)
        return replace(self, days=resolve(self.rule.gives, self.parts, at))

    def widened(self, via: str, start: int, end: int, days: Days) -> "Reading":
        return replace(self, via=via, start=start, end=end, days=days)
