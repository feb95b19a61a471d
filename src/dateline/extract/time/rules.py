"""Rules: named phrases of `en.rules.toml`, each a pattern, the resolver that gives it days, and its examples."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dateline.extract.time import terms
from dateline.lexicon import Faults, read_toml, strings

_REQUIRED = ("name", "read", "gives", "needs", "yes", "no", "because")
_PLACEHOLDER = re.compile(r"\{(~?)([a-z]+)(_b)?\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`pattern` reads the phrase; `gives` names a resolver; `counts_from` the day that it counts from.

    A sentence is tried only when it shows one of the signals in `needs`; the words just before the phrase must
    match `before` and must not match `unless_before`, where these are given.
    """

    name: str
    pattern: re.Pattern[str]
    gives: str
    counts_from: str
    needs: tuple[str, ...]
    before: re.Pattern[str] | None
    unless_before: re.Pattern[str] | None
    yes: tuple[str, ...]
    no: tuple[str, ...]
    because: str


def load(resolvers: Mapping[str, Any]) -> tuple[Rule, ...]:
    """The rules in the order of the file; LexiconError lists every fault."""
    faults, found, taken = Faults("en.rules.toml"), [], set[str]()
    for table in read_toml(__package__, "en.rules.toml")["rule"]:
        for message in _wrong(table, taken, resolvers):
            faults.add(str(table.get("name", "?")), message)
        taken.add(str(table.get("name")))
        found.append(table)
    faults.raise_if_any()
    return tuple(map(_rule, found))


def _wrong(table: dict[str, Any], taken: set[str], resolvers: Mapping[str, Any]) -> list[str]:
    missing = [f"has no {key}" for key in _REQUIRED if key not in table]
    if table.get("name") in taken:
        missing.append("is named twice")
    if table.get("gives") not in resolvers:
        missing.append(f"gives {table.get('gives')!r}, which nothing resolves")
    missing += [f"needs an unknown signal {s}" for s in strings(table.get("needs")) if s not in terms.SIGNALS]
    return missing


def _rule(table: dict[str, Any]) -> Rule:
    return Rule(
        name=table["name"],
        pattern=compiled(table["read"]),
        gives=table["gives"],
        counts_from=table.get("counts_from", ""),
        needs=strings(table["needs"]),
        before=_leading(table.get("before")),
        unless_before=_leading(table.get("unless_before")),
        yes=strings(table["yes"]),
        no=strings(table["no"]),
        because=table["because"],
    )


def _leading(written: str | None) -> re.Pattern[str] | None:
    """A pattern for the words that stand right before a phrase."""
    return re.compile(rf"\b(?:{_filled(written)})\s*$", re.IGNORECASE) if written else None


def compiled(written: str) -> re.Pattern[str]:
    """A rule's pattern: placeholders filled in, any space reads any white space, whole words only."""
    return re.compile(rf"(?<![\w$€£#])(?:{_filled(written)})(?!\w|(?-i:-[a-z]))", re.IGNORECASE)


def _filled(written: str) -> str:
    spaced = written.replace("[ -]", "(?: |-)").replace(" ", r"(?:\s+)")
    return _PLACEHOLDER.sub(_fragment, spaced)


def _fragment(match: re.Match[str]) -> str:
    quiet, name, second = match.groups()
    return f"(?:{terms.FRAGMENTS[name]})" if quiet else f"(?P<{name}{second or ''}>{terms.FRAGMENTS[name]})"
