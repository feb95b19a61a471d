"""Writes a trained pipeline into the package, small and stable: `package.py MODEL PACKAGE VERSION`."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from known_names import add_known_names
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.vocab import Vocab
from thinc.api import Model

PARTS = ("config.cfg", "meta.json", "tokenizer", "tok2vec", "tagger", "parser", "ner", "groups", "peoples", "vocab")
# Half precision keeps 10 of the 23 bits that float32 keeps after the leading one. With the other 13 cleared the files
# compress by half and load as they are; weights stored as float16 would need code of ours to load.
CLEARED_BITS = 13


def main() -> None:
    """Replaces the pipeline's files in PACKAGE by those of MODEL and leaves every other file there alone."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("package", type=Path)
    arguments.add_argument("version")
    options = arguments.parse_args()
    nlp = spacy.load(options.model)
    _describe(nlp, options.version)
    for _, component in nlp.pipeline:
        assert isinstance(component, TrainablePipe)
        _round(component.model)
    add_known_names(nlp)
    _clear(options.package)
    nlp.to_disk(options.package, exclude=["vocab"])
    _write_labels(nlp, options.package)
    for part in options.package.rglob("*"):
        if part.is_file():
            print(f"{part.stat().st_size:10,} {part.relative_to(options.package)}")


def _write_labels(nlp: Language, package: Path) -> None:
    """Writes a vocabulary of the labels alone: the model hashes words and never looks their text up."""
    labels = {label for of_component in nlp.meta["labels"].values() for label in of_component}
    vocab = Vocab(strings=sorted(labels))
    vocab.to_disk(package / "vocab", exclude=["vectors", "lookups"])


def _describe(nlp: Language, version: str) -> None:
    labels = nlp.meta["labels"]
    performance = {key: value for key, value in nlp.meta["performance"].items() if isinstance(value, float)}
    nlp.meta.clear()
    nlp.meta.update(
        lang="en",
        name="dateline",
        version=version,
        license="CC BY-SA 4.0",
        description="Tags, trees, sentence bounds and names for English news, trained by the project; see CARD.md.",
        labels=labels,
        performance=performance,
    )
    nlp.config["paths"] = {"train": None, "dev": None, "init_tok2vec": None}


def _round(model: Model[Any, Any]) -> None:
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, _rounded(node.get_param(name)))


def _rounded(weights: Any) -> Any:
    bits = np.ascontiguousarray(weights, dtype=np.float32).view(np.uint32)
    half = np.uint32(1 << (CLEARED_BITS - 1))
    return ((bits + half) & ~np.uint32((1 << CLEARED_BITS) - 1)).view(np.float32).copy()


def _clear(package: Path) -> None:
    package.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        path = package / part
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
