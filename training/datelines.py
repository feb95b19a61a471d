"""Puts news datelines before texts and sets texts in capitals, so that the model meets both in training."""

from __future__ import annotations

from dataclasses import dataclass, replace

from names import Name
from treebank import Text, Word
from wordlists import word_lists

_DASHES = ("-", "--", "–", "—")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One word of a dateline."""

    form: str
    xpos: str
    upos: str
    head: int
    relation: str
    space_after: bool = True
    label: str = ""


def dateline(choice: int) -> tuple[Part, ...]:
    """A dateline settled by the number: "BEIRUT (Reuters) -", "BEIRUT/MOSCOW (AP) --", "KABUL, Afghanistan (AFP) —"."""
    place = _pick("bureau", choice)
    first = _proper(place if choice % 4 == 3 else place.upper(), 0, "root", space_after=choice % 3 == 1)
    agency = _pick("agency", choice)
    second = _second(choice)
    at = 2 + len(second)
    if agency == "RFE/RL" or choice % 7 == 0:
        dash = _mark(_DASHES[choice % 4], "HYPH" if choice % 4 == 0 else ":")
        return (replace(first, space_after=not second), *second, dash)
    return (
        replace(first, space_after=not second),
        *second,
        replace(_mark("(", "-LRB-"), head=at + 1, space_after=False),
        replace(_proper(agency, 1, "parataxis"), space_after=False, label="ORG"),
        replace(_mark(")", "-RRB-"), head=at + 1),
        _mark(_DASHES[choice % 4], ":"),
    )


def _pick(name: str, choice: int) -> str:
    words = word_lists()[name]
    return words[choice % len(words)]


def _second(choice: int) -> tuple[Part, ...]:
    if choice % 3 == 0:
        other = _pick("bureau", choice * 7 + 1).upper()
        return replace(_mark("/", ","), head=3, space_after=False), _proper(other, 1, "conj")
    if choice % 3 == 1:
        return replace(_mark(",", ","), head=3), _proper(_pick("country", choice), 1, "nmod:unmarked")
    return ()


def _proper(form: str, head: int, relation: str, *, space_after: bool = True) -> Part:
    return Part(form=form, xpos="NNP", upos="PROPN", head=head, relation=relation, space_after=space_after, label="LOC")


def _mark(form: str, xpos: str) -> Part:
    return Part(form=form, xpos=xpos, upos="PUNCT", head=1, relation="punct")


def _names(parts: tuple[Part, ...]) -> tuple[Name, ...]:
    found, offset = [], 0
    for part in parts:
        if part.label:
            found.append(Name(start=offset, end=offset + len(part.form), label=part.label))
        offset += len(part.form) + part.space_after
    return tuple(found)


def before_text(text: Text, choice: int) -> tuple[Text, tuple[Name, ...]]:
    """The text with a dateline as its first sentence, as the treebanks divide them, and the dateline's names."""
    parts = dateline(choice)
    words = tuple(
        Word(
            form=part.form,
            lemma=part.form,
            upos=part.upos,
            xpos=part.xpos,
            head=part.head,
            relation=part.relation,
            space_after=part.space_after,
        )
        for part in parts
    )
    return replace(text, sentences=(words, *text.sentences), has_names=False), _names(parts)


def in_capitals(text: Text) -> Text:
    """The text as some wires and headlines print it."""
    raised = tuple(tuple(replace(word, form=word.form.upper()) for word in sentence) for sentence in text.sentences)
    return replace(text, sentences=raised)
