"""The sentences on armed conflict whose trees and names were marked by hand: conflict/train.conllu and test.conllu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import bio
import treebank
from bio import Marked
from spacy.language import Language
from spacy.tokens import Doc

CONFLICT = Path(__file__).with_name("conflict")


def sentences(part: str) -> list[Marked]:
    """The sentences as words and labels of names."""
    texts = treebank.read_treebank(CONFLICT / f"{part}.conllu")
    return [
        Marked(words=tuple(word.form for word in sentence), labels=tuple(word.name for word in sentence))
        for text in texts
        for sentence in text.sentences
    ]


def documents(part: str, nlp: Language) -> Iterator[Doc]:
    """Yields the paragraphs with their trees and names."""
    for text in treebank.read_paragraphs(CONFLICT / f"{part}.conllu"):
        document = treebank.document(text, vocab=nlp.vocab)
        bio.mark(document, [word.name for sentence in text.sentences for word in sentence])
        yield document
