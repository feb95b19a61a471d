"""Text to sentences: the tokens, arcs and names of the pipeline as the types of the project."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from dateline.language.agreement import with_one_bearer
from dateline.language.headline import as_clause
from dateline.language.lemmas import Lemmas
from dateline.language.pipeline import PARAGRAPHS_A_BATCH, divided, load_pipeline
from dateline.model import Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

# Place in the text in words, first character, characters, tag, relation, place of the head in words, label of the name.
_Row = tuple[int, int, str, str, str, int, str]

# A judgement: sentences of news seldom pass 100 words. Time grows with the square of a sentence, and words without
# end are a table or an attack.
LONGEST_SENTENCE = 400
LEMMAS_KEPT = 50_000  # as many forms as a long run of news keeps coming back to


class Parser:
    """Reads paragraphs into sentences with tags, lemmas, arcs and names.

    `model` is the folder or the name of any pipeline with Penn tags and Universal Dependencies labels; None takes the
    shipped one.
    """

    def __init__(self, model: str | None = None) -> None:
        self._nlp = load_pipeline(model)
        self._lemma = lru_cache(maxsize=LEMMAS_KEPT)(Lemmas.shipped().lemma)

    def parse(self, texts: Sequence[str], offsets: Sequence[int]) -> list[list[Sentence]]:
        """The sentences of each text of one report; character offsets count from the offset given for it."""
        docs = self._nlp.pipe((divided(self._nlp, text) for text in texts), batch_size=PARAGRAPHS_A_BATCH)
        blocks = [
            list(self._sentences(doc, offset, block))
            for block, (doc, offset) in enumerate(zip(docs, offsets, strict=True))
        ]
        return with_one_bearer(blocks)

    def _sentences(self, doc: "Doc", offset: int, block: int) -> Iterator[Sentence]:
        all_names = doc.ents  # made anew by each look
        rows = _rows(doc)
        for sent in _pieces(doc):
            if not sent.text.strip():
                continue
            tokens = as_clause([self._token(row, sent.start, sent.end, offset) for row in rows[sent.start : sent.end]])
            names = tuple((e.start - sent.start, e.end - sent.start, e.label_) for e in _within(sent, all_names))
            yield Sentence.of(tokens, names, block)

    def _token(self, row: "_Row", first: int, last: int, offset: int) -> Token:
        i, start, text, tag, dep, head, entity = row
        is_top = head == i or not first <= head < last
        return Token(
            i=i - first,
            start=start + offset,
            end=start + len(text) + offset,
            text=text,
            lower=text.lower().replace("’", "'"),
            lemma=self._lemma(text, tag).lower(),
            tag=tag,
            # White space in a paragraph is a word to the library, but nobody and nothing.
            dep="root" if is_top else "punct" if text.isspace() else dep,
            head=(i if is_top else head) - first,
            entity=entity,
        )


def _rows(doc: "Doc") -> "list[_Row]":
    """The columns of every word, read at once: a look at each word by itself takes twice as long."""
    strings, text = doc.vocab.strings, doc.text
    columns = doc.to_array(["IDX", "LENGTH", "TAG", "DEP", "HEAD", "ENT_TYPE"])
    # The head is a distance in words, which the library gives without its sign.
    heads = (columns[:, 4].view(np.int64) + np.arange(len(doc))).tolist()
    return [
        (i, start, text[start : start + length], strings[tag], strings[dep], heads[i], strings[entity])
        for i, (start, length, tag, dep, _, entity) in enumerate(columns.tolist())
    ]


def _pieces(doc: "Doc") -> Iterator["Span"]:
    """The sentences of `doc`; those longer than `LONGEST_SENTENCE` in pieces, whose arcs to each other are cut."""
    for sent in doc.sents:
        for first in range(sent.start, sent.end, LONGEST_SENTENCE):
            yield doc[first : min(first + LONGEST_SENTENCE, sent.end)]


def _within(sent: "Span", names: Iterable["Span"]) -> Iterator["Span"]:
    return (name for name in names if sent.start <= name.start and name.end <= sent.end)
