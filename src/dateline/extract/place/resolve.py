"""From a name to a place: the story's country and the names around it outrank population."""

from collections import Counter
from dataclasses import dataclass

from dateline.register import PlaceEntry, name_key, place_register, towns_named

_KIND_ORDER = {"country": 0, "admin1": 2, "region": 1, "district": 3}


@dataclass(frozen=True, slots=True)
class Setting:
    """The countries that a story is about, most often named first, and the keys of all names that it holds."""

    countries: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, mentions: Counter[str], names: frozenset[str]) -> "Setting":
        ranked = sorted(mentions.items(), key=lambda mention: (-mention[1], mention[0]))
        return cls(tuple(country for country, _ in ranked), names)

    def rank(self, country: str | None) -> int:
        return self.countries.index(country) if country in self.countries else len(self.countries) + 1


def candidates(name: str, setting: Setting) -> list[PlaceEntry]:
    """Every place of that name in the registers, then in the gazetteer.

    A name that is ambiguous alone ("Old City") means the place whose parent the story names, and no other.
    """
    register = place_register()
    found = list(register.named(name))
    if name_key(name) in register.near_parent:
        near = register.near_parent[name_key(name)]
        return found + [e for e in near if _parent_named(e, setting)]
    return found + [e for e in towns_named(name) if len(name) > 2]


def _parent_named(entry: PlaceEntry, setting: Setting) -> bool:
    if entry.parent is None:
        return entry.country in setting.countries
    return name_key(entry.parent) in setting.names


def best(found: list[PlaceEntry], setting: Setting, container: PlaceEntry | None = None) -> PlaceEntry | None:
    """The place meant: inside the container that the text names, else in the story's countries, else the largest.

    A town that is outside every country of the story is taken only when it is large: small namesakes are everywhere.
    """
    if container is not None:
        inside = [e for e in found if e.country == container.country and e.id != container.id]
        found = inside or [e for e in found if container.country is None]
    usable = [e for e in found if e.kind != "town" or e.population > _CITY or not _is_abroad(e, setting)]
    if container is not None:
        usable = found
    chosen = min(usable, key=lambda e: _order(e, setting, container), default=None)
    return _larger_namesake(chosen, usable) or chosen


def _is_abroad(entry: PlaceEntry, setting: Setting) -> bool:
    """Whether the story names countries, and that of `entry` is not among the first five."""
    return bool(setting.countries) and entry.country not in setting.countries[:5]


def _larger_namesake(chosen: PlaceEntry | None, usable: list[PlaceEntry]) -> PlaceEntry | None:
    """The Geneva of Switzerland, even in a story that names the United States more often."""
    if chosen is None or chosen.kind != "town":
        return None
    largest = max((e for e in usable if e.kind == "town"), key=lambda e: e.population, default=None)
    if largest is None or largest.population < max(_CITY, _FAR_LARGER * chosen.population):
        return None
    return largest


# A namesake abroad of this size, this many times larger than the one in the story's country, is the one meant.
_CITY, _FAR_LARGER = 100_000, 8


def _order(entry: PlaceEntry, setting: Setting, container: PlaceEntry | None) -> tuple[object, ...]:
    same_unit = container is not None and container.admin1 is not None and entry.admin1 == container.admin1
    country = entry.kind == "country"
    return (
        not same_unit,
        not country,
        setting.rank(entry.country),
        # a city of its own outranks the province that shares its name, unless the text says "province"
        entry.kind == "admin1" and container is None,
        _KIND_ORDER.get(entry.kind, 2),
        -entry.population,
        entry.id,
    )
