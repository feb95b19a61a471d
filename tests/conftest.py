"""What several tests share."""

import pytest

from dateline.language import Parser
from dateline.register import towns_named


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The shipped English model, loaded once."""
    return Parser()


@pytest.fixture(scope="session")
def gazetteer() -> None:
    """The list of towns is built, so that no test's own time is spent on it."""
    towns_named("Aleppo")
