"""The network of trees and tags: LSTM layers, then biaffine scores of arcs and relations (Dozat and Manning 2017)."""

from __future__ import annotations

from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from encoding import Inputs, Vectors, Vocabulary
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
from settings import EncodingSettings, TreeSettings

WORD_DROP, PART_DROP, INPUT_DROP, STATE_DROP, LAYER_DROP = 0.25, 0.15, 0.2, 0.25, 0.28
SLOPE = 0.1
TAG_WEIGHT = 0.5
BARRED = 1e9
_KEYS = 20
_LAYER_KEYS, _OUTPUT_KEYS = (4, 8), 12  # the first of each use


class Gold(NamedTuple):
    """A batch with its trees; -1 where there is no word or no tag."""

    inputs: Inputs
    heads: NDArray[np.int32]
    relations: NDArray[np.int32]
    tags: NDArray[np.int32]


class Scores(NamedTuple):
    """Scores of arcs [sentence, dependent, head] and tags, and what the relations are scored from."""

    arcs: Array
    as_head: Array
    as_dependent: Array
    tags: Array


def initial_weights(settings: TreeSettings, encoding: EncodingSettings, known: Vocabulary, vectors: Vectors) -> Weights:
    """Random weights."""
    draw = drawing(jax.random.PRNGKey(settings.learning.seed), 64)
    weights = encoder_weights(draw, encoding, known, vectors)
    width = encoder_width(encoding, vectors)
    for i in range(settings.layers):
        weights |= layer_weights(draw, f"layer{i}", width, settings.hidden)
        width = 2 * settings.hidden
    for name, output in _outputs(settings).items():
        weights |= dense_weights(draw, name, width, output)
    arc, relation = settings.arc_width, settings.relation_width
    weights["arc"] = draw(arc + 1, arc, scale=0.02)
    weights["relation"] = draw(relation + 1, len(known.labels["relations"]), relation + 1, scale=0.02)
    return weights | dense_weights(draw, "tag", settings.tag_width, len(known.labels["tags"]))


def _outputs(settings: TreeSettings) -> dict[str, int]:
    arc, relation = settings.arc_width, settings.relation_width
    return {
        "arc_head": arc,
        "arc_dependent": arc,
        "relation_head": relation,
        "relation_dependent": relation,
        "tagged": settings.tag_width,
    }


def score(weights: Weights, vectors: Array, inputs: Inputs, key: Array | None = None) -> Scores:
    """Reads a batch; with a key, with parts dropped as in training."""
    count, length = inputs.words.shape
    keys = split_keys(key, _KEYS)
    mask = inputs.words > 0
    x = _read_layers(weights, _entering(weights, vectors, inputs, keys), mask, keys)

    def output(name: str, number: int) -> Array:
        out = jax.nn.leaky_relu(dense(weights, name, x), SLOPE)
        return drop(keys[_OUTPUT_KEYS + number], out, LAYER_DROP, (count, 1, out.shape[-1]))

    arc_head, arc_dependent, relation_head, relation_dependent, tagged = (
        output(name, i)
        for i, name in enumerate(("arc_head", "arc_dependent", "relation_head", "relation_dependent", "tagged"))
    )
    arcs = jnp.einsum("bih,bjh->bij", _with_one(arc_dependent) @ weights["arc"], arc_head)
    arcs = jnp.where(mask[:, None, :], arcs, -BARRED) - BARRED * jnp.eye(length)[None]
    return Scores(arcs, _with_one(relation_head), _with_one(relation_dependent), dense(weights, "tag", tagged))


def _entering(weights: Weights, vectors: Array, inputs: Inputs, keys: list[Array | None]) -> Array:
    one_each = (*inputs.words.shape, 1)
    word, vector, characters = word_parts(weights, vectors, inputs)
    parts = [
        drop(keys[0], word, WORD_DROP, one_each),
        hide(keys[1], vector, PART_DROP, one_each),
        hide(keys[2], characters, PART_DROP, one_each),
    ]
    x = jnp.concatenate(parts, -1).at[:, 0].set(weights["root"])
    return drop(keys[3], x, INPUT_DROP)


def _read_layers(weights: Weights, x: Array, mask: Array, keys: list[Array | None]) -> Array:
    x, mask = x.transpose(1, 0, 2), mask.T
    layers = sum(name.endswith(".again") for name in weights)
    for i in range(layers):
        hidden = weights[f"layer{i}.again"].shape[1]
        ones = jnp.ones((2, x.shape[1], hidden))
        state_key, layer_key = (keys[first + i] for first in _LAYER_KEYS)
        x = lstm(weights, f"layer{i}", x, mask, drop(state_key, ones, STATE_DROP))
        x = drop(layer_key, x, LAYER_DROP, (1, *x.shape[1:]))
    return x.transpose(1, 0, 2)


def _with_one(x: Array) -> Array:
    return jnp.concatenate([x, jnp.ones((*x.shape[:-1], 1))], -1)


def relation_scores(weights: Weights, scores: Scores, heads: Array) -> Array:
    """Scores of each relation between each word and its head."""
    above = jnp.take_along_axis(scores.as_head, heads[..., None], 1)
    return jnp.einsum("blx,xry,bly->blr", scores.as_dependent, weights["relation"], above)


def loss(weights: Weights, vectors: Array, gold: Gold, key: Array) -> Array:
    """Mean loss of arcs and relations, and a part of that of the tags."""
    scores = score(weights, vectors, gold.inputs, key)
    heads, is_word, is_tagged = jnp.maximum(gold.heads, 0), gold.heads >= 0, gold.tags >= 0
    entropy = optax.softmax_cross_entropy_with_integer_labels
    of_arcs = entropy(scores.arcs, heads)
    of_relations = entropy(relation_scores(weights, scores, heads), jnp.maximum(gold.relations, 0))
    of_tags = entropy(scores.tags, jnp.maximum(gold.tags, 0))
    in_trees = jnp.where(is_word, of_arcs + of_relations, 0).sum() / is_word.sum()
    return in_trees + TAG_WEIGHT * jnp.where(is_tagged, of_tags, 0).sum() / jnp.maximum(is_tagged.sum(), 1)


def _predict(weights: Weights, vectors: Array, inputs: Inputs) -> Scores:
    scores = score(weights, vectors, inputs)
    return scores._replace(arcs=jax.nn.log_softmax(scores.arcs), tags=jax.nn.log_softmax(scores.tags))


def _predict_relations(weights: Weights, scores: Scores, heads: Array) -> Array:
    return jax.nn.softmax(relation_scores(weights, scores, heads))


predict = jax.jit(_predict)  # arcs and tags as log probabilities
predict_relations = jax.jit(_predict_relations)  # as probabilities
