"""Everything that is run on this project, each by one word: `python3 tasks.py demo`, `python3 tasks.py test`.

Needs Python 3.11 and pip, nothing else: what a task needs is put into `.venv` beside this file. An environment that is
half made, moved, or made for another Python or other requirements is made anew. This file itself can be read by any
Python 3, so that an old one can be told what is missing.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
MADE = VENV / "made-for"

SAMPLE, STORE, PAGE = "examples/aleppo-2016", "out/aleppo.sqlite", "out/aleppo.html"
STEPS = {
    "lint": (("ruff", "check"), ("ruff", "format", "--check")),
    "types": (("mypy",),),
    "contracts": (("lint-imports",),),
    "tests": (("pytest", "-q"),),
    "docs": (("python", "tools/build_docs.py"),),
    "bench": (("python", "bench/reports.py", SAMPLE), ("python", "bench/model.py", SAMPLE)),
}
TEST = ("lint", "types", "contracts", "tests")
USAGE = """usage: python3 tasks.py TASK

  demo       read the sample reports into a store; show claims, tally and where the page lies
  test       lint, types, contracts and tests, up to the first that fails

  lint       the style of the code
  types      the types of the code
  contracts  which part may import which
  tests      the tests
  docs       rebuild docs/journey.md, docs/model.md and the samples in README.md
  bench      time the reading of the sample reports, and each part of the model"""


def main(words):
    """Runs the task named on the command line and gives its exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036
        return "Dateline needs Python 3.11 or newer, such as python3.11; this is {}.{}.".format(*sys.version_info)
    if len(words) != 1 or words[0] not in {"demo", "test", *STEPS}:
        return USAGE
    task = words[0]
    environment("" if task in {"demo", "bench", "docs"} else "test")
    if task == "demo":
        return demo()
    return first_failure(command for step in (TEST if task == "test" else (task,)) for command in STEPS[step])


def demo():
    """Reads the sample reports and shows what is in them."""
    (ROOT / "out").mkdir(exist_ok=True)
    failed = first_failure(
        (
            ("dateline", "read", SAMPLE, "--store", STORE, "--format", "html", "--out", PAGE),
            ("dateline", "claims", "--store", STORE, "--limit", "12"),
            ("dateline", "tally", "--store", STORE, "--by", "place"),
        )
    )
    if not failed:
        print("\nThe reports with every claim marked in them, to open in a browser:\n" + str(ROOT / PAGE))
    return failed


def first_failure(commands):
    """The exit code of the first command that fails, after which none is run; 0 if all do well."""
    for command in commands:
        print("\n$ " + " ".join(command), flush=True)
        code = subprocess.call([str(BIN / command[0]), *command[1:]], cwd=str(ROOT))
        if code:
            return code
    return 0


def environment(extra):
    """`.venv` holds the project, what it needs, and what `extra` needs."""
    needed, made = fingerprint(), made_for()
    if made[:1] != [needed] or not runs():
        print("Making an environment in .venv", flush=True)
        shutil.rmtree(str(VENV), ignore_errors=True)
        venv.create(str(VENV), with_pip=has_ensurepip())
        made = []
    elif not extra or extra in made:
        return
    # The mark is written last: an installation that was cut off leaves none.
    MADE.unlink(missing_ok=True)
    project = str(ROOT) + ("[" + extra + "]" if extra else "")
    code = subprocess.call([*pip(), "install", "-qq", "--editable", project])
    if code:
        raise SystemExit("The requirements could not be installed (see above); nothing was run.")
    MADE.write_text("\n".join([needed, *made[1:], extra]))


def fingerprint():
    """Changes with the requirements, the place of the project and the Python that runs it."""
    told = (ROOT / "pyproject.toml").read_text(encoding="utf-8"), str(ROOT), sys.version
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def made_for():
    return MADE.read_text().split("\n") if MADE.exists() else []


def runs():
    return PYTHON.exists() and subprocess.call([str(PYTHON), "-c", "import dateline"]) == 0


def has_ensurepip():
    return importlib.util.find_spec("ensurepip") is not None


def pip():
    """The environment's own pip; that of the system, told where to install, where Python comes without one."""
    return [str(PYTHON), "-m", "pip"] if has_ensurepip() else [sys.executable, "-m", "pip", "--python", str(PYTHON)]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
