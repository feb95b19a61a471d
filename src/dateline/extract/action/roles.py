"""Who did it and to whom: the arguments of a trigger, by the slots of its frame."""

from dateline.extract import arcs, nearby
from dateline.extract.action.match import Hit
from dateline.extract.actor import Parties
from dateline.extract.words import words
from dateline.model import Party, Sentence, Token

# Verbs that carry an event noun: "launched an attack", "an attack was carried out by".
_LIGHT = words("light_verbs")
_SPOKEN = words("plain_speech")


def sides(parties: Parties, sentence: Sentence, hit: Hit) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The parties that act in `hit` and the parties or things acted upon."""
    actors = _first(parties, sentence, hit, hit.trigger.frame.actor, people=True)
    targets = _first(parties, sentence, hit, hit.trigger.frame.target, people=False)
    if hit.trigger.frame.both_sides and len(actors) > 1:
        same = {p.span for p in targets} & {p.span for p in actors}
        if same or not targets:
            return actors[:1], actors[1:]
    return actors, tuple(t for t in targets if t.span not in {a.span for a in actors})


def _first(
    parties: Parties, sentence: Sentence, hit: Hit, slots: tuple[str, ...], *, people: bool
) -> tuple[Party, ...]:
    for slot in slots:
        found = _slot(parties, sentence, hit, slot, people=people)
        if found:
            return found
    return _accused(parties, sentence, hit) if people else ()


def _accused(parties: Parties, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who is said to have done it: `accused the army of shelling`, `claimed responsibility for the attack`."""
    for governor in sentence.above(hit.head):
        if governor.lemma in {"accuse", "blame", "suspect", "charge", "implicate"}:
            head = arcs.direct_object(sentence, governor)
        elif governor.lemma == "claim" and any(k.lemma == "responsibility" for k in sentence.below(governor, "obj")):
            head = arcs.subject(sentence, governor)
        else:
            continue
        party = parties.party(sentence, head) if head is not None else None
        return (party,) if party is not None else ()
    return ()


def _slot(parties: Parties, sentence: Sentence, hit: Hit, slot: str, *, people: bool) -> tuple[Party, ...]:
    if slot in {"mod", "poss"}:
        return _before(parties, sentence, hit, slot)
    found: list[Party] = []
    for head in _heads(sentence, hit, slot):
        for token in arcs.conjuncts(sentence, head):
            named = people and slot != "between"
            party = parties.party(sentence, token) if named else _target(parties, sentence, token)
            if party is None and people:
                party = parties.modifier(sentence, token) or _behind(parties, sentence, token)
            if party is not None:
                found.append(party)
    return tuple(found)


def _behind(parties: Parties, sentence: Sentence, thing: Token) -> Party | None:
    """Who acts through a thing: `released a recording claiming responsibility`, `its jets`."""
    owner = next(iter(sentence.below(thing, "nmod:poss")), None)
    if owner is not None:
        return parties.party(sentence, owner)
    verb = sentence.head(thing)
    if thing.dep != "obj" or not arcs.is_verb(verb):
        return None
    maker = arcs.subject(sentence, verb)
    return parties.party(sentence, maker) if maker is not None else None


def _target(parties: Parties, sentence: Sentence, token: Token) -> Party | None:
    if token.lower in {"it", "that", "this", "which", "itself", "himself", "themselves"} or token.entity == "DATE":
        return None
    return parties.anything(sentence, token)


def _before(parties: Parties, sentence: Sentence, hit: Hit, slot: str) -> tuple[Party, ...]:
    if arcs.is_verb(hit.head):
        return ()
    if slot == "poss":
        owners = sentence.below(hit.head, "nmod:poss")
        found = [p for owner in owners if (p := parties.party(sentence, owner)) is not None]
        return tuple(found[:1])
    party = parties.modifier(sentence, hit.head)
    return (party,) if party is not None else ()


def _heads(sentence: Sentence, hit: Hit, slot: str) -> list[Token]:
    verb = arcs.is_verb(hit.head)
    if slot == "self":
        return [hit.head]
    if slot == "causer":
        return [cause] if (cause := _causer(sentence, hit.head)) is not None else []
    match slot:
        case "subj":
            head = _doer(sentence, hit) if verb else None
        case "obj":
            head = (arcs.direct_object(sentence, hit.head) or nearby.object(sentence, hit.head)) if verb else None
        case "light":
            head = None if verb else _carrier(sentence, hit.head)
        case "object":
            head = None if verb else _governed(sentence, hit.head)
        case "targeting":
            head = next(
                (
                    arcs.direct_object(sentence, kid)
                    for kid in sentence.below(hit.head, "acl")
                    if kid.lemma in {"target", "aim", "hit", "strike"}
                ),
                None,
            )
        case _:
            head = _led_by(sentence, hit, slot)
    return [head] if head is not None and head.i not in hit.words else []


def _doer(sentence: Sentence, hit: Hit) -> Token | None:
    """Who does the verb, by arcs, else by order; what is said in a participle is said by whoever spoke before."""
    spoken = _speaks_on(sentence, hit.head) if hit.trigger.speech else None
    return spoken or arcs.subject(sentence, hit.head) or nearby.subject(sentence, hit.head)


def _speaks_on(sentence: Sentence, verb: Token) -> Token | None:
    """`said two ships were attacked, accusing the group`: the participle goes on with whoever spoke."""
    if verb.tag != "VBG" or verb.dep not in {"advcl", "conj"} or sentence.below(verb, "nsubj"):
        return None
    saying = next((step for step in sentence.above(verb) if step.lemma in _SPOKEN and step.tag != "VBG"), None)
    return arcs.subject(sentence, saying) if saying is not None else None


def _led_by(sentence: Sentence, hit: Hit, preposition: str) -> Token | None:
    """The noun led by `preposition`: of the event word, of its pattern or conjuncts, of its verb, or just behind it."""
    near = [hit.head, *(sentence[i] for i in hit.words if i != hit.head.i), *arcs.conjuncts(sentence, hit.head)[1:]]
    if not arcs.is_verb(hit.head):
        near += [t for t in [sentence.head(hit.head)] if preposition in _SHARED and t.i != hit.head.i]
    for token in near:
        found = arcs.oblique(sentence, token, preposition)
        if found is not None and found.i != hit.head.i:
            return found
    return nearby.oblique(sentence, hit.head, preposition) if preposition in _SHARED else None


# Prepositions whose phrase the parser as often hangs on the verb as on the event noun.
_SHARED = frozenset({"on", "against", "between", "by", "with", "targeting"})


def _causer(sentence: Sentence, verb: Token) -> Token | None:
    """Who made it happen: `the army drove out`, `forcing residents to flee`."""
    above = sentence.head(verb)
    if verb.dep == "xcomp" and above.lemma in {"force", "drive", "prompt", "cause", "compel", "lead", "push", "send"}:
        return arcs.subject(sentence, above) or nearby.subject(sentence, above)
    if arcs.is_verb(verb) and verb.lemma in {"displace", "uproot", "drive", "force", "trap"}:
        return arcs.subject(sentence, verb)
    return None


def _carrier(sentence: Sentence, noun: Token) -> Token | None:
    """The subject of the verb that has the event noun as its object, or the agent of its passive."""
    for kid in sentence.below(noun, "acl", "acl:relcl"):
        if kid.lemma in _LIGHT and arcs.is_passive(sentence, kid):
            return arcs.agent(sentence, kid) or nearby.subject(sentence, kid)
    verb = sentence.head(noun)
    while noun.dep == "conj":
        noun, verb = verb, sentence.head(verb)
    if not arcs.is_verb(verb):
        return None
    if noun.dep in {"obj", "obl"} and verb.lemma in _LIGHT:
        return arcs.grammatical_subject(sentence, verb) or nearby.subject(sentence, verb)
    if noun.dep in {"nsubj:pass"} and verb.lemma in _LIGHT:
        return arcs.agent(sentence, verb)
    return None


def _governed(sentence: Sentence, noun: Token) -> Token | None:
    """What the event does in its own clause: `the shelling destroyed a school`."""
    verb = sentence.head(noun)
    if (
        noun.dep == "nsubj"
        and arcs.is_verb(verb)
        and verb.lemma in {"hit", "strike", "destroy", "target", "damage", "kill", "wound", "injure", "leave"}
    ):
        return arcs.direct_object(sentence, verb)
    if (
        noun.dep in {"obl", "obl:agent"}
        and arcs.is_verb(verb)
        and verb.lemma in {"hit", "destroy", "kill", "wound", "injure", "damage", "target"}
    ):
        return arcs.direct_object(sentence, verb)
    return None
