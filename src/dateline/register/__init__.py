"""What we hold to be known about the world: actors, places, towns. Data files that a reviewer can read."""

from dateline.register.actors import ActorEntry, ActorRegister, actor_key, actor_register
from dateline.register.gazetteer import towns_named
from dateline.register.names import name_key
from dateline.register.places import PlaceEntry, PlaceRegister, place_register

__all__ = [
    "ActorEntry",
    "ActorRegister",
    "PlaceEntry",
    "PlaceRegister",
    "actor_key",
    "actor_register",
    "name_key",
    "place_register",
    "towns_named",
]
