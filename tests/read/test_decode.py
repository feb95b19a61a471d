import pytest

from dateline.model import Problem
from dateline.read.decode import Decoded, decode

WORDS = "Le général a nié – “rien”."


def decoded(content: bytes) -> Decoded:
    found = decode(content)
    assert isinstance(found, Decoded), found
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_known_by_its_mark_or_its_shape(encoding: str) -> None:
    words = "The general denied that his troops had left – “nothing”."
    assert (decoded(words.encode(encoding)).text, decoded(words.encode(encoding)).problem) == (words, None)


@pytest.mark.parametrize("encoding", ["windows-1252", "iso-8859-15", "utf-8", "koi8-r", "gb18030"])
def test_a_declared_encoding_is_used(encoding: str) -> None:
    words = {"koi8-r": "Алеппо", "gb18030": "阿勒颇"}.get(encoding, "général")
    content = f"<html><meta charset={encoding}><p>{words}".encode(encoding)
    assert words in decoded(content).text
    assert decoded(content).problem is None


@pytest.mark.parametrize("encoding", ["utf-7", "unicode_escape", "rot13", "base64", "idna", "no-such", "utf-16"])
def test_a_declaration_that_no_page_can_mean_is_not_believed(encoding: str) -> None:
    assert "a\\x41+AEE-é" in decoded(f"<html><meta charset='{encoding}'><p>a\\x41+AEE-é".encode()).text


def test_a_wrong_declaration_gives_way_to_utf8() -> None:
    assert WORDS in decoded(f"<meta charset='euc-jp'>{WORDS}".encode()).text


def test_other_bytes_are_read_as_windows_1252_with_a_problem() -> None:
    found = decoded(WORDS.encode("cp1252"))
    assert found.text == WORDS
    assert found.problem is not None and found.problem.code == "R003"


def test_line_ends_are_made_alike() -> None:
    assert decoded(b"a\r\nb\rc\nd").text == "a\nb\nc\nd"


@pytest.mark.parametrize(
    "content", [b"\x1f\x8b\x08\x00abc", b"{\\rtf1 abc}", b"\xff\xd8\xff\xe0abc", b"abc\x00\x01\x02" * 50]
)
def test_what_is_not_text_is_refused_by_what_it_looks_like(content: bytes) -> None:
    found = decode(content)
    assert isinstance(found, Problem) and found.code == "R002"


def test_a_stray_control_character_does_not_make_text_binary() -> None:
    assert decoded(b"Troops advanced on Monday and the town was taken by night.\x1a").text.startswith("Troops")
