"""Party: someone who acts or is acted upon, as the text names them."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.span import Span

PartyKind = Literal[
    "state_forces",
    "rebel_group",
    "militia",
    "police",
    "government",
    "international",
    "civilian",
    "protester",
    "criminal",
    "organisation",
    "person",
    "unknown",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """The words for a party, its canonical name, and its register id where the register holds it."""

    span: Span
    name: str
    id: str | None
    kind: PartyKind
    country: str | None
    rule: str = ""
