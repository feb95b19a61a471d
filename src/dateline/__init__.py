"""Dateline: from news reports of armed conflict to attributed claims, every value tied to its characters."""

__version__ = "0.1.0"
