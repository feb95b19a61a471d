"""Arguments by order and distance, for clauses in which the parser found none. Less certain than arcs."""

from dateline.extract import arcs, entities
from dateline.extract.nouns import noun_of
from dateline.model import Sentence, Token

_REACH = 9
_STOPS = frozenset(
    {".", ";", ":", '"', "“", "”", "that", "who", "which", "while", "when", "as", "after", "because", "if"}
)


def subject(sentence: Sentence, verb: Token) -> Token | None:
    """The nearest name or person noun before an active finite verb, or after `by` behind a passive one."""
    if arcs.is_passive(sentence, verb):
        return _after_by(sentence, verb)
    if verb.tag not in {"VBD", "VBZ", "VBP"} or sentence.below(verb, "nsubj"):
        return None
    for token in reversed(sentence.tokens[max(0, verb.i - _REACH) : verb.i]):
        if token.lower in _STOPS or token.tag in {"VBD", "VBZ", "VBP"}:
            return None
        if _can_act(sentence, token) and arcs.preposition(sentence, token) is None:
            return token
    return None


def _after_by(sentence: Sentence, verb: Token) -> Token | None:
    following = sentence.tokens[verb.i + 1 : verb.i + 5]
    by = next((t for t in following if t.lower == "by"), None)
    if by is None or any(t.tag.startswith("VB") for t in following if t.i < by.i):
        return None
    return phrase_head(sentence, by.i + 1)


def object(sentence: Sentence, verb: Token) -> Token | None:
    """The head of the noun phrase that follows the verb directly."""
    if arcs.is_passive(sentence, verb) or sentence.below(verb, "obj", "ccomp", "xcomp"):
        return None
    return phrase_head(sentence, verb.i + 1)


def oblique(sentence: Sentence, token: Token, *prepositions: str) -> Token | None:
    """The noun behind one of the prepositions where it follows `token` before the next verb."""
    for following in sentence.tokens[token.i + 1 : token.i + _REACH]:
        if following.lower in prepositions:
            return phrase_head(sentence, following.i + 1)
        if following.tag in arcs.VERB_TAGS or following.text in {";", ".", ":"}:
            return None
    return None


def phrase_head(sentence: Sentence, start: int) -> Token | None:
    """The last noun of the run of nouns, adjectives and determiners that begins at `start`."""
    head = None
    for token in sentence.tokens[start : start + _REACH]:
        if token.tag.startswith("NN"):
            head = token
        elif head is not None or token.tag not in {"DT", "JJ", "CD", "PRP$", "VBN", "RB", "JJS", "JJR", "HYPH"}:
            break
    return head


def _can_act(sentence: Sentence, token: Token) -> bool:
    if token.tag == "PRP":
        return True
    if not token.tag.startswith("NN") or token.dep in {"compound", "nmod:poss"}:
        return False
    return token.entity in entities.ACTING or noun_of(sentence, token) is not None
