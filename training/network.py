"""What both teachers share: word encoding, LSTM layers, dropout, the training loop, and files of weights."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from encoding import FIRST, Inputs, Vectors, Vocabulary, read_vectors, read_vocabulary, write_vocabulary
from settings import EncodingSettings, Learning

WINDOW = 3  # characters read together
FIRST_RATE, LAST_RATE = 1e-4, 2e-5
FIRST_MOMENT = 0.9
LARGEST_GRADIENT = 5.0

Array = Any
Weights = dict[str, Array]
Draw = Callable[..., Array]


@dataclass(frozen=True, slots=True, kw_only=True)
class Teacher:
    """A trained network with what it needs to read words."""

    vocabulary: Vocabulary
    vectors: Vectors
    weights: Weights


def drawing(key: Array, count: int) -> Draw:
    """Gives `draw(*shape, scale=…)`, which draws normal weights from at most `count` keys, one after the other."""
    keys = iter(jax.random.split(key, count))

    def draw(*shape: int, scale: float | None = None) -> Array:
        return jax.random.normal(next(keys), shape) * (scale or 1 / math.sqrt(shape[0]))

    return draw


def encoder_width(settings: EncodingSettings, vectors: Vectors, extra: int = 0) -> int:
    """How wide a word enters the first layer."""
    width: int = vectors.matrix.shape[1]
    return settings.word_width + width + settings.character_features + extra


def encoder_weights(
    draw: Draw, settings: EncodingSettings, known: Vocabulary, vectors: Vectors, extra: int = 0
) -> Weights:
    """Weights for words, characters and vectors, and the root with `extra` more numbers than they give."""
    width = vectors.matrix.shape[1]
    return {
        "word": draw(len(known.words) + FIRST, settings.word_width, scale=0.1),
        "character": draw(len(known.characters) + FIRST, settings.character_width, scale=0.3),
        "window": draw(WINDOW * settings.character_width, settings.character_features),
        "window.bias": jnp.zeros(settings.character_features),
        "vector": draw(width, width),
        "root": draw(encoder_width(settings, vectors, extra), scale=0.1),
    }


def layer_weights(draw: Draw, name: str, width: int, hidden: int) -> Weights:
    """Weights of one LSTM layer in both directions; the forget gates begin open."""
    bias = jnp.concatenate([jnp.zeros(hidden), jnp.ones(hidden), jnp.zeros(2 * hidden)])
    return {
        f"{name}.in": jnp.stack([draw(width, 4 * hidden) for _ in range(2)]),
        f"{name}.again": jnp.stack([draw(hidden, 4 * hidden) for _ in range(2)]),
        f"{name}.bias": jnp.stack([bias, bias]),
    }


def dense_weights(draw: Draw, name: str, width: int, output: int) -> Weights:
    """Weights and bias of a plain layer."""
    return {name: draw(width, output), f"{name}.bias": jnp.zeros(output)}


def dense(weights: Weights, name: str, x: Array) -> Array:
    """A plain layer."""
    return x @ weights[name] + weights[f"{name}.bias"]


def word_parts(weights: Weights, vectors: Array, inputs: Inputs) -> tuple[Array, Array, Array]:
    """Each word's own weights, its vector, and what windows over its characters find in it."""
    characters = weights["character"][inputs.characters] * (inputs.characters > 0)[..., None]
    padded = jnp.pad(characters, ((0, 0), (0, 0), (1, 1), (0, 0)))
    windows = jnp.concatenate([padded[:, :, :-2], padded[:, :, 1:-1], padded[:, :, 2:]], -1)
    features = jax.nn.relu(dense(weights, "window", windows)).max(2)
    return weights["word"][inputs.words], vectors[inputs.vectors] @ weights["vector"], features


def lstm(weights: Weights, name: str, x: Array, mask: Array, kept: Array | None = None) -> Array:
    """One layer over (places, sentences, width), both directions at once; `kept` is the mask of the state."""
    entering, again, bias = (weights[f"{name}.{part}"] for part in ("in", "again", "bias"))
    z = jnp.stack([x @ entering[0] + bias[0], (x @ entering[1] + bias[1])[::-1]], 1)
    present = jnp.stack([mask, mask[::-1]], 1)[..., None]

    def step(carried: tuple[Array, Array], at: tuple[Array, Array]) -> tuple[tuple[Array, Array], Array]:
        state, cell = carried
        state = state if kept is None else state * kept
        gates = at[0] + jnp.einsum("dbh,dhk->dbk", state, again)
        enter, forget, leave, new = jnp.split(gates, 4, -1)
        cell = jax.nn.sigmoid(forget) * cell + jax.nn.sigmoid(enter) * jnp.tanh(new)
        state = jax.nn.sigmoid(leave) * jnp.tanh(cell)
        state, cell = jnp.where(at[1], state, 0.0), jnp.where(at[1], cell, 0.0)
        return (state, cell), state

    start = jnp.zeros((2, x.shape[1], again.shape[1]))
    _, states = jax.lax.scan(step, (start, start), (z, present))
    return jnp.concatenate([states[:, 0], states[::-1, 1]], -1)


def split_keys(key: Array | None, count: int) -> list[Array | None]:
    """One key for each use of chance, or none in prediction."""
    return [None] * count if key is None else list(jax.random.split(key, count))


def hide(key: Array | None, x: Array, rate: float, shape: tuple[int, ...]) -> Array:
    """Sets a share of x to zero."""
    return x if key is None else x * jax.random.bernoulli(key, 1 - rate, shape)


def drop(key: Array | None, x: Array, rate: float, shape: tuple[int, ...] | None = None) -> Array:
    """Sets a share of x to zero and raises the rest to the same sum."""
    return x if key is None else hide(key, x, rate, shape or x.shape) / (1 - rate)


def fit(
    teacher: Teacher,
    loss: Callable[[Weights, Array, Any, Array], Array],
    epoch: Callable[[], Iterator[Any]],
    learning: Learning,
    steps: int,
) -> Iterator[Weights]:
    """Trains over the batches that `epoch` gives each time; yields the weights after each epoch."""
    weights, vectors = teacher.weights, jnp.asarray(teacher.vectors.matrix)
    rate = optax.warmup_cosine_decay_schedule(
        FIRST_RATE, learning.peak_rate, learning.warmup_steps, steps * learning.epochs, LAST_RATE
    )
    adam = optax.adam(rate, b1=FIRST_MOMENT, b2=learning.second_moment)
    optimizer = optax.chain(optax.clip_by_global_norm(LARGEST_GRADIENT), adam)

    def update(weights: Weights, state: Any, batch: Any, key: Array) -> tuple[Weights, Any, Array]:
        lost, gradient = jax.value_and_grad(loss)(weights, vectors, batch, key)
        change, state = optimizer.update(gradient, state, weights)
        return optax.apply_updates(weights, change), state, lost

    # In place: the weights of an epoch, and those of the teacher given, are gone after the next step.
    update_in_place = jax.jit(update, donate_argnums=(0, 1))
    key, state, started = jax.random.PRNGKey(learning.dropout_seed), optimizer.init(weights), time.perf_counter()
    for number in range(learning.epochs):
        total = 0.0
        for batch in epoch():
            key, used = jax.random.split(key)
            weights, state, lost = update_in_place(weights, state, batch, used)
            total += float(lost)
        print(f"epoch {number} loss {total / steps:.3f} {time.perf_counter() - started:.0f} s", flush=True)
        yield weights


def save_teacher(teacher: Teacher, path: Path) -> None:
    """Writes PATH.npz and PATH.json; the vectors stay in their own file."""
    arrays: dict[str, Any] = {name: np.asarray(part) for name, part in teacher.weights.items()}
    np.savez(path.with_suffix(".npz"), **arrays)
    write_vocabulary(teacher.vocabulary, path.with_suffix(".json"))


def load_teacher(path: Path, vectors: Path) -> Teacher:
    """Reads what `save_teacher` wrote."""
    with np.load(path.with_suffix(".npz")) as file:
        weights = {name: jnp.asarray(file[name]) for name in file.files}
    known = read_vocabulary(path.with_suffix(".json"))
    return Teacher(vocabulary=known, vectors=read_vectors(vectors), weights=weights)
