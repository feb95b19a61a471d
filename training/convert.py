"""Writes the training, development and test corpora of the English model: `convert.py DATA WORK`."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import datelines
import frames
import names
import reports
import spacy
import treebank
from names import Passage
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from treebank import Text

TREEBANKS = ("en_ewt", "en_gum")
REPORTS = 1500
SETTLED = Path(__file__).with_name("settled_names.tsv")


def main() -> None:
    """Writes every corpus as WORK/<name>.spacy and says how large it is."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("work", type=Path)
    options = arguments.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("en")
    for name, documents in corpora(options.data, nlp):
        _write(options.work / f"{name}.spacy", documents)


def corpora(data: Path, nlp: Language) -> Iterator[tuple[str, list[Doc]]]:
    """Yields (name, documents) of every corpus."""
    gmb = _gmb(data / "ner_gmb.jsonl.gz", nlp)
    re3d = _re3d(data / "re3d.jsonl.gz", nlp)
    parsed = {name: _parsed(data / "treebank" / f"{name}-dev.conllu.gz", nlp) for name in TREEBANKS}
    whole_dev = [doc for docs in parsed.values() for doc in docs]
    yield "train", _training_trees(data, nlp) + gmb["train"] + re3d["train"]
    yield "dev", whole_dev[::3] + gmb["dev"]
    for name in TREEBANKS:
        yield f"{name}-dev", parsed[name]
        yield f"{name}-test", _parsed(data / "treebank" / f"{name}-test.conllu.gz", nlp)
    yield "gum-news-test", _news(data / "treebank" / "en_gum-test.conllu.gz", nlp)
    yield "gmb-dev", gmb["dev"]
    yield "gmb-test", gmb["test"]
    yield "re3d-test", re3d["test"]


def share(key: str, parts: int) -> int:
    """A number below `parts` that depends on the key alone, so that splits never move."""
    return int(hashlib.md5(key.encode(), usedforsecurity=False).hexdigest(), 16) % parts


def _parsed(path: Path, nlp: Language) -> list[Doc]:
    return _in_runs(treebank.read_treebank(path), nlp)


def _news(path: Path, nlp: Language) -> list[Doc]:
    return _in_runs((text for text in treebank.read_treebank(path) if text.genre == "news"), nlp)


def _in_runs(texts: Iterable[Text], nlp: Language) -> list[Doc]:
    return [treebank.document(chunk, vocab=nlp.vocab) for text in texts for chunk in treebank.chunks(text, 8)]


def _training_trees(data: Path, nlp: Language) -> list[Doc]:
    """Every training tree twice: in runs of six sentences, and varied in runs of two."""
    documents = []
    for name in TREEBANKS:
        for text in treebank.read_treebank(data / "treebank" / f"{name}-train.conllu.gz"):
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


def _gmb(path: Path, nlp: Language) -> dict[str, list[Doc]]:
    """The Groningen sentences: one in twenty held out as test, one in fifty for development, chosen by digest."""
    parts: dict[str, list[Passage]] = {"train": [], "dev": [], "test": []}
    for passage in names.read_gmb(path):
        part = share(passage.text, 100)
        parts["test" if part < 5 else "dev" if part < 7 else "train"].append(passage)
    usual = names.usual_labels(parts["train"], names.settled_labels(SETTLED))
    settled = {name: [names.with_usual_labels(p, usual) for p in passages] for name, passages in parts.items()}
    settled["train"] = [_gmb_varied(passage) for passage in settled["train"]]
    return {name: _joined(passages, nlp) for name, passages in settled.items()}


def _gmb_varied(passage: Passage) -> Passage:
    if share(passage.text, 15) == 0:
        return datelines.before_passage(passage, share(passage.text, 997))
    return passage


def _joined(passages: list[Passage], nlp: Language) -> list[Doc]:
    # The set's sentences come without their order, so three at a time is only for the habit of running text.
    return [names.document(passages[i : i + 3], nlp) for i in range(0, len(passages), 3)]


def _re3d(path: Path, nlp: Language) -> dict[str, list[Doc]]:
    parts: dict[str, list[Doc]] = {"train": [], "test": []}
    for identity, passage in names.read_re3d(path):
        parts["test" if share(identity, 5) == 0 else "train"].append(names.document([passage], nlp))
    return {"train": parts["train"] * 3, "test": parts["test"]}


def _write(path: Path, documents: list[Doc]) -> None:
    DocBin(docs=documents, store_user_data=False).to_disk(path)
    print(f"{path.stem:16} {len(documents):7,} documents {sum(map(len, documents)):10,} words")


if __name__ == "__main__":
    main()
