import os
import sqlite3
from pathlib import Path

import make
import pytest

from dateline.errors import StoreError
from dateline.store import Store
from dateline.store.connect import migrate, migrations

FINDINGS = make.findings(make.document(), [make.claim(make.document())])
SCHEMA = {
    "runs": "id name version model lexicon",
    "documents": "id run digest file url outlet agency title published published_basis language sha256 text "
    "folded record",
    "claims": "id document position type family modality plover_event plover_mode acled_type acled_sub_type control "
    "confidence rule trigger_start trigger_stop trigger_quote sentence_start sentence_stop sentence_quote "
    "evidence_start evidence_stop evidence_quote record",
    "parties": "claim role position name register kind country start stop quote folded",
    "places": "claim name register kind country admin1 lat lon precision precision_m basis start stop quote folded",
    "times": "claim first last precision anchor basis start stop quote",
    "figures": "claim position measure population subgroup low high form scope start stop quote",
    "speakers": "claim chain position name register role anonymous style start stop quote cue_start cue_stop cue_quote "
    "folded",
    "problems": "id document file code message start stop quote",
    "spans": "claim part start stop quote",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


def refused(path: Path, *, create: bool = False) -> StoreError:
    with pytest.raises(StoreError) as caught:
        Store.open(path, create=create, patience=0)
    return caught.value


def schema(path: Path) -> list[tuple[str]]:
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").fetchall()


def test_an_empty_file_is_brought_to_the_documented_schema(path: Path) -> None:
    with Store.open(path, create=True) as store:
        found = store._connection.execute(
            "SELECT tables.name, group_concat(columns.name, ' ') FROM sqlite_schema AS tables"
            " JOIN pragma_table_info(tables.name) AS columns WHERE tables.type IN ('table', 'view')"
            " GROUP BY tables.name"
        ).fetchall()
        version = store._connection.execute("PRAGMA user_version").fetchone()
    assert dict(found) == SCHEMA
    assert version == (len(migrations()),)


def test_each_step_is_applied_forward_and_once(path: Path) -> None:
    steps = ["CREATE TABLE one (a); -- a; b\n", "ALTER TABLE one ADD COLUMN b;\nCREATE TABLE two (a);\n"]
    with sqlite3.connect(path, isolation_level=None) as connection:
        migrate(connection, steps[:1])
        connection.execute("INSERT INTO one VALUES (7)")
        migrate(connection, steps)
        migrate(connection, steps)
        assert connection.execute("SELECT * FROM one").fetchall() == [(7, None)]
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)


def test_a_step_that_fails_leaves_nothing_behind(path: Path) -> None:
    with sqlite3.connect(path, isolation_level=None) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, ["CREATE TABLE one (a);\nCREATE TABLE one (a);\n"])
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)


def test_opening_again_leaves_the_schema_alone(path: Path) -> None:
    Store.open(path, create=True).close()
    before = schema(path)
    Store.open(path, create=True).close()
    assert schema(path) == before


def test_readers_are_not_kept_out_by_a_writer(path: Path) -> None:
    with Store.open(path, create=True) as writer, Store.open(path, patience=0) as reader:
        writer.write(FINDINGS)
        writer._connection.execute("BEGIN IMMEDIATE")
        assert reader.counts().claims == 1
        assert reader._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_store_that_is_not_there_is_not_made_by_reading(path: Path) -> None:
    assert refused(path).code == "S006"
    assert not path.exists()


def test_a_text_file_is_no_store(path: Path) -> None:
    path.write_text("A shell killed 12 people in Mosul. " * 40)
    assert refused(path, create=True).code == "S001"


def test_another_programs_database_is_no_store(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title)")
    assert refused(path, create=True).code == "S001"


def test_an_empty_file_holds_no_store_to_read(path: Path) -> None:
    path.touch()
    assert refused(path).code == "S001"


def test_a_store_of_a_newer_version_is_left_alone(path: Path) -> None:
    with Store.open(path, create=True) as store:
        store._connection.execute("PRAGMA user_version = 999")
    fault = refused(path)
    assert fault.code == "S002"
    assert "999" in fault.message


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "none" / "claims.db", create=True).code == "S003"


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    assert refused(tmp_path, create=True).code == "S003"


def test_a_store_that_may_not_be_written_is_told(path: Path) -> None:
    with Store.open(path, create=True) as store:
        store._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreError, match=r"S003 .*cannot be written"):
            store.write(FINDINGS)


def test_a_full_disk_is_told_and_what_was_written_stays(path: Path) -> None:
    long = make.document("A shell fell. " * 100_000, id="long")
    with Store.open(path, create=True) as store:
        store.write(FINDINGS)
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreError, match=r"S004 .*disk is full"):
            store.write(make.findings(long))
        assert [document.id for document in store.documents()] == [FINDINGS.document.id]


def test_a_store_that_another_program_writes_is_told(path: Path) -> None:
    with Store.open(path, create=True) as busy, Store.open(path, patience=0) as other:
        busy._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"S005 .*locked"):
            other.write(FINDINGS)


def test_a_damaged_store_is_told(path: Path) -> None:
    with Store.open(path, create=True) as store:
        store.write(FINDINGS)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    path.write_bytes(content)
    assert refused(path).code == "S007"


def test_a_store_may_have_a_name_that_means_something_else_to_sqlite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Store.open(Path(":memory:"), create=True).close()
    assert (tmp_path / ":memory:").is_file()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_no_store_and_nothing_is_left_beside_it(path: Path) -> None:
    os.mkfifo(path)
    assert refused(path, create=True).code == "S003"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("create", [False, True])
def test_a_name_that_is_too_long_is_told(tmp_path: Path, create: bool) -> None:
    assert refused(tmp_path / ("x" * 300), create=create).code == "S003"
