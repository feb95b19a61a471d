import errno
import io
import json
import os
import sys
import threading
import time
from datetime import date
from pathlib import Path

import pytest

from dateline.acquire import LIMIT_BYTES, captures
from dateline.errors import UsageError
from dateline.model import Capture, Unread


def write(path: Path, content: str | bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def line(**fields: object) -> str:
    return json.dumps(fields) + "\n"


def contents(*paths: str, stdin: bytes = b"") -> list[bytes | str]:
    """What came of each input: its bytes, or the code of its refusal."""
    found = captures(paths, stdin=io.BytesIO(stdin))
    return [entry.content if isinstance(entry, Capture) else entry.problem.code for entry in found]


def test_a_file_is_one_capture_named_by_its_path(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Troops advanced.")
    assert list(captures([path])) == [Capture(file=path, content=b"Troops advanced.")]


def test_files_come_in_the_order_given(tmp_path: Path) -> None:
    second, first = write(tmp_path / "b.txt", "2"), write(tmp_path / "a.txt", "1")
    assert contents(second, first) == [b"2", b"1"]


def test_a_folder_is_read_in_order_and_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", ".git/config", ".hidden", "a.txt"):
        write(tmp_path / name, name)
    assert contents(str(tmp_path)) == [b"a.txt", b"b.txt", b"a/c.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "once")
    (tmp_path / "link.txt").symlink_to(path)
    assert contents(path, str(tmp_path), str(tmp_path / ".." / tmp_path.name / "a.txt")) == [b"once"]


def test_an_empty_folder_is_reported(tmp_path: Path) -> None:
    assert contents(str(tmp_path)) == ["A007"]


def test_all_missing_paths_are_named_before_anything_is_read(tmp_path: Path) -> None:
    there = write(tmp_path / "a.txt", "x")
    with pytest.raises(UsageError, match=r"A001 .*nowhere\.txt.*gone\.txt"):
        captures([there, str(tmp_path / "nowhere.txt"), str(tmp_path / "gone.txt")])


def test_a_path_that_no_file_system_can_hold_is_missing() -> None:
    with pytest.raises(UsageError):
        captures(["a\0b"])


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_without_permission_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    locked, free = write(tmp_path / "a.txt", "x"), write(tmp_path / "b.txt", "y")
    Path(locked).chmod(0)
    assert contents(locked, free) == ["A002", b"y"]


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no such file on this system")
def test_an_input_error_is_a_refusal_and_the_next_file_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "b.txt", "y")
    # Reading a process's memory from its start is an input error for every user.
    assert contents("/proc/self/mem", path) == ["A002", b"y"]


def test_a_document_at_the_limit_is_read_and_one_above_is_refused(tmp_path: Path) -> None:
    full = write(tmp_path / "full.txt", b"x" * LIMIT_BYTES)
    over = write(tmp_path / "over.txt", b"x" * (LIMIT_BYTES + 1))
    whole, refused = captures([full, over])
    assert isinstance(whole, Capture) and len(whole.content) == LIMIT_BYTES
    assert isinstance(refused, Unread) and refused.problem.code == "A003" and "20 MB" in refused.problem.message


def test_each_line_of_json_lines_is_a_capture_with_its_fields(tmp_path: Path) -> None:
    fields = {"id": "r1", "url": "https://a.example/x", "outlet": "A", "title": "T", "published": "2016-12-05"}
    path = write(tmp_path / "a.jsonl", line(text="One.", **fields) + "\n" + line(text="Two."))
    first, second = captures([path])
    assert first == Capture(
        file=f"{path}:1",
        content=b"One.",
        given_text=True,
        id="r1",
        url="https://a.example/x",
        outlet="A",
        title="T",
        published=date(2016, 12, 5),
    )
    assert second == Capture(file=f"{path}:3", content=b"Two.", given_text=True)


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        ('{"text": "cut', "A004"),
        ('["a list"]', "A004"),
        ("[" * 100_000, "A004"),
        ('{"id": "x"}', "A005"),
        ('{"text": " "}', "A005"),
        ('{"text": 3}', "A006"),
        ('{"text": "x", "outlet": 3}', "A006"),
        ('{"text": "x", "published": "05/12/2016"}', "A006"),
    ],
)
def test_a_broken_line_is_refused_by_number_and_the_next_is_read(tmp_path: Path, broken: str, code: str) -> None:
    path = write(tmp_path / "a.jsonl", line(text="One.") + broken + "\n" + line(text="Three."))
    first, refused, third = captures([path])
    assert isinstance(first, Capture) and isinstance(third, Capture) and third.content == b"Three."
    assert isinstance(refused, Unread) and refused.problem.code == code
    assert refused.file == f"{path}:2" and str(path) not in refused.problem.message


def test_a_line_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", b'{"text": "caf\xe9"}\n{"text": "x"}\n')
    assert contents(path) == ["A004", b"x"]


@pytest.mark.parametrize(
    "given", ["2016-12-05", "2016-12-05T23:10:00Z", "2016-12-05T01:00:00+03:00", "Mon, 05 Dec 2016 10:00:00 GMT"]
)
def test_a_publication_time_gives_the_day_as_written(tmp_path: Path, given: str) -> None:
    (found,) = captures([write(tmp_path / "a.jsonl", line(text="x", published=given))])
    assert isinstance(found, Capture) and found.published == date(2016, 12, 5)


def test_a_numeric_id_is_kept_as_words(tmp_path: Path) -> None:
    (found,) = captures([write(tmp_path / "a.jsonl", line(text="x", id=17))])
    assert isinstance(found, Capture) and found.id == "17"


def test_half_a_surrogate_pair_becomes_a_replacement_character(tmp_path: Path) -> None:
    assert contents(write(tmp_path / "a.jsonl", '{"text": "a\\ud800b"}')) == ["a\ufffdb".encode()]


def test_a_byte_order_mark_does_not_break_the_first_line(tmp_path: Path) -> None:
    assert contents(write(tmp_path / "a.jsonl", b"\xef\xbb\xbf" + line(text="x").encode())) == [b"x"]


def test_standard_input_is_told_by_its_content() -> None:
    lines = (line(text="One.") + line(text="Two.")).encode()
    assert contents("-", stdin=lines) == [b"One.", b"Two."]
    assert contents("-", stdin=b"<html><p>Hi</p></html>") == [b"<html><p>Hi</p></html>"]
    assert contents("-", stdin=b"Troops advanced.") == [b"Troops advanced."]


def test_standard_input_has_a_name() -> None:
    (found,) = captures(["-"], stdin=io.BytesIO(line(text="x").encode()))
    assert found.file == "<stdin>:1"


def test_a_broken_first_line_of_standard_input_does_not_turn_records_into_text() -> None:
    assert contents("-", stdin=b'{"text": "cut\n' + line(text="Two.").encode()) == ["A004", b"Two."]


def test_standard_input_given_twice_is_read_once() -> None:
    assert contents("-", "-", stdin=b"x") == [b"x"]


def test_json_lines_are_told_by_content_whatever_the_name(tmp_path: Path) -> None:
    assert contents(write(tmp_path / "a.json", line(text="One.") + line(text="Two."))) == [b"One.", b"Two."]


def test_json_over_several_lines_is_a_record_or_a_list_of_them(tmp_path: Path) -> None:
    one = write(tmp_path / "one.json", json.dumps({"text": "One."}, indent=1))
    two = write(tmp_path / "two.json", json.dumps([{"text": "One."}, {"text": "Two."}], indent=1))
    assert contents(one, two) == [b"One.", b"One.", b"Two."]


def test_a_json_lines_file_is_streamed(tmp_path: Path) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.given += 1
            return line(text=f"Report {self.given}.").encode()

    stream = Endless()
    found = captures(["-"], stdin=stream)  # type: ignore[arg-type]
    assert [next(found).file for _ in range(3)] == ["<stdin>:1", "<stdin>:2", "<stdin>:3"]
    assert stream.given <= 4


def test_a_file_name_that_is_not_utf8_is_shown_and_read(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(b"x")
    (found,) = captures([str(tmp_path)])
    assert isinstance(found, Capture) and found.file.encode() and found.content == b"x"


def test_a_link_that_leads_nowhere_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The army shelled the town.")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    read, refused = captures([str(tmp_path)])
    assert isinstance(read, Capture) and isinstance(refused, Unread) and refused.problem.code == "A002"


def test_a_second_report_under_one_id_is_refused(tmp_path: Path) -> None:
    lines = [line(id="a", text="One."), line(id="a", text="Two."), line(id="b", text="Three."), line(text="Four.")]
    path = write(tmp_path / "a.jsonl", "".join(lines))
    assert contents(path) == [b"One.", "A008", b"Three.", b"Four."]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_writes_to_is_empty_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert contents(str(tmp_path / "pipe")) == [b""]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    holding = os.open(pipe, os.O_RDWR)  # or writing would wait for the reader
    found = captures([str(pipe)])

    def told() -> None:
        for part in (b"One. ", b"Two."):
            time.sleep(0.05)
            os.write(holding, part)
        os.close(holding)

    writer = threading.Thread(target=told)
    writer.start()
    assert [entry.content for entry in found if isinstance(entry, Capture)] == [b"One. Two."]
    writer.join()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_in_a_folder_are_left_out(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    write(tmp_path / "a.txt", "x")
    assert contents(str(tmp_path)) == [b"x"]


def test_a_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    (refused,) = captures(["-"])
    assert isinstance(refused, Unread) and refused.problem.code == "A002"


def test_a_name_that_is_too_long_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    assert contents(str(tmp_path / ("x" * 300)), write(tmp_path / "a.txt", "x")) == ["A002", b"x"]


def test_links_that_lead_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    write(tmp_path / "a.txt", "x")
    assert contents(str(tmp_path)) == [b"x", "A002"]


def test_a_file_that_cannot_be_looked_at_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.txt", "x")
    plain = Path.stat

    def stat(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if self.name == "a.txt":
            raise PermissionError(errno.EACCES, "Permission denied")
        return plain(self, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)
    assert contents(str(tmp_path)) == ["A002"]
