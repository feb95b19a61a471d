"""From a parsed document to claims: finders read values, drafts join them to events, claims tie them to speakers."""

from dateline.extract.claims import extract
from dateline.extract.derivation import Derivation, derive

__all__ = ["Derivation", "derive", "extract"]
