"""The rules of the house that no linter knows: size, names, and which module may reach for what.

Which package may import which is held by import-linter, in pyproject.toml.
"""

import ast
import importlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "dateline"
MODULES = sorted(PACKAGE.rglob("*.py"))
PACKAGES = sorted(path for path in MODULES if path.name == "__init__.py")
CODE = sorted(
    path
    for folder in ("src", "tests", "tools", "bench", "training")
    for suffix in ("*.py", "*.js", "*.css", "*.html", "*.sql")
    for path in (ROOT / folder).rglob(suffix)
)

STAGES = ("model", "lexicon", "register", "acquire", "read", "language", "extract", "reconcile")
MODULE_LINES, FUNCTION_LINES = 300, 40
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "misc", "base", "core", "manager", "handler", "types"}
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http.client", "http.server", "httpx", "imaplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "trafilatura.downloads", "trafilatura.feeds", "trafilatura.sitemaps",
    "trafilatura.spider", "urllib.request", "urllib3", "webbrowser", "websockets", "xmlrpc",
}  # fmt: skip
FETCHING = {"fetch_url", "fetch_response"}
READS_OR_WAITS = {"asyncio", "io", "logging", "os", "pathlib", "random", "shutil", "sqlite3", "subprocess", "time"}
CLOCK = {"now", "utcnow", "today", "time", "time_ns", "fromtimestamp", "localtime", "gmtime", "perf_counter"}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def at(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{line}"


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every module that `path` imports, and every name taken from one, as `module.name`, with the line."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{at(path, node.lineno)} imports by a relative name"
            yield from ((f"{node.module}.{name.name}", node.lineno) for name in node.names)


def importing(paths: Iterable[Path], modules: set[str]) -> list[str]:
    """Where one of `modules`, or something of it, is imported."""
    return [
        f"{at(path, line)} imports {name}"
        for path in paths
        for name, line in imports(path)
        if any(name == module or name.startswith(module + ".") for module in modules)
    ]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT / "src").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_no_module_is_longer_than_300_lines() -> None:
    assert [f"{at(path, 1)} has {lines(path)}" for path in CODE if lines(path) > MODULE_LINES] == []


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{at(path, node.lineno)} {node.name} has {length}"
        for path in CODE
        if path.suffix == ".py" and ROOT / "tests" not in path.parents
        for node in functions(path)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
        # A command of the command line is its list of options; each needs its line of help.
        and "show/cli" not in path.as_posix()
    ]
    assert long == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [at(path, 1) for path in CODE if path.stem in FORBIDDEN_NAMES or path.parent.name in FORBIDDEN_NAMES] == []


def test_every_module_says_why_it_exists() -> None:
    assert [at(path, 1) for path in MODULES if not ast.get_docstring(tree(path))] == []


def test_the_model_imports_the_standard_library_only() -> None:
    known = sys.stdlib_module_names
    strangers = [
        f"{at(path, line)} imports {name}"
        for path in (PACKAGE / "model").glob("*.py")
        for name, line in imports(path)
        if name.split(".")[0] not in known and not name.startswith("dateline.model.")
    ]
    assert strangers == []


def test_the_model_neither_reads_nor_waits() -> None:
    assert importing((PACKAGE / "model").glob("*.py"), READS_OR_WAITS) == []


def test_nothing_imports_a_network_library() -> None:
    assert importing(MODULES, NETWORK) == []


def test_nothing_is_fetched() -> None:
    taken = ((at(path, line), name) for path in MODULES for name, line in imports(path))
    assert [(place, name) for place, name in taken if name.split(".")[-1] in FETCHING] == []


def test_only_the_store_and_the_gazetteer_open_a_database() -> None:
    doors = {PACKAGE / "register" / "gazetteer.py", *(PACKAGE / "store").glob("*.py")}
    assert importing((path for path in MODULES if path not in doors), {"sqlite3"}) == []


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_does_not_look_at_the_clock(stage: str) -> None:
    looks = [
        f"{at(path, node.lineno)} calls {node.func.attr}"
        for path in (PACKAGE / stage).rglob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCK
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"date", "datetime", "time"}
    ]
    assert looks == []
    assert importing((PACKAGE / stage).rglob("*.py"), {"random", "secrets", "uuid", "time"}) == []


def test_no_finder_imports_another() -> None:
    """But for one: an event's arguments are read as parties."""
    finders = sorted(path.parent for path in (PACKAGE / "extract").glob("*/__init__.py"))
    crossing = [
        place
        for finder in finders
        for other in finders
        if other is not finder and (finder.name, other.name) != ("action", "actor")
        for place in importing(finder.glob("*.py"), {dotted(other / "__init__.py")})
    ]
    assert crossing == []


def test_a_package_is_imported_by_its_public_names() -> None:
    """`from dateline.store import Store`, not `from dateline.store.fetch import ...`, outside `store` itself.

    Every module of `model` is public.
    """
    inside = [
        f"{at(path, line)} imports {name}"
        for path in MODULES
        for name, line in imports(path)
        if name.startswith("dateline.")
        and len(parts := name.split(".")) > 3
        and parts[1] not in {"model", path.relative_to(PACKAGE).parts[0]}
        and path.name != "__main__.py"
    ]
    assert inside == []


@pytest.mark.parametrize("package", PACKAGES, ids=dotted)
def test_a_package_lists_its_public_names(package: Path) -> None:
    module = importlib.import_module(dotted(package))
    named = getattr(module, "__all__", [])
    assert module.__doc__
    assert [name for name in named if not hasattr(module, name)] == []
    assert list(named) == sorted(set(named), key=_ruff_order)


FACADES = [
    path for path in PACKAGES if not any(isinstance(node, ast.ClassDef | ast.FunctionDef) for node in tree(path).body)
]


@pytest.mark.parametrize("package", FACADES, ids=dotted)
def test_what_a_package_takes_in_is_public(package: Path) -> None:
    taken = {name.rsplit(".", 1)[1] for name, _ in imports(package) if name.startswith(dotted(package) + ".")}
    assert taken - set(getattr(importlib.import_module(dotted(package)), "__all__", ())) == set()


def _ruff_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)
