"""Modality: whether what a word names is asserted, denied, planned, demanded, conditional, expected or possible."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from dateline.extract import arcs
from dateline.extract.words import words
from dateline.lexicon import read_toml, strings
from dateline.model import Modality, Sentence, Token

_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "acl"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "n’t"})


@dataclass(frozen=True, slots=True)
class Stance:
    """The modality of an event word and the cue that gave it (None for a plain assertion)."""

    modality: Modality
    cue: Token | None


@dataclass(frozen=True, slots=True)
class _Cues:
    governs: dict[str, Modality]
    marks: dict[str, Modality]


@cache
def _cues() -> _Cues:
    table = read_toml(__package__ or "", "en.cues.toml")
    governs: dict[str, Modality] = {}
    marks: dict[str, Modality] = {}
    for name, entry in table.items():
        for word in strings(entry["governs"]):
            governs.setdefault(word, cast(Modality, name))
        for word in strings(entry["marks"]):
            marks.setdefault(word, cast(Modality, name))
    return _Cues(governs, marks)


def find(sentence: Sentence, event: Token) -> Stance:
    """The stance towards the event that `event` names. The nearest cue decides; plain assertion without one."""
    for cue in _cues_of(sentence, event):
        return cue
    return Stance("asserted", None)


def _cues_of(sentence: Sentence, event: Token) -> Iterator[Stance]:
    clause = event if arcs.is_verb(event) else arcs.clause_head(sentence, event)
    yield from _beside(sentence, event)
    if clause.i != event.i:
        if _carries(sentence, event, clause):
            yield from _beside(sentence, clause)
        yield from _governing(sentence, event, clause)
    yield from _chain(sentence, clause)


def _carries(sentence: Sentence, event: Token, clause: Token) -> bool:
    """Whether what is said of the verb holds of the noun: the event is its subject, object or a direct oblique."""
    return (
        event.dep in {"nsubj", "nsubj:pass", "obj", "obl", "conj"} and sentence.head(event).i == clause.i
    ) or event.dep == "conj"


def _beside(sentence: Sentence, token: Token) -> Iterator[Stance]:
    marks = _cues().marks
    kids = sentence.below(token, "aux", "aux:pass", "advmod", "mark", "amod", "det", "case", "compound")
    if token.dep == "conj" and arcs.is_verb(token):
        kids += sentence.below(sentence.head(token), "aux")
    negated = next((kid for kid in kids if kid.lower in _NEGATIONS), None)
    if negated is not None:
        yield Stance("denied", negated)
    for kid in kids:
        modality = marks.get(kid.lower)
        if kid.lower == "would" and _is_reported(sentence, token):
            modality = "planned"  # the future of a past report: "said it would start talks"
        if kid.lower in {"could", "can"} and token.lemma in {"see", "hear", "feel"}:
            continue  # "gunfire could be heard" is a report of gunfire
        if modality == "planned" and any(k.lower == "if" for k in kids):
            continue
        if modality is not None:
            yield Stance(modality, kid)


def _is_reported(sentence: Sentence, verb: Token) -> bool:
    """Whether `verb` heads what someone in the past said, with no condition beside it."""
    if any(t.lower in {"if", "unless"} for t in sentence.tokens):
        return False
    return any(step.tag in {"VBD", "VBN"} and step.lemma in _SAYING for step in sentence.above(verb))


_SAYING = words("past_reports")


def _governing(sentence: Sentence, event: Token, clause: Token) -> Iterator[Stance]:
    """A verb that takes the event noun as its object: `called for a truce`, `planned an attack`."""
    if (
        event.dep in {"obj", "obl", "nmod", "nsubj:pass"} and sentence.head(event).i == clause.i
    ) or event.dep == "nmod":
        governor = sentence.head(event)
        modality = _cues().governs.get(governor.lemma)
        if modality is not None and modality != "possible" and _takes(sentence, governor, event):
            yield Stance(modality, governor)


def _takes(sentence: Sentence, governor: Token, event: Token) -> bool:
    preposition = arcs.preposition(sentence, event)
    return preposition is None or (governor.lemma, preposition) in {
        ("call", "for"), ("appeal", "for"), ("ask", "for"), ("press", "for"), ("plan", "for"), ("prepare", "for"),
        ("threat", "of"), ("risk", "of"), ("possibility", "of"), ("verge", "of"), ("demand", "for"), ("insist", "on"),
        ("brink", "of"), ("hope", "for"), ("seek", "for"), ("push", "for"),
    }  # fmt: skip


def _chain(sentence: Sentence, clause: Token) -> Iterator[Stance]:
    """Cues of the clauses above: `plans to storm`, `is expected to veto`, `deny that`."""
    step = clause
    while step.dep in _CLAUSAL or step.dep == "conj" or _is_asked(sentence, step):
        head = sentence.head(step)
        if step.dep != "conj":
            modality = _cues().governs.get(head.lemma) or _cues().governs.get(head.lower)
            infinitive = any(kid.lower == "to" for kid in sentence.below(step, "mark", "aux")) or step.dep == "acl"
            # a bare verb is wished for: "demanded that the army stop"
            reported = modality in {"denied", "possible", "expected"} or (modality == "demanded" and step.tag == "VB")
            if modality is not None and (infinitive or reported) and not _is_report(head, modality):
                yield Stance(modality, head)
            if step.dep == "xcomp":
                yield from _beside(sentence, head)
        step = head


def _is_asked(sentence: Sentence, verb: Token) -> bool:
    """`called on the rebels to leave`, `plans to storm`: the parser hangs what is asked or planned beside the verb."""
    if verb.dep != "advcl" or verb.tag != "VB" or arcs.preposition(sentence, verb) is not None:
        return False
    head = sentence.head(verb)
    modality = _cues().governs.get(head.lemma)
    return modality == "demanded" or (modality == "planned" and verb.i - head.i <= _NEXT)


# "plans to storm": the infinitive that follows at once is what is planned, not what for.
_NEXT = 2


def _is_report(head: Token, modality: Modality) -> bool:
    """`The ministry reported that` asserts; only the passive `is reported to` is open."""
    return (
        modality == "possible"
        and head.lemma in {"report", "suggest", "allege", "accuse", "investigate"}
        and head.tag != "VBN"
    )
