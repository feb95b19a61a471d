"""Phrase files: a fault is told with its file and entry, and all faults at once."""

import pytest

from dateline.errors import LexiconError
from dateline.lexicon import Faults, read_toml, strings


def test_all_faults_are_told_at_once() -> None:
    faults = Faults("extract/action")
    faults.add("shell", "has no yes")
    faults.add("bomb", "has no no")
    with pytest.raises(LexiconError) as told:
        faults.raise_if_any()
    assert '"shell" has no yes' in str(told.value)
    assert '"bomb" has no no' in str(told.value)


def test_without_faults_nothing_is_told() -> None:
    Faults("extract/action").raise_if_any()


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(LexiconError, match=r"missing\.toml"):
        read_toml("dateline.extract", "missing.toml")


def test_a_shipped_file_is_read() -> None:
    assert "weapon" in read_toml("dateline.extract.action", "en.weapons.toml")


def test_one_string_counts_as_a_list_of_one() -> None:
    assert strings("rocket") == ("rocket",)


def test_nothing_is_an_empty_list() -> None:
    assert strings(None) == ()


@pytest.mark.parametrize("value", [3, ["rocket", 3], {"rocket": True}])
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises(LexiconError, match="a list of strings was expected"):
        strings(value)
