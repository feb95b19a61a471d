"""The small pattern language of rule files: a few lemmas in a row, one of which is the head.

    "air *strike"          the lemmas air and strike; strike is the head
    "*open fire"           the head comes first
    "set *fire to"         the word after a space must follow directly, but for adverbs and articles
    "*blow .. up"          up to four words may stand between
A word in capitals (`VB*`) is never needed: the head's part of speech is given by the rule.
"""

from dataclasses import dataclass

from dateline.model import Sentence, Token

_SKIPPED = frozenset({"DT", "RB", "PRP$", "JJ", "HYPH"})
_GAP = 4


@dataclass(frozen=True, slots=True)
class Pattern:
    """Lemmas in order, the index of the head among them, and whether each may come after a gap."""

    lemmas: tuple[str, ...]
    head: int
    gaps: tuple[bool, ...]

    @classmethod
    def read(cls, written: str) -> "Pattern":
        words = written.split()
        gaps: list[bool] = []
        lemmas: list[str] = []
        head, gap = 0, False
        for word in words:
            if word == "..":
                gap = True
                continue
            if word.startswith("*"):
                head = len(lemmas)
            lemmas.append(word.lstrip("*"))
            gaps.append(gap)
            gap = False
        return cls(tuple(lemmas), head if any(w.startswith("*") for w in words) else len(lemmas) - 1, tuple(gaps))

    def match(self, sentence: Sentence, start: int) -> tuple[int, ...] | None:
        """The indices of the matched tokens when the pattern begins at token `start`."""
        found = [start]
        if not _is(sentence[start], self.lemmas[0]):
            return None
        for lemma, gap in zip(self.lemmas[1:], self.gaps[1:], strict=True):
            position = _seek(sentence, found[-1] + 1, lemma, gap)
            if position is None:
                return None
            found.append(position)
        return tuple(found)


def _is(token: Token, lemma: str) -> bool:
    return token.lemma == lemma or token.lower == lemma


def _seek(sentence: Sentence, start: int, lemma: str, gap: bool) -> int | None:
    for position in range(start, min(len(sentence), start + _GAP + 1)):
        token = sentence[position]
        if _is(token, lemma):
            return position
        if not gap and token.tag not in _SKIPPED:
            return None
    return None
