"""Errors say what went wrong, also after they have crossed from one process to another."""

import pickle

import pytest

from dateline.errors import DatelineError, LexiconError, OutputError, StoreError, UsageError


@pytest.mark.parametrize("kind", [UsageError, LexiconError, StoreError, OutputError])
def test_an_error_crosses_between_processes_whole(kind: type[DatelineError]) -> None:
    crossed = pickle.loads(pickle.dumps(kind("U001", "no such thing; name another")))
    assert type(crossed) is kind
    assert (crossed.code, crossed.message) == ("U001", "no such thing; name another")
    assert str(crossed) == "U001  no such thing; name another"
