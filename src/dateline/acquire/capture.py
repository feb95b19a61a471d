"""The captures behind a list of paths, in the order given."""

import errno
import re
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from dateline.acquire.limit import LIMIT_BYTES, too_large
from dateline.acquire.lines import is_json_object, line_captures, record_captures
from dateline.acquire.paths import STDIN, Listed, listed, opened, refuse_missing, unreadable
from dateline.model import Capture, Problem, Unread

_JSON_LINES = {".jsonl", ".ndjson"}

_RECORD = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*[\"}]")


def captures(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Capture | Unread]:
    """Every report behind `paths`: files, folders, JSON Lines, and `-` for standard input.

    Raises `UsageError` for paths that do not exist, all in one message, before anything is read.
    """
    refuse_missing(paths)
    return _under_own_ids(_captures(paths, stdin))


def _under_own_ids(found: Iterator[Capture | Unread]) -> Iterator[Capture | Unread]:
    """No two captures bear one id: in a store the second would take the place of the first."""
    holders: dict[str, str] = {}
    for one in found:
        if isinstance(one, Unread) or one.id is None:
            yield one
        elif holder := holders.get(one.id):
            message = f"its id {one.id[:40]!r} is also that of {holder}, which was read; give each report its own"
            yield Unread(file=one.file, problem=Problem(code="A008", message=message))
        else:
            holders[one.id] = one.file
            yield one


def _captures(paths: Sequence[str], stdin: BinaryIO | None) -> Iterator[Capture | Unread]:
    for entry in listed(paths):
        if isinstance(entry, Unread):
            yield entry
        elif str(entry.path) == STDIN:
            yield from _from_stdin(stdin, entry)
        else:
            yield from _from_file(entry)


def _from_stdin(stdin: BinaryIO | None, entry: Listed) -> Iterator[Capture | Unread]:
    if stdin is not None or sys.stdin is not None:
        yield from _from_stream(stdin or sys.stdin.buffer, entry)
    else:
        yield unreadable(entry.name, OSError(errno.EBADF, "it is closed"))


def _from_file(entry: Listed) -> Iterator[Capture | Unread]:
    try:
        with opened(entry.path) as stream:
            yield from _from_stream(stream, entry)
    except OSError as error:
        yield unreadable(entry.name, error)


def _from_stream(stream: BinaryIO, entry: Listed) -> Iterator[Capture | Unread]:
    if entry.path.suffix.lower() in _JSON_LINES:
        yield from line_captures(stream, entry.name)
        return
    first = stream.readline(LIMIT_BYTES + 1)
    if is_json_object(first):
        yield from line_captures(stream, entry.name, first=first)
        return
    content = first + stream.read(max(0, LIMIT_BYTES + 1 - len(first)))
    if len(content) > LIMIT_BYTES:
        yield too_large(entry.name)
    elif _RECORD.match(content):
        # Nothing but JSON begins like this: a broken first line, or one record written over several.
        yield from record_captures(content, entry.name)
    else:
        yield Capture(file=entry.name, content=content)
