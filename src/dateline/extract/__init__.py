"""From a parsed document to claims: finders read values, drafts join them to events, claims tie them to speakers."""

from dateline.extract.claims import extract

__all__ = ["extract"]
