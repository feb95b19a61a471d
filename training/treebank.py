"""Reads CoNLL-U treebanks into spaCy documents, with the names that GUM marks; refuses no sentence."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from names import NAME_WORDS, Name, bare_name, mark_names, overlaps
from spacy.tokens import Doc
from spacy.vocab import Vocab

_BRACKET = re.compile(r"\([^()]*\)?|[^()]+\)")
_GUM_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC", "time": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word; `head` counts from 1 within the sentence and 0 is the root, `name` is a label of `bio`."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    space_after: bool
    entity: str = ""
    name: str = "O"


Sentence = tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One treebank document: its sentences, in order, whether names are marked in it, and its genre where stated."""

    sentences: tuple[Sentence, ...]
    has_names: bool
    genre: str = ""


def read_treebank(path: Path) -> Iterator[Text]:
    """Yields the documents of a CoNLL-U file, gzipped or plain."""
    for block in _documents(path):
        yield replace(_text_without_sentences(block), sentences=_sentences(block))


def read_paragraphs(path: Path) -> Iterator[Text]:
    """Yields the paragraphs of a CoNLL-U file, gzipped or plain."""
    for block in _documents(path):
        empty = _text_without_sentences(block)
        for paragraph in filter(None, map(_sentences, block.split("# newpar"))):
            yield replace(empty, sentences=paragraph)


def _documents(path: Path) -> list[str]:
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode()
    return text.split("# newdoc ")[1:]


def _text_without_sentences(block: str) -> Text:
    genre = re.search(r"# meta::genre = (\S+)", block)
    return Text(sentences=(), has_names="# global.Entity" in block, genre=genre.group(1) if genre else "")


def _sentences(block: str) -> tuple[Sentence, ...]:
    return tuple(filter(None, map(_sentence, block.split("\n\n"))))


def _sentence(block: str) -> Sentence:
    words: list[Word] = []
    joined_to, joined_space = 0, True
    for line in block.split("\n"):
        if not line[:1].isdigit():
            continue
        column = line.split("\t")
        space = "SpaceAfter=No" not in column[9]
        if "-" in column[0]:
            joined_to, joined_space = int(column[0].split("-")[1]), space
        elif "." not in column[0]:
            # The parts of "don't" stand without a space; the last part takes the space of the whole.
            if len(words) + 1 <= joined_to:
                space = joined_space and len(words) + 1 == joined_to
            words.append(_word(column, space))
    return tuple(words)


def _word(column: list[str], space: bool) -> Word:
    form = column[1].replace(" ", "").replace("\u00a0", "") or "_"
    entity = re.search(r"(?:^|\|)Entity=([^|]*)", column[9])
    name = re.search(r"(?:^|\|)Name=([^|]*)", column[9])
    return Word(
        form=form,
        lemma=form if column[2] == "_" else column[2].replace(" ", ""),
        upos=column[3],
        xpos="" if column[4] == "_" else column[4],
        head=int(column[6]),
        relation=column[7],
        space_after=space,
        entity=entity.group(1) if entity else "",
        name=name.group(1) if name else "O",
    )


def chunks(text: Text, size: int) -> Iterator[Text]:
    """Yields the document in runs of at most `size` sentences."""
    for start in range(0, len(text.sentences), size):
        yield replace(text, sentences=text.sentences[start : start + size])


def document(text: Text, extra: tuple[Name, ...] = (), *, vocab: Vocab) -> Doc:
    """The text with tags, lemmas, heads and relations; names only where the treebank or `extra` marks them."""
    words = [word for sentence in text.sentences for word in sentence]
    heads: list[int] = []
    for sentence in text.sentences:
        first = len(heads)
        heads.extend(first + (word.head - 1 if word.head else i) for i, word in enumerate(sentence))
    doc = Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space_after for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=["ROOT" if word.relation == "root" else word.relation for word in words],
    )
    if text.has_names:
        mark_names(doc, _gum_names(words), unsure=_unsure(words))
    elif extra:
        spans = (doc.char_span(name.start, name.end, label=name.label) for name in extra)
        doc.set_ents([span for span in spans if span is not None], default="missing")
    return doc


def _gum_names(words: list[Word]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for start, end, label in sorted(_mentions(words), key=lambda mention: mention[0] - mention[1]):
        name = _named_part(words, start, end, label)
        if name and not overlaps(name, found):
            found.append(name)
    return found


def _mentions(words: list[Word]) -> Iterator[tuple[int, int, str]]:
    """Yields (start, end, label) of every mention whose head is a proper noun."""
    opened: dict[str, list[tuple[int, str, int]]] = {}
    for i, word in enumerate(words):
        for bracket in _BRACKET.findall(word.entity):
            number, *fields = bracket.strip("()").split("-")
            if bracket.startswith("(") and len(fields) > 4:
                head = int(fields[4].split(",")[0]) if fields[4].split(",")[0].isdigit() else 1
                opened.setdefault(number, []).append((i, fields[0], i + head - 1))
            if bracket.endswith(")") and opened.get(number):
                start, kind, head = opened[number].pop()
                if head <= i and words[head].xpos in {"NNP", "NNPS"}:
                    yield start, i + 1, _gum_label(kind, words[head].xpos)


def _gum_label(kind: str, head_tag: str) -> str:
    # GUM files "Americans" under persons; ours are named individuals.
    if kind == "person" and head_tag == "NNPS":
        return "NORP"
    return _GUM_LABELS.get(kind, "MISC")


def _named_part(words: list[Word], start: int, end: int, label: str) -> tuple[int, int, str] | None:
    """The stretch of the mention that is a name: proper nouns with at most linking words between them."""
    proper = [i for i in range(start, end) if words[i].xpos in {"NNP", "NNPS"}]
    if not label or not proper:
        return None
    first = last = proper[0]
    for i in proper[1:]:
        between = words[last + 1 : i]
        if any(w.form not in NAME_WORDS and w.xpos not in {"HYPH", "CD"} for w in between):
            break
        last = i
    first += bare_name([w.form for w in words[first : last + 1]], label)
    return (first, last + 1, label) if first <= last else None


def _unsure(words: list[Word]) -> list[int]:
    """Capitalised words outside a mention: nationalities, mostly, which GUM does not mark."""
    return [i for i, word in enumerate(words) if word.form[:1].isupper() and word.xpos != "PRP"]
