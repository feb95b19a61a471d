"""Time expressions: "on Tuesday", "since mid-November", "two days earlier", and the days that they mean."""

from dateline.extract.time.find import find

__all__ = ["find"]
