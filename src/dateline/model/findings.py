"""Findings: all that was read from one document."""

from dataclasses import dataclass

from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """What read the document; the same engine reads the same bytes to the same findings."""

    name: str
    version: str
    model: str
    lexicon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """One document, its claims in the order of the text, and what could not be read."""

    document: Document
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    engine: Engine
