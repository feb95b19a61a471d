import tomllib
from datetime import date
from importlib.resources import files

import pytest

from dateline.model import Dateline
from dateline.read.dateline import filed

TABLE = tomllib.loads(files("dateline.read").joinpath("datelines.toml").read_text("utf-8"))


@pytest.mark.parametrize(("head", "expected"), TABLE["yes"])
def test_a_dateline_is_read_to_its_last_character(head: str, expected: str) -> None:
    found = filed(head)
    assert found is not None
    assert head[: found.length] == expected


@pytest.mark.parametrize("head", TABLE["no"])
def test_a_head_that_only_looks_like_one_is_no_dateline(head: str) -> None:
    assert filed(head) is None


@pytest.mark.parametrize(
    ("head", "dateline"),
    [
        ("BEIRUT/MOSCOW (Reuters) - X", Dateline(places=("BEIRUT", "MOSCOW"), agency="Reuters")),
        ("KABUL, Afghanistan, Nov. 28 (Xinhua) -- X", Dateline(places=("KABUL, Afghanistan",), agency="Xinhua")),
        ("BEIRUT (Sample Wire) - X", Dateline(places=("BEIRUT",), agency="Sample Wire")),
        ("ALEPPO (Syria) - X", Dateline(places=("ALEPPO",))),
        ("N'DJAMENA, Chad (AP) — X", Dateline(places=("N'DJAMENA, Chad",), agency="AP")),
        ("(Reuters) - X", Dateline(agency="Reuters")),
    ],
)
def test_places_and_agency_are_told_apart(head: str, dateline: Dateline) -> None:
    found = filed(head)
    assert found is not None and found.dateline == dateline


def test_a_day_with_its_year_is_read() -> None:
    found = filed("Aleppo, 28 November 2016 – Civilians fled")
    assert found is not None and found.day == date(2016, 11, 28)


def test_a_day_without_its_year_is_not_guessed() -> None:
    found = filed("KABUL, Nov. 28 (Xinhua) -- A blast")
    assert found is not None and found.day is None
