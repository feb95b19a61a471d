"""Who did it and to whom, by the slots of a trigger's frame."""

from hypothesis import given
from sentences import sentence, soups, text_of

from dateline.extract.action import hits, sides
from dateline.extract.actor import Parties
from dateline.model import Sentence


def read(notation: str) -> tuple[list[str], list[str]]:
    """The words of those who act and of those acted upon in the first event of the sentence."""
    built = sentence(notation)
    actors, targets = sides(Parties(text_of(built)), built, hits(built)[0])
    return [party.span.text for party in actors], [party.span.text for party in targets]


def test_subject_and_object() -> None:
    assert read("Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC") == (["Rebels"], ["Mosul"])


def test_a_passive_is_turned_round() -> None:
    assert read(
        "Mosul/NNP/nsubj:pass>shelled/LOC was/VBD/aux:pass>shelled shelled/VBN/root by/IN/case>rebels"
        " rebels/NNS/obl:agent>shelled"
    ) == (["rebels"], ["Mosul"])


def test_the_word_before_the_noun_acts() -> None:
    assert read(
        "Rebel/NN/compound>shelling shelling/NN/nsubj>hit of/IN/case>Mosul Mosul/NNP/nmod>shelling/LOC hit/VBD/root"
    ) == (["Rebel"], ["Mosul"])


def test_the_owner_of_the_noun_acts() -> None:
    assert read(
        "The/DT/det>army army/NN/nmod:poss>attack ~'s/POS/case>army attack/NN/nsubj>failed on/IN/case>Mosul"
        " Mosul/NNP/nmod>attack/LOC failed/VBD/root"
    ) == (["army"], ["Mosul"])


def test_by_behind_the_noun_acts() -> None:
    assert read(
        "attack/NN/nsubj>failed by/IN/case>rebels rebels/NNS/nmod>attack on/IN/case>Mosul Mosul/NNP/nmod>attack/LOC"
        " failed/VBD/root"
    ) == (["rebels"], ["Mosul"])


def test_who_launches_an_attack_acts() -> None:
    assert read(
        "Rebels/NNS/nsubj>launched launched/VBD/root an/DT/det>attack attack/NN/obj>launched on/IN/case>Mosul"
        " Mosul/NNP/nmod>attack/LOC"
    ) == (["Rebels"], ["Mosul"])


def test_who_condemns_an_attack_does_not_act() -> None:
    assert read("Turkey/NNP/nsubj>condemned/LOC condemned/VBD/root attack/NN/obj>condemned")[0] == ["Turkey"]


def test_what_the_shelling_killed_is_acted_upon() -> None:
    assert read("Shelling/NN/nsubj>killed killed/VBD/root nurses/NNS/obj>killed") == ([], ["nurses"])


def test_joined_doers_all_act() -> None:
    assert read(
        "Rebels/NNS/nsubj>shelled and/CC/cc>soldiers soldiers/NNS/conj>Rebels shelled/VBD/root"
        " Mosul/NNP/obj>shelled/LOC"
    ) == (["Rebels", "soldiers"], ["Mosul"])


def test_a_thing_does_not_act() -> None:
    assert read("Winds/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC") == ([], ["Mosul"])


def test_who_owns_the_thing_acts_through_it() -> None:
    assert read(
        "The/DT/det>army army/NN/nmod:poss>guns ~'s/POS/case>army guns/NNS/nsubj>shelled shelled/VBD/root"
        " Mosul/NNP/obj>shelled/LOC"
    ) == (["army"], ["Mosul"])


def test_the_two_sides_of_between_stand_against_each_other() -> None:
    assert read(
        "Clashes/NNS/nsubj>erupted between/IN/case>rebels rebels/NNS/nmod>Clashes and/CC/cc>soldiers"
        " soldiers/NNS/conj>rebels erupted/VBD/root"
    ) == (["rebels"], ["soldiers"])


def test_two_sides_that_clash_stand_against_each_other() -> None:
    assert read("Rebels/NNS/nsubj>clashed and/CC/cc>soldiers soldiers/NNS/conj>Rebels clashed/VBD/root") == (
        ["Rebels"],
        ["soldiers"],
    )


def test_who_clashes_with_whom() -> None:
    assert read("Rebels/NNS/nsubj>clashed clashed/VBD/root with/IN/case>soldiers soldiers/NNS/obl>clashed") == (
        ["Rebels"],
        ["soldiers"],
    )


def test_who_is_accused_of_it_acts() -> None:
    built = sentence(
        "Turkey/NNP/nsubj>accused/LOC accused/VBD/root rebels/NNS/obj>accused of/IN/mark>shelling"
        " shelling/VBG/advcl>accused Mosul/NNP/obj>shelling/LOC"
    )
    shelling = hits(built)[1]
    actors, _ = sides(Parties(text_of(built)), built, shelling)
    assert [party.span.text for party in actors] == ["rebels"]


def test_a_suicide_bomber_acts_in_his_attack() -> None:
    assert read(
        "A/DT/det>bomber suicide/NN/compound>bomber bomber/NN/nsubj>attacked attacked/VBD/root school/NN/obj>attacked"
    )[0] == ["suicide bomber"]


def test_the_doer_is_not_also_the_target() -> None:
    actors, targets = read(
        "Rebels/NNS/nsubj>attacked attacked/VBD/root rebels/NNS/obj>attacked in/IN/case>Mosul"
        " Mosul/NNP/obl>attacked/LOC"
    )
    assert (actors, targets) == (["Rebels"], ["rebels"])


def test_those_driven_from_home_are_acted_upon() -> None:
    assert read("Families/NNS/nsubj>fled fled/VBD/root Mosul/NNP/obj>fled/LOC") == ([], ["Families"])


@given(soups())
def test_the_sides_of_any_event_stand_in_its_sentence(soup: Sentence) -> None:
    parties = Parties(text_of(soup))
    both = [party for hit in hits(soup) for side in sides(parties, soup, hit) for party in side]
    assert [party for party in both if not soup.start <= party.span.start < party.span.end <= soup.end] == []
