"""From a name to a place: the story's country and the names around it outrank population."""

from collections import Counter
from dataclasses import dataclass

from dateline.register import PlaceEntry, name_key, place_register, towns_named

_KIND_ORDER = {"country": 0, "admin1": 2, "region": 1, "district": 3}


@dataclass(frozen=True, slots=True)
class Setting:
    """The countries that a story is about, by how often it names them, most frequent first."""

    countries: tuple[str, ...] = ()

    @classmethod
    def of(cls, mentions: Counter[str]) -> "Setting":
        return cls(tuple(country for country, _ in sorted(mentions.items(), key=lambda m: (-m[1], m[0]))))

    def rank(self, country: str | None) -> int:
        return self.countries.index(country) if country in self.countries else len(self.countries) + 1


def candidates(name: str, *, parents: frozenset[str] = frozenset()) -> list[PlaceEntry]:
    """Every place of that name in the registers, then in the gazetteer."""
    register = place_register()
    found = list(register.named(name))
    found += [e for e in register.near_parent.get(name_key(name), ()) if e.parent and name_key(e.parent) in parents]
    return found + [e for e in towns_named(name) if len(name) > 2]


def best(found: list[PlaceEntry], setting: Setting, container: PlaceEntry | None = None) -> PlaceEntry | None:
    """The place meant: inside the container that the text names, else in the story's countries, else the largest.

    A town that is outside every country of the story is taken only when it is large: small namesakes are everywhere.
    """
    if container is not None:
        inside = [e for e in found if e.country == container.country and e.id != container.id]
        found = inside or [e for e in found if container.country is None]
    usable = [e for e in found if e.kind != "town" or e.population > 100_000 or setting.rank(e.country) <= 4]
    if container is not None:
        usable = found
    return min(usable, key=lambda e: _order(e, setting, container), default=None)


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
