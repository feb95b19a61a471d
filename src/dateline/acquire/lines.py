"""JSON Lines become captures, one a line; a line that cannot be used is reported by its number."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import BinaryIO

from dateline.acquire.limit import LIMIT_BYTES, too_large
from dateline.model import Capture, Problem, Unread

# JSON may write each of four bytes of a character as two escapes of six characters.
_LINE_LIMIT = 6 * LIMIT_BYTES


class _Fault(ValueError):
    """Why a record gives no capture."""

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
            yield _line(line, where, first=number == 1)


def record_captures(content: bytes, name: str) -> Iterator[Capture | Unread]:
    """The captures of JSON that is one record, a list of records, or lines of which the first is broken."""
    try:
        records = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        yield from line_captures(BytesIO(content), name)
        return
    listed = records if isinstance(records, list) else [records]
    for number, record in enumerate(listed, start=1):
        yield _record(record, f"{name}:{number}" if isinstance(records, list) else name)


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(_LINE_LIMIT)) and not rest.endswith(b"\n"):
        pass


def _line(line: bytes, where: str, *, first: bool) -> Capture | Unread:
    try:
        record = json.loads(line.decode("utf-8-sig" if first else "utf-8"))
    except UnicodeDecodeError as error:
        return _refused(where, "A004", f"byte {error.start + 1} is not UTF-8; save the file as UTF-8")
    except json.JSONDecodeError as error:
        return _refused(where, "A004", f"not JSON at column {error.colno} ({error.msg}); mend the line")
    except (ValueError, RecursionError):
        return _refused(where, "A004", "JSON nested too deeply or with an impossible number; mend the line")
    return _record(record, where)


def _refused(where: str, code: str, message: str) -> Unread:
    return Unread(file=where, problem=Problem(code=code, message=message))


def _record(record: object, where: str) -> Capture | Unread:
    if not isinstance(record, dict):
        return _refused(where, "A004", 'not a JSON object; it must be like {"text": "..."}')
    try:
        content = _text(record)
        if len(content) > LIMIT_BYTES:
            return too_large(where)
        return Capture(
            file=where,
            content=content,
            given_text=True,
            id=_identity(record),
            url=_words(record, "url"),
            outlet=_words(record, "outlet"),
            title=_words(record, "title"),
            published=_published(record),
        )
    except _Fault as fault:
        return _refused(where, fault.code, str(fault))


def _text(fields: dict[str, object]) -> bytes:
    text = fields.get("text")
    if text is None or (isinstance(text, str) and not text.strip()):
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
