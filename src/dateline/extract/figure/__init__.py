"""Figures: counts of people killed, injured, displaced, each with bounds, population and words."""

from dateline.extract.figure.find import Toll, find
from dateline.extract.figure.harm import Harm

__all__ = ["Harm", "Toll", "find"]
