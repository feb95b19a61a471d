"""Where answers go: standard output, or a file that appears whole or not at all."""

import errno
import io
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from rich.console import Console

from dateline.errors import OutputError, UsageError

# The width of a table that does not go to a screen.
_PIPED_WIDTH = 160


@contextmanager
def destination(path: Path | None) -> Iterator[BinaryIO]:
    """A stream for bytes; a file takes its name only after all was written, and an older file stays until then."""
    try:
        if path is None:
            yield _standard()
            sys.stdout.buffer.flush()
        else:
            with _renamed(path.resolve()) if _is_replaceable(path) else _written(path) as stream:
                yield stream
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        where = path or "standard output"
        raise OutputError("W001", f"{where}: no room left on the disk; free some and run again") from error


@contextmanager
def _renamed(path: Path) -> Iterator[BinaryIO]:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        stream = part.open("xb")
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _is_replaceable(path: Path) -> bool:
    """Holds for a plain file and for a name not yet taken; a device or a pipe is written to, and stays."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return True
    except OSError as error:
        raise _unwritable(path, error) from error
    if stat.S_ISDIR(mode):
        raise UsageError("W002", f"{path}: is a folder; name a file")
    return stat.S_ISREG(mode)


@contextmanager
def _written(path: Path) -> Iterator[BinaryIO]:
    try:
        stream = path.open("wb")
    except OSError as error:
        raise _unwritable(path, error) from error
    with stream:
        yield stream


def _standard() -> BinaryIO:
    if sys.stdout is None:
        raise OutputError("W004", "standard output is closed; name a file with --out")
    return sys.stdout.buffer


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError("W003", f"{path}: cannot be written ({error.strerror}); name another file with --out")


class _Console(Console):
    def on_broken_pipe(self) -> None:
        # The library would end the program here, with an exit code of its own.
        raise BrokenPipeError


@contextmanager
def screen(stream: BinaryIO) -> Iterator[Console]:
    """A console that writes to `stream`; without colours and as wide as COLUMNS (else 160) where no screen is."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n", write_through=True)
    on_screen = stream.isatty()
    try:
        yield _Console(
            file=text, width=columns(stream), force_terminal=on_screen, no_color=not on_screen, highlight=False
        )
    finally:
        text.detach()


def columns(stream: BinaryIO) -> int:
    """The width that lines may have: of the screen, or as COLUMNS says, or `_PIPED_WIDTH`."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return max(40, int(asked))
    return shutil.get_terminal_size().columns if stream.isatty() else _PIPED_WIDTH
