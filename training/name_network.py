"""The network of names: LSTM layers over words and what the gazetteer knows of them, then a score for each label."""

from __future__ import annotations

from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from bio import LABELS
from encoding import Inputs, Vectors, Vocabulary
from gazetteer import KINDS
from network import (
    Array,
    Weights,
    dense,
    dense_weights,
    drawing,
    drop,
    encoder_weights,
    encoder_width,
    hide,
    layer_weights,
    lstm,
    split_keys,
    word_parts,
)
from numpy.typing import NDArray
from settings import EncodingSettings, NameSettings

WORD_DROP, VECTOR_DROP, INPUT_DROP, LAYER_DROP, OUTPUT_DROP = 0.4, 0.15, 0.2, 0.3, 0.2
KNOWN_DROP, ALL_KNOWN_DROP = 0.3, 0.15  # of a word's features from the gazetteer, and of a sentence's
SLOPE = 0.1
SMOOTHING = 0.05  # the sets are partly wrong, so no label is to be held for certain
_KEYS = 8


class Gold(NamedTuple):
    """A batch with what the gazetteer knows and the labels; -1 where there is no word or its label is unsure."""

    inputs: Inputs
    known: NDArray[np.float32]
    labels: NDArray[np.int32]


def initial_weights(settings: NameSettings, encoding: EncodingSettings, known: Vocabulary, vectors: Vectors) -> Weights:
    """Random weights."""
    draw = drawing(jax.random.PRNGKey(settings.learning.seed), 40)
    weights = encoder_weights(draw, encoding, known, vectors, len(KINDS))
    width = encoder_width(encoding, vectors, len(KINDS))
    for i in range(settings.layers):
        weights |= layer_weights(draw, f"layer{i}", width, settings.hidden)
        width = 2 * settings.hidden
    weights |= dense_weights(draw, "inner", width, settings.output_width)
    return weights | dense_weights(draw, "label", settings.output_width, len(LABELS))


def score(weights: Weights, vectors: Array, inputs: Inputs, known: Array, key: Array | None = None) -> Array:
    """Scores of labels [sentence, word, label]; with a key, with parts dropped as in training."""
    count, length = inputs.words.shape
    keys = split_keys(key, _KEYS)
    word, vector, characters = word_parts(weights, vectors, inputs)
    word = hide(keys[0], word, WORD_DROP, (count, length, 1))
    vector = hide(keys[1], vector, VECTOR_DROP, (count, length, 1))
    known = hide(keys[6], known, KNOWN_DROP, (count, length, 1))
    known = hide(keys[7], known, ALL_KNOWN_DROP, (count, 1, 1))
    x = jnp.concatenate([word, vector, characters, known], -1).at[:, 0].set(weights["root"])
    x = drop(keys[2], x, INPUT_DROP).transpose(1, 0, 2)
    for i in range(sum(name.endswith(".again") for name in weights)):
        x = lstm(weights, f"layer{i}", x, (inputs.words > 0).T)
        x = drop(keys[3 + i], x, LAYER_DROP, (1, *x.shape[1:]))
    x = drop(keys[5], jax.nn.leaky_relu(dense(weights, "inner", x), SLOPE), OUTPUT_DROP)
    return dense(weights, "label", x).transpose(1, 0, 2)


def loss(weights: Weights, vectors: Array, gold: Gold, key: Array) -> Array:
    """Mean loss of the labels that are sure."""
    scores, sure = score(weights, vectors, gold.inputs, gold.known, key), gold.labels >= 0
    wanted = optax.smooth_labels(jax.nn.one_hot(jnp.maximum(gold.labels, 0), scores.shape[-1]), SMOOTHING)
    return jnp.where(sure, optax.softmax_cross_entropy(scores, wanted), 0).sum() / jnp.maximum(sure.sum(), 1)


def _predict(weights: Weights, vectors: Array, inputs: Inputs, known: Array) -> Array:
    return jax.nn.log_softmax(score(weights, vectors, inputs, known))


predict = jax.jit(_predict)  # as log probabilities
