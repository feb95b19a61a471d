"""Of the places that share a name, the story's country and the container decide before size."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.place import Setting
from dateline.extract.place.resolve import best, candidates
from dateline.register import PlaceEntry, place_register

NOWHERE = Setting()


def town(country: str, population: int, *, admin1: str | None = None, kind: str = "town") -> PlaceEntry:
    return PlaceEntry(
        id=f"{kind}:{country}:{admin1}:{population}",
        name="Tripoli",
        kind=kind,
        country=country,
        admin1=admin1,
        lat=0.0,
        lon=0.0,
        precision=1,
        radius_km=5,
        population=population,
    )


def about(*countries: str, names: frozenset[str] = frozenset()) -> Setting:
    return Setting(countries, names)


def test_the_story_s_country_outranks_population() -> None:
    small, large = town("LB", 200_000), town("LY", 1_100_000)
    assert best([large, small], about("LB")) == small


def test_the_country_named_more_often_outranks_the_other() -> None:
    first, second = town("SY", 1000), town("TR", 90_000)
    assert best([second, first], about("SY", "TR")) == first


def test_the_container_outranks_the_story_s_country() -> None:
    lebanon = place_register().countries["LB"]
    inside, outside = town("LB", 1000), town("LY", 1_100_000)
    assert best([outside, inside], about("LY"), lebanon) == inside


def test_a_province_chooses_among_the_towns_of_its_country() -> None:
    province = town("SY", 0, admin1="09", kind="admin1")
    inside, outside = town("SY", 1000, admin1="09"), town("SY", 90_000, admin1="11")
    assert best([outside, inside], about("SY"), province) == inside


def test_a_town_outside_its_container_is_not_meant() -> None:
    assert best([town("LY", 1_100_000)], about("LY"), place_register().countries["LB"]) is None


def test_a_small_namesake_abroad_is_refused() -> None:
    assert best([town("US", 3000)], about("SY", "IQ", "TR", "RU")) is None


def test_a_small_namesake_abroad_is_refused_in_a_story_of_one_country() -> None:
    assert best([town("US", 3000)], about("SY")) is None


def test_a_large_town_abroad_is_taken() -> None:
    geneva = town("CH", 180_000)
    assert best([geneva], about("SY", "IQ", "TR", "RU")) == geneva


def test_a_far_larger_namesake_abroad_is_meant() -> None:
    geneva = town("CH", 180_000)
    assert best([town("US", 13_000), geneva], about("US")) == geneva


def test_a_country_outranks_a_town_of_its_name() -> None:
    country = town("SY", 0, kind="country")
    assert best([town("SY", 500_000), country], about("SY")) == country


def test_a_city_outranks_the_province_of_its_name() -> None:
    city = town("SY", 500_000, admin1="09")
    assert best([town("SY", 0, admin1="09", kind="admin1"), city], about("SY")) == city


def test_of_two_towns_of_the_story_the_larger_is_meant() -> None:
    larger = town("SY", 2000)
    assert best([town("SY", 1000), larger], about("SY")) == larger


def test_of_no_places_none_is_meant() -> None:
    assert best([], NOWHERE) is None


@pytest.mark.parametrize(("parent", "meant"), [("aleppo", "Old City of Aleppo"), ("homs", "Old City of Homs")])
def test_the_old_city_is_that_of_the_city_named(parent: str, meant: str) -> None:
    assert [e.name for e in candidates("Old City", about("SY", names=frozenset({parent})))] == [meant]


def test_the_old_city_of_no_city_named_is_none() -> None:
    assert candidates("Old City", about("SY")) == []


def test_names_of_two_letters_are_no_towns(gazetteer: None) -> None:
    assert candidates("Au", NOWHERE) == []


def test_countries_are_ranked_by_how_often_they_are_named() -> None:
    assert Setting.of(Counter({"IQ": 1, "SY": 3}), frozenset()).countries == ("SY", "IQ")


def test_a_country_that_is_not_named_ranks_last() -> None:
    assert about("SY", "IQ").rank("US") > about("SY", "IQ").rank("IQ")


TOWNS = st.builds(
    town,
    st.sampled_from(["SY", "IQ", "US"]),
    st.integers(500, 9_000_000),
    admin1=st.sampled_from([None, "01", "09"]),
    kind=st.sampled_from(["town", "admin1", "region", "site"]),
)


@given(st.lists(TOWNS, max_size=6, unique_by=lambda entry: entry.id), st.randoms())
def test_the_order_of_the_candidates_does_not_matter(towns: list[PlaceEntry], random: Random) -> None:
    shuffled = towns[:]
    random.shuffle(shuffled)
    assert best(shuffled, about("SY", "IQ")) == best(towns, about("SY", "IQ"))
