"""Writes the training, development and test corpora of the English model: `convert.py DATA WORK`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import bio
import datelines
import frames
import hand_marked
import name_sets
import names
import reports
import tokens
import treebank
from name_kinds import with_all_kinds
from name_sets import share
from names import Passage
from settings import Options, options
from silver import GRONINGEN, NEWS, read_silver, silver_path
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from treebank import Text

REPORTS = 1500
NEWS_GENRES = frozenset({"news", "interview"})


def main() -> None:
    """Writes every corpus as WORK/corpora/<name>.spacy and says how large it is."""
    given = options(__doc__)
    folder = given.work / "corpora"
    folder.mkdir(exist_ok=True)
    for name, documents in corpora(given, tokens.blank_pipeline()):
        DocBin(docs=documents, store_user_data=False).to_disk(folder / f"{name}.spacy")
        print(f"{name:24} {len(documents):7,} documents {sum(map(len, documents)):10,} words")


def corpora(given: Options, nlp: Language) -> Iterator[tuple[str, list[Doc]]]:
    """Yields (name, documents) of every corpus."""
    sets, trees = given.settings.sets, given.data / "treebank"
    groningen = name_sets.groningen(given.data / sets.groningen)
    re3d = name_sets.re3d(given.data / sets.re3d)
    parsed = {name: _in_runs(treebank.read_treebank(trees / f"{name}-dev.conllu.gz"), nlp) for name in sets.treebanks}
    whole_dev = [doc for docs in parsed.values() for doc in docs]
    yield "train", _training(given, nlp)
    yield "dev", whole_dev[::3] + _named(groningen["dev"], nlp, run=3)
    for name in sets.treebanks:
        yield f"{name}-dev", parsed[name]
        yield f"{name}-test", _in_runs(treebank.read_treebank(trees / f"{name}-test.conllu.gz"), nlp)
        for part in ("dev", "test"):
            yield f"{name}-{part}-paragraphs", _paragraphs(trees / f"{name}-{part}.conllu.gz", nlp)
    yield "gum-news-interview-test", _paragraphs(trees / "en_gum-test.conllu.gz", nlp, NEWS_GENRES)
    yield "conflict-test", list(hand_marked.documents("test", nlp))
    yield "gmb-dev", _named(groningen["dev"], nlp, run=3)
    yield "gmb-test", _named(groningen["test"], nlp, run=3)
    yield "re3d-test", _named(re3d["test"], nlp)


def _training(given: Options, nlp: Language) -> list[Doc]:
    """What people marked, several times over, and what the teachers labelled."""
    settings = given.settings.corpus
    documents = _training_trees(given, nlp) * settings.tree_times
    documents += list(hand_marked.documents("train", nlp)) * settings.conflict_times
    documents += _pairs(_silver(given, GRONINGEN, nlp))
    return documents + list(_silver(given, NEWS, nlp))


def _silver(given: Options, kind: str, nlp: Language) -> Iterator[Doc]:
    for worker in range(given.settings.silver.workers):
        path = silver_path(given.work, kind, worker)
        yield from read_silver(path, given.settings.corpus.least_confidence, nlp.vocab)


def _pairs(documents: Iterator[Doc]) -> list[Doc]:
    # The set's sentences come without their order; pairs are for the sentence bounds.
    return [Doc.from_docs([first, second]) for first, second in zip(documents, documents, strict=False)]


def _training_trees(given: Options, nlp: Language) -> list[Doc]:
    """Every training tree twice: in runs of six sentences, and varied in runs of two."""
    documents = []
    for name in given.settings.sets.treebanks:
        for text in treebank.read_treebank(given.data / "treebank" / f"{name}-train.conllu.gz"):
            documents += [treebank.document(chunk, vocab=nlp.vocab) for chunk in treebank.chunks(text, 6)]
            documents += [_varied(chunk, nlp) for chunk in treebank.chunks(text, 2)]
    return documents + [treebank.document(*report, vocab=nlp.vocab) for report in reports.reports(REPORTS)]


def _varied(text: Text, nlp: Language) -> Doc:
    key = " ".join(word.form for word in text.sentences[0])
    if share(key, 10) == 0:
        return treebank.document(*datelines.before_text(text, share(key, 997)), vocab=nlp.vocab)
    if share(key, 30) == 1:
        return treebank.document(datelines.in_capitals(text), vocab=nlp.vocab)
    in_frame = frames.framed(text, share(key, 9973)) if share(key, 5) < 2 else None
    return treebank.document(in_frame or text, vocab=nlp.vocab)


def _in_runs(texts: Iterable[Text], nlp: Language) -> list[Doc]:
    return [treebank.document(chunk, vocab=nlp.vocab) for text in texts for chunk in treebank.chunks(text, 8)]


def _paragraphs(path: Path, nlp: Language, genres: frozenset[str] = frozenset()) -> list[Doc]:
    texts = treebank.read_paragraphs(path)
    return [treebank.document(text, vocab=nlp.vocab) for text in texts if not genres or text.genre in genres]


def _named(passages: list[Passage], nlp: Language, run: int = 1) -> list[Doc]:
    """The passages, so many in a document, with every kind of name."""
    documents = [names.document(passages[i : i + run], nlp) for i in range(0, len(passages), run)]
    for document in documents:
        bio.mark(document, with_all_kinds(bio.marked(document)).labels)
    return documents


if __name__ == "__main__":
    main()
