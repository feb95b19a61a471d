"""Takes armed groups and facilities out of the organisations and places of sets that do not know these kinds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import gazetteer
from bio import Marked, labels_of, spans
from wordlists import word_lists

PATTERNS = Path(__file__).with_name("armed_groups.txt")


def with_all_kinds(sentence: Marked) -> Marked:
    """The sentence with GROUP and FAC where its names are such."""
    labels = list(sentence.labels)
    for start, end, kind in spans(sentence.labels):
        labels[start:end] = labels_of(_kind(sentence.words[start:end], kind), end - start)
    return Marked(words=sentence.words, labels=tuple(labels))


def _kind(words: Sequence[str], kind: str) -> str:
    if kind == "ORG" and _is_armed_group(" ".join(words)):
        return "GROUP"
    last = words[-1]
    could_be_facility = kind in {"LOC", "MISC"} or (kind == "ORG" and last != "University")
    if could_be_facility and len(words) > 1 and last.lower() in word_lists()["facility"]:
        return "FAC"
    return kind


def _is_armed_group(form: str) -> bool:
    return form.lower().replace(" - ", "-") in gazetteer.armed_groups() or bool(_pattern().search(form))


@cache
def _pattern() -> re.Pattern[str]:
    rows = PATTERNS.read_text(encoding="utf-8").splitlines()
    return re.compile(rf"\b({'|'.join(row for row in rows if row and not row.startswith('#'))})\b")
