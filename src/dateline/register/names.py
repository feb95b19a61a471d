"""How names are compared: without case, accents, apostrophes and hyphens, and with one form of the Arabic article."""

import re
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHES = re.compile(r"['’‘`ʿʾ]")
_GAPS = re.compile(r"[\s\-–_.]+")
_ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ez", "es", "esh", "ed", "er", "en"})


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The form under which a name is filed and looked up: `Al-Ḩasakah` and `al Hasakah` are `al hasakah`."""
    folded = name if name.isascii() else anyascii(name)
    return _GAPS.sub(" ", _APOSTROPHES.sub("", folded)).strip().lower()


@lru_cache(maxsize=65536)
def loose_key(name: str) -> str:
    """As `name_key`, without Arabic articles and spaces: `Deir ez-Zor`, `Deir al-Zor` and `Deir Ezzor` come close."""
    words = name_key(name).split()
    kept = [word for word in words if word not in _ARTICLES] or words
    return "".join(kept)
