"""The sets of names divided into training, development and test parts, and as sentences for the teacher."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import names
import treebank
from bio import Marked, marked
from name_kinds import with_all_kinds
from names import Passage
from spacy.language import Language

SETTLED = Path(__file__).with_name("settled_names.tsv")

Parts = dict[str, list[Passage]]


def share(key: str, parts: int) -> int:
    """A number below `parts` that depends on the key alone, so that splits never move."""
    return int(hashlib.md5(key.encode(), usedforsecurity=False).hexdigest(), 16) % parts


def groningen(path: Path) -> Parts:
    """The Groningen sentences: one in twenty held out as test, one in fifty for development, chosen by digest."""
    parts: Parts = {"train": [], "dev": [], "test": []}
    for passage in names.read_gmb(path):
        part = share(passage.text, 100)
        parts["test" if part < 5 else "dev" if part < 7 else "train"].append(passage)
    usual = names.usual_labels(parts["train"], names.settled_labels(SETTLED))
    return {name: [names.with_usual_labels(p, usual) for p in passages] for name, passages in parts.items()}


def re3d(path: Path) -> Parts:
    """The re3d paragraphs: one document in five is test."""
    parts: Parts = {"train": [], "test": []}
    for identity, passage in names.read_re3d(path):
        parts["test" if share(identity, 5) == 0 else "train"].append(passage)
    return parts


def of_passages(passages: Iterable[Passage], nlp: Language) -> list[Marked]:
    """The passages as words and labels, of every kind of name."""
    return [with_all_kinds(marked(names.document([passage], nlp))) for passage in passages]


def of_treebank(path: Path, nlp: Language) -> list[Marked]:
    """The sentences of a treebank that marks names, as words and labels of every kind."""
    docs = (treebank.document(text, vocab=nlp.vocab) for text in treebank.read_treebank(path))
    return [with_all_kinds(marked(sentence)) for doc in docs for sentence in doc.sents]
