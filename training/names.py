"""Reads sets of names into spaCy documents under one guideline: no titles, no articles, and places always places."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from wordlists import word_lists

NAME_WORDS = frozenset({"of", "the", "and", "for", "de", "la", "al", "el", "bin", "ibn", "'s", "’s", "&", "-", "."})
_GMB_LABELS = {"geo": "LOC", "org": "ORG", "per": "PER", "art": "MISC", "eve": "MISC", "nat": "MISC"}
_RE3D_LABELS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}
_NO_SPACE_BEFORE = frozenset(
    {".", ",", ";", ":", "?", "!", ")", "%", "'s", "'re", "'ve", "'ll", "'d", "'m", "n't", "'", "RRB"}
)
_NO_SPACE_AFTER = frozenset({"(", "$", "#"})
_PRONOUNS = frozenset({"I", "He", "She", "They", "We", "This", "It", "His"})
_TAGS = {"LRB": "-LRB-", "RRB": "-RRB-", ";": ":"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as characters [start, end) of its text."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text with its names, and part-of-speech tags by the characters they cover."""

    text: str
    names: tuple[Name, ...]
    tags: dict[tuple[int, int], str]
    complete: bool = True

    def form(self, name: Name) -> str:
        """The characters of the name."""
        return self.text[name.start : name.end]


def overlaps(span: tuple[int, int, str], others: Iterable[tuple[int, int, str]]) -> bool:
    """True if the span shares a position with another."""
    return any(span[0] < end and start < span[1] for start, end, _ in others)


def bare_name(words: list[str], label: str) -> int:
    """How many leading words are articles or, before a person's name, titles."""
    skipped = 0
    for word in words:
        plain = word.lower().rstrip(".")
        if plain != "the" and not (label == "PER" and (plain in word_lists()["title"] or plain == "")):
            break
        skipped += 1
    return skipped


def read_gmb(path: Path) -> Iterator[Passage]:
    """Yields the sentences of the Groningen Meaning Bank export, as running text again."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            sentence = json.loads(line)
            yield _gmb_passage(sentence["words"], sentence["xpos"], sentence["tags"])


def _gmb_passage(words: list[str], xpos: list[str], marks: list[str]) -> Passage:
    text, starts, open_quote = "", [], False
    for i, word in enumerate(words):
        closing = word == '"' and open_quote
        glued = word.lower() in _NO_SPACE_BEFORE or closing
        after_opening = bool(i) and (words[i - 1] in _NO_SPACE_AFTER or (words[i - 1] == '"' and open_quote))
        text += "" if not text or glued or after_opening else " "
        starts.append(len(text))
        text += word
        open_quote = (word == '"') != open_quote
    spans = [(start, start + len(word)) for start, word in zip(starts, words, strict=True)]
    # Every quotation mark carries the opening tag in this set, so theirs are left out.
    tags = {span: _TAGS.get(tag, tag) for span, word, tag in zip(spans, words, xpos, strict=True) if word != '"'}
    return Passage(text=text, names=tuple(_gmb_names(words, spans, xpos, marks)), tags=tags)


def _gmb_names(words: list[str], spans: list[tuple[int, int]], xpos: list[str], marks: list[str]) -> Iterator[Name]:
    i = 0
    while i < len(words):
        end = i + 1
        while end < len(words) and marks[end].startswith("I-") and marks[end][2:] == marks[i][2:]:
            end += 1
        label = _gmb_label(marks[i][2:], xpos[i:end])
        first = i + bare_name(words[i:end], label)
        if label and first < end:
            yield Name(start=spans[first][0], end=spans[end - 1][1], label=label)
        i = end


def _gmb_label(mark: str, tags: list[str]) -> str:
    # The set's "gpe" mixes nationalities (tagged as adjectives or common nouns) with countries (proper nouns).
    if mark == "gpe":
        return "LOC" if tags[-1].startswith("NNP") else "NORP"
    return _GMB_LABELS.get(mark, "")


def settled_labels(path: Path) -> dict[str, str]:
    """The label of each name in the hand-made table."""
    rows = path.read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t") for row in rows if row and not row.startswith(("#", "name\t")))


def usual_labels(passages: Iterable[Passage], settled: dict[str, str]) -> dict[str, str]:
    """The settled labels, and for each other name seen five times or more the label it carries in over half of them."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for passage in passages:
        for name in passage.names:
            seen[passage.form(name)][name.label] += 1
    usual = {form: labels.most_common(1)[0] for form, labels in seen.items() if labels.total() >= 5}
    return {form: label for form, (label, count) in usual.items() if 2 * count > seen[form].total()} | settled


def with_usual_labels(passage: Passage, usual: dict[str, str]) -> Passage:
    """The passage with every name under its usual label, and names the set had cut in two ("Sri", "Lanka") joined."""
    names: list[Name] = []
    for name in passage.names:
        if names and passage.text[names[-1].start : name.end] in usual and name.start - names[-1].end == 1:
            name = replace(name, start=names.pop().start)
        names.append(replace(name, label=usual.get(passage.form(name), name.label)))
    return replace(passage, names=tuple(names))


def read_re3d(path: Path) -> Iterator[tuple[str, Passage]]:
    """Yields (document id, paragraph) of re3d, keeping the mentions that are names; other capitals stay unsure."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            names = _re3d_names(record["text"], record["entities"])
            offset = 0
            for paragraph in record["text"].split("\n"):
                end = offset + len(paragraph)
                inside = [n for n in names if offset <= n.start and n.end <= end]
                moved = tuple(replace(n, start=n.start - offset, end=n.end - offset) for n in inside)
                if len(paragraph) > 40:
                    yield record["id"], Passage(text=paragraph, names=moved, tags={}, complete=False)
                offset = end + 1


def _re3d_names(text: str, entities: list[dict[str, Any]]) -> list[Name]:
    taken: list[tuple[int, int, str]] = []
    for entity in sorted(entities, key=lambda e: (e["confidence"] < 1, e["begin"] - e["end"], e["begin"])):
        label = _RE3D_LABELS.get(entity["type"], "")
        words = text[entity["begin"] : entity["end"]].split()
        kept = words[bare_name(words, label) :]
        if not label or not kept or not _is_name(kept):
            continue
        span = (entity["end"] - len(" ".join(kept)), entity["end"], label)
        if text[span[0] : span[1]] == " ".join(kept) and not overlaps(span, taken):
            taken.append(span)
    return [Name(start=start, end=end, label=label) for start, end, label in sorted(taken)]


def _is_name(words: list[str]) -> bool:
    capital = [word[:1].isupper() and word not in _PRONOUNS for word in words]
    return capital[0] and capital[-1] and all(c or w in NAME_WORDS for c, w in zip(capital, words, strict=True))


def document(passages: Iterable[Passage], nlp: Language) -> Doc:
    """The passages as one document in the pipeline's own tokens, with tags where a token is a word of the set."""
    docs = [_passage_document(passage, nlp) for passage in passages]
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs)


def _passage_document(passage: Passage, nlp: Language) -> Doc:
    doc = nlp.make_doc(passage.text)
    for token in doc:
        token.tag_ = passage.tags.get((token.idx, token.idx + len(token)), "HYPH" if token.text == "-" else "")
    spans = [doc.char_span(n.start, n.end, label=n.label, alignment_mode="expand") for n in passage.names]
    names = [(span.start, span.end, span.label_) for span in spans if span is not None]
    unsure = [] if passage.complete else [token.i for token in doc if token.text[:1].isupper()]
    mark_names(doc, names, unsure=unsure)
    return doc


def mark_names(doc: Doc, names: list[tuple[int, int, str]], *, unsure: list[int]) -> None:
    """Leaves the document with these names, the unsure words unmarked and every other word marked as outside a name."""
    kept: list[tuple[int, int, str]] = []
    for name in names:
        if not overlaps(name, kept):
            kept.append(name)
    inside = {i for start, end, _ in kept for i in range(start, end)}
    missing = [doc[i : i + 1] for i in unsure if i not in inside]
    doc.set_ents([_span(doc, name) for name in kept], missing=missing, default="outside")


def _span(doc: Doc, name: tuple[int, int, str]) -> Any:
    span = doc[name[0] : name[1]]
    span.label_ = name[2]
    return span
