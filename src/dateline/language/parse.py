"""Text to sentences: the one module that knows the parser library."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dateline.errors import UsageError
from dateline.language.bounds import Word, bounds
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


class Parser:
    """Reads paragraphs into sentences with tags, lemmas, arcs and names.

    `path` names any pipeline with Penn tags and Universal Dependencies labels; None takes the shipped model.
    """

    def __init__(self, path: str | None = None) -> None:
        self._nlp = _load(path)
        self._lemmas = Lemmas.shipped()

    def parse(self, texts: Sequence[str], offsets: Sequence[int]) -> list[list[Sentence]]:
        """The sentences of each text; character offsets count from the offset given for it."""
        docs = self._nlp.pipe(map(self._divided, texts), batch_size=PARAGRAPHS_A_BATCH)
        return [
            list(self._sentences(doc, offset, block))
            for block, (doc, offset) in enumerate(zip(docs, offsets, strict=True))
        ]

    def _divided(self, text: str) -> "Doc":
        """The tokens of `text`, marked where a sentence begins and where none can; the parser keeps to the marks."""
        doc = self._nlp.make_doc(text)
        marks = np.array(bounds([Word(text=word.text, space=bool(word.whitespace_)) for word in doc]), dtype=np.int64)
        # All at once: marking one word looks through the whole text.
        return doc.from_array(["SENT_START"], marks.reshape(-1, 1).view(np.uint64))  # type: ignore[arg-type]

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
    from thinc.api import use_ops
    from threadpoolctl import threadpool_limits

    # One thread: reports are read side by side by processes, and sums come in one order.
    threadpool_limits(limits=1, user_api="blas")
    place = Path(path) if path else Path(str(files("dateline.language") / SHIPPED))
    try:
        # NumPy's own matrix product is twice as fast here as the library's default, and as exact.
        with use_ops("numpy", use_blis=False):
            return spacy.load(place, exclude=["lemmatizer"])
    except OSError as error:
        raise UsageError("U010", f"model {place} cannot be loaded: {error}; give a folder with a pipeline") from error
