"""Events: the words that name them (triggers), and who did what to whom (frames)."""

from dateline.extract.action.match import Hit, hits, weapon_in
from dateline.extract.action.roles import sides
from dateline.extract.action.triggers import STATEMENT, triggers

__all__ = ["STATEMENT", "Hit", "hits", "sides", "triggers", "weapon_in"]
