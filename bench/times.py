"""How well the time finder reads war narratives with normalised time expressions.

    python bench/times.py wikiwars.jsonl.gz [--show]

Each line of the file is an article: id, published, text, timex = [start, end, words, kind, value]. Only expressions
with a date of the calendar as their value are looked for. A date without a year is taken to lie in the year told last,
as in a narrative. Printed: recall and precision of extents (overlap), and the share of overlapping pairs with the same
days.
"""

import argparse
import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from dateline.extract.time import find
from dateline.extract.time.days import Days, month_of, year_of
from dateline.model import Moment

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?](?=\s+[A-Z\"“])|\n|$)")
_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$")


def articles(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def days_of(value: str | None) -> Days | None:
    """The days that a value such as 1941-06 stands for; None for durations, references and other values."""
    match = _VALUE.match(value or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not 1 <= year <= 9999:
        return None
    if month is None:
        return year_of(year)
    return Days(date(year, month, day), date(year, month, day)) if day else month_of(year, month)


def told(article: dict[str, Any]) -> list[Moment]:
    """All times of an article; the year told last holds for the dates after it."""
    found: list[Moment] = []
    last = date.fromisoformat(article["published"])
    for sentence in _SENTENCE.finditer(article["text"]):
        here = find(article["text"], *sentence.span(), published=last.replace(month=12, day=31), anchor=last)
        found += here
        last = next((m.first for m in reversed(here) if m.precision <= 4), last)
    return found


def agrees(found: Moment, gold: Days) -> bool:
    """The same days, a part of them ("early May"), or an interval that begins or ends with them ("since May")."""
    inside = gold.first <= found.first and found.last <= gold.last
    return inside or found.first == gold.first or found.last == gold.last


def pairs(article: dict[str, Any], found: list[Moment]) -> Iterator[tuple[list[Any], Days | None, Moment | None]]:
    for timex in article["timex"]:
        hits = [m for m in found if m.span and m.span.start < timex[1] and timex[0] < m.span.end]
        yield timex, days_of(timex[4]), hits[0] if hits else None


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("--show", action="store_true", help="print what was missed, invented or read differently")
    chosen = options.parse_args()
    gold = hit = right = predicted = grounded = 0
    for article in articles(chosen.data):
        found = told(article)
        dated = [(t, d, m) for t, d, m in pairs(article, found) if d]
        gold += len(dated)
        hit += sum(m is not None for _, _, m in dated)
        right += sum(m is not None and agrees(m, d) for _, d, m in dated)
        predicted += len(found)
        real = [m for m in found if any(m is other for _, _, other in dated) or _overlaps(m, dated)]
        grounded += len(real)
        if chosen.show:
            _show(article, dated, [m for m in found if m not in real])
    recall, precision = hit / gold, grounded / predicted
    f1 = 2 * recall * precision / (recall + precision)
    print(f"expressions {gold}  recall {recall:.1%}  precision {precision:.1%}  F1 {f1:.1%}")
    values = right / hit
    recall_v, precision_v = right / gold, precision * values
    value_f1 = 2 * recall_v * precision_v / (recall_v + precision_v)
    print(f"same days {values:.1%} of the overlapping; value F1 {value_f1:.1%}")


def _overlaps(found: Moment, dated: list[tuple[list[Any], Days, Moment | None]]) -> bool:
    return any(found.span and found.span.start < t[1] and t[0] < found.span.end for t, _, _ in dated)


def _show(article: dict[str, Any], dated: list[tuple[list[Any], Days, Moment | None]], extra: list[Moment]) -> None:
    text = article["text"]
    for timex, days, moment in dated:
        context = text[max(0, timex[0] - 40) : timex[1] + 25].replace("\n", " ")
        if moment is None:
            print("missed ", timex[2], timex[4], "|", context)
        elif not agrees(moment, days):
            print("differs", timex[2], timex[4], "read", moment.first, moment.last, moment.rule, "|", context)
    for moment in extra:
        if moment.span:
            print("extra  ", moment.span.text, moment.rule, "|", text[moment.span.start - 40 : moment.span.end + 25])


if __name__ == "__main__":
    main()
