"""Sentence and Token: parsed text, with the arcs that the finders walk. Free of any parser library."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word. `start` and `end` count characters of the document; `head` is an index in the sentence.

    `tag` is a Penn Treebank tag, `dep` a Universal Dependencies relation (`root` at the top, whose head is itself),
    `entity` the label of the name it belongs to or an empty string.
    """

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str
    dep: str
    head: int
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens in order, their children, and the names that the model found, as token ranges with a label."""

    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    names: tuple[tuple[int, int, str], ...] = ()
    block: int = 0

    @classmethod
    def of(cls, tokens: tuple[Token, ...], names: tuple[tuple[int, int, str], ...] = (), block: int = 0) -> "Sentence":
        below: list[list[int]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
        return cls(tokens, tuple(map(tuple, below)), names, block)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    def head(self, token: Token) -> Token:
        return self.tokens[token.head]

    def below(self, token: Token, *deps: str) -> list[Token]:
        """The children of `token`, in order; only those with one of the relations, when any is given."""
        kids = [self.tokens[i] for i in self.children[token.i]]
        return [kid for kid in kids if kid.dep in deps] if deps else kids

    def above(self, token: Token) -> Iterator[Token]:
        """The heads of `token`, nearest first. A cycle cannot arise: arcs form a tree."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> list[Token]:
        """`token` and all that hangs below it, in the order of the text."""
        found, waiting = [], [token.i]
        while waiting:
            i = waiting.pop()
            found.append(i)
            waiting.extend(self.children[i])
        return [self.tokens[i] for i in sorted(found)]
