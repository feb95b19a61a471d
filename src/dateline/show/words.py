"""How a value is said: "12–18 killed", "at least 12", "15 Nov – 5 Dec 2016", "the ministry, citing residents".

Every face says a value with these words. Nothing is rounded and a blank is never a zero.
"""

import tomllib
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from dateline.model import Attribution, Claim, Document, Figure, Moment, Party, Place
from dateline.show.plain import line

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PERIODS = ("period_cumulative", "area_period")


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("dateline.show").joinpath("words.toml").read_text(encoding="utf-8"))


def phrase(table: str, value: str) -> str:
    """The phrase for `value`; a value that the table lacks is said by its own name."""
    return _tables()[table].get(value, value.replace("_", " "))


def day(when: date) -> str:
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def _is_month_end(when: date) -> bool:
    return (when + timedelta(days=1)).day == 1


def days(first: date, last: date) -> str:
    """An interval with nothing said twice: "3–5 Dec 2016", "Dec 2016", "2016"."""
    if first == last:
        return day(first)
    if first.day == 1 and _is_month_end(last) and first.year == last.year:
        if (first.month, last.month) == (1, 12):
            return str(first.year)
        if first.month == last.month:
            return f"{_MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def bounds(low: int | None, high: int | None) -> str:
    """A count as tallies show it: "7", "12–18", "12+", "0–21", "unknown"."""
    if low is None:
        return "unknown" if high is None else f"0–{high:,}"
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def count(figure: Figure) -> str:
    shown = bounds(figure.low, figure.high)
    if figure.form == "increment":
        return f"{shown} more"
    if figure.form == "more_than" and figure.low is not None:
        return f"over {figure.low - 1:,}"
    return f"about {shown}" if figure.form == "approx" else shown


def said(figure: Figure) -> str:
    """The count as its source hedged it: "at least 12", "more than 12", "up to 12"."""
    hedge = _tables()["hedges"].get(figure.form)
    if hedge is None:
        return count(figure)
    below = None if figure.low is None else figure.low - 1
    ends = {"low": figure.low, "below": below, "high": figure.high}
    shown = {name: "unknown" if end is None else f"{end:,}" for name, end in ends.items()}
    return hedge.format(text=line(figure.text), **shown)


def counted(figure: Figure) -> str:
    """What the figure counts: "civilians killed", "children injured", "civilian killed" of one."""
    people = phrase("subgroups", figure.subgroup) if figure.subgroup else phrase("populations", figure.population)
    if figure.low == figure.high == 1:
        people = phrase("one", people)
    return " ".join(word for word in (people, phrase("measures", figure.measure)) if word)


def period(figure: Figure, moment: Moment | None) -> str:
    """What a toll covers beyond one event: "since 15 Nov", "in several events"; empty for the figure of one event."""
    if figure.scope == "multi_event":
        return "in several events"
    if figure.scope not in _PERIODS:
        return ""
    if moment is None or moment.first == moment.last:
        return "over a period"
    if moment.span is not None and moment.span.text.lower().startswith("since"):
        within = moment.first.year == moment.last.year
        return f"since {day(moment.first).rsplit(' ', 1)[0] if within else day(moment.first)}"
    return f"over {days(moment.first, moment.last)}"


def figure_words(figure: Figure, moment: Moment | None) -> str:
    """A figure in a row: "7 killed", "300+ killed since 15 Nov", "incl. 5 children killed"."""
    parts = ("incl." if figure.subgroup else "", count(figure), counted(figure), period(figure, moment))
    return " ".join(part for part in parts if part)


def names(parties: Iterable[Party]) -> str:
    return ", ".join(line(party.name or party.span.text) for party in parties)


def place_words(place: Place) -> str:
    """The place and its country: "Aleppo, SY"."""
    name = line(place.name or place.span.text)
    return f"{name}, {place.country}" if place.country and place.kind != "country" else name


def moment_words(moment: Moment) -> str:
    return days(moment.first, moment.last)


def chain(links: Sequence[Attribution]) -> str:
    """The speakers, outermost first: "the news agency, citing the ministry, citing residents"."""
    return ", citing ".join(line(link.source.name or link.source.span.text) for link in links)


def outlet(document: Document) -> str:
    return line(document.outlet or document.dateline.agency or "the report")


def says(claim: Claim, document: Document) -> str:
    """Who says so: the chain, or the outlet in its own voice."""
    return chain(claim.attribution) if claim.attribution else f"{outlet(document)}, own voice"


def disputed(claim: Claim) -> str:
    """Who disputes the claim, each once; empty where nobody does."""
    speakers = dict.fromkeys(chain((link,)) for link in claim.denied_by)
    return f"disputed by {', '.join(speakers)}" if speakers else ""


def reserve(claim: Claim) -> str:
    """Why the claim is not a plain statement: its modality and who disputes it; empty for a plain one."""
    stance = "" if claim.modality == "asserted" else phrase("modalities", claim.modality)
    return "; ".join(part for part in (stance, disputed(claim)) if part)


def control_words(claim: Claim) -> str:
    """Who is said to hold, take or lose the place; empty for other claims and where nobody is named."""
    control = claim.control
    if control is None:
        return ""
    lost = control.status == "loses"
    first, second = (control.loser, control.holder) if lost else (control.holder, control.loser)
    if first is None:
        return ""
    other = f" {'to' if lost else 'from'} {names([second])}" if second else ""
    return f"{names([first])} {phrase('control', control.status)}{other}"


def published(document: Document) -> str:
    """The day of publication and how it was found: "5 Dec 2016 (caption date)"."""
    if document.published is None:
        return "date unknown"
    basis = f" ({document.published_basis})" if document.published_basis else ""
    return day(document.published) + basis


def origin(document: Document) -> str:
    """The heading's second line: outlet, date with its basis, dateline."""
    filed = "/".join(document.dateline.places)
    agency = f" ({document.dateline.agency})" if document.dateline.agency else ""
    parts = (document.outlet or "", published(document), f"filed from {filed}{agency}" if filed else "")
    return " · ".join(line(part) for part in parts if part)


def title(document: Document) -> str:
    """The title, else the first words, else the id."""
    if document.title:
        return line(document.title)
    words = line(document.text[:200])
    return (words[:77] + "…" if len(words) > 78 else words) or document.id
