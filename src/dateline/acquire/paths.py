"""Paths as given become the files to read: every file once, in a stable order."""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dateline.errors import UsageError
from dateline.model import Problem, Unread

STDIN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A file to read, and the name that a person knows it by."""

    path: Path
    name: str


def shown(path: str | Path) -> str:
    """A path as text that every output can hold, also where the file system's bytes are not UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def unreadable(name: str, error: OSError) -> Unread:
    """The refusal of a file or folder that the system would not give."""
    reason = error.strerror or type(error).__name__
    message = f"cannot be read ({reason}); check that it is there and that you may read it"
    return Unread(file=name, problem=Problem(code="A002", message=message))


def opened(path: Path) -> BinaryIO:
    """The bytes of a file, or of a pipe; one that nobody writes to is empty and is not waited for."""
    if not hasattr(os, "O_NONBLOCK"):
        return path.open("rb")
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(number, True)
    return os.fdopen(number, "rb")


def refuse_missing(paths: Sequence[str]) -> None:
    """Raises one `UsageError` that names every path that does not exist."""
    missing = [shown(path) for path in paths if path != STDIN and not _exists(path)]
    if missing:
        raise UsageError("A001", f"no such file or folder: {', '.join(missing)}; check the spelling")


def _exists(path: str) -> bool:
    # A name that no file system accepts (an inner NUL) does not exist; a file behind a folder without
    # permission may, and is left for the reading to report.
    try:
        Path(path).stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return True
    return True


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:  # it will say so itself when it is opened
        return False


def listed(paths: Sequence[str]) -> Iterator[Listed | Unread]:
    """The files behind `paths` in the order given; folders sorted, hidden files left out, each real file once."""
    seen: set[str] = set()
    for path in paths:
        for entry in _files(path):
            if isinstance(entry, Unread):
                yield entry
                continue
            real = str(entry.path) if path == STDIN else os.path.realpath(entry.path)
            if real not in seen:
                seen.add(real)
                yield entry


def _files(path: str) -> Iterator[Listed | Unread]:
    if path == STDIN:
        yield Listed(path=Path(STDIN), name="<stdin>")
    elif _is_folder(path):
        yield from _within(path)
    else:
        yield Listed(path=Path(path), name=shown(path))


def _within(folder: str) -> Iterator[Listed | Unread]:
    faults: list[OSError] = []
    count = 0
    for here, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            found = Path(here, name)
            if not name.startswith(".") and (entry := _entry(found)):
                count += 1
                yield entry
    yield from (unreadable(shown(fault.filename or folder), fault) for fault in faults)
    if not count and not faults:
        message = "holds no file to read; hidden files are left out"
        yield Unread(file=shown(folder), problem=Problem(code="A007", message=message))


def _entry(found: Path) -> Listed | Unread | None:
    """What stands in a folder; None where it is a pipe or a device, which hold no reports."""
    name = shown(found)
    try:
        mode = found.stat().st_mode
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ELOOP):
            error = OSError(error.errno, "the link leads nowhere")
        return unreadable(name, error)
    return Listed(path=found, name=name) if stat.S_ISREG(mode) else None
