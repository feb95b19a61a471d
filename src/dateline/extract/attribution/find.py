"""Who says so: the speakers of a sentence and the stretch of words that each of them answers for."""

from dataclasses import dataclass
from functools import cache

from dateline.extract import arcs, entities, nearby
from dateline.extract.nouns import noun_of
from dateline.extract.words import words
from dateline.lexicon import read_toml, strings
from dateline.model import Sentence, Token

_QUOTES = frozenset({'"', "“", "”", "``", "''"})
# Verbs whose clause is what is said only when it is a clause: "found that", not "found a mine".
_NEEDS_CLAUSE = words("verbs_with_clause")


@dataclass(frozen=True, slots=True)
class Saying:
    """A speaker (the head of its phrase), the cue, and the tokens spoken for. `direct` holds inside quotation marks."""

    speaker: Token
    cue: Token
    scope: frozenset[int]
    direct: bool
    rule: str


@dataclass(frozen=True, slots=True)
class _Cues:
    verbs: frozenset[str]
    not_speakers: frozenset[str]
    voices: frozenset[str]


@cache
def _cues() -> _Cues:
    table = read_toml(__package__ or "", "en.cues.toml")
    verbs = [word for kind, words in table["verbs"].items() if kind not in {"yes", "no"} for word in strings(words)]
    return _Cues(
        frozenset(verbs),
        frozenset(strings(table["phrases"]["not_speakers"])),
        frozenset(strings(table["voices"]["nouns"])),
    )


def sayings(sentence: Sentence) -> list[Saying]:
    """Every speaker of the sentence with its scope, in the order of the cues."""
    found = [saying for token in sentence.tokens if (saying := _said(sentence, token) or _according(sentence, token))]
    return sorted(found, key=lambda saying: saying.cue.i)


def is_speech(token: Token) -> bool:
    return arcs.is_verb(token) and token.lemma in _cues().verbs


def is_voice(sentence: Sentence, head: Token) -> bool:
    """Whether `head` can speak: a person, a body, or words that someone made."""
    if head.lower in {"which", "that", "who", "there", "this", "what"}:
        return False
    return (
        head.entity in entities.ACTING
        or head.tag in {"PRP", "NNP", "NNPS"}
        or noun_of(sentence, head) is not None
        or head.lemma in _cues().voices
    )


def _said(sentence: Sentence, verb: Token) -> Saying | None:
    if not is_speech(verb) or not _can_report(sentence, verb):
        return None
    quoted = _quoted_by(sentence, verb)
    if quoted is not None:
        scope = _scope(sentence, verb, quoted) or _scope(sentence, sentence.head(verb), quoted) - {verb.i}
        return Saying(quoted, verb, frozenset(scope), _quoted(sentence, scope), "attribution.quoted") if scope else None
    speaker = arcs.subject(sentence, verb) or nearby.subject(sentence, verb) or _inverted(sentence, verb)
    if speaker is None or not is_voice(sentence, speaker):
        return None
    scope = _scope(sentence, verb, speaker)
    if scope:
        return Saying(speaker, verb, frozenset(scope), _quoted(sentence, scope), "attribution.verb")
    scope = _by_order(sentence, verb, speaker) if verb.lemma in _PLAIN else set()
    return Saying(speaker, verb, frozenset(scope), _quoted(sentence, scope), "attribution.order") if scope else None


def _quoted_by(sentence: Sentence, verb: Token) -> Token | None:
    """`quoted the ministry as saying`: the ministry, which speaks through whoever quotes it."""
    head = sentence.head(verb)
    if verb.tag != "VBG" or head.lemma not in {"quote", "cite"}:
        return None
    if not any(kid.lower == "as" for kid in sentence.below(verb, "mark", "case")):
        return None
    return arcs.direct_object(sentence, head)


def _can_report(sentence: Sentence, verb: Token) -> bool:
    """Finite verbs report, and participles with a subject of their own or of the clause above."""
    if verb.dep == "amod":
        return False
    if verb.tag in {"VBG", "VBN"}:
        return verb.dep in {"advcl", "conj", "root", "parataxis"} or bool(sentence.below(verb, "nsubj", "aux"))
    return True


def _inverted(sentence: Sentence, verb: Token) -> Token | None:
    """`..., said the mayor`: the speaker stands behind the verb."""
    before = sentence[verb.i - 1].text if verb.i else ""
    return nearby.phrase_head(sentence, verb.i + 1) if before in {",", *_QUOTES} else None


def _by_order(sentence: Sentence, verb: Token, speaker: Token) -> set[int]:
    """The words after `the army said`, or before `, the army said`, where the arcs give no clause."""
    apart = {t.i for t in sentence.subtree(speaker)} | {verb.i}
    after = sentence.tokens[max(verb.i, speaker.i) + 1 :]
    if speaker.i < verb.i and any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in after):
        return {t.i for t in after} - apart
    first = min(verb.i, speaker.i)
    commas = [t.i for t in sentence.tokens[:first] if t.text in {",", *_QUOTES}]
    return set(range(commas[-1])) - apart if commas else set()


# Verbs that report whatever clause stands beside them.
_PLAIN = words("plain_speech")


def _scope(sentence: Sentence, verb: Token, speaker: Token) -> set[int]:
    """What `verb` reports: its clause; or, for an inserted `he said`, the sentence around it."""
    apart = {t.i for t in sentence.subtree(speaker)} | {verb.i}
    clauses = [kid for kid in sentence.below(verb, "ccomp", "parataxis") if kid.i != verb.i]
    if verb.lemma in {"accuse", "urge", "warn", "quote", "vow", "expect", "believe"}:
        clauses += sentence.below(verb, "xcomp", "advcl")
    scope = {t.i for clause in clauses for t in sentence.subtree(clause)}
    if clauses:
        scope |= _beside(sentence, verb, clauses)
        return scope - apart
    if verb.dep == "parataxis" or _after_comma(sentence, verb, speaker):
        own = {t.i for t in sentence.subtree(verb)}
        return (
            {t.i for t in sentence.tokens} - own - apart if verb.dep == "parataxis" else _before(sentence, verb, apart)
        )
    if verb.lemma in _NEEDS_CLAUSE:
        return _reported_noun(sentence, verb) - apart
    return {t.i for kid in sentence.below(verb, "obj", "obl", "advcl", "xcomp") for t in sentence.subtree(kid)} - apart


def _beside(sentence: Sentence, verb: Token, clauses: list[Token]) -> set[int]:
    """Objects that the parser left outside the clause: `said talks ... would begin`."""
    return {
        t.i
        for kid in sentence.below(verb, "obj", "advcl", "obl", "xcomp", "dep")
        if kid.i > verb.i
        and kid.i < max(c.i for c in clauses)
        and not (kid.lower in {"reporters", "journalists"} or kid.entity in entities.BODY or kid.dep == "obl")
        for t in sentence.subtree(kid)
    }


def _reported_noun(sentence: Sentence, verb: Token) -> set[int]:
    """`reported clashes`, `confirmed the death of`, `announced a truce`: the noun is what is reported."""
    if verb.lemma not in {
        "report",
        "confirm",
        "announce",
        "claim",
        "declare",
        "estimate",
        "deny",
        "describe",
        "document",
    }:
        return set()
    thing = arcs.direct_object(sentence, verb)
    return {t.i for t in sentence.subtree(thing)} if thing is not None else set()


def _after_comma(sentence: Sentence, verb: Token, speaker: Token) -> bool:
    """`..., the ministry said` and `..." said the minister`."""
    first = min(verb.i, *(t.i for t in sentence.subtree(speaker)))
    return first > 0 and sentence[first - 1].text in {",", *_QUOTES}


def _before(sentence: Sentence, verb: Token, apart: set[int]) -> set[int]:
    return {t.i for t in sentence.tokens[: verb.i]} - apart


def _quoted(sentence: Sentence, scope: set[int]) -> bool:
    return any(sentence[i].text in _QUOTES for i in scope)


def _according(sentence: Sentence, token: Token) -> Saying | None:
    if token.lower != "according" or token.i + 1 >= len(sentence) or sentence[token.i + 1].lower != "to":
        return None
    head = sentence.head(token) if token.dep == "case" else None
    if head is None:
        head = next((kid for kid in sentence.below(token, "obl", "nmod", "pobj")), None)
    if head is None or head.i < token.i:
        head = next((t for t in sentence.tokens[token.i + 2 :] if t.tag.startswith("NN") and t.dep != "compound"), None)
    if head is None or head.lemma in _cues().not_speakers:
        return None
    own = {t.i for t in sentence.subtree(head)} | {token.i}
    scope = _between_semicolons(sentence, token) - own
    return Saying(head, token, frozenset(scope), False, "attribution.according")


def _between_semicolons(sentence: Sentence, token: Token) -> set[int]:
    """The stretch of the sentence around `token` that holds no semicolon."""
    first = max((t.i + 1 for t in sentence.tokens[: token.i] if t.text == ";"), default=0)
    last = next((t.i for t in sentence.tokens[token.i :] if t.text == ";"), len(sentence))
    return set(range(first, last))
