"""Capture: bytes as received, before anything was read from them."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dateline.model.identity import digest
from dateline.model.problem import Problem


@dataclass(frozen=True, kw_only=True)
class Capture:
    """One report as received, and what its carrier (a JSON line, a file name) says about it.

    `file` names where the bytes came from for a person: a path, `path:12` for a line, `<stdin>`.
    `content` is text or HTML in any encoding; `given_text` holds where the carrier already gave decoded text.
    """

    file: str
    content: bytes
    given_text: bool = False
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: date | None = None

    @cached_property
    def sha256(self) -> str:
        return digest(self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """An input that gave no document, and why."""

    file: str
    problem: Problem
