"""Mention: a value that a finder read from some characters."""

from dataclasses import dataclass

from dateline.model.figure import Figure
from dateline.model.moment import Moment
from dateline.model.party import Party
from dateline.model.place import Place
from dateline.model.span import Span

Value = Figure | Moment | Place | Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """`value` was read from `span`, which covers the tokens [first, last) of its sentence, by `rule`."""

    span: Span
    first: int
    last: int
    value: Value
    rule: str
