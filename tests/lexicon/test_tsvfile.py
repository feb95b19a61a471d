"""Tables: comments, a header, one entry a row."""

import sys
from pathlib import Path

import pytest

from dateline.errors import LexiconError
from dateline.lexicon import read_table


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file `words.tsv` beside a package of its own."""
    folder = tmp_path / "tables_for_a_test"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "tables_for_a_test", raising=False)
    return folder / "words.tsv"


def rows() -> list[dict[str, str]]:
    return list(read_table("tables_for_a_test", "words.tsv"))


def test_comments_and_empty_lines_are_no_rows(table: Path) -> None:
    table.write_text("# what belongs here\nnoun\tkind\n\narmy\tstate_forces\n# and more\n", encoding="utf-8")
    assert rows() == [{"noun": "army", "kind": "state_forces"}]


def test_cells_that_are_left_out_are_empty(table: Path) -> None:
    table.write_text("noun\tkind\narmy\n", encoding="utf-8")
    assert rows() == [{"noun": "army", "kind": ""}]


def test_a_row_with_too_many_cells_is_refused_with_its_line(table: Path) -> None:
    table.write_text("# why\nnoun\tkind\narmy\tstate_forces\tmore\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"words\.tsv:3"):
        rows()


def test_a_file_of_comments_has_no_rows(table: Path) -> None:
    table.write_text("# nothing yet\n", encoding="utf-8")
    assert rows() == []
