"""Against: what a phrase is resolved against, and the shape of a resolver."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from dateline.extract.time.days import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """What a phrase is resolved against: the day of publication, the last date told, and the tense."""

    published: date
    anchor: date | None
    past: bool


Parts = Mapping[str, str | None]
Resolver = Callable[[Parts, Against], Days | None]
