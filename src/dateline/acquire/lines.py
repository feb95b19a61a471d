"""JSON Lines become captures, one a line; a line that cannot be used is reported by its number."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import BinaryIO

from dateline.acquire.limit import LIMIT_BYTES, too_large
from dateline.model import Capture, Problem, Unread

# JSON may write each of four bytes of a character as two escapes of six characters.
_LINE_LIMIT = 6 * LIMIT_BYTES


class _Fault(ValueError):
    """Why a line gives no capture."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def is_json_object(line: bytes) -> bool:
    """Holds for a first line that makes the whole stream JSON Lines, whatever its name."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line.decode("utf-8-sig")), dict)
    except (ValueError, RecursionError):
        return False


def line_captures(stream: BinaryIO, name: str, *, first: bytes = b"") -> Iterator[Capture | Unread]:
    """One capture or refusal for each line that is not blank; `first` is a line already taken from the stream."""
    number = 0
    while line := first or stream.readline(_LINE_LIMIT):
        first, number = b"", number + 1
        where = f"{name}:{number}"
        if len(line) >= _LINE_LIMIT and not line.endswith(b"\n"):
            _skip_line(stream)
            yield too_large(where)
        elif line.strip():
            yield _capture(line, where, first=number == 1)


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(_LINE_LIMIT)) and not rest.endswith(b"\n"):
        pass


def _capture(line: bytes, where: str, *, first: bool) -> Capture | Unread:
    try:
        fields = _fields(line, first=first)
        content = _text(fields)
        if len(content) > LIMIT_BYTES:
            return too_large(where)
        return Capture(
            file=where,
            content=content,
            given_text=True,
            id=_identity(fields),
            url=_words(fields, "url"),
            outlet=_words(fields, "outlet"),
            title=_words(fields, "title"),
            published=_published(fields),
        )
    except _Fault as fault:
        return Unread(file=where, problem=Problem(code=fault.code, message=f"{where}: {fault}"))


def _fields(line: bytes, *, first: bool) -> dict[str, object]:
    try:
        fields = json.loads(line.decode("utf-8-sig" if first else "utf-8"))
    except UnicodeDecodeError as error:
        raise _Fault("A004", f"byte {error.start + 1} is not UTF-8; save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        raise _Fault("A004", f"not JSON at column {error.colno} ({error.msg}); mend the line") from None
    except (ValueError, RecursionError):
        raise _Fault("A004", "JSON nested too deeply or with an impossible number; mend the line") from None
    if not isinstance(fields, dict):
        raise _Fault("A004", 'not a JSON object; each line must be like {"text": "..."}')
    return fields


def _text(fields: dict[str, object]) -> bytes:
    text = fields.get("text")
    if text is None or text == "":
        raise _Fault("A005", 'no "text"; give the report\'s words in that field')
    if not isinstance(text, str):
        raise _Fault("A006", '"text" is not a string; give the report\'s words in that field')
    return _whole(text).encode()


def _whole(text: str) -> str:
    """`text` without halves of surrogate pairs, which JSON can write and no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _words(fields: dict[str, object], name: str) -> str | None:
    given = fields.get(name)
    if given is None:
        return None
    if not isinstance(given, str):
        raise _Fault("A006", f'"{name}" is not a string; mend it or leave it out')
    return _whole(given).strip() or None


def _identity(fields: dict[str, object]) -> str | None:
    given = fields.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    return _words(fields, "id")


def _published(fields: dict[str, object]) -> date | None:
    given = _words(fields, "published")
    if given is None:
        return None
    for reading in (date.fromisoformat, _day_of_moment, _day_of_mail):
        try:
            return reading(given)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    raise _Fault("A006", f'"published" is {given[:40]!r}, not a date like 2016-12-05; mend it or leave it out')


def _day_of_moment(given: str) -> date:
    return datetime.fromisoformat(given).date()


def _day_of_mail(given: str) -> date:
    return parsedate_to_datetime(given).date()
