"""The resolver of each `gives` in the rule file."""

from dateline.extract.time import dated, relative
from dateline.extract.time.against import Against, Parts, Resolver
from dateline.extract.time.days import Days

RESOLVERS: dict[str, Resolver] = {
    "nothing": relative.nothing,
    "numeric": dated.numeric,
    "day": dated.day,
    "known-day": dated.known_day,
    "month": dated.month,
    "year": dated.year,
    "decade": dated.decade,
    "season": dated.season,
    "slice": dated.slice_of,
    "weekday": relative.weekday,
    "weekday-ago": relative.weekday_ago,
    "away": relative.away,
    "period": relative.period,
    "running": relative.running,
    "past-span": relative.past_span,
    "coming-span": relative.coming_span,
    "ago": relative.ago,
    "same": relative.same,
    "month-told": relative.month_told,
    "turn": relative.turn,
    "shift": relative.shift,
    "holiday": relative.holiday,
}


def resolve(gives: str, parts: Parts, at: Against) -> Days | None:
    """The days that the parts mean; None where they mean none, or none that the calendar of `date` can hold."""
    try:
        return RESOLVERS[gives](parts, at)
    except (ValueError, OverflowError):
        return None
