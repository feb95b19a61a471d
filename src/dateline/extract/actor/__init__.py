"""Parties: people, groups and bodies, from register names, nouns and nationalities."""

from dateline.extract.actor.find import Parties

__all__ = ["Parties"]
