"""The places register: every file is well formed, sorted and consistent with the list of countries."""

from pathlib import Path

import pytest

PLACES = Path(__file__).resolve().parents[2] / "src" / "dateline" / "register" / "places"
COUNTRY_COLUMNS = ["iso2", "iso3", "name", "aliases", "demonyms", "capital", "lat", "lon"]
REGION_COLUMNS = ["name", "kind", "country", "admin1", "lat", "lon", "precision", "radius_km", "aliases"]
SITE_COLUMNS = ["name", "kind", "country", "admin1", "parent", "lat", "lon", "precision", "radius_km", "aliases"]
COLUMNS = {"countries.tsv": COUNTRY_COLUMNS, "regions.tsv": REGION_COLUMNS, "sites.tsv": SITE_COLUMNS}
KEYS = {
    "countries.tsv": ["iso2"],
    "regions.tsv": ["country", "name", "kind"],
    "sites.tsv": ["country", "parent", "name", "kind"],
}
REGION_KINDS = {"admin1", "region", "district"}
SITE_KINDS = {
    "neighbourhood", "camp", "crossing", "base", "airport", "site", "water", "mountain", "island", "valley", "village",
}  # fmt: skip
FILES = sorted(COLUMNS)
PLACE_FILES = ["regions.tsv", "sites.tsv"]


def content_lines(name: str) -> list[str]:
    """The lines of a file below its comment block."""
    lines = (PLACES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a file by column name."""
    header, *body = content_lines(name)
    return [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in body]


def listed(cell: str) -> list[str]:
    """The members of a cell that holds a list."""
    return cell.split("|") if cell else []


@pytest.mark.parametrize("name", FILES)
def test_file_opens_with_comments_then_its_header(name: str) -> None:
    assert (PLACES / name).read_text(encoding="utf-8").startswith("# ")
    assert content_lines(name)[0].split("\t") == COLUMNS[name]


@pytest.mark.parametrize("name", FILES)
def test_every_row_has_every_column(name: str) -> None:
    width = len(COLUMNS[name])
    assert [line for line in content_lines(name) if len(line.split("\t")) != width] == []


@pytest.mark.parametrize("name", FILES)
def test_cells_have_no_stray_spaces(name: str) -> None:
    cells = [cell for row in rows(name) for column in row.values() for cell in column.split("|")]
    assert [cell for cell in cells if cell != " ".join(cell.split())] == []


@pytest.mark.parametrize("name", FILES)
def test_keys_are_unique_and_sorted(name: str) -> None:
    keys = [tuple(row[column] for column in KEYS[name]) for row in rows(name)]
    assert len(set(keys)) == len(keys)
    assert keys == sorted(keys)


@pytest.mark.parametrize("name", FILES)
def test_points_lie_on_the_globe(name: str) -> None:
    wrong = [r for r in rows(name) if not (-90 <= float(r["lat"]) <= 90 and -180 <= float(r["lon"]) <= 180)]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_lists_hold_no_member_twice_and_no_empty_member(name: str) -> None:
    for row in rows(name):
        members = listed(row["aliases"])
        assert "" not in members, row
        assert len(set(members)) == len(members), row
        assert row["name"] not in members, row


def test_country_codes_have_their_shape_and_are_unique() -> None:
    countries = rows("countries.tsv")
    assert all(len(row["iso2"]) == 2 and row["iso2"].isupper() for row in countries)
    assert all(len(row["iso3"]) == 3 and row["iso3"].isupper() for row in countries)
    assert len({row["iso3"] for row in countries}) == len(countries)


def test_no_name_or_alias_means_two_countries() -> None:
    names = [name for row in rows("countries.tsv") for name in [row["name"], *listed(row["aliases"])]]
    assert [name for name in names if names.count(name) > 1] == []


@pytest.mark.parametrize("name", PLACE_FILES)
def test_places_name_known_countries(name: str) -> None:
    known = {row["iso2"] for row in rows("countries.tsv")} | {""}
    assert [row for row in rows(name) if row["country"] not in known] == []


@pytest.mark.parametrize("name", PLACE_FILES)
def test_precision_and_radius_are_in_range(name: str) -> None:
    for row in rows(name):
        assert row["precision"] in set("1234567"), row
        assert int(row["radius_km"]) > 0, row


@pytest.mark.parametrize(("name", "kinds"), [("regions.tsv", REGION_KINDS), ("sites.tsv", SITE_KINDS)])
def test_kinds_are_known(name: str, kinds: set[str]) -> None:
    assert {row["kind"] for row in rows(name)} <= kinds


def test_first_order_units_have_precision_four_and_a_country() -> None:
    units = [row for row in rows("regions.tsv") if row["kind"] == "admin1"]
    assert [row for row in units if row["precision"] != "4" or not row["country"]] == []


def test_no_first_order_code_stands_for_two_units_of_a_country() -> None:
    units = [row for row in rows("regions.tsv") if row["kind"] == "admin1" and row["admin1"]]
    codes = [(row["country"], row["admin1"]) for row in units]
    assert [code for code in codes if codes.count(code) > 1] == []


def test_alias_that_needs_its_parent_has_one() -> None:
    needy = [row for row in rows("sites.tsv") if any(alias.endswith("?") for alias in listed(row["aliases"]))]
    assert needy != []
    assert [row for row in needy if not row["parent"]] == []


@pytest.mark.parametrize("name", PLACE_FILES)
def test_question_mark_stands_only_at_the_end_of_an_alias(name: str) -> None:
    for row in rows(name):
        assert "?" not in row["name"], row
        assert all("?" not in alias[:-1] for alias in listed(row["aliases"])), row


@pytest.mark.parametrize(
    ("name", "place", "country", "lat", "lon"),
    [
        ("regions.tsv", "North Kivu", "CD", -0.8, 28.8),
        ("regions.tsv", "Cabo Delgado", "MZ", -12.3, 39.5),
        ("sites.tsv", "Al-Shaar", "SY", 36.21, 37.18),
        ("sites.tsv", "Zamzam", "SD", 13.49, 25.31),
    ],
)
def test_well_known_places_are_where_they_are(name: str, place: str, country: str, lat: float, lon: float) -> None:
    found = [row for row in rows(name) if row["name"] == place and row["country"] == country]
    assert len(found) == 1
    assert abs(float(found[0]["lat"]) - lat) < 0.3
    assert abs(float(found[0]["lon"]) - lon) < 0.3
