"""Names in a sentence become places, with their containers, coordinates and the words that lead them."""

import time

import pytest
from hypothesis import given
from sentences import sentence, soups, text_of

from dateline.extract.place import Located, find, setting
from dateline.model import Sentence

pytestmark = pytest.mark.usefixtures("gazetteer")

IZIUM = (
    "Rebels/NNS/nsubj>shelled shelled/VBD/root Izium/NNP/obj>shelled/LOC ~,/,/punct>Izium"
    " Kharkiv/NNP/compound>Oblast/LOC Oblast/NNP/appos>Izium/LOC ~,/,/punct>Izium Ukraine/NNP/appos>Izium/LOC"
)


def of(notation: str, about: str = "") -> list[Located]:
    """The places of the sentence, in a story that also holds the words `about`."""
    built = sentence(notation)
    others = [sentence(f"{about}/NNP/root/LOC", start=built.end + 1)] if about else []
    return find(text_of(built), built, setting([built, *others]))


def one(notation: str, about: str = "") -> Located:
    [located] = of(notation, about)
    return located


def led(preposition: str, name: str, entity: str = "/LOC") -> str:
    """`Shells fell in X`, with another preposition and name."""
    return f"Shells/NNS/nsubj>fell fell/VBD/root {preposition}/IN/case>{name} {name}/NNP/obl>fell{entity}"


def test_a_town_has_coordinates() -> None:
    place = one(led("in", "Mosul")).place
    assert (round(place.lat or 0), round(place.lon or 0)) == (36, 43)


def test_a_place_has_the_words_that_name_it() -> None:
    assert one(led("in", "Mosul")).place.span.text == "Mosul"


def test_a_place_chain_is_one_place() -> None:
    assert one(IZIUM).place.span.text == "Izium, Kharkiv Oblast, Ukraine"


def test_the_first_name_of_a_chain_is_the_place() -> None:
    assert one(IZIUM).place.country == "UA" and one(IZIUM).place.kind == "town"


def test_two_towns_in_a_list_are_two_places() -> None:
    built = (
        "Shells/NNS/nsubj>fell fell/VBD/root in/IN/case>Mosul Mosul/NNP/obl>fell/LOC and/CC/cc>Baghdad"
        " Baghdad/NNP/conj>Mosul/LOC"
    )
    assert [located.place.name for located in of(built)] == ["Mosul", "Baghdad"]


def test_a_container_chooses_among_namesakes() -> None:
    built = "Shells/NNS/nsubj>hit hit/VBD/root Tripoli/NNP/obj>hit/LOC in/IN/case>Lebanon Lebanon/NNP/nmod>Tripoli/LOC"
    assert one(built).place.country == "LB"


def test_the_story_s_country_chooses_among_namesakes() -> None:
    assert one(led("in", "Tripoli"), about="Lebanon").place.country == "LB"


def test_without_a_country_the_larger_namesake_is_meant() -> None:
    assert one(led("in", "Tripoli")).place.country == "LY"


@pytest.mark.parametrize("preposition", ["in", "near", "outside", "across"])
def test_a_preposition_of_place_makes_it_locative(preposition: str) -> None:
    assert one(led(preposition, "Mosul")).locative


def test_a_subject_is_not_locative() -> None:
    assert not one("Moscow/NNP/nsubj>spoke/LOC spoke/VBD/root").locative


def test_a_preposition_reaches_over_the_words_for_an_area() -> None:
    built = (
        "Shells/NNS/nsubj>fell fell/VBD/root in/IN/case>town the/DT/det>town town/NN/obl>fell of/IN/case>Tadef"
        " Tadef/NNP/nmod>town/LOC"
    )
    assert one(built, about="Syria").locative


def test_a_people_is_no_place() -> None:
    assert of("Russian/JJ/amod>troops/NORP troops/NNS/nsubj>left left/VBD/root") == []


def test_a_person_is_no_place() -> None:
    assert of("Paris/NNP/nsubj>left/PER left/VBD/root") == []


def test_a_month_is_no_place() -> None:
    assert of("Shells/NNS/nsubj>fell fell/VBD/root in/IN/case>March March/NNP/obl>fell") == []


def test_a_capital_at_the_head_of_a_sentence_is_no_town() -> None:
    assert of("Police/NNS/nsubj>left left/VBD/root") == []


def test_a_village_in_no_register_lies_in_its_container() -> None:
    built = (
        "Shells/NNS/nsubj>fell fell/VBD/root in/IN/case>Qwxzaba Qwxzaba/NNP/obl>fell/LOC ~,/,/punct>Qwxzaba"
        " Syria/NNP/appos>Qwxzaba/LOC"
    )
    place = one(built).place
    assert (place.name, place.country, place.rule) == ("Qwxzaba", "SY", "place.container")


def test_a_village_in_no_register_has_no_coordinates() -> None:
    place = one(led("in", "Qwxzaba")).place
    assert (place.lat, place.id, place.rule) == (None, None, "place.unknown")


def test_the_old_city_of_no_city_named_is_no_place_elsewhere() -> None:
    built = "Shells/NNS/nsubj>hit hit/VBD/root the/DT/det>City Old/NNP/compound>City/LOC City/NNP/obj>hit/LOC"
    assert [located.place.country for located in of(built)] == []


def test_the_old_city_is_that_of_the_city_named_elsewhere() -> None:
    built = "Shells/NNS/nsubj>hit hit/VBD/root the/DT/det>City Old/NNP/compound>City/LOC City/NNP/obj>hit/LOC"
    assert one(built, about="Aleppo").place.name == "Old City of Aleppo"


def test_a_name_of_two_countries_tells_of_neither() -> None:
    built = sentence(led("in", "Gaza"))
    assert setting([built]).countries == ()


def test_gaza_alone_is_that_of_palestine() -> None:
    assert one(led("in", "Gaza")).place.country == "PS"


def test_a_region_is_wider_than_a_town() -> None:
    built = (
        "Shells/NNS/nsubj>fell fell/VBD/root in/IN/case>Oblast Kharkiv/NNP/compound>Oblast/LOC Oblast/NNP/obl>fell/LOC"
    )
    assert (one(built).place.precision or 0) > (one(led("in", "Kharkiv")).place.precision or 0)


def test_a_country_is_told_as_a_country() -> None:
    place = one(led("in", "Syria")).place
    assert (place.kind, place.precision) == ("country", 6)


@given(soups())
def test_places_of_any_sentence_quote_it_in_order(soup: Sentence) -> None:
    text = text_of(soup)
    spans = [located.place.span for located in find(text, soup, setting([soup]))]
    assert [s.text for s in spans] == [text[s.start : s.end] for s in sorted(spans, key=lambda s: s.start)]


def test_a_town_is_found_in_capitals_without_end() -> None:
    before = " ".join(["Xqz/NNP/dep>fell"] * 400)
    begun = time.monotonic()
    names = [found.place.name for found in of(f"fell/VBD/root in/IN/case>Mosul {before} Mosul/NNP/obl>fell/LOC")]
    assert names == ["Mosul"]
    assert time.monotonic() - begun < 2
