"""Attribution: who says so, in which words."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.span import Span

SpeakerRole = Literal[
    "medical",
    "rescue",
    "local_official",
    "central_official",
    "military",
    "armed_group",
    "un_ngo",
    "monitor",
    "witness",
    "family",
    "state_media",
    "outlet",
    "activist",
    "unknown",
]
Style = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The words for a speaker. `anonymous` holds for those the text does not name."""

    span: Span
    name: str
    id: str | None
    role: SpeakerRole
    anonymous: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One link of the chain from the outlet to the origin of a claim; chains run outermost speaker first."""

    source: Speaker
    cue: Span
    style: Style
    rule: str = ""
