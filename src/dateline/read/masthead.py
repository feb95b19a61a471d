"""The lines between headline and report: the outlet's name, a writer's name, the day. Each needs proof beside it."""

import re
from dataclasses import dataclass, field

from dateline.read.blocks import Paragraph
from dateline.read.dates import DAY, days

_HEAD = 6
_LONGEST = 80
_CAPITALISED = r"[A-Z\u00c0-\u00de][\w.'\u2019&-]*"
_NAME = re.compile(rf"(?:The )?{_CAPITALISED}(?:,? (?:and |of |al |de |the )?{_CAPITALISED}){{0,6}}")
_PERSON = rf"{_CAPITALISED}(?: {_CAPITALISED}){{1,2}}"
_PEOPLE = re.compile(rf"{_PERSON}(?:(?:, | and |, and ){_PERSON}){{0,4}}")
_WITH_SECTION = re.compile(
    rf"(?P<outlet>(?:The )?{_CAPITALISED}(?: {_CAPITALISED}){{0,4}}) \| {_CAPITALISED}(?: {_CAPITALISED}){{0,3}}"
)
# Words that papers, agencies and stations bear in their names, and people do not.
_OUTLET_WORD = re.compile(
    r"\b(?:Agency|Broadcasting|Chronicle|Courier|Daily|Dispatch|Express|Gazette|Guardian|Herald|Independent|Journal|"
    r"Ledger|Mail|Media|Mirror|Monitor|News|Observer|Post|Press|Radio|Report|Reporter|Review|Service|Standard|Star|"
    r"Telegraph|Television|Times|TODAY|Today|Tribune|TV|Weekly|Wire|World|BBC|CNN|NPR|VOA|AFP|Reuters|Xinhua)\b"
)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_CLOCK = re.compile(r"\b[0-2]?[0-9][:.][0-5][0-9]\b(?: ?(?:[ap]\.?m\.?|gmt|utc|et|est|edt|bst|cet))?", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """Why lines of the head are no part of the report, by their number, and the outlet that one names."""

    reasons: dict[int, str] = field(default_factory=dict)
    outlet: str | None = None


def masthead(paragraphs: list[Paragraph], *, outlet: str | None, known: dict[int, str]) -> Masthead:
    """What the lines under the headline are; `known` holds the reasons already found for paragraphs."""
    texts = [paragraph.text for paragraph in paragraphs]
    reasons: dict[int, str] = {}
    named = None
    for index in range(min(_HEAD, len(texts) - 1) - 1, -1, -1):
        text = texts[index]
        if index in known or len(text) > _LONGEST:
            continue
        below = reasons.get(index + 1) or known.get(index + 1)
        section = _WITH_SECTION.fullmatch(text)
        if _is_outlet(text, outlet):
            reasons[index] = "outlet line"
        elif index and section is not None and _is_of(section["outlet"], outlet):
            reasons[index], named = "outlet line", section["outlet"]
        elif index and _is_day_line(text, outlet) and _is_only_day_line(texts, outlet):
            reasons[index] = "publication line"
        elif index and below == "publication line" and _OUTLET_WORD.search(text) and _NAME.fullmatch(text):
            reasons[index], named = "outlet line", text
        elif index and _is_credit(below, texts[index + 1]) and _PEOPLE.fullmatch(text):
            reasons[index] = "byline"
    return Masthead(reasons=reasons, outlet=named)


def _is_credit(reason: str | None, text: str) -> bool:
    """Holds for lines that have a writer's name above them."""
    return reason in ("outlet line", "publication line") or (reason == "byline" and text.lower().startswith("special"))


def _is_outlet(text: str, outlet: str | None) -> bool:
    return outlet is not None and _bare(text) == _bare(outlet)


def _is_of(name: str, outlet: str | None) -> bool:
    return bool(_OUTLET_WORD.search(name)) if outlet is None else _bare(name) == _bare(outlet)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip(" .,|")


def _is_day_line(text: str, outlet: str | None) -> bool:
    """Nothing but a day, with or without weekday, hour and the outlet's name."""
    if len(text) > _LONGEST or not any(days(text)):
        return False
    rest = _WEEKDAY.sub("", _CLOCK.sub("", DAY.sub("", text)))
    if outlet is not None:
        rest = re.sub(re.escape(_bare(outlet)), "", rest, flags=re.I)
    return not re.search(r"\w", re.sub(r"\b(?:the|at|on)\b", "", rest, flags=re.I))


def _is_only_day_line(texts: list[str], outlet: str | None) -> bool:
    # A chronology is parted by such lines, and there they say when things happened.
    return sum(_is_day_line(text, outlet) for text in texts if len(text) <= _LONGEST) == 1
