"""Drafts: the triggers and tolls of a sentence that tell of one event, joined.

`Twelve were killed and five wounded when a car bomb exploded` holds four triggers and one event.
"""

from collections import defaultdict
from dataclasses import dataclass, replace

from dateline.extract import arcs
from dateline.extract.action import Hit, sides
from dateline.extract.actor import Parties
from dateline.extract.figure import Toll
from dateline.extract.story import Reading
from dateline.model import ClaimType, Figure, Party, Sentence, Token, family_of

# How many of actor, target, own place, indefinite form and a verb of happening an event noun must show; tuned on
# the development articles (1: found F1 59, 2: 63).
NEED = 2
_VAGUE = frozenset({"attack", "agree", "talks", "ceasefire", "threaten", "demand", "official-act", "bombing", "die"})
_JOINED = frozenset({"violence", "protest"})
# Tokens within which a harm word belongs to an event word that no arc joins it to.
_REACH = 25
_HARMS = frozenset({"killed", "injured", "killed_or_injured", "missing"})
_APART = frozenset({"after", "following", "since", "before", "despite", "until", "as", "like", "from", "for", "to"})
_MARKS_OF_CAUSE = frozenset({"when", "as", "after", "while", "in", "by"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One event of one sentence before it is placed, dated and attributed."""

    reading: int
    hit: Hit
    type: ClaimType
    words: tuple[int, ...]
    heads: tuple[int, ...]
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    figures: tuple[Figure, ...]
    doubts: tuple[str, ...] = ()

    @property
    def head(self) -> Token:
        return self.hit.head


def drafts(parties: Parties, reading: Reading, index: int) -> list[Draft]:
    """The events of one sentence, in the order of their triggers."""
    groups = _groups(reading.sentence, list(reading.hits))
    tolls = _assigned(reading.sentence, groups, list(reading.tolls))
    found = [
        draft
        for number, group in enumerate(groups)
        for draft in _drafts(parties, reading.sentence, group, tolls[number], index)
        if _tells(reading, draft)
    ]
    return sorted(found, key=lambda d: d.words)


# Verbs that say of an event noun that it took place.
_OCCUR = frozenset({"occur", "happen", "rage", "continue", "erupt", "break", "begin", "start", "resume", "take", "follow", "go",
                    "intensify", "hold", "come", "hear", "report", "see", "spread", "flare", "target", "hit", "kill", "leave",
                    "launch", "carry", "conduct", "stage", "rock", "wound", "injure", "expect", "plan"})  # fmt: skip


def _tells(reading: Reading, draft: Draft) -> bool:
    """Whether the words tell of an event and do not only refer back to one: `condemned the attack` tells nothing new."""
    sentence, head = reading.sentence, draft.head
    if arcs.is_verb(head):
        return bool(draft.actors or draft.targets or draft.figures)
    known = bool(draft.actors) + bool(draft.targets) + 2 * bool(draft.figures)
    known += any(_hangs_on(sentence, place.first, head) for place in reading.places if place.locative)
    definite = any(kid.lower in {"the", "this", "these", "those", "such", "that", "its", "their", "his"} for kid in sentence.below(head, "det", "nmod:poss"))
    governor = sentence.head(head)
    happens = arcs.is_verb(governor) and governor.lemma in _OCCUR and head.dep in {"nsubj", "nsubj:pass", "obj", "root"}
    return known + happens + (not definite) >= (NEED if draft.hit.trigger.name in _VAGUE else 1)


def _hangs_on(sentence: Sentence, first: int, head: Token) -> bool:
    token = sentence[first]
    return any(step.i == head.i for step in sentence.above(token)) and abs(first - head.i) < 12


def _groups(sentence: Sentence, hits: list[Hit]) -> list[list[Hit]]:
    """Hits of one event together: first by arcs, then harm words left alone go to the event they stand beside."""
    joined = _joined_by_arcs(sentence, hits)
    lone = [group for group in joined if all(hit.trigger.harm for hit in group)]
    groups = [group for group in joined if group not in lone]
    for group in lone:
        home = _home(groups, group)
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


def _home(groups: list[list[Hit]], harm: list[Hit]) -> list[Hit] | None:
    """The event of violence nearest in the text that has no harm of that kind yet: most sentences tell of one event."""
    near = [
        (min(abs(h.head.i - harm[0].head.i) for h in group), n)
        for n, group in enumerate(groups)
        if family_of(group[0].type) in {"violence", "protest"} and not _kinds(group) & _kinds(harm)
    ]
    return groups[min(near)[1]] if near and min(near)[0] <= _REACH else None


def _kinds(group: list[Hit]) -> set[str]:
    """What harm the group tells of, killing apart from wounding."""
    return {"injured" if hit.head.lemma in {"wound", "injure"} else "killed" for hit in group if hit.trigger.harm}


def _same_event(sentence: Sentence, a: Hit, b: Hit) -> bool:
    families = {family_of(a.type), family_of(b.type)}
    if not families <= _JOINED and not (a.trigger.harm or b.trigger.harm) and a.type != b.type:
        return False
    if family_of(a.type) not in {"violence", "protest", "toll"} or family_of(b.type) not in {"violence", "protest", "toll"}:
        return _argument(sentence, a, b) or _argument(sentence, b, a) if a.type == b.type else False
    if a.trigger.harm and b.trigger.harm:
        return _one_harm(sentence, a.head, b.head)
    if _argument(sentence, a, b) or _argument(sentence, b, a):
        return True
    return _consequence(sentence, a, b) or _consequence(sentence, b, a)


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
            return preposition not in _APART or outer.trigger.harm and preposition in {"from", "after"}
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
    return governor.i if not arcs.is_verb(noun) and arcs.is_verb(governor) and noun.dep in {"obj", "nsubj", "obl", "nsubj:pass"} else None


def _own_subject(sentence: Sentence, verb: Token) -> bool:
    return bool(sentence.below(verb, "nsubj", "nsubj:pass"))


def _assigned(sentence: Sentence, groups: list[list[Hit]], tolls: list[Toll]) -> list[list[Toll]]:
    """Each toll to the group of its own word, else to the nearest event of violence."""
    shares: list[list[Toll]] = [[] for _ in groups]
    for toll in tolls:
        own = [n for n, group in enumerate(groups) if any(toll.harm.word.i in h.words or h.head.i == toll.harm.word.i for h in group)]
        number = own[0] if own else _nearest(sentence, groups, toll)
        if number is not None:
            shares[number].append(toll)
    return shares


def _nearest(sentence: Sentence, groups: list[list[Hit]], toll: Toll) -> int | None:
    wanted = {"violence", "toll", "protest"} if toll.harm.measure in _HARMS else {"relief", "seizure"}
    near = [
        (min(arcs.distance(sentence, h.head, toll.harm.word) for h in group), n)
        for n, group in enumerate(groups)
        if family_of(group[0].type) in wanted
    ]
    return min(near)[1] if near else None


def _drafts(
    parties: Parties, sentence: Sentence, group: list[Hit], tolls: list[Toll], index: int
) -> list[Draft]:
    primary = min(group, key=lambda h: (h.trigger.harm, h.type == "armed_assault", h.words))
    actors: tuple[Party, ...] = ()
    things: tuple[Party, ...] = ()
    own = {h.head.i for h in group}
    for hit in sorted(group, key=lambda h: (h is not primary, h.words)):
        does, suffers = sides(parties, sentence, hit)
        actors = actors or tuple(p for p in does if not _is_event(p, sentence, own) or _is_doer(hit))
        if not hit.trigger.harm:
            things = things or suffers
    draft = Draft(
        reading=index,
        hit=primary,
        type=_type(group, primary),
        words=primary.words,
        heads=tuple(sorted(own)),
        actors=actors,
        targets=things,
        figures=tuple(f for toll in tolls for f in toll.figures),
    )
    victims = _victims(parties, sentence, group, tolls)
    if primary.type == "armed_clash" and (split := _per_side(parties, sentence, draft, tolls)):
        return split
    return [replace(draft, targets=_preferred(victims, things))]


def _is_doer(hit: Hit) -> bool:
    """`A suicide bomber` names the event and who did it."""
    return hit.head.lemma in {"bomber", "attacker"}


def _is_event(party: Party, sentence: Sentence, heads: set[int]) -> bool:
    return any(sentence[i].start >= party.span.start and sentence[i].end <= party.span.end for i in heads)


def _type(group: list[Hit], primary: Hit) -> ClaimType:
    """The most telling type of the group: a weapon or a fight over a bare attack."""
    telling = [h.type for h in group if h.type not in {"armed_assault"}]
    return telling[0] if telling and primary.type == "armed_assault" else primary.type


def _victims(parties: Parties, sentence: Sentence, group: list[Hit], tolls: list[Toll]) -> tuple[Party, ...]:
    heads = [v for toll in tolls if toll.harm.measure in _HARMS for v in toll.harm.victims if v.i != toll.harm.word.i]
    if not heads:
        harmed = [sides(parties, sentence, h)[1] for h in group if h.trigger.harm]
        return next((found for found in harmed if found), ())
    return tuple(parties.anything(sentence, head) for head in heads[:3])


_BARE = frozenset({"another", "more", "ten", "both", "seven", "eight", "nine", "people", "others", "persons", "person", "dead", "dozens", "hundreds", "victims", "lives", "fatalities",
                   "casualties", "deaths", "one", "two", "three", "four", "five", "six", "several", "many"})  # fmt: skip


def _preferred(victims: tuple[Party, ...], things: tuple[Party, ...]) -> tuple[Party, ...]:
    """The people harmed where the text says more of them than `people`, else the thing hit."""
    telling = tuple(v for v in victims if v.span.text.lower() not in _BARE and not v.span.text[:1].isdigit())
    return telling or things or victims


def _per_side(parties: Parties, sentence: Sentence, draft: Draft, tolls: list[Toll]) -> list[Draft]:
    """A toll a side is a claim a side: `18 soldiers and 24 fighters were killed in clashes`."""
    for toll in tolls:
        victims, figures = toll.harm.victims, toll.apart
        if len(victims) != 2 or len(figures) != 2:
            continue
        first, second = (parties.anything(sentence, v) for v in victims)
        if first.name == second.name or toll.harm.measure != "killed":
            continue
        return [
            replace(draft, actors=(second,), targets=(first,), figures=(figures[0],)),
            replace(draft, actors=(first,), targets=(second,), figures=(figures[1],)),
        ]
    return []


def inherited(found: list[Draft], before: list[Draft]) -> list[Draft]:
    """Events of violence or damage that name no doer take that of the event told beside them.

    Taking the doer of the story's first event was tried on the development articles and lost 0.4 of record F1.
    """
    known = [d for d in (*before, *found) if d.actors and family_of(d.type) in _DEEDS]
    return [_with_doer(d, known[-1] if known else None) for d in found]


def _with_doer(draft: Draft, beside: Draft | None) -> Draft:
    if draft.actors or family_of(draft.type) not in _DEEDS or draft.type == "armed_clash":
        return draft
    if beside is not None:
        return replace(draft, actors=beside.actors, doubts=(*draft.doubts, "the doer is that of the event told beside it"))
    return draft


_DEEDS = frozenset({"violence", "damage"})
