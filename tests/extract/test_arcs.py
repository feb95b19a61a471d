"""Arcs are walked to who does what to whom, whatever voice and clause the words stand in."""

from hypothesis import given
from hypothesis import strategies as st
from sentences import sentence, soups, text_of, word

from dateline.extract import arcs
from dateline.model import Sentence

ACTIVE = sentence("Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC")
PASSIVE = sentence(
    "Mosul/NNP/nsubj:pass>shelled/LOC was/VBD/aux:pass>shelled shelled/VBN/root by/IN/case>rebels"
    " rebels/NNS/obl:agent>shelled"
)
RELATIVE = sentence(
    "Rebels/NNS/nsubj>fled who/WP/nsubj>shelled shelled/VBD/acl:relcl>Rebels Mosul/NNP/obj>shelled fled/VBD/root"
)
CONTROLLED = sentence(
    "Rebels/NNS/nsubj>forced forced/VBD/root families/NNS/obj>forced to/TO/mark>flee flee/VB/xcomp>forced"
)


def subject(within: Sentence, verb: str) -> str | None:
    found = arcs.subject(within, word(within, verb))
    return None if found is None else found.text


def thing(within: Sentence, verb: str) -> str | None:
    found = arcs.direct_object(within, word(within, verb))
    return None if found is None else found.text


def phrase(within: Sentence, head: str) -> str:
    return " ".join(t.text for t in arcs.phrase_tokens(within, word(within, head)))


def test_the_subject_of_an_active_verb_acts() -> None:
    assert subject(ACTIVE, "shelled") == "Rebels"


def test_the_object_of_an_active_verb_is_acted_upon() -> None:
    assert thing(ACTIVE, "shelled") == "Mosul"


def test_the_by_phrase_of_a_passive_acts() -> None:
    assert subject(PASSIVE, "shelled") == "rebels"


def test_the_subject_of_a_passive_is_acted_upon() -> None:
    assert thing(PASSIVE, "shelled") == "Mosul"


def test_a_passive_without_a_by_phrase_has_nobody_who_acts() -> None:
    assert (
        subject(sentence("Mosul/NNP/nsubj:pass>shelled was/VBD/aux:pass>shelled shelled/VBN/root"), "shelled") is None
    )


def test_a_by_phrase_that_the_parser_calls_a_mere_oblique_acts() -> None:
    built = sentence("shot/VBN/root was/VBD/aux:pass>shot by/IN/case>police police/NNS/obl>shot")
    assert subject(built, "shot") == "police"


def test_by_and_a_participle_is_a_manner_and_nobody_who_acts() -> None:
    built = sentence("ended/VBN/root was/VBD/aux:pass>ended by/IN/case>leaving leaving/VBG/obl>ended")
    assert subject(built, "ended") is None


def test_a_participle_after_a_noun_is_passive() -> None:
    built = sentence("soldiers/NNS/root killed/VBN/acl>soldiers in/IN/case>Mosul Mosul/NNP/obl>killed")
    assert thing(built, "killed") == "soldiers"


def test_a_passive_joined_to_a_passive_is_passive() -> None:
    built = sentence(
        "men/NNS/nsubj:pass>shot were/VBD/aux:pass>shot shot/VBN/root and/CC/cc>buried buried/VBN/conj>shot"
    )
    assert thing(built, "buried") == "men"


def test_a_verb_with_an_active_auxiliary_is_no_passive() -> None:
    built = sentence("army/NN/nsubj>taken has/VBZ/aux>taken taken/VBN/root town/NN/obj>taken")
    assert subject(built, "taken") == "army"


def test_a_joined_verb_shares_the_subject() -> None:
    built = sentence(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled and/CC/cc>burned burned/VBD/conj>shelled"
    )
    assert subject(built, "burned") == "Rebels"


def test_who_is_the_noun_before_its_clause() -> None:
    assert subject(RELATIVE, "shelled") == "Rebels"


def test_who_is_the_noun_even_for_a_verb_below_its_clause() -> None:
    built = sentence("men/NNS/root who/WP/nsubj>tried tried/VBD/acl:relcl>men to/TO/mark>flee flee/VB/xcomp>tried")
    assert subject(built, "flee") == "men"


def test_whom_another_forces_is_who_does_it() -> None:
    assert subject(CONTROLLED, "flee") == "families"


def test_who_is_accused_of_it_does_it() -> None:
    built = sentence(
        "Police/NNS/nsubj>accused accused/VBD/root rebels/NNS/obj>accused of/IN/mark>shelling"
        " shelling/VBG/advcl>accused Mosul/NNP/obj>shelling"
    )
    assert subject(built, "shelling") == "rebels"


def test_who_is_called_on_to_do_it_does_it() -> None:
    built = sentence(
        "Turkey/NNP/nsubj>called called/VBD/root on/IN/case>rebels rebels/NNS/obl>called to/TO/mark>leave"
        " leave/VB/advcl>called"
    )
    assert subject(built, "leave") == "rebels"


def test_who_begins_to_do_it_does_it_whatever_else_is_named() -> None:
    built = sentence("army/NN/nsubj>began began/VBD/root week/NN/obj>began to/TO/mark>pull pull/VB/xcomp>began")
    assert subject(built, "pull") == "army"


def test_a_participle_clause_takes_the_subject_of_the_verb_above() -> None:
    built = sentence(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled ~,/,/punct>killing killing/VBG/advcl>shelled"
    )
    assert subject(built, "killing") == "Rebels"


def test_a_finite_clause_beside_takes_no_subject_from_above() -> None:
    built = sentence("Rebels/NNS/nsubj>fled fled/VBD/root while/IN/mark>burned burned/VBD/advcl>fled")
    assert subject(built, "burned") is None


def test_the_noun_before_a_relative_clause_with_its_own_subject_is_the_object() -> None:
    built = sentence("town/NN/root rebels/NNS/nsubj>shelled shelled/VBD/acl:relcl>town")
    assert thing(built, "shelled") == "town"


def test_which_as_an_object_is_the_noun_before() -> None:
    built = sentence("town/NN/root which/WDT/obj>shelled rebels/NNS/nsubj>shelled shelled/VBD/acl:relcl>town")
    assert thing(built, "shelled") == "town"


def test_the_noun_before_who_is_not_acted_upon() -> None:
    built = sentence("men/NNS/root who/WP/nsubj>fled fled/VBD/acl:relcl>men")
    assert thing(built, "fled") is None


def test_prepositions_are_tried_in_the_order_given() -> None:
    built = sentence("attack/NN/root in/IN/case>Mosul Mosul/NNP/nmod>attack on/IN/case>school school/NN/nmod>attack")
    found = arcs.oblique(built, word(built, "attack"), "on", "in")
    assert found is not None and found.text == "school"


def test_an_owner_has_no_preposition() -> None:
    built = sentence("army/NN/nmod:poss>shells 's/POS/case>army shells/NNS/root")
    assert arcs.preposition(built, word(built, "army")) is None


def test_joined_nouns_are_found_however_deep() -> None:
    built = sentence("men/NNS/root women/NNS/conj>men and/CC/cc>children children/NNS/conj>women burned/VBD/conj>men")
    assert [t.text for t in arcs.conjuncts(built, word(built, "men"))] == ["men", "women", "children"]


def test_a_phrase_keeps_its_of() -> None:
    built = sentence("mayor/NN/root of/IN/case>Mosul Mosul/NNP/nmod>mayor")
    assert phrase(built, "mayor") == "mayor of Mosul"


def test_a_phrase_leaves_other_prepositions_out() -> None:
    built = sentence("school/NN/root in/IN/case>Mosul Mosul/NNP/nmod>school")
    assert phrase(built, "school") == "school"


def test_a_phrase_leaves_clauses_and_joined_nouns_out() -> None:
    built = sentence(
        "rebel/JJ/amod>fighters fighters/NNS/root and/CC/cc>men men/NNS/conj>fighters who/WP/nsubj>fled"
        " fled/VBD/acl:relcl>fighters"
    )
    assert phrase(built, "fighters") == "rebel fighters"


def test_a_phrase_has_no_gaps() -> None:
    built = sentence("Syrian/JJ/amod>army fled/VBD/root once/RB/advmod>fled and/CC/cc>fled army/NN/nsubj>fled")
    assert phrase(built, "army") == "army"


def test_a_token_is_no_distance_from_itself() -> None:
    assert arcs.distance(ACTIVE, ACTIVE[0], ACTIVE[0]) == 0


def test_two_arguments_of_one_verb_are_two_arcs_apart() -> None:
    assert arcs.distance(ACTIVE, ACTIVE[0], ACTIVE[2]) == 2


def test_the_clause_of_a_noun_is_headed_by_its_verb() -> None:
    assert arcs.clause_head(RELATIVE, word(RELATIVE, "Mosul")).text == "shelled"


def test_a_span_reaches_from_the_first_token_to_the_last() -> None:
    assert arcs.span_of(text_of(ACTIVE), list(ACTIVE.tokens[1:])).text == "shelled Mosul"


@given(soups(), st.data())
def test_distance_is_the_same_both_ways(soup: Sentence, data: st.DataObject) -> None:
    a, b = data.draw(st.sampled_from(soup.tokens)), data.draw(st.sampled_from(soup.tokens))
    assert arcs.distance(soup, a, b) == arcs.distance(soup, b, a)


@given(soups(), st.data())
def test_a_phrase_holds_its_head(soup: Sentence, data: st.DataObject) -> None:
    head = data.draw(st.sampled_from(soup.tokens))
    assert head in arcs.phrase_tokens(soup, head)


@given(soups(), st.data())
def test_any_verb_has_a_subject_of_its_sentence_or_none(soup: Sentence, data: st.DataObject) -> None:
    assert arcs.subject(soup, data.draw(st.sampled_from(soup.tokens))) in {None, *soup.tokens}
