"""Claim: one source saying one thing, tied to the characters that say it."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from dateline.model.attribution import Attribution
from dateline.model.figure import Figure
from dateline.model.moment import Moment
from dateline.model.party import Party
from dateline.model.place import Place
from dateline.model.span import Span

Modality = Literal["asserted", "denied", "planned", "demanded", "conditional", "expected", "possible"]
ControlStatus = Literal["holds", "takes", "loses", "contests", "threatens"]
Family = Literal["violence", "seizure", "control", "protest", "damage", "relief", "politics", "toll"]

ClaimType = Literal[
    "air_strike",
    "drone_strike",
    "shelling",
    "bombing",
    "suicide_bombing",
    "armed_clash",
    "armed_assault",
    "chemical_attack",
    "execution",
    "sexual_violence",
    "abduction",
    "arrest",
    "release",
    "territory_taken",
    "territory_lost",
    "control",
    "siege",
    "advance",
    "troop_movement",
    "protest",
    "riot",
    "protest_repression",
    "looting_destruction",
    "displacement",
    "evacuation",
    "aid",
    "aid_need",
    "aid_blocked",
    "ceasefire",
    "talks",
    "agreement",
    "demand",
    "threat",
    "accusation",
    "condemnation",
    "rejection",
    "sanction",
    "vote_veto",
    "statement_other",
    "casualty_total",
]
TYPES: tuple[ClaimType, ...] = get_args(ClaimType)

_FAMILY_ENDS: tuple[tuple[Family, ClaimType], ...] = (
    ("violence", "sexual_violence"),
    ("seizure", "release"),
    ("control", "troop_movement"),
    ("protest", "protest_repression"),
    ("damage", "looting_destruction"),
    ("relief", "aid_blocked"),
    ("politics", "statement_other"),
    ("toll", "casualty_total"),
)


@cache
def family_of(kind: ClaimType) -> Family:
    """The family that a type stands in; `TYPES` lists the families one after the other."""
    position = TYPES.index(kind)
    return next(family for family, last in _FAMILY_ENDS if position <= TYPES.index(last))


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """The claim in two other schemes; `acled` is (event_type, sub_event_type) or None where it has no place."""

    plover_event: str
    plover_mode: str | None
    plover_contexts: tuple[str, ...] = ()
    acled: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who is said to hold, take, lose, contest or threaten the claim's place.

    `holder` is the party that holds, takes, contests or threatens it, or that it is lost to; `loser` the other side.
    """

    holder: Party | None
    loser: Party | None
    status: ControlStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement of one event or state. Never merged with another, only linked and grouped.

    `attribution` is empty when the outlet speaks in its own voice. `doubts` are the reasons that lowered
    `confidence`, in words.
    """

    id: str
    type: ClaimType
    codes: Codes
    trigger: Span
    sentence: Span
    evidence: Span
    actor: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    place: Place | None = None
    time: Moment | None = None
    figures: tuple[Figure, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    modality: Modality = "asserted"
    denied_by: tuple[Attribution, ...] = ()
    control: Control | None = None
    links: tuple[str, ...] = ()
    confidence: float = 1.0
    doubts: tuple[str, ...] = ()
    rule: str = ""
