"""The best tree over scored arcs: maximum spanning arborescence (Chu and Liu, Edmonds) with one word at the root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BARRED = -1e9

Scores = NDArray[np.float64]  # [dependent, head]; row and column 0 are the root
Heads = NDArray[np.intp]


def best_heads(scores: Scores) -> Heads:
    """The head of each word of the best tree in which exactly one word hangs from the root."""
    allowed = scores.copy()
    np.fill_diagonal(allowed, BARRED)
    allowed[0] = BARRED
    heads = _spanning(allowed)
    tops = [word for word in range(1, len(heads)) if heads[word] == 0]
    if len(tops) <= 1:
        return heads
    trees = [_spanning(_with_top(allowed, top)) for top in tops]
    return max(trees, key=lambda tree: _total(allowed, tree))


def _with_top(scores: Scores, top: int) -> Scores:
    only = scores.copy()
    only[:, 0] = BARRED
    only[top, 0] = 0
    return only


def _total(scores: Scores, heads: Heads) -> float:
    return float(scores[np.arange(1, len(heads)), heads[1:]].sum())


def _spanning(scores: Scores) -> Heads:
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    rest = [i for i in range(len(heads)) if i not in set(cycle)]
    # The cycle shrinks to one word, the last of a smaller graph; entering it at a word breaks that word's arc.
    gain = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    leaving = scores[np.ix_(rest, cycle)]
    smaller = np.full((len(rest) + 1, len(rest) + 1), BARRED)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    smaller[-1, :-1], smaller[:-1, -1] = gain.max(0), leaving.max(1)
    smaller[0] = BARRED
    solved = _spanning(smaller)
    for place, word in enumerate(rest):
        if word:
            inside = solved[place] == len(rest)
            heads[word] = cycle[leaving[place].argmax()] if inside else rest[solved[place]]
    above = solved[-1]
    heads[cycle[gain[:, above].argmax()]] = rest[above]
    return heads


def _cycle(heads: Heads) -> list[int]:
    """The words of a cycle, or none."""
    visited = np.zeros(len(heads), int)
    for first in range(1, len(heads)):
        path, word = [], first
        while word and not visited[word]:
            visited[word] = first
            path.append(word)
            word = int(heads[word])
        if word and visited[word] == first:
            return path[path.index(word) :]
    return []
