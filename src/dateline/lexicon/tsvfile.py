"""Tab-separated tables with a comment block and a header row."""

from collections.abc import Iterator
from importlib.resources import files

from dateline.errors import LexiconError


def read_table(package: str, name: str) -> Iterator[dict[str, str]]:
    """The rows of file `name` beside `package`, by column; comment lines begin with `#`."""
    lines = (files(package) / name).read_text(encoding="utf-8").splitlines()
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        return
    columns = numbered[0][1].split("\t")
    for number, line in numbered[1:]:
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise LexiconError("L004", f"{package}/{name}:{number}: {len(cells)} cells under {len(columns)} columns")
        yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))
