"""Places: names resolved to coordinates, with precision and basis."""

from dateline.extract.place.find import Located, find, key_of, setting
from dateline.extract.place.resolve import Setting

__all__ = ["Located", "Setting", "find", "key_of", "setting"]
