"""The captures behind a list of paths, in the order given."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from dateline.acquire.limit import LIMIT_BYTES, too_large
from dateline.acquire.lines import is_json_object, line_captures
from dateline.acquire.paths import STDIN, Listed, listed, refuse_missing, unreadable
from dateline.model import Capture, Unread

_JSON_LINES = {".jsonl", ".ndjson"}

# Enough for any first line that says whether a stream without a telling name is JSON Lines.
_FIRST_LINE = LIMIT_BYTES + 1


def captures(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Capture | Unread]:
    """Every report behind `paths`: files, folders, JSON Lines, and `-` for standard input.

    Raises `UsageError` for paths that do not exist, all in one message, before anything is read.
    """
    refuse_missing(paths)
    return _captures(paths, stdin)


def _captures(paths: Sequence[str], stdin: BinaryIO | None) -> Iterator[Capture | Unread]:
    for entry in listed(paths):
        if isinstance(entry, Unread):
            yield entry
        elif str(entry.path) == STDIN:
            yield from _from_stream(stdin or sys.stdin.buffer, entry)
        else:
            yield from _from_file(entry)


def _from_file(entry: Listed) -> Iterator[Capture | Unread]:
    try:
        with open(entry.path, "rb") as stream:
            yield from _from_stream(stream, entry)
    except OSError as error:
        yield unreadable(entry.name, error)


def _from_stream(stream: BinaryIO, entry: Listed) -> Iterator[Capture | Unread]:
    if Path(entry.path).suffix.lower() in _JSON_LINES:
        yield from line_captures(stream, entry.name)
        return
    first = stream.readline(_FIRST_LINE)
    if is_json_object(first):
        yield from line_captures(stream, entry.name, first=first)
        return
    content = first + stream.read(max(0, LIMIT_BYTES + 1 - len(first)))
    yield too_large(entry.name) if len(content) > LIMIT_BYTES else Capture(file=entry.name, content=content)
