"""Grouping: which triggers of a sentence tell of one event.

Arcs decide first: a noun in the arguments of a verb (`killed in an attack`), a clause that tells the outcome
(`struck a school, killing four`). Harm words that no arc joins go to the event of violence beside them.
"""

from collections import defaultdict

from dateline.extract import arcs
from dateline.extract.action import Hit
from dateline.extract.words import words
from dateline.model import Sentence, Token, family_of

_JOINED = frozenset({"violence", "protest"})
# Tokens within which a harm word belongs to an event word that no arc joins it to.
_REACH = 25
_APART = words("prepositions_apart")
_MARKS_OF_CAUSE = words("marks_of_cause")


def grouped(sentence: Sentence, hits: list[Hit]) -> list[list[Hit]]:
    """Hits of one event together: first by arcs, then harm words left alone go to the event they stand beside."""
    joined = _joined_by_arcs(sentence, hits)
    lone = [group for group in joined if all(hit.trigger.harm for hit in group)]
    groups = [group for group in joined if group not in lone]
    for group in lone:
        home = _home(sentence, groups, group)
        if home is None:
            groups.append(list(group))
        else:
            home.extend(group)
    return groups


def _joined_by_arcs(sentence: Sentence, hits: list[Hit]) -> list[list[Hit]]:
    parent = list(range(len(hits)))

    def find(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, first in enumerate(hits):
        for j in range(i + 1, len(hits)):
            if _same_event(sentence, first, hits[j]):
                parent[find(j)] = find(i)
    members: dict[int, list[Hit]] = defaultdict(list)
    for i, hit in enumerate(hits):
        members[find(i)].append(hit)
    return list(members.values())


def _home(sentence: Sentence, groups: list[list[Hit]], harm: list[Hit]) -> list[Hit] | None:
    """The event of violence nearest in the text that has no harm of that kind yet: most sentences tell of one event."""
    near = [
        (min(abs(h.head.i - harm[0].head.i) for h in group), n)
        for n, group in enumerate(groups)
        if family_of(group[0].type) in {"violence", "protest"}
        and not _kinds(group) & _kinds(harm)
        and not _since_between(sentence, harm[0].head, group[0].head)
    ]
    return groups[min(near)[1]] if near and min(near)[0] <= _REACH else None


def _since_between(sentence: Sentence, harm: Token, event: Token) -> bool:
    """`508 were killed since the offensive began`: the offensive is when the count starts, not what killed them."""
    first, last = sorted((harm.i, event.i))
    return any(t.lower == "since" for t in sentence.tokens[first:last])


def _kinds(group: list[Hit]) -> set[str]:
    """What harm the group tells of, killing apart from wounding."""
    return {"injured" if hit.head.lemma in {"wound", "injure"} else "killed" for hit in group if hit.trigger.harm}


def _same_event(sentence: Sentence, a: Hit, b: Hit) -> bool:
    if _is_damage_done(sentence, a, b):
        return True
    families = {family_of(a.type), family_of(b.type)}
    if not families <= _JOINED and not (a.trigger.harm or b.trigger.harm) and a.type != b.type:
        return False
    if family_of(a.type) not in {"violence", "protest", "toll"} or family_of(b.type) not in {
        "violence",
        "protest",
        "toll",
    }:
        return _argument(sentence, a, b) or _argument(sentence, b, a) if a.type == b.type else False
    if a.trigger.harm and b.trigger.harm:
        return _one_harm(sentence, a.head, b.head)
    if _argument(sentence, a, b) or _argument(sentence, b, a):
        return True
    return _consequence(sentence, a, b) or _consequence(sentence, b, a)


def _is_damage_done(sentence: Sentence, cause: Hit, effect: Hit) -> bool:
    """`drones hit the town, damaging several buildings`: the participle tells what the attack did."""
    if family_of(cause.type) != "violence" or family_of(effect.type) != "damage":
        return False
    verb = effect.head
    above = sentence.head(verb)
    near = above.i == cause.head.i or _carrier(sentence, cause.head) == above.i
    return verb.tag == "VBG" and verb.dep == "advcl" and near


def _one_harm(sentence: Sentence, a: Token, b: Token) -> bool:
    """`killed seven and wounded twelve`, `killing four and injuring twenty`: joined and of one subject."""
    if sentence.head(b).i != a.i or b.dep != "conj":
        return False
    return not sentence.below(b, "nsubj", "nsubj:pass") or a.lemma != b.lemma


def _argument(sentence: Sentence, outer: Hit, inner: Hit) -> bool:
    """Whether the noun `inner` is an argument of `outer` that names the same act: `killed in an attack`."""
    if arcs.is_verb(inner.head):
        return False
    token = inner.head
    governor = sentence.head(token)
    for _ in range(2):
        if governor.i == outer.head.i:
            preposition = arcs.preposition(sentence, token)
            return preposition not in _APART or (outer.trigger.harm and preposition in {"from", "after"})
        if governor.dep != "conj" and not (token.dep in {"nmod", "compound", "conj"} and not arcs.is_verb(governor)):
            return False
        token, governor = governor, sentence.head(governor)
    return False


def _consequence(sentence: Sentence, cause: Hit, effect: Hit) -> bool:
    """Whether the verb `effect` tells the outcome of `cause`: participle, relative clause, `when` clause, `and`."""
    if not (cause.trigger.harm or effect.trigger.harm):
        return False
    verb = effect.head
    if not arcs.is_verb(verb):
        return False
    above = sentence.head(verb)
    if above.i == cause.head.i or _carrier(sentence, cause.head) == above.i:
        if verb.dep in {"advcl", "acl", "acl:relcl", "xcomp"}:
            return not cause.trigger.harm or bool(
                {m.lower for m in sentence.below(verb, "mark", "advmod")} & _MARKS_OF_CAUSE
            )
        if verb.dep == "conj":
            return not _own_subject(sentence, verb)
        return verb.dep == "parataxis"
    return False


def _carrier(sentence: Sentence, noun: Token) -> int | None:
    """The verb that the event noun is an argument of."""
    governor = sentence.head(noun)
    return (
        governor.i
        if not arcs.is_verb(noun) and arcs.is_verb(governor) and noun.dep in {"obj", "nsubj", "obl", "nsubj:pass"}
        else None
    )


def _own_subject(sentence: Sentence, verb: Token) -> bool:
    return bool(sentence.below(verb, "nsubj", "nsubj:pass"))
