"""Scores a pipeline on raw text and prints the tables of the model card: `evaluate.py MODEL CORPORA [name …]`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import DocBin
from spacy.training import Example

from dateline.language.lemmas import Lemmas
from dateline.language.pipeline import PARAGRAPHS_A_BATCH, divided, load_pipeline

RELATIONS = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "ccomp", "conj", "acl:relcl", "advcl")
MEASURES = {
    "words found": "token_f",
    "tags": "tag_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "lemmas": "lemma_acc",
    "sentences F": "sents_f",
    "names F": "ents_f",
}
TESTS = (
    "en_ewt-test",
    "en_gum-test",
    "en_ewt-test-paragraphs",
    "en_gum-test-paragraphs",
    "gum-news-interview-test",
    "conflict-test",
    "gmb-test",
    "re3d-test",
)
NO_LEMMA = frozenset({"PUNCT", "SYM", "X"})


def main() -> None:
    """Prints one table of measures by test set, one of relations, one of names, and the speed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("corpora", type=Path)
    arguments.add_argument("names", nargs="*", default=TESTS)
    options = arguments.parse_args()
    started = time.perf_counter()
    nlp = load_pipeline(str(options.model))
    print(f"load {time.perf_counter() - started:.2f} s\n")
    results = {name: scores(nlp, options.corpora / f"{name}.spacy") for name in options.names}
    _print_measures(results)
    _print_kinds(results, "dep_las_per_type", RELATIONS)
    _print_kinds(results, "ents_per_type", nlp.pipe_labels["ner"])
    print(f"\n{speed(nlp, options.corpora / f'{options.names[0]}.spacy'):,.0f} words a second of processor time")


def scores(nlp: Language, corpus: Path) -> Mapping[str, Any]:
    """What the scorer of the library measures, from raw text, and the share of lemmas right."""
    gold = list(DocBin().from_disk(corpus).get_docs(nlp.vocab))
    read = nlp.pipe((divided(nlp, document.text) for document in gold), batch_size=PARAGRAPHS_A_BATCH)
    examples = [Example(predicted, document) for predicted, document in zip(read, gold, strict=True)]
    return {**Scorer(nlp).score(examples), "lemma_acc": _lemma_accuracy(examples)}


def _lemma_accuracy(examples: Iterable[Example]) -> float | None:
    lemmas, right, counted = Lemmas.shipped(), 0, 0
    for example in examples:
        kinds = example.get_aligned("POS", as_string=True)
        expected = example.get_aligned("LEMMA", as_string=True)
        for token, kind, lemma in zip(example.predicted, kinds, expected, strict=True):
            if lemma and kind and kind not in NO_LEMMA:
                counted += 1
                right += lemmas.lemma(token.text, token.tag_).lower() == lemma.lower()
    return right / counted if counted else None


def speed(nlp: Language, corpus: Path) -> float:
    """Words a second of processor time, everything included, from strings."""
    texts = [document.text for document in DocBin().from_disk(corpus).get_docs(nlp.vocab)] * 2
    started = time.process_time()
    words = sum(map(len, nlp.pipe((divided(nlp, text) for text in texts), batch_size=PARAGRAPHS_A_BATCH)))
    return words / (time.process_time() - started)


def _print_measures(results: Mapping[str, Mapping[str, Any]]) -> None:
    _print_row("test set", *MEASURES)
    _print_row(*["---"] * (len(MEASURES) + 1))
    for name, measured in results.items():
        _print_row(name, *(_percent(measured.get(key)) for key in MEASURES.values()))


def _print_kinds(results: Mapping[str, Mapping[str, Any]], measure: str, kinds: Iterable[str]) -> None:
    """Precision, recall and F of each kind on the sets that hold it."""
    kept = {name: measured[measure] for name, measured in results.items() if measured.get(measure)}
    print()
    _print_row("P / R / F", *kept)
    _print_row(*["---"] * (len(kept) + 1))
    for kind in kinds:
        _print_row(kind, *(_triple(by_kind.get(kind)) for by_kind in kept.values()))


def _print_row(*cells: str) -> None:
    print("| " + " | ".join(cells) + " |")


def _percent(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.1f}"


def _triple(measured: Mapping[str, float] | None) -> str:
    return " / ".join(_percent(measured[key]) for key in "prf") if measured else ""


if __name__ == "__main__":
    main()
