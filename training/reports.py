"""Makes plain sentences about armed conflict with their exact trees, as the treebanks hold too few of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import frames
from frames import Slot
from names import Name
from treebank import Sentence, Text
from wordlists import word_lists

PATTERNS = Path(__file__).with_name("reports.txt")
LABELS = {"place": "LOC", "group": "ORG"}
AT_CONSONANT = {"an": "a", "An": "A"}
AT_VOWEL = {"a": "an", "A": "An"}


def reports(count: int) -> Iterator[tuple[Text, tuple[Name, ...]]]:
    """Yields `count` texts of one to two sentences with the names in them, every second one in a frame of speech."""
    patterns = frames.read_frames(PATTERNS)
    words = word_lists()
    chance = random.Random(7)
    for i in range(count):
        sentences = tuple(_filled(chance.choice(patterns), words, chance) for _ in range(2))
        text = Text(sentences=sentences, has_names=False)
        if i % 2:
            text = frames.framed(text, chance.randrange(9973)) or text
        yield text, _names(text, words)


def _filled(pattern: frames.Frame, words: dict[str, tuple[str, ...]], chance: random.Random) -> Sentence:
    slots = [_chosen(slot, words, chance) for slot in pattern]
    slots[0] = replace(slots[0], form=slots[0].form[0].upper() + slots[0].form[1:])
    for i, slot in enumerate(slots[:-1]):
        swap = AT_VOWEL if slots[i + 1].form[0] in "aeiouAEIO" else AT_CONSONANT
        slots[i] = replace(slot, form=swap.get(slot.form, slot.form))
    return frames.spaced(tuple(frames.frame_word(slot, slot.head) for slot in slots))


def _chosen(slot: Slot, words: dict[str, tuple[str, ...]], chance: random.Random) -> Slot:
    if not slot.form.startswith("<"):
        return slot
    return replace(slot, form=chance.choice(words[slot.form.strip("<>").lower()]))


def _names(text: Text, words: dict[str, tuple[str, ...]]) -> tuple[Name, ...]:
    labels = {word: label for name, label in LABELS.items() for word in words[name]}
    found, offset = [], 0
    for word in (word for sentence in text.sentences for word in sentence):
        if word.form in labels:
            found.append(Name(start=offset, end=offset + len(word.form), label=labels[word.form]))
        offset += len(word.form) + word.space_after
    return tuple(found)
