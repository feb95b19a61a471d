"""The closed lists of words say why they are lists, and are well formed."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from dateline.errors import LexiconError
from dateline.extract import words as module
from dateline.extract.words import words
from dateline.lexicon import read_toml, strings

LISTS = sorted(read_toml("dateline.extract", "en.words.toml"))
CODE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(Path(str(files("dateline.extract"))).rglob("*.py"))
)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_lower_case_words(name: str) -> None:
    assert [word for word in words(name) if word != word.lower() or word != word.strip()] == []


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    given = strings(read_toml("dateline.extract", "en.words.toml")[name]["words"])
    assert len(given) == len(set(given))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_used(name: str) -> None:
    assert re.search(rf'words\("{name}"\)', CODE)


def test_a_list_without_a_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "read_toml", lambda *_: {"colours": {"words": ["red"]}})
    with pytest.raises(LexiconError, match="colours"):
        module._tables.__wrapped__()
