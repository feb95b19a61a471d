"""Headline verbs: sentences like `The army withdraws from the base`, whose verb the tagger took for a plural noun.

Where such a sentence has no finite verb at its top and its root is a form that is hardly ever a noun, the root is
read as the verb it is: the nouns before it are its subject, the phrases after it belong to a clause. The same mends
a root that is tagged as a verb and was left with a compound noun in the place of its subject.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from dateline.model import Token

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_AS_CLAUSE = {"nmod": "obl", "acl": "advcl", "nmod:poss": "obl"}


@cache
def headline_verbs() -> frozenset[str]:
    """The forms of `headline_verbs.txt`."""
    lines = files("dateline.language").joinpath("headline_verbs.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def as_clause(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with the root read as a verb with its subject; unchanged where nothing speaks for that."""
    root = next((t for t in tokens if t.dep == "root"), None)
    if root is None or not (_is_mistaken_plural(tokens, root) or _lacks_subject(tokens, root)):
        return tuple(tokens)
    subject = _subject(tokens, root)
    return tuple(tokens) if subject is None else tuple(_moved(t, root, subject) for t in tokens)


def _is_mistaken_plural(tokens: Sequence[Token], root: Token) -> bool:
    if root.tag != "NNS" or root.lower not in headline_verbs():
        return False
    return not any(t.tag in _FINITE and t.head == root.i and t.dep in {"cop", "aux"} for t in tokens)


def _lacks_subject(tokens: Sequence[Token], root: Token) -> bool:
    """A finite verb that the parser gave a compound noun instead of a subject: `A missile strikes a school`."""
    if root.tag not in _FINITE or root.i == 0:
        return False
    kids = {t.dep for t in tokens if t.head == root.i and t.i != root.i}
    return tokens[root.i - 1].dep == "compound" and tokens[root.i - 1].head == root.i and kids.isdisjoint(_SUBJECTS)


def _subject(tokens: Sequence[Token], root: Token) -> Token | None:
    before = tokens[root.i - 1] if root.i else None
    return before if before is not None and before.tag in {"NN", "NNS", "NNP", "NNPS"} else None


def _moved(token: Token, root: Token, subject: Token) -> Token:
    if token.i == root.i:
        return token if token.tag in _FINITE else replace(token, tag="VBZ", lemma=_lemma(token.lower))
    if token.i == subject.i:
        return replace(token, dep="nsubj", head=root.i)
    if token.head != root.i:
        return token
    if token.i < root.i:
        return replace(token, head=subject.i)
    return replace(token, dep=_AS_CLAUSE.get(token.dep, token.dep))


def _lemma(form: str) -> str:
    """The base of a regular third person: `withdraws`, `flees`, `crosses`, `denies`."""
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "oes")):
        return form[:-2]
    return form[:-1]
