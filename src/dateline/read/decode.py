"""Bytes become text, with the encoding that was found and a word where it had to be guessed."""

import codecs
import re
from dataclasses import dataclass

from dateline.model import Problem

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a picture, sound or video file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_XML_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.I)
# A page may name any codec of the language it is read with; only those that the web uses for text are believed.
_BELIEVED = re.compile(
    r"utf-?(8|16|32)|iso8859|cp(125\d|866|874|932|936|949|950)|koi8|gb|hz$|big5|euc_|shift_jis|iso2022_|mac_|ascii|tis"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LINE_END = re.compile(r"\r\n?")
# Text of Windows-1252 read as another encoding holds a stray control character or two; compiled files hold a tenth.
_MOST_CONTROL = 0.02
_LOOKED_AT = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with its line ends made `\\n`, the encoding it was read by, and what was doubtful about that."""

    text: str
    encoding: str
    problem: Problem | None = None


def decode(content: bytes) -> Decoded | Problem:
    """The text that `content` holds, or why it holds none."""
    if not content.strip():
        return Problem(code="R001", message="the input is empty; check that it was saved whole")
    if looks := _binary(content):
        return Problem(code="R002", message=f"the input is {looks}, not text or HTML; save the report as one of these")
    decoded = _decoded(content)
    start = decoded.text[:_LOOKED_AT]
    if len(_CONTROL.findall(start)) > _MOST_CONTROL * len(start):
        return Problem(code="R002", message="the input is binary, not text or HTML; save the report as one of these")
    if not decoded.text.strip("\ufeff \t\n"):
        return Problem(code="R001", message="the input is empty; check that it was saved whole")
    return decoded


def _binary(content: bytes) -> str | None:
    return next((looks for magic, looks in _MAGIC if content.startswith(magic)), None)


def _decoded(content: bytes) -> Decoded:
    for encoding in _candidates(content):
        try:
            return Decoded(text=_lines(content.decode(encoding)), encoding=encoding)
        except (UnicodeError, LookupError):
            continue
    message = "the text is not UTF-8 and names no encoding; it was read as windows-1252, so letters may be wrong"
    return Decoded(
        text=_lines(content.decode("cp1252", "replace")),
        encoding="cp1252",
        problem=Problem(code="R003", message=message + "; save it as UTF-8 if names look broken"),
    )


def _candidates(content: bytes) -> list[str]:
    marked = [encoding for bom, encoding in _BOMS if content.startswith(bom)]
    return [*marked, *_unmarked_wide(content), *_declared(content[:4096]), "utf-8"]


def _unmarked_wide(content: bytes) -> list[str]:
    """UTF-16 without its mark shows as text in which every other byte is zero."""
    start = content[:2000]
    half = len(start) // 2
    if half and start[1::2].count(0) > 0.7 * half and not start[0::2].count(0):
        return ["utf-16-le"]
    if half and start[0::2].count(0) > 0.7 * half and not start[1::2].count(0):
        return ["utf-16-be"]
    return []


def _declared(start: bytes) -> list[str]:
    found = _DECLARED.search(start) or _XML_DECLARED.match(start.lstrip())
    if found is None:
        return []
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return []
    # Browsers read both names as windows-1252, and pages rely on it; bytes that we can see cannot be 16 bits wide.
    name = {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name.replace("_", "-"), name)
    believed = _BELIEVED.match(name.replace("-", "_")) or _BELIEVED.match(name)
    return [name] if believed and not name.startswith(("utf-16", "utf-32", "utf_16", "utf_32")) else []


def _lines(text: str) -> str:
    text = text.removeprefix("\ufeff")
    return _LINE_END.sub("\n", text) if "\r" in text else text
