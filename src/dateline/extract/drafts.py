"""Drafts: the triggers and tolls of a sentence that tell of one event, joined.

`Twelve were killed and five wounded when a car bomb exploded` holds four triggers and one event.
"""

from dataclasses import dataclass, replace

from dateline.extract import arcs
from dateline.extract.action import Hit, sides
from dateline.extract.actor import Parties
from dateline.extract.figure import Toll
from dateline.extract.grouping import grouped
from dateline.extract.story import Reading
from dateline.extract.words import words
from dateline.model import ClaimType, Figure, Party, Sentence, Token, family_of

# How many of actor, target, own place, indefinite form and a verb of happening an event noun must show; tuned on
# the development articles (1: found F1 59, 2: 63).
NEED = 2
_VAGUE = words("vague_triggers")
_HARMS = frozenset({"killed", "injured", "killed_or_injured", "missing"})


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
    groups = grouped(reading.sentence, list(reading.hits))
    tolls = _assigned(reading.sentence, groups, list(reading.tolls))
    found = [
        draft
        for number, group in enumerate(groups)
        for draft in (_cleared(reading, d) for d in _drafts(parties, reading.sentence, group, tolls[number], index))
        if _tells(reading, draft)
    ]
    return _merged(sorted(_telling(reading.sentence, found), key=lambda d: d.words))


def _merged(found: list[Draft]) -> list[Draft]:
    """Without drafts that repeat one of their sentence: same type, nothing in which they differ."""
    kept: list[Draft] = []
    for draft in found:
        twin = next((n for n, other in enumerate(kept) if _repeats(other, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[twin] = _union(kept[twin], draft)
    return kept


def _repeats(a: Draft, b: Draft) -> bool:
    if {family_of(a.type), family_of(b.type)} != {"violence"} or (a.figures and b.figures):
        return False
    if a.type != b.type and "armed_assault" not in {a.type, b.type}:
        return False
    return _agree(a.actors, b.actors) and _agree(a.targets, b.targets)


def _agree(a: tuple[Party, ...], b: tuple[Party, ...]) -> bool:
    return not a or not b or a[0].name == b[0].name


def _union(a: Draft, b: Draft) -> Draft:
    return replace(
        a,
        type=b.type if a.type == "armed_assault" else a.type,
        actors=a.actors or b.actors,
        targets=a.targets or b.targets,
        figures=a.figures or b.figures,
        heads=tuple(sorted({*a.heads, *b.heads})),
    )


def _telling(sentence: Sentence, found: list[Draft]) -> list[Draft]:
    """Without verbs of announcing whose news is a draft of its own: `confirmed the arrest` is an arrest."""
    heads = {draft.head.i for draft in found}
    return [
        draft
        for draft in found
        if draft.hit.trigger.name != "announce" or heads.isdisjoint(_below(sentence, draft.head) - {draft.head.i})
    ]


def _below(sentence: Sentence, verb: Token) -> set[int]:
    return {t.i for kid in sentence.below(verb, "obj", "ccomp", "xcomp") for t in sentence.subtree(kid)}


def _cleared(reading: Reading, draft: Draft) -> Draft:
    """`draft` without targets that are times or half clauses, which the parser takes for objects."""
    return replace(draft, targets=tuple(party for party in draft.targets if _is_thing(reading, party)))


def _is_thing(reading: Reading, party: Party) -> bool:
    if any(moment.span is not None and moment.span.overlaps(party.span) for moment in reading.moments):
        return False
    inside = [t for t in reading.sentence.tokens if party.span.start <= t.start and t.end <= party.span.end]
    return not any(t.tag in {"VBD", "VBZ", "MD"} for t in inside)


# Verbs that say of an event noun that it took place.
_OCCUR = words("verbs_of_happening")


def _tells(reading: Reading, draft: Draft) -> bool:
    """Whether the words tell of an event; `condemned the attack` only refers back to one."""
    sentence, head = reading.sentence, draft.head
    if draft.type == "casualty_total":
        return bool(draft.figures)
    if arcs.is_verb(head):
        return bool(draft.actors or draft.targets or draft.figures)
    known = bool(draft.actors) + bool(draft.targets) + 2 * bool(draft.figures)
    known += any(_hangs_on(sentence, place.first, head) for place in reading.places if place.locative)
    definite = any(
        kid.lower in {"the", "this", "these", "those", "such", "that", "its", "their", "his"}
        for kid in sentence.below(head, "det", "nmod:poss")
    )
    governor = sentence.head(head)
    happens = arcs.is_verb(governor) and governor.lemma in _OCCUR and head.dep in {"nsubj", "nsubj:pass", "obj", "root"}
    return known + happens + (not definite) >= (NEED if draft.hit.trigger.name in _VAGUE else 1)


def _hangs_on(sentence: Sentence, first: int, head: Token) -> bool:
    token = sentence[first]
    return any(step.i == head.i for step in sentence.above(token)) and abs(first - head.i) < 12


def _assigned(sentence: Sentence, groups: list[list[Hit]], tolls: list[Toll]) -> list[list[Toll]]:
    """Each toll to the group of its own word, else to the nearest event of violence."""
    shares: list[list[Toll]] = [[] for _ in groups]
    for toll in tolls:
        own = [
            n
            for n, group in enumerate(groups)
            if any(toll.harm.word.i in h.words or h.head.i == toll.harm.word.i for h in group)
        ]
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


def _drafts(parties: Parties, sentence: Sentence, group: list[Hit], tolls: list[Toll], index: int) -> list[Draft]:
    primary = min(
        group, key=lambda h: (h.trigger.harm, family_of(h.type) == "damage", h.type == "armed_assault", h.words)
    )
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
    if any(v.span.overlaps(a.span) for v in victims for a in draft.actors):
        draft = replace(draft, actors=things)  # `killed while fighting the militia`: the other side did it
        things = ()
    if primary.type == "armed_clash" and (split := _per_side(parties, sentence, draft, tolls)):
        return split
    return [replace(draft, targets=_suffering(victims, things))]


def _is_doer(hit: Hit) -> bool:
    """`A suicide bomber` names the event and who did it."""
    return hit.head.lemma in {"bomber", "attacker"}


def _is_event(party: Party, sentence: Sentence, heads: set[int]) -> bool:
    return any(sentence[i].start >= party.span.start and sentence[i].end <= party.span.end for i in heads)


def _type(group: list[Hit], primary: Hit) -> ClaimType:
    """The most telling type of the group: a weapon or a fight over a bare attack."""
    telling = [h.type for h in group if h.type != "armed_assault" and family_of(h.type) == "violence"]
    return telling[0] if telling and primary.type == "armed_assault" else primary.type


def _victims(parties: Parties, sentence: Sentence, group: list[Hit], tolls: list[Toll]) -> tuple[Party, ...]:
    heads = [v for toll in tolls if toll.harm.measure in _HARMS for v in toll.harm.victims if v.i != toll.harm.word.i]
    if not heads:
        harmed = [sides(parties, sentence, h)[1] for h in group if h.trigger.harm]
        return next((found for found in harmed if found), ())
    return tuple(parties.anything(sentence, head) for head in heads[:3])


_BARE = words("bare_people")


def _suffering(victims: tuple[Party, ...], things: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whom and what it was done to: people of whom the text tells something, the thing hit, then mere `people`."""
    named = tuple(v for v in victims if not v.span.text[:1].isdigit())
    telling = tuple(v for v in named if v.span.text.lower() not in _BARE)
    bare = tuple(v for v in named if v.span.text.lower() in _BARE)
    apart = tuple(t for t in things if not any(t.span.overlaps(v.span) for v in named))
    return telling + apart + bare[:1] or victims


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
        return replace(
            draft, actors=beside.actors, doubts=(*draft.doubts, "the doer is that of the event told beside it")
        )
    return draft


_DEEDS = frozenset({"violence", "damage"})
