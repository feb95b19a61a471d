"""Which triggers stand in a sentence: patterns, part of speech, and the words that rule a reading in or out."""

from dataclasses import dataclass
from functools import cache

from dateline.extract import arcs, entities, nearby
from dateline.extract.action.triggers import Trigger, by_first_lemma
from dateline.extract.nouns import noun_of
from dateline.lexicon import read_toml, strings
from dateline.model import ClaimType, Sentence, Token
from dateline.register import place_register


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found in a sentence: `head` governs its arguments, `words` are the tokens of the pattern."""

    trigger: Trigger
    head: Token
    words: tuple[int, ...]
    type: ClaimType


def hits(sentence: Sentence) -> list[Hit]:
    """The triggers of `sentence`, in order; of two that share a word, the longer pattern stands."""
    index = by_first_lemma()
    found: list[Hit] = []
    for position, token in enumerate(sentence.tokens):
        for key in dict.fromkeys((token.lemma, token.lower)):
            for trigger, pattern in index.get(key, ()):
                words = pattern.match(sentence, position)
                if words is None:
                    continue
                head = sentence[words[pattern.head]]
                if _fits(sentence, trigger, head, words):
                    found.append(Hit(trigger, head, words, _type(sentence, trigger, head)))
    return _longest(found)


def _longest(found: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in sorted(found, key=lambda h: (-len(h.words), h.trigger.harm, h.words)):
        if taken.isdisjoint(hit.words):
            kept.append(hit)
            taken.update(hit.words)
    return sorted(kept, key=lambda h: h.words)


def _fits(sentence: Sentence, trigger: Trigger, head: Token, words: tuple[int, ...]) -> bool:
    if trigger.part == "verb" and not _verbal(sentence, head):
        return False
    if trigger.part == "noun" and not _nominal(sentence, head):
        return False
    near = _near(sentence, head)
    if not trigger.unless.isdisjoint(near) or any(" " in word and _holds(sentence, word) for word in trigger.unless):
        return False
    lemmas = {t.lemma for t in sentence.tokens if t.i not in words} | {t.lower for t in sentence.tokens}
    if trigger.only_with and trigger.only_with.isdisjoint(lemmas):
        return False
    return _object_fits(sentence, trigger, head, words)


def _verbal(sentence: Sentence, head: Token) -> bool:
    if not arcs.is_verb(head):
        return False
    return not (head.dep in {"amod", "compound"} and head.tag in {"VBN", "VBG"} and head.head > head.i)


def _nominal(sentence: Sentence, head: Token) -> bool:
    if head.tag not in {"NN", "NNS", "NNP", "NNPS"}:
        return head.tag == "VBG" and head.dep in {"nsubj", "obj", "obl", "nmod", "nsubj:pass"}
    if head.dep == "compound" and head.head > head.i:
        return False
    return not head.entity or head.text.islower()


def _near(sentence: Sentence, head: Token) -> set[str]:
    """The lemmas of the words that hang on `head` or that it hangs on: enough to tell the sense."""
    near = {t.lemma for kid in sentence.below(head) if kid.dep != "conj" for t in (kid, *sentence.below(kid))}
    if head.dep != "root":
        governor = sentence.head(head)
        near |= {governor.lemma} | {t.lemma for t in sentence.below(governor) if t.dep in {"nsubj", "obj", "compound"}}
    return near - {head.lemma}


def _holds(sentence: Sentence, phrase: str) -> bool:
    return f" {phrase} " in " ".join(["", *(t.lemma for t in sentence.tokens), ""])


def _object_fits(sentence: Sentence, trigger: Trigger, head: Token, words: tuple[int, ...]) -> bool:
    if trigger.object is None:
        return True
    thing = _thing(sentence, trigger, head, words)
    if thing is None:
        return False
    if trigger.object_not and _is(sentence, thing, trigger.object_not):
        return False
    return _is(sentence, thing, trigger.object)


def _thing(sentence: Sentence, trigger: Trigger, head: Token, words: tuple[int, ...]) -> Token | None:
    """What a trigger with a constrained object is done to."""
    if trigger.part == "noun":
        return arcs.oblique(sentence, head, "of", "over")
    thing = arcs.direct_object(sentence, head)
    if thing is not None and thing.i in words:  # "seize control of the field": the field is what is taken
        return arcs.oblique(sentence, thing, "of", "over") or nearby.oblique(sentence, thing, "of", "over")
    return thing or arcs.oblique(sentence, head, "of", "over", "into", "from", "on")


def _is(sentence: Sentence, thing: Token, wanted: str) -> bool:
    noun = noun_of(sentence, thing)
    named = thing.entity in entities.PLACE or (bool(place_register().named(thing.text)) and thing.text.istitle())
    match wanted:
        case "combatant":
            return noun is not None and noun.population == "combatant"
        case "people":
            person = thing.entity in entities.PERSON or thing.tag == "PRP"
            return person or (noun is not None and noun.kind in {"civilian", "person", "state_forces", "government"})
        case "named_place":
            return named or thing.lemma in {"town", "city", "village", "airport", "base", "capital", "district"}
        case _:
            unknown_name = thing.tag == "NNP" and thing.entity not in entities.PERSON | entities.PEOPLE and noun is None
            return named or unknown_name or thing.lemma in arcs.PLACE_NOUNS


@cache
def _weapons() -> dict[str, ClaimType]:
    return {
        word: entry["type"]
        for entry in read_toml(__package__ or "", "en.weapons.toml")["weapon"]
        for word in strings(entry["words"])
    }


def _type(sentence: Sentence, trigger: Trigger, head: Token) -> ClaimType:
    """The trigger's type, or that of the weapon in its phrase, subject or `with` phrase."""
    return (weapon_in(sentence, head) if trigger.armed else None) or trigger.type


def weapon_in(sentence: Sentence, head: Token) -> ClaimType | None:
    """The type of attack that a weapon named with `head` makes it."""
    arguments = [kid for kid in sentence.below(head) if kid.dep in {"compound", "amod", "nmod:desc", "nmod:poss"}]
    if arcs.is_verb(head):
        acting = arcs.subject(sentence, head)
        arguments += [acting] if acting is not None else []
        means = arcs.oblique(sentence, head, "with", "by", "using", "from", "in")
        arguments += [means] if means is not None else []
    using = [kid for kid in sentence.below(head) if kid.lemma == "use"]
    arguments += [thing for verb in using if (thing := arcs.direct_object(sentence, verb)) is not None]
    words = [t for argument in arguments for t in (argument, *sentence.below(argument, "compound", "amod", "conj"))]
    for token in sorted(words, key=lambda t: t.i):
        kind = _weapons().get(token.lemma)
        if kind is not None:
            return kind
    return None
