"""Triggers are matched by lemma, part of speech, the words beside them and what they are done to."""

from hypothesis import given
from sentences import sentence, soups, word

from dateline.extract.action import hits, weapon_in
from dateline.model import Sentence


def found(notation: str) -> list[tuple[str, str]]:
    built = sentence(notation)
    return [(hit.type, " ".join(built[i].text for i in hit.words)) for hit in hits(built)]


def test_a_verb_is_matched_by_its_lemma() -> None:
    assert found("Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC") == [("shelling", "shelled")]


def test_a_noun_is_matched_by_its_lemma() -> None:
    assert found("Clashes/NNS/nsubj>erupted erupted/VBD/root") == [("armed_clash", "Clashes")]


def test_a_verb_is_not_matched_as_a_noun() -> None:
    assert found("Shell/NN/compound>prices prices/NNS/nsubj>rose rose/VBD/root") == []


def test_a_participle_before_a_noun_names_no_event() -> None:
    assert found("The/DT/det>town captured/VBN/amod>town town/NN/nsubj>slept slept/VBD/root") == []


def test_the_longer_pattern_stands() -> None:
    assert found("An/DT/det>strike air/NN/compound>strike strike/NN/nsubj>hit hit/VBD/root Mosul/NNP/obj>hit/LOC")[
        0
    ] == ("air_strike", "air strike")


def test_no_word_stands_in_two_hits() -> None:
    built = sentence(
        "A/DT/det>attack suicide/NN/compound>attack attack/NN/nsubj>hit hit/VBD/root Mosul/NNP/obj>hit/LOC"
    )
    used = [i for hit in hits(built) for i in hit.words]
    assert len(used) == len(set(used))


def test_a_name_is_no_event() -> None:
    assert found("Attack/NNP/nsubj>won/ORG won/VBD/root") == []


def test_a_noun_before_another_noun_names_no_event() -> None:
    assert found("attack/NN/compound>victims victims/NNS/nsubj>slept slept/VBD/root") == []


def test_the_weapon_gives_a_bare_attack_its_type() -> None:
    assert found("Jets/NNS/nsubj>struck struck/VBD/root Mosul/NNP/obj>struck/LOC") == [("air_strike", "struck")]


def test_shells_make_a_hit_a_shelling() -> None:
    assert found("Shells/NNS/nsubj>hit hit/VBD/root Mosul/NNP/obj>hit/LOC") == [("shelling", "hit")]


def test_a_word_beside_the_trigger_rules_it_out() -> None:
    assert found("An/DT/det>earthquake earthquake/NN/nsubj>struck struck/VBD/root Mosul/NNP/obj>struck/LOC") == []


def test_taking_a_town_is_a_capture() -> None:
    assert found("Rebels/NNS/nsubj>took took/VBD/root Mosul/NNP/obj>took/LOC") == [("territory_taken", "took")]


def test_taking_time_is_no_capture() -> None:
    assert found("Rebels/NNS/nsubj>took took/VBD/root time/NN/obj>took") == []


def test_the_weapon_of_a_with_phrase_is_found() -> None:
    built = sentence("Rebels/NNS/nsubj>hit hit/VBD/root Mosul/NNP/obj>hit/LOC with/IN/case>mortars mortars/NNS/obl>hit")
    assert weapon_in(built, word(built, "hit")) == "shelling"


def test_no_weapon_gives_no_type() -> None:
    built = sentence("Rebels/NNS/nsubj>hit hit/VBD/root Mosul/NNP/obj>hit/LOC")
    assert weapon_in(built, word(built, "hit")) is None


@given(soups())
def test_hits_come_in_order_and_share_no_word(soup: Sentence) -> None:
    used = [hit.words for hit in hits(soup)]
    assert used == sorted(used) and len({i for words in used for i in words}) == sum(map(len, used))
