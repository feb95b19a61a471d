"""The places that no list of towns holds: countries, regions and sites, from the files in `places/`."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import read_table
from dateline.register.names import name_key

_PACKAGE = "dateline.register"
COUNTRY_PRECISION, TOWN_PRECISION = 6, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """One place of the registers or the gazetteer. `admin1` is a GeoNames first-order code."""

    id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: int
    radius_km: float
    population: int = 0
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceRegister:
    """Entries by the key of each of their names; `near_parent` names mean their place only near its parent."""

    by_key: dict[str, tuple[PlaceEntry, ...]]
    near_parent: dict[str, tuple[PlaceEntry, ...]]
    demonyms: dict[str, str]
    capitals: dict[str, str]
    countries: dict[str, PlaceEntry]

    def named(self, name: str) -> tuple[PlaceEntry, ...]:
        return self.by_key.get(name_key(name), ())


@cache
def place_register() -> PlaceRegister:
    """The three files as one register."""
    by_key: dict[str, list[PlaceEntry]] = defaultdict(list)
    near: dict[str, list[PlaceEntry]] = defaultdict(list)
    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    countries: dict[str, PlaceEntry] = {}
    for row in read_table(_PACKAGE, "places/countries.tsv"):
        entry = _country(row)
        countries[row["iso2"]] = entry
        for name in (row["name"], *_listed(row["aliases"])):
            by_key[name_key(name)].append(entry)
        demonyms.update((word, row["iso2"]) for word in _listed(row["demonyms"]) if word not in demonyms)
        capitals.update((word, row["iso2"]) for word in _listed(row["capital"]))
    for name in ("places/regions.tsv", "places/sites.tsv"):
        for row in read_table(_PACKAGE, name):
            entry = _area(row)
            for alias in (row["name"], *_listed(row["aliases"])):
                shelf = near if alias.endswith("?") else by_key
                shelf[name_key(alias.rstrip("?"))].append(entry)
    return PlaceRegister(
        {key: tuple(dict.fromkeys(found)) for key, found in by_key.items()},
        {key: tuple(dict.fromkeys(found)) for key, found in near.items()},
        demonyms,
        capitals,
        countries,
    )


def _listed(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _country(row: dict[str, str]) -> PlaceEntry:
    return PlaceEntry(
        id=f"country:{row['iso2']}",
        name=row["name"],
        kind="country",
        country=row["iso2"],
        admin1=None,
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        precision=COUNTRY_PRECISION,
        radius_km=500,
    )


def _area(row: dict[str, str]) -> PlaceEntry:
    return PlaceEntry(
        id=f"{row['kind']}:{row['country'] or 'xx'}:{name_key(row['name']).replace(' ', '-')}",
        name=row["name"].rstrip("?"),
        kind=row["kind"],
        country=row["country"] or None,
        admin1=row["admin1"] or None,
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        precision=int(row["precision"]),
        radius_km=float(row["radius_km"] or 1),
        parent=row.get("parent") or None,
    )
