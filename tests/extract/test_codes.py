"""Every claim type has its codes in the other schemes."""

import pytest

from dateline.errors import LexiconError
from dateline.extract import codes
from dateline.extract.codes import codes_of
from dateline.lexicon import read_table
from dateline.model import TYPES, ClaimType, family_of

# The event types of the PLOVER 2.0 manual; empty where it has none.
PLOVER = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT"}
    | {"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", ""}
)
ACLED = frozenset(
    {"Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots"}
    | {"Strategic developments"}
)


@pytest.mark.parametrize("kind", TYPES)
def test_a_type_has_an_event_of_the_manual(kind: ClaimType) -> None:
    assert codes_of(kind).plover_event in PLOVER


@pytest.mark.parametrize("kind", TYPES)
def test_a_type_has_an_event_of_the_codebook_or_none(kind: ClaimType) -> None:
    assert (codes_of(kind).acled or ("Battles",))[0] in ACLED


@pytest.mark.parametrize("kind", [kind for kind in TYPES if family_of(kind) == "politics"])
def test_what_is_said_has_no_row_in_an_export_of_events(kind: ClaimType) -> None:
    assert (codes_of(kind).acled or ("Strategic developments",))[0] == "Strategic developments"


def test_an_air_strike_is_an_assault_from_the_air() -> None:
    assert (codes_of("air_strike").plover_event, codes_of("air_strike").plover_mode) == ("ASSAULT", "aerial")


def test_no_type_has_two_rows() -> None:
    kinds = [row["type"] for row in read_table("dateline.extract", "codes.tsv")]
    assert sorted(kinds) == sorted(TYPES)


def test_a_type_without_a_row_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "read_table", lambda *_: [])
    with pytest.raises(LexiconError, match="air_strike"):
        codes._codes.__wrapped__()
