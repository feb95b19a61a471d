"""The codes of a claim's type in PLOVER (manual 2.0) and in ACLED's sub-events, from `codes.tsv`."""

from functools import cache

from dateline.errors import LexiconError
from dateline.lexicon import read_table
from dateline.model import TYPES, ClaimType, Codes


@cache
def _codes() -> dict[str, Codes]:
    table = {row["type"]: _row(row) for row in read_table("dateline.extract", "codes.tsv")}
    missing = [kind for kind in TYPES if kind not in table]
    if missing:
        raise LexiconError("L006", f"extract/codes.tsv has no row for {', '.join(missing)}")
    return table


def _row(row: dict[str, str]) -> Codes:
    acled = (row["acled_event"], row["acled_sub_event"]) if row["acled_event"] else None
    return Codes(
        plover_event=row["plover_event"],
        plover_mode=row["plover_mode"] or None,
        plover_contexts=tuple(filter(None, row["plover_contexts"].split("|"))),
        acled=acled,
    )


def codes_of(kind: ClaimType) -> Codes:
    return _codes()[kind]
