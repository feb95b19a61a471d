"""Trains the teacher of trees and tags on the treebanks, and parses with it: `tree_teacher.py DATA WORK`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import jax.numpy as jnp
import numpy as np
from encoding import Lot, Vectors, Vocabulary, Words, encoded, lots, read_vectors, vocabulary
from network import Teacher, Weights, fit, save_teacher
from numpy.typing import NDArray
from settings import Learning, Settings, options
from tree_network import Gold, Scores, initial_weights, loss, predict, predict_relations
from treebank import Sentence, read_treebank
from trees import best_heads

TREE_TEACHER = "tree_teacher"
SCORED_EPOCHS = 3  # scored once in so many
_NONE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The tree of a sentence, heads from 1 and 0 at the root, and how sure the teacher is of each arc."""

    heads: list[int]
    relations: list[str]
    tags: list[str]
    confidence: NDArray[np.floating]


def main() -> None:
    """Writes WORK/tree_teacher.npz and .json and prints scores on the development parts."""
    given = options(__doc__)
    settings, path = given.settings, given.work / TREE_TEACHER
    train = [s for name in settings.sets.treebanks for s in _sentences(given.data, name, "train")]
    tests = {name: _short(_sentences(given.data, name, "dev"), settings) for name in settings.sets.treebanks}
    teacher = _untrained(train[: settings.trees.sentences], settings, read_vectors(given.work / "vectors.npz"))
    for number, weights in enumerate(_epochs(teacher, train[: settings.trees.sentences], settings.trees.learning)):
        if number % SCORED_EPOCHS == SCORED_EPOCHS - 1 or number in {0, settings.trees.learning.epochs - 1}:
            trained = Teacher(vocabulary=teacher.vocabulary, vectors=teacher.vectors, weights=weights)
            save_teacher(trained, path)
            for name, sentences in tests.items():
                print(f"  {name}-dev {_scores(trained, sentences, settings.trees.learning)}", flush=True)


def _sentences(data: Path, name: str, part: str) -> list[Sentence]:
    texts = read_treebank(data / "treebank" / f"{name}-{part}.conllu.gz")
    return [sentence for text in texts for sentence in text.sentences]


def _short(sentences: list[Sentence], settings: Settings) -> list[Sentence]:
    return [s for s in sentences if len(s) < max(settings.trees.learning.lengths)]


def _untrained(train: Sequence[Sentence], settings: Settings, vectors: Vectors) -> Teacher:
    words = [word for sentence in train for word in sentence]
    labels = {
        "tags": tuple(sorted({word.xpos for word in words if word.xpos})),
        "relations": tuple(sorted({word.relation for word in words})),
    }
    known = vocabulary(
        [_forms(sentence) for sentence in train],
        labels,
        min_word_count=settings.trees.min_word_count,
        min_character_count=settings.trees.min_character_count,
        longest_word=settings.encoding.characters,
    )
    weights = initial_weights(settings.trees, settings.encoding, known, vectors)
    return Teacher(vocabulary=known, vectors=vectors, weights=weights)


def _forms(sentence: Sentence) -> Words:
    return [word.form for word in sentence]


def _epochs(teacher: Teacher, train: Sequence[Sentence], learning: Learning) -> Iterator[Weights]:
    lengths = [len(sentence) for sentence in train]
    chance = np.random.default_rng(learning.seed)

    def epoch() -> Iterator[Gold]:
        for lot in lots(lengths, learning, chance):
            yield gold_batch([train[i] for i in lot.rows], lot, teacher.vocabulary, teacher.vectors)

    return fit(teacher, loss, epoch, learning, len(lots(lengths, learning)))


def gold_batch(sentences: Sequence[Sentence], lot: Lot, known: Vocabulary, vectors: Vectors) -> Gold:
    """The sentences of a batch and their trees as numbers."""
    tag_numbers = {tag: i for i, tag in enumerate(known.labels["tags"])}
    relation_numbers = {relation: i for i, relation in enumerate(known.labels["relations"])}
    heads, relations, tags = (np.full((lot.size, lot.length), _NONE, np.int32) for _ in range(3))
    for i, sentence in enumerate(sentences):
        places = slice(1, len(sentence) + 1)
        heads[i, places] = [word.head for word in sentence]
        relations[i, places] = [relation_numbers[word.relation] for word in sentence]
        tags[i, places] = [tag_numbers.get(word.xpos, _NONE) for word in sentence]
    return Gold(encoded([_forms(s) for s in sentences], lot, known, vectors), heads, relations, tags)


def parse(teacher: Teacher, sentences: Sequence[Words], learning: Learning) -> list[Tree]:
    """One tree for each sentence; none may be longer than those of the training."""
    found: dict[int, Tree] = {}
    vectors = jnp.asarray(teacher.vectors.matrix)
    for lot in lots(map(len, sentences), learning):
        of_lot = [sentences[i] for i in lot.rows]
        inputs = encoded(of_lot, lot, teacher.vocabulary, teacher.vectors)
        scores = predict(teacher.weights, vectors, inputs)
        trees = _read_trees(teacher, scores, [len(words) for words in of_lot])
        found.update(zip(lot.rows, trees, strict=True))
    return [found[i] for i in range(len(sentences))]


def _read_trees(teacher: Teacher, scores: Scores, lengths: Sequence[int]) -> Iterator[Tree]:
    arcs, tags = np.asarray(scores.arcs), np.asarray(scores.tags)
    heads = np.zeros(arcs.shape[:2], np.int32)
    for i, length in enumerate(lengths):
        heads[i, : length + 1] = best_heads(arcs[i, : length + 1, : length + 1].astype(np.float64))
    relations = np.asarray(predict_relations(teacher.weights, scores, heads))
    for i, length in enumerate(lengths):
        places = np.arange(1, length + 1)
        yield _tree(
            teacher.vocabulary,
            heads[i, places],
            np.exp(arcs[i, places, heads[i, places]]),
            relations[i, places],
            tags[i, places],
        )


def _tree(
    known: Vocabulary,
    heads: NDArray[np.int32],
    sure_of_head: NDArray[np.float32],
    relations: NDArray[np.float32],
    tags: NDArray[np.float32],
) -> Tree:
    root = known.labels["relations"].index("root")
    at_root = heads == 0
    allowed = relations.copy()
    allowed[~at_root, root] = -1
    chosen = np.where(at_root, root, allowed.argmax(1))
    return Tree(
        heads=heads.tolist(),
        relations=[known.labels["relations"][i] for i in chosen],
        tags=[known.labels["tags"][i] for i in tags.argmax(1)],
        confidence=sure_of_head * np.where(at_root, 1, allowed.max(1)),
    )


def _scores(teacher: Teacher, sentences: Sequence[Sentence], learning: Learning) -> str:
    """Unlabelled and labelled attachment and tags, punctuation left out."""
    counted = heads = labelled = tags = 0
    trees = parse(teacher, [_forms(sentence) for sentence in sentences], learning)
    for sentence, tree in zip(sentences, trees, strict=True):
        for word, head, relation, tag in zip(sentence, tree.heads, tree.relations, tree.tags, strict=True):
            if word.relation != "punct":
                counted += 1
                heads += head == word.head
                labelled += head == word.head and relation == word.relation
                tags += tag == word.xpos
    return f"UAS {heads / counted:.2%} LAS {labelled / counted:.2%} tags {tags / counted:.2%}"


if __name__ == "__main__":
    main()
