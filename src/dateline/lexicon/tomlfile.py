"""TOML files of rules and terms, found beside the module that reads them."""

import tomllib
from importlib.resources import files
from typing import Any

from dateline.errors import LexiconError


class Faults:
    """Collects what is wrong in a file, so that a person mends all of it in one go."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._found: list[str] = []

    def add(self, entry: str, message: str) -> None:
        self._found.append(f'{self._where}: "{entry}" {message}')

    def raise_if_any(self) -> None:
        if self._found:
            raise LexiconError("L001", "\n".join(self._found))


def read_toml(package: str, name: str) -> dict[str, Any]:
    """The tables of file `name` beside `package`; LexiconError names the file and line that cannot be read."""
    try:
        return tomllib.loads((files(package) / name).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError("L002", f"{package}/{name}: {error}") from error


def strings(value: object) -> tuple[str, ...]:
    """A list of strings as a tuple; one string counts as a list of one, nothing as an empty list."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    raise LexiconError("L003", f"a list of strings was expected, not {value!r}")
