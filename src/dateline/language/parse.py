"""Text to sentences: the one module that knows the parser library."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dateline.errors import UsageError
from dateline.language.headline import as_clause
from dateline.language.lemmas import Lemmas
from dateline.model import Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

SHIPPED = "english"
# Whole articles in one batch need gigabytes for the window features; 64 paragraphs stay under 400 MB.
PARAGRAPHS_A_BATCH = 64
# A judgement: sentences of news seldom pass 100 words. Time grows with the square of a sentence, and words without
# end are a table or an attack.
LONGEST_SENTENCE = 400

# A sentence of news does not begin with these, nor after these.
_NEVER_FIRST = frozenset(",;:)]%’”")
_CLOSING = frozenset({"”", '"', "''"})  # behind a comma they leave the sentence open: “He left,” Hassan said
_CANNOT_BEGIN = -1  # what the parser library calls it
_NEVER_LAST = frozenset({
    "Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Sen.", "Rep.", "Col.", "Lt.", "Maj.", "Capt.", "Sgt.", "Gov.", "Prof.", "St.",
    "Brig.", "Adm.", "Cmdr.", "Rev.", "U.S.", "U.N.", "No.", "(", "“", ",", "-", "–", "—",
})  # fmt: skip


class Parser:
    """Reads paragraphs into sentences with tags, lemmas, arcs and names.

    `path` names any pipeline with Penn tags and Universal Dependencies labels; None takes the shipped model.
    """

    def __init__(self, path: str | None = None) -> None:
        self._nlp = _load(path)
        self._lemmas = Lemmas.shipped()

    def parse(self, texts: Sequence[str], offsets: Sequence[int]) -> list[list[Sentence]]:
        """The sentences of each text; character offsets count from the offset given for it."""
        docs = self._nlp.pipe(map(self._unsplit, texts), batch_size=PARAGRAPHS_A_BATCH)
        return [
            list(self._sentences(doc, offset, block))
            for block, (doc, offset) in enumerate(zip(docs, offsets, strict=True))
        ]

    def _unsplit(self, text: str) -> "Doc":
        """The tokens of `text`, with the places marked where no sentence can begin; the parser keeps to them."""
        doc = self._nlp.make_doc(text)
        marks = np.zeros((len(doc), 1), dtype=np.int64)
        for before, word in pairwise(doc):
            after_comma = before.i > 0 and doc[before.i - 1].text == ","
            if (
                word.text[0] in _NEVER_FIRST
                or word.text[0].islower()
                or before.text in _NEVER_LAST
                or (after_comma and before.text in _CLOSING)
            ):
                marks[word.i] = _CANNOT_BEGIN
        # All at once: marking one word looks through the whole text.
        return doc.from_array(["SENT_START"], marks.view(np.uint64))  # type: ignore[arg-type]

    def _sentences(self, doc: "Doc", offset: int, block: int) -> Iterator[Sentence]:
        all_names = doc.ents  # made anew by each look
        for sent in _pieces(doc):
            if not sent.text.strip():
                continue
            tokens = as_clause([self._token(word, sent, offset) for word in sent])
            names = tuple((e.start - sent.start, e.end - sent.start, e.label_) for e in _within(sent, all_names))
            yield Sentence.of(tokens, names, block)

    def _token(self, word: "object", sent: "Span", offset: int) -> Token:
        text: str = word.text  # type: ignore[attr-defined]
        tag: str = word.tag_  # type: ignore[attr-defined]
        head: int = word.head.i  # type: ignore[attr-defined]
        is_top = head == word.i or not sent.start <= head < sent.end  # type: ignore[attr-defined]
        return Token(
            i=word.i - sent.start,  # type: ignore[attr-defined]
            start=word.idx + offset,  # type: ignore[attr-defined]
            end=word.idx + len(text) + offset,  # type: ignore[attr-defined]
            text=text,
            lower=text.lower().replace("’", "'"),
            lemma=self._lemmas.lemma(text, tag).lower(),
            tag=tag,
            dep="root" if is_top else word.dep_,  # type: ignore[attr-defined]
            head=(word.i if is_top else head) - sent.start,  # type: ignore[attr-defined]
            entity=word.ent_type_,  # type: ignore[attr-defined]
        )


def _pieces(doc: "Doc") -> Iterator["Span"]:
    """The sentences of `doc`; those longer than `LONGEST_SENTENCE` in pieces, whose arcs to each other are cut."""
    for sent in doc.sents:
        for first in range(sent.start, sent.end, LONGEST_SENTENCE):
            yield doc[first : min(first + LONGEST_SENTENCE, sent.end)]


def _within(sent: "Span", names: Iterable["Span"]) -> Iterator["Span"]:
    return (name for name in names if sent.start <= name.start and name.end <= sent.end)


@lru_cache(maxsize=2)
def _load(path: str | None) -> "Language":
    import spacy

    place = Path(path) if path else Path(str(files("dateline.language") / SHIPPED))
    try:
        return spacy.load(place, exclude=["lemmatizer"])
    except OSError as error:
        raise UsageError("U010", f"model {place} cannot be loaded: {error}; give a folder with a pipeline") from error
