"""A noun phrase becomes a party: who is meant, of what kind, of which country."""

from hypothesis import given
from sentences import sentence, soups, text_of, word

from dateline.extract.actor import Parties
from dateline.model import Party, Sentence


def anything(notation: str, head: str, country: str | None = None) -> Party:
    built = sentence(notation)
    return Parties(text_of(built), country).anything(built, word(built, head))


def party(notation: str, head: str) -> Party | None:
    built = sentence(notation)
    return Parties(text_of(built)).party(built, word(built, head))


def modifier(notation: str, noun: str) -> Party | None:
    built = sentence(notation)
    return Parties(text_of(built)).modifier(built, word(built, noun))


def test_the_article_is_no_part_of_the_party() -> None:
    assert anything("The/DT/det>army army/NN/root", "army").span.text == "army"


def test_number_and_hedge_are_no_part_of_the_party() -> None:
    assert (
        anything("At/IN/advmod>40 least/JJS/fixed>At 40/CD/nummod>soldiers soldiers/NNS/root", "soldiers").span.text
        == "soldiers"
    )


def test_an_adjective_is_part_of_the_party() -> None:
    assert anything("The/DT/det>gunmen masked/JJ/amod>gunmen gunmen/NNS/root", "gunmen").span.text == "masked gunmen"


def test_dozens_of_residents_are_residents() -> None:
    read = anything("Dozens/NNS/root of/IN/case>residents residents/NNS/nmod>Dozens", "Dozens")
    assert (read.span.text, read.kind) == ("residents", "civilian")


def test_a_noun_gives_the_kind() -> None:
    assert anything("The/DT/det>militants militants/NNS/root", "militants").kind == "rebel_group"


def test_an_actor_of_the_register_has_its_id() -> None:
    read = anything("Boko/NNP/compound>Haram/ORG Haram/NNP/root/ORG", "Haram")
    assert (read.id is not None, read.kind, read.rule) == (True, "rebel_group", "actor.register")


def test_a_name_within_a_phrase_of_its_people_is_that_actor() -> None:
    whole = anything("Boko/NNP/compound>Haram/ORG Haram/NNP/compound>gunmen/ORG gunmen/NNS/root", "gunmen")
    bare = anything("Boko/NNP/compound>Haram/ORG Haram/NNP/root/ORG", "Haram")
    assert (whole.span.text, whole.id) == ("Boko Haram gunmen", bare.id)


def test_the_army_of_a_story_about_syria_is_the_syrian_one() -> None:
    in_syria = anything("The/DT/det>rebels rebels/NNS/root", "rebels", country="SY")
    assert (in_syria.name, in_syria.country) == ("Syrian rebels", "SY")


def test_the_army_of_a_story_about_nowhere_is_no_one_in_the_register() -> None:
    assert anything("The/DT/det>rebels rebels/NNS/root", "rebels").id is None


def test_the_phrase_s_own_country_outranks_the_story_s() -> None:
    read = anything("The/DT/det>army Turkish/JJ/amod>army/NORP army/NN/root", "army", country="SY")
    assert read.country == "TR"


def test_rebels_of_another_country_are_not_those_of_the_story() -> None:
    read = anything("The/DT/det>rebels Turkish/JJ/amod>rebels/NORP rebels/NNS/root", "rebels", country="SY")
    assert read.country == "TR"


def test_a_demonym_gives_the_country() -> None:
    assert anything("Peruvian/JJ/amod>nurses nurses/NNS/root", "nurses").country == "PE"


def test_a_demonym_before_the_event_is_its_government() -> None:
    read = modifier("Russian/JJ/amod>strikes/NORP air/NN/compound>strikes strikes/NNS/root", "strikes")
    assert read is not None and (read.kind, read.country) == ("government", "RU")


def test_an_adjective_before_the_event_is_nobody() -> None:
    assert modifier("heavy/JJ/amod>strikes strikes/NNS/root", "strikes") is None


def test_a_phrase_behind_the_event_is_no_modifier() -> None:
    assert modifier("attack/NN/root by/IN/case>rebels rebels/NNS/nmod>attack", "attack") is None


def test_a_person_is_a_person() -> None:
    read = party("Ahmad/NNP/compound>Hassan/PER Hassan/NNP/root/PER", "Hassan")
    assert read is not None and (read.name, read.kind) == ("Ahmad Hassan", "person")


def test_a_building_is_nobody_who_acts() -> None:
    assert party("The/DT/det>bridge bridge/NN/root", "bridge") is None


def test_a_building_can_be_acted_upon() -> None:
    read = anything("The/DT/det>bridge bridge/NN/root", "bridge")
    assert (read.name, read.kind, read.rule) == ("bridge", "unknown", "actor.thing")


def test_a_pronoun_can_act() -> None:
    assert party("They/PRP/nsubj>fled fled/VBD/root", "They") is not None


@given(soups())
def test_any_token_can_be_named(soup: Sentence) -> None:
    parties = Parties(text_of(soup), "SY")
    spans = [(parties.anything(soup, token).span, token) for token in soup.tokens]
    assert [span for span, _ in spans if not soup.start <= span.start < span.end <= soup.end] == []
