"""The English pipeline: tags, lemmas, arcs and names, from a model trained by the project and shipped with it."""

from dateline.language.parse import Parser

__all__ = ["Parser"]
