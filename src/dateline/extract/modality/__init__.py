"""Modality and denial: what is claimed to have happened, and what is only planned, demanded or possible."""

from dateline.extract.modality.find import Stance, find

__all__ = ["Stance", "find"]
