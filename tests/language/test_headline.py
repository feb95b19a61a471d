"""Headline verbs: a mistaken plural at the root is read as a verb, and only there."""

from dateline.language.headline import as_clause, headline_verbs
from dateline.model import Token


def token(i: int, text: str, tag: str, dep: str, head: int) -> Token:
    return Token(
        i=i, start=0, end=len(text), text=text, lower=text.lower(), lemma=text.lower(), tag=tag, dep=dep, head=head
    )


WITHDRAWS = [
    token(0, "The", "DT", "det", 2),
    token(1, "army", "NN", "compound", 2),
    token(2, "withdraws", "NNS", "root", 2),
    token(3, "from", "IN", "case", 5),
    token(4, "the", "DT", "det", 5),
    token(5, "base", "NN", "nmod", 2),
]


def test_root_becomes_a_verb() -> None:
    assert as_clause(WITHDRAWS)[2].tag == "VBZ"


def test_root_takes_its_verb_lemma() -> None:
    assert as_clause(WITHDRAWS)[2].lemma == "withdraw"


def test_noun_before_becomes_the_subject() -> None:
    assert (as_clause(WITHDRAWS)[1].dep, as_clause(WITHDRAWS)[1].head) == ("nsubj", 2)


def test_determiner_moves_to_the_subject() -> None:
    assert as_clause(WITHDRAWS)[0].head == 1


def test_phrase_behind_becomes_oblique() -> None:
    assert as_clause(WITHDRAWS)[5].dep == "obl"


def test_true_plural_stays_a_noun() -> None:
    plural = [token(0, "Army", "NN", "compound", 1), token(1, "officials", "NNS", "root", 1)]
    assert as_clause(plural) == tuple(plural)


def test_ambiguous_forms_are_not_listed() -> None:
    assert headline_verbs().isdisjoint({"attacks", "strikes", "clashes"})


STRIKES = [
    token(0, "A", "DT", "det", 2),
    token(1, "missile", "NN", "compound", 2),
    token(2, "strikes", "VBZ", "root", 2),
    token(3, "homes", "NNS", "obj", 2),
]


def test_verb_with_a_compound_for_a_subject_gets_it_as_subject() -> None:
    assert as_clause(STRIKES)[1].dep == "nsubj"


def test_verb_with_a_subject_stays_as_it_is() -> None:
    spoken = [token(0, "They", "PRP", "nsubj", 1), token(1, "strike", "VBP", "root", 1)]
    assert as_clause(spoken) == tuple(spoken)
