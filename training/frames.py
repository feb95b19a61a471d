"""Sets treebank sentences into the frames of news reports ("…, police said"), each with its exact tree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from treebank import Sentence, Text, Word

FRAMES = Path(__file__).with_name("speech.txt")
SLOTS = ("CLAUSE", "OTHER")
_BARRED_MARKS = frozenset('"“”«»():;?!-–—…')
_BARRED_RELATIONS = frozenset({"parataxis", "discourse", "list", "vocative", "reparandum", "orphan"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One word of a frame, or the place of a whole sentence."""

    form: str
    xpos: str
    head: int
    relation: str


Frame = tuple[Slot, ...]


@cache
def frames() -> tuple[Frame, ...]:
    """The frames of speech, in order."""
    return read_frames(FRAMES)


def read_frames(path: Path) -> tuple[Frame, ...]:
    """The frames of a file, one a line."""
    rows = path.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(_slot(word) for word in row.split()) for row in rows if row and not row.startswith("#"))


def _slot(word: str) -> Slot:
    form, xpos, head, relation = word.split("|")
    return Slot(form=form, xpos=xpos, head=int(head), relation=relation)


def fits(sentence: Sentence) -> bool:
    """True of a plain statement of five to thirty words that ends in a full stop."""
    if not 5 <= len(sentence) <= 30 or sentence[-1].form != "." or not sentence[0].form[:1].isupper():
        return False
    if any(_BARRED_MARKS & set(word.form) or word.relation in _BARRED_RELATIONS for word in sentence):
        return False
    root = next(i for i, word in enumerate(sentence, start=1) if not word.head)
    predicate = {word.xpos for i, word in enumerate(sentence, start=1) if i == root or word.head == root}
    return any(w.head == root and w.relation.startswith("nsubj") for w in sentence) and bool(predicate & _FINITE)


def framed(text: Text, choice: int) -> Text | None:
    """The text with its first sentence, or first two, in a frame settled by the number; None where they fit none."""
    frame = frames()[choice % len(frames())]
    needed = sum(slot.form in SLOTS for slot in frame)
    used = text.sentences[:needed]
    if len(used) < needed or not all(map(fits, used)):
        return None
    return replace(text, sentences=(_filled(frame, used), *text.sentences[needed:]))


def _filled(frame: Frame, sentences: tuple[Sentence, ...]) -> Sentence:
    clauses = dict(zip(SLOTS, sentences, strict=False))
    starts, length = [], 0
    for slot in frame:
        starts.append(length)
        length += len(clauses[slot.form]) - 1 if slot.form in clauses else 1
    heads = [_head_position(slot, start, clauses) for slot, start in zip(frame, starts, strict=True)]
    words: list[Word] = []
    for slot, start in zip(frame, starts, strict=True):
        above = heads[slot.head - 1] if slot.head else 0
        if slot.form in clauses:
            opens = not words or words[-1].xpos == "``"
            words += _clause(clauses[slot.form] if opens else _lowered(clauses[slot.form]), start, above, slot.relation)
        else:
            words.append(frame_word(slot, above))
    return spaced(tuple(words))


def _head_position(slot: Slot, start: int, clauses: dict[str, Sentence]) -> int:
    """The position, counted from 1, of the word that stands for the slot."""
    if slot.form not in clauses:
        return start + 1
    return start + next(i for i, word in enumerate(clauses[slot.form], start=1) if not word.head)


def _clause(sentence: Sentence, start: int, above: int, relation: str) -> list[Word]:
    words = [replace(word, head=word.head + start if word.head else above) for word in sentence[:-1]]
    root = next(i for i, word in enumerate(sentence) if not word.head)
    words[root] = replace(words[root], relation=relation)
    words[-1] = replace(words[-1], space_after=True)
    return words


def _lowered(sentence: Sentence) -> Sentence:
    first = sentence[0]
    if first.xpos in {"NNP", "NNPS"} or first.form == "I":
        return sentence
    return (replace(first, form=first.form[0].lower() + first.form[1:]), *sentence[1:])


def frame_word(slot: Slot, above: int) -> Word:
    """The slot as a word that hangs from the word at `above`."""
    return Word(
        form=slot.form,
        lemma=slot.form,
        upos="X",
        xpos=slot.xpos,
        head=above,
        relation=slot.relation,
        space_after=True,
    )


def spaced(words: Sentence) -> Sentence:
    """The words with no space before closing marks, after opening ones and around hyphens."""
    following = [word.xpos for word in words[1:]] + [""]
    glued = [
        after in {",", ".", ":", "''", "HYPH"} or word.xpos in {"``", "HYPH"}
        for word, after in zip(words, following, strict=True)
    ]
    return tuple(
        replace(word, space_after=word.space_after and not tight) for word, tight in zip(words, glued, strict=True)
    )
