"""Harm words: what happened to how many people, in one clause of a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from dateline.extract import arcs
from dateline.lexicon import read_toml, strings
from dateline.model import Measure, Sentence, Token


@dataclass(frozen=True, slots=True)
class Harm:
    """`word` says that `measure` befell the people of `victims` (the heads of their phrases, conjuncts apart)."""

    measure: Measure
    word: Token
    victims: tuple[Token, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class _Words:
    verbs: dict[str, Measure]
    happens: dict[str, Measure]
    nouns: dict[str, Measure]
    states: dict[str, Measure]
    supposed: dict[str, Measure]


@cache
def _words() -> _Words:
    table = read_toml(__package__ or "", "en.harm.toml")
    parts: dict[str, dict[str, Measure]] = {"verbs": {}, "happens": {}, "nouns": {}, "states": {}, "supposed": {}}
    for measure, entry in table.items():
        for part, words in parts.items():
            words.update(dict.fromkeys(strings(entry.get(part, [])), cast(Measure, measure)))
    return _Words(**parts)


def harms(sentence: Sentence) -> list[Harm]:
    """The harm words of `sentence` with their victims, in the order of the text."""
    return [harm for token in sentence.tokens for harm in _harm(sentence, token)]


def is_harm_verb(token: Token) -> bool:
    return arcs.is_verb(token) and (token.lemma in _words().verbs or token.lemma in _words().happens)


def _harm(sentence: Sentence, token: Token) -> Iterator[Harm]:
    words = _words()
    if _is_supposed_death(sentence, token, words):
        yield from _supposed(sentence, sentence.head(token), words)
        return
    if arcs.is_verb(token) or (token.tag == "JJ" and token.lower.endswith("ed")):
        yield from _verb(sentence, token, words)
    elif token.lemma in words.nouns and token.tag in {"NN", "NNS"}:
        yield from _noun(sentence, token, words.nouns[token.lemma])
    if token.lower in words.states and token.tag not in {"VBN", "VBD"}:
        yield from _state(sentence, token, words.states[token.lower])
    if token.lower == "toll":
        yield from _toll(sentence, token)
    if token.lower == "lives":
        yield Harm("killed", token, (token,), "lives")


def _is_supposed_death(sentence: Sentence, token: Token, words: _Words) -> bool:
    """`feared dead`, `feared killed`; not `believed to have killed`, whose deaths are certain."""
    head = sentence.head(token)
    return (
        "killed" in (words.states.get(token.lower), words.verbs.get(token.lemma))
        and token.tag in {"JJ", "VBN"}
        and token.dep != "amod"
        and head.tag == "VBN"
        and head.lemma in words.supposed
        and not sentence.below(token, "aux", "aux:pass", "mark")
    )


def _supposed(sentence: Sentence, verb: Token, words: _Words) -> Iterator[Harm]:
    """Who is only feared dead has not been found, and is no toll. Without a subject the same people stand before."""
    whom = arcs.direct_object(sentence, verb)
    if whom is None and verb.dep == "acl":
        whom = sentence.head(verb)
    if whom is None and verb.dep == "xcomp":  # "left 12 people feared dead"
        whom = arcs.direct_object(sentence, sentence.head(verb))
    if whom is not None:
        yield Harm(words.supposed[verb.lemma], verb, _people(sentence, whom), "supposed")


def _verb(sentence: Sentence, token: Token, words: _Words) -> Iterator[Harm]:
    if token.lemma in words.happens:
        who = arcs.grammatical_subject(sentence, token)
        if who is not None:
            yield Harm(words.happens[token.lemma], token, _people(sentence, who), "happens")
        return
    measure = words.verbs.get(token.lemma)
    if token.lemma == "shoot" and any(kid.lower in {"dead", "fatally"} for kid in sentence.below(token)):
        measure = "killed"
    if measure is None:
        return
    whom = arcs.direct_object(sentence, token) if not _elliptical(sentence, token) else None
    if whom is None and token.dep in {"acl", "amod"}:
        whom = sentence.head(token)
    if whom is None and token.dep == "xcomp" and token.tag == "VBN":  # "left dozens injured"
        whom = arcs.direct_object(sentence, sentence.head(token))
    if whom is not None and token.dep != "amod":
        yield Harm(measure, token, _people(sentence, whom), "verb")
    elif whom is None and token.dep == "conj" and token.tag in {"VBN", "VBD"}:
        yield Harm(measure, token, _shared(sentence, token), "shared")
    elif whom is None:
        yield Harm(measure, token, (), "verb")


def _elliptical(sentence: Sentence, token: Token) -> bool:
    """`three killed and two others injured`: the second verb has no subject of its own in the arcs."""
    return token.dep == "conj" and token.tag in {"VBN", "VBD"} and not sentence.below(token, "nsubj:pass", "obj")


def _shared(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The people of the verb that `token` is joined to: `two were killed and five wounded` has its own number."""
    own = [kid for kid in sentence.below(token) if kid.tag == "CD" or kid.dep == "nsubj:pass"]
    if own:
        return tuple(own[:1])
    between = sentence.tokens[sentence.head(token).i + 1 : token.i]
    if any(t.tag in {"CD", "NNS", "NN", "JJR"} for t in between):
        return ()  # a number of its own, which the order of the words gives
    whom = arcs.direct_object(sentence, sentence.head(token))
    return _people(sentence, whom) if whom is not None else ()


def _noun(sentence: Sentence, token: Token, measure: Measure) -> Iterator[Harm]:
    if any(kid.lower == "no" for kid in sentence.below(token, "det")):
        yield from (Harm(kind, token, (token,), "none") for kind in _NO[measure])
        return
    of = arcs.oblique(sentence, token, "of", "among")
    yield Harm(measure, token, _people(sentence, of) if of is not None else (token,), "noun")


# "No casualties" says that no one was killed and no one injured. "No reports of" is no figure at all.
_NO: dict[Measure, tuple[Measure, ...]] = {
    "killed": ("killed",),
    "injured": ("injured",),
    "killed_or_injured": ("killed", "injured"),
}


def _state(sentence: Sentence, token: Token, measure: Measure) -> Iterator[Harm]:
    """`five people dead`, `12 dead`, `the dead and wounded`, `were missing`."""
    if token.dep == "amod":
        return
    head = sentence.head(token)
    if (
        token.dep in {"xcomp", "obj", "advcl", "acl"}
        and arcs.is_verb(head)
        and head.lemma in {"leave", "find", "shoot"}
    ):
        whom = arcs.direct_object(sentence, head)
        if head.lemma == "shoot":
            return
        yield Harm(measure, token, _people(sentence, whom) if whom is not None else (token,), "state")
        return
    own = sentence.below(token, "nsubj", "nsubj:pass")
    if own:
        yield Harm(measure, token, _people(sentence, own[0]), "state")
    elif sentence.below(token, "nummod") or (token.i and sentence[token.i - 1].tag == "CD"):
        yield Harm(measure, token, (token,), "state")


def _toll(sentence: Sentence, token: Token) -> Iterator[Harm]:
    """`The death toll rose to 14`: the number stands in the same clause."""
    clause = arcs.clause_head(sentence, token)
    for kid in (*sentence.below(clause, "obl", "obj", "nmod"), *sentence.below(token, "nmod", "obl")):
        if kid.tag == "CD" or sentence.below(kid, "nummod"):
            yield Harm("killed", token, _people(sentence, kid), "toll")
            return


def _people(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    return tuple(arcs.conjuncts(sentence, head))
