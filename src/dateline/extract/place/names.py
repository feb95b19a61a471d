"""Where the names of places stand in a sentence: runs of capitalised words, with what leads them."""

from dataclasses import dataclass

from dateline.extract.words import words
from dateline.model import Sentence, Token

_JOINING = frozenset(
    {"of", "de", "la", "el", "al", "ez", "es", "and", "the", "-", "–", "'", "’", "du", "del", "ad", "ash", "as"}
)
_GENERIC = words("place_suffixes")
LOCATIVE = words("place_prepositions")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of name words over the tokens [first, last) of a sentence."""

    first: int
    last: int


def runs(sentence: Sentence) -> list[Run]:
    """The runs of capitalised words, joined by small words only between capitals."""
    found: list[Run] = []
    position = 0
    while position < len(sentence):
        if not _capital(sentence[position]):
            position += 1
            continue
        last = position + 1
        while last < len(sentence) and (_capital(sentence[last]) or _joins(sentence, last)):
            last += 1
        first = position
        while first and _glued(sentence, first):
            first -= 1
        found.append(Run(first, last))
        position = last
    return found


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() or (token.text[:3].lower() in {"al-", "el-", "as-", "ad-"} and len(token.text) > 3)


def _joins(sentence: Sentence, position: int) -> bool:
    token = sentence[position]
    if token.lower not in _JOINING or token.lower == "and":
        return False
    following = sentence.tokens[position + 1 : position + 3]
    return any(_capital(t) for t in following) and all(_capital(t) or t.lower in _JOINING for t in following[:1])


def _glued(sentence: Sentence, first: int) -> bool:
    """`al - Shaar`: the article and hyphen before a capital belong to the name."""
    before = sentence[first - 1]
    return before.end == sentence[first].start and (
        before.text == "-" or before.lower in {"al", "el", "as", "ad", "ash"}
    )


def is_generic(token: Token) -> bool:
    return token.lower in _GENERIC
