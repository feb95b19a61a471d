"""Walking Universal Dependencies arcs: subjects through control, agents, prepositions, noun phrases.

Relations are those of the English UD treebanks (universaldependencies.org/en). The parser errs on `by` phrases
and on participles, so an agent is any `by` phrase under a passive, whatever its label.
"""

from dateline.extract.words import words
from dateline.model import Sentence, Span, Token

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT", "WP", "WDT", "EX", "JJ", "JJS", "PRP$"})
LOCATIVE = words("locative_prepositions")
PLACE_NOUNS = words("place_nouns")
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_OBLIQUE = ("obl", "obl:agent", "obl:tmod", "nmod", "obl:npmod", "obl:unmarked")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_ACCUSING = frozenset({"accuse", "blame", "suspect", "charge"})  # "accused them of shelling": they shelled
_ASKING = frozenset({"appeal", "ask", "call", "order", "press", "tell", "urge"})  # "urged them to leave": they leave
# What hangs on a noun and is no part of its name: clauses, appositions, asides.
_BEYOND = frozenset({"acl", "acl:relcl", "appos", "parataxis", "conj", "cc", "punct", "advcl", "dep", "nsubj", "cop"})


def is_verb(token: Token) -> bool:
    return token.tag in VERB_TAGS


def preposition(sentence: Sentence, token: Token) -> str | None:
    """The preposition that introduces `token`, as one word (`according to` gives `according`)."""
    cases = sentence.below(token, "case")
    return next((c.lower for c in cases if c.lower not in {"'s", "'", "’s"}), None)


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether the grammatical subject of `verb` is the one acted upon."""
    if sentence.below(verb, "nsubj:pass", "aux:pass"):
        return True
    if verb.tag != "VBN":
        return False
    if verb.dep == "acl" or (verb.dep in {"advcl", "amod"} and not sentence.below(verb, "aux")):
        return True
    if verb.dep == "conj" and not sentence.below(verb, "aux", *_SUBJECTS):
        return is_passive(sentence, sentence.head(verb))
    return False


def grammatical_subject(sentence: Sentence, verb: Token) -> Token | None:
    """The subject of `verb` in the text, through conjunction, control, participles and relative clauses."""
    seen = 0
    while seen < 6:
        seen += 1
        own = sentence.below(verb, *_SUBJECTS)
        if own:
            return _antecedent(sentence, verb, own[0])
        head = sentence.head(verb)
        if verb.dep in {"acl", "acl:relcl"}:
            return head
        if verb.dep == "xcomp" or (verb.dep == "advcl" and head.lemma in _ACCUSING | _ASKING):
            controlled = sentence.below(head, "obj", "iobj") or _asked(sentence, head)
            if controlled and head.lemma not in {"begin", "start", "promise"}:
                return controlled[0]
        if not _shares_subject(verb, head):
            return None
        verb = head
    return None


def _asked(sentence: Sentence, verb: Token) -> list[Token]:
    """Whom `called on the rebels` and `appealed to the rebels` ask."""
    whom = oblique(sentence, verb, "on", "to") if verb.lemma in {"call", "appeal"} else None
    return [whom] if whom is not None else []


def _shares_subject(verb: Token, head: Token) -> bool:
    """Whether a verb without a subject of its own takes that of the clause above: not a finite `while ... killed`."""
    if not (is_verb(head) or head.dep == "root"):
        return False
    return verb.dep in {"conj", "xcomp"} or (verb.dep == "advcl" and verb.tag in {"VBG", "VBN", "VB"})


def _antecedent(sentence: Sentence, verb: Token, subject: Token) -> Token:
    if subject.lower not in _RELATIVE:
        return subject
    while verb.dep not in {"acl:relcl", "root"} and verb.head != verb.i:
        verb = sentence.head(verb)
    return sentence.head(verb) if verb.dep == "acl:relcl" else subject


def subject(sentence: Sentence, verb: Token) -> Token | None:
    """Who does `verb`: the active subject, or the agent of a passive."""
    return agent(sentence, verb) if is_passive(sentence, verb) else grammatical_subject(sentence, verb)


def agent(sentence: Sentence, verb: Token) -> Token | None:
    """The `by` phrase of a passive verb, where it names no time or manner."""
    return next(
        (kid for kid in sentence.below(verb, *_OBLIQUE) if preposition(sentence, kid) == "by" and kid.tag != "VBG"),
        None,
    )


def direct_object(sentence: Sentence, verb: Token) -> Token | None:
    """Whom `verb` is done to: its object, or the subject of a passive."""
    if is_passive(sentence, verb):
        return grammatical_subject(sentence, verb)
    kids = sentence.below(verb, "obj")
    if kids:
        return _antecedent(sentence, verb, kids[0])
    relative = sentence.head(verb) if verb.dep == "acl:relcl" else None
    if relative is not None and sentence.below(verb, "nsubj") and not _has_relative_subject(sentence, verb):
        return relative
    return None


def _has_relative_subject(sentence: Sentence, verb: Token) -> bool:
    return any(kid.lower in _RELATIVE for kid in sentence.below(verb, "nsubj"))


def oblique(sentence: Sentence, token: Token, *prepositions: str) -> Token | None:
    """The noun that `token` governs through one of the prepositions, in their order."""
    kids = sentence.below(token, *_OBLIQUE)
    for wanted in prepositions:
        for kid in kids:
            if preposition(sentence, kid) == wanted:
                return kid
    return None


def conjuncts(sentence: Sentence, token: Token) -> list[Token]:
    """`token` and the nouns joined to it."""
    found = [token]
    for kid in sentence.below(token, "conj"):
        if kid.tag in NOUN_TAGS:
            found.extend(conjuncts(sentence, kid))
    return found


def phrase_tokens(sentence: Sentence, head: Token, *, prepositional: bool = True) -> list[Token]:
    """The tokens of the noun phrase of `head`: no clauses, appositions or conjuncts; trailing `of` phrases stay."""
    kept = {head.i}
    for kid in sentence.below(head):
        if kid.dep in _BEYOND or kid.dep == "case":
            continue
        if kid.dep in {"nmod", "obl", "nmod:desc"} and kid.i > head.i:
            if not prepositional or kid.tag in VERB_TAGS or preposition(sentence, kid) not in {"of", "for"}:
                continue
            kept.update(t.i for t in phrase_tokens(sentence, kid))
            kept.update(c.i for c in sentence.below(kid, "case"))
        else:
            kept.update(t.i for t in sentence.subtree(kid) if t.i < head.i or kid.dep.startswith(("flat", "compound")))
    return _unbroken(sentence, sorted(kept), head.i)


def _unbroken(sentence: Sentence, indices: list[int], head: int) -> list[Token]:
    position = indices.index(head)
    first = last = position
    while first > 0 and indices[first - 1] >= indices[first] - 2:
        first -= 1
    while last + 1 < len(indices) and indices[last + 1] <= indices[last] + 2:
        last += 1
    return [sentence[i] for i in range(indices[first], indices[last] + 1)]


def span_of(text: str, tokens: list[Token]) -> Span:
    """The characters from the first of `tokens` to the last."""
    return Span.cut(text, tokens[0].start, tokens[-1].end)


def distance(sentence: Sentence, a: Token, b: Token) -> int:
    """How many arcs lie between two tokens."""
    up = {a.i: 0}
    for steps, token in enumerate(sentence.above(a), 1):
        up[token.i] = steps
    if b.i in up:
        return up[b.i]
    for steps, token in enumerate(sentence.above(b), 1):
        if token.i in up:
            return up[token.i] + steps
    return len(sentence)


def clause_head(sentence: Sentence, token: Token) -> Token:
    """The verb (or other predicate) of the clause that `token` stands in."""
    for step in (token, *sentence.above(token)):
        if step.dep in {"root", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "xcomp"}:
            return step
        if step.dep == "conj" and is_verb(step):
            return step
    return token
