"""Trains the teacher of names on the sets of names, and finds names with it: `name_teacher.py DATA WORK`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import hand_marked
import jax.numpy as jnp
import name_sets
import numpy as np
import spacy
from bio import KINDS, LABELS, UNSURE, Marked, best_labels, spans
from encoding import Lot, Vectors, Vocabulary, Words, encoded, lots, read_vectors, vocabulary
from gazetteer import KINDS as KNOWN_KINDS
from gazetteer import Gazetteer, features, read_gazetteer
from name_network import Gold, initial_weights, loss, predict
from name_variation import Variation, name_pools
from network import Teacher, Weights, fit, save_teacher
from numpy.typing import NDArray
from settings import Learning, Settings, options

NAME_TEACHER = "name_teacher"
_NONE = -1


def main() -> None:
    """Writes WORK/name_teacher.npz and .json and prints scores after each epoch."""
    given = options(__doc__)
    settings, listed = given.settings, read_gazetteer(given.work)
    train, pooled, tests = _sentences(given.data, settings)
    teacher = _untrained(train, settings, read_vectors(given.work / "vectors.npz"))
    chance = np.random.default_rng(settings.names.learning.seed)
    variation = Variation(pools=name_pools(pooled, listed), chance=chance)
    for weights in _epochs(teacher, train, listed, variation, settings.names.learning):
        trained = Teacher(vocabulary=teacher.vocabulary, vectors=teacher.vectors, weights=weights)
        save_teacher(trained, given.work / NAME_TEACHER)
        for name, sentences in tests.items():
            print(f"  {name} {_scores(trained, sentences, listed, settings.names.learning)}", flush=True)


def _sentences(data: Path, settings: Settings) -> tuple[list[Marked], list[Marked], dict[str, list[Marked]]]:
    """The training sentences, those to take persons' names from, and the sets to score on."""
    nlp = spacy.blank("en")
    groningen = name_sets.groningen(data / settings.sets.groningen)
    re3d = name_sets.re3d(data / settings.sets.re3d)
    gum = {part: name_sets.of_treebank(data / f"treebank/en_gum-{part}.conllu.gz", nlp) for part in ("train", "dev")}
    news = name_sets.of_passages(groningen["train"], nlp)
    train = news + name_sets.of_passages(re3d["train"], nlp) * settings.names.re3d_times
    train += gum["train"] * settings.names.gum_times
    train += hand_marked.sentences("train") * settings.names.conflict_times
    tests = {
        "gmb-dev": name_sets.of_passages(groningen["dev"], nlp),
        "gum-dev": gum["dev"],
        "re3d-test": name_sets.of_passages(re3d["test"], nlp),
    }
    return train[: settings.names.sentences], news + gum["train"], tests


def _untrained(train: Sequence[Marked], settings: Settings, vectors: Vectors) -> Teacher:
    known = vocabulary(
        [sentence.words for sentence in train],
        {"names": LABELS},
        min_word_count=settings.names.min_word_count,
        min_character_count=settings.names.min_character_count,
        longest_word=settings.encoding.characters,
    )
    weights = initial_weights(settings.names, settings.encoding, known, vectors)
    return Teacher(vocabulary=known, vectors=vectors, weights=weights)


def _epochs(
    teacher: Teacher, train: Sequence[Marked], listed: Gazetteer, variation: Variation, learning: Learning
) -> Iterator[Weights]:
    lengths = [len(sentence.words) for sentence in train]

    def epoch() -> Iterator[Gold]:
        for lot in lots(lengths, learning, variation.chance):
            varied = [variation.varied(train[i], lot.length - 1) for i in lot.rows]
            yield gold_batch(varied, lot, listed, teacher.vocabulary, teacher.vectors)

    return fit(teacher, loss, epoch, learning, len(lots(lengths, learning)))


def gold_batch(
    sentences: Sequence[Marked], lot: Lot, listed: Gazetteer, vocabulary: Vocabulary, vectors: Vectors
) -> Gold:
    """The sentences of a batch, what the gazetteer knows and their labels as numbers."""
    numbers = {label: i for i, label in enumerate(LABELS)}
    labels = np.full((lot.size, lot.length), _NONE, np.int32)
    for i, sentence in enumerate(sentences):
        labels[i, 1 : len(sentence.labels) + 1] = [numbers.get(label, _NONE) for label in sentence.labels]
    words = [sentence.words for sentence in sentences]
    return Gold(encoded(words, lot, vocabulary, vectors), _known(words, lot, listed), labels)


def _known(sentences: Sequence[Words], lot: Lot, listed: Gazetteer) -> NDArray[np.float32]:
    found = np.zeros((lot.size, lot.length, len(KNOWN_KINDS)), np.float32)
    for i, words in enumerate(sentences):
        found[i, 1 : len(words) + 1] = features(words, listed)
    return found


def find_names(
    teacher: Teacher, sentences: Sequence[Words], listed: Gazetteer, learning: Learning
) -> list[tuple[str, ...]]:
    """The labels of each sentence; all unsure where it is longer than those of the training."""
    vectors = jnp.asarray(teacher.vectors.matrix)
    found = {i: (UNSURE,) * len(words) for i, words in enumerate(sentences)}
    for lot in lots(map(len, sentences), learning):
        of_lot = [sentences[i] for i in lot.rows]
        inputs = encoded(of_lot, lot, teacher.vocabulary, teacher.vectors)
        scores = predict(teacher.weights, vectors, inputs, _known(of_lot, lot, listed))
        for row, words, of_sentence in zip(lot.rows, of_lot, np.asarray(scores), strict=False):
            found[row] = tuple(LABELS[label] for label in best_labels(of_sentence[1 : len(words) + 1]))
    return [found[i] for i in range(len(sentences))]


def _scores(teacher: Teacher, sentences: Sequence[Marked], listed: Gazetteer, learning: Learning) -> str:
    """F of all names and of each kind; too long sentences and names found where the set is unsure do not count."""
    right: Counter[str] = Counter()
    either: Counter[str] = Counter()
    words = [sentence.words for sentence in sentences]
    for sentence, labels in zip(sentences, find_names(teacher, words, listed, learning), strict=True):
        if UNSURE in labels:
            continue
        wanted, found = set(spans(sentence.labels)), set(spans(labels))
        found = {(start, end, kind) for start, end, kind in found if UNSURE not in sentence.labels[start:end]}
        right.update(kind for *_, kind in wanted & found)
        either.update(kind for *_, kind in (*wanted, *found))
    total = f"F {2 * right.total() / max(1, either.total()):.1%} "
    return total + " ".join(f"{kind} {2 * right[kind] / max(1, either[kind]):.0%}" for kind in KINDS)


if __name__ == "__main__":
    main()
