"""How fast the language model reads, in how much memory, and how large it is.

    python bench/model.py TEXTS [--model FOLDER] [--words N] [--articles N]

TEXTS is anything that `dateline read` takes, or JSON Lines packed as .gz. JSON Lines are parted into paragraphs at line
ends and not looked at otherwise; other reports are read as `dateline read` does. Words are those of the model, marks of
punctuation among them. Speed is taken over about the first `--words` of TEXTS, once by a process alone and once by two
side by side, each with one thread and an interpreter of its own; the seconds are those of one process, the words a
second those of all. Memory is taken over the first `--articles`, by a process of its own.
"""

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from itertools import islice
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from dateline.language import Parser
from dateline.language.pipeline import PARAGRAPHS_A_BATCH, SHIPPED, load_pipeline, with_bounds

# Linux counts kibibytes, macOS bytes.
UNIT = 1 if sys.platform == "darwin" else 1024
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
STARTS = 3
LONGEST_WAIT = 600  # seconds, for the other process to be ready
WHOLE = "all, to sentences"

_P = ParamSpec("_P")
_T = TypeVar("_T")
_together: Barrier


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Seconds on the wall and seconds of a processor."""

    wall: float = 0.0
    processor: float = 0.0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(wall=self.wall + other.wall, processor=self.processor + other.processor)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """What one process read, and what each part of the model took for it."""

    articles: int
    words: int
    spent: dict[str, Spent]


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The peak memory of one process, in bytes, and what it read."""

    loaded: int
    read: int
    articles: int
    words: int
    seconds: float


def articles(path: Path) -> Iterator[list[str]]:
    """The paragraphs of each article."""
    if {".jsonl", ".ndjson"} & set(path.suffixes):
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                yield [line.strip() for line in record["text"].splitlines() if line.strip()]
    else:
        yield from _reports(path)


def _reports(path: Path) -> Iterator[list[str]]:
    from dateline.acquire import captures
    from dateline.model import Unread
    from dateline.read import read

    for capture in captures([str(path)]):
        found = capture if isinstance(capture, Unread) else read(capture)
        if not isinstance(found, Unread):
            text = found[0].text
            yield [text[block.start : block.end] for block in found[0].blocks]


def first_words(path: Path, words: int) -> list[list[str]]:
    """The first articles, up to the one in which word `words` stands."""
    found, count = [], 0
    for article in articles(path):
        if count >= words:
            break
        found.append(article)
        count += sum(len(paragraph.split()) for paragraph in article)
    return found


def timed(work: Callable[_P, _T], *given: _P.args, **named: _P.kwargs) -> tuple[_T, Spent]:
    """What `work` gives and what it took this process."""
    wall, processor = time.perf_counter(), time.process_time()
    done = work(*given, **named)
    return done, Spent(wall=time.perf_counter() - wall, processor=time.process_time() - processor)


def speed(model: str | None, path: Path, words: int) -> Speed:
    """Reads the first `words` twice, part by part and as a whole, each time when all processes are ready."""
    parser, read = Parser(model), first_words(path, words)
    _whole(parser, read[:1])  # the first reading fills caches
    _together.wait(LONGEST_WAIT)
    count, spent = _parts(load_pipeline(model), read)
    _together.wait(LONGEST_WAIT)
    spent[WHOLE] = timed(_whole, parser, read)[1]
    return Speed(articles=len(read), words=count, spent=spent)


def _whole(parser: Parser, read: list[list[str]]) -> None:
    for article in read:
        parser.parse(article, [0] * len(article))


def _parts(nlp: Any, read: list[list[str]]) -> tuple[int, dict[str, Spent]]:
    spent: dict[str, Spent] = {}
    words = 0
    for article in read:
        docs, took = timed(_made, nlp, article)
        _add(spent, "tokenizer", took)
        words += sum(map(len, docs))
        docs, took = timed(_bounded, docs)
        _add(spent, "bounds", took)
        for name, part in nlp.pipeline:
            docs, took = timed(_piped, part, docs)
            _add(spent, name, took)
    return words, spent


def _add(spent: dict[str, Spent], part: str, took: Spent) -> None:
    spent[part] = spent.get(part, Spent()) + took


def _made(nlp: Any, article: list[str]) -> list[Any]:
    return [nlp.make_doc(paragraph) for paragraph in article]


def _bounded(docs: list[Any]) -> list[Any]:
    return [with_bounds(doc) for doc in docs]


def _piped(part: Any, docs: list[Any]) -> list[Any]:
    return list(part.pipe(docs, batch_size=PARAGRAPHS_A_BATCH))


def memory(model: str | None, path: Path, most: int) -> Memory:
    """Reads the first `most` articles, holding one at a time."""
    parser = Parser(model)
    loaded, started = _peak(), time.perf_counter()
    count = words = 0
    for article in islice(articles(path), most):
        count += 1
        words += sum(len(s) for block in parser.parse(article, [0] * len(article)) for s in block)
    seconds = time.perf_counter() - started
    return Memory(loaded=loaded, read=_peak(), articles=count, words=words, seconds=seconds)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT


def start(model: str | None) -> Spent:
    """A fresh interpreter loads the model: the quickest of a few, as the first also reads the disk."""
    command = [sys.executable, "-c", f"from dateline.language import Parser; Parser({model!r})"]
    return min((_started(command) for _ in range(STARTS)), key=lambda spent: spent.wall)


def _started(command: list[str]) -> Spent:
    before, wall = _children(), time.perf_counter()
    subprocess.run(command, check=True)
    return Spent(wall=time.perf_counter() - wall, processor=_children() - before)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def size(folder: Path) -> tuple[int, int]:
    """The bytes of the files of `folder`, as they are and zipped."""
    found = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in found:
            archive.write(file, file.relative_to(folder))
    return sum(file.stat().st_size for file in found), packed.tell()


def side_by_side(count: int, work: Callable[..., _T], *given: object) -> list[_T]:
    """What `count` new processes give that do the same work at the same time."""
    context = get_context("spawn")
    barrier = context.Barrier(count)
    with ProcessPoolExecutor(count, mp_context=context, initializer=_meet, initargs=(barrier,)) as pool:
        return [one.result() for one in [pool.submit(work, *given) for _ in range(count)]]


def _meet(barrier: Barrier) -> None:
    global _together
    _together = barrier


def show_speed(alone: Speed, both: list[Speed]) -> None:
    """One line for each part."""
    print(f"{alone.articles:,} articles, {alone.words:,} words, {_processors()} processors to run on")
    print(f"{'':20}{'one process':>30}{'two at once':>36}")
    print(f"{'':20}" + 2 * f"{'seconds':>10}{'processor':>10}{'words a second':>16}")
    for part, spent in alone.spent.items():
        beside = [one.spent[part] for one in both]
        slowest = max(beside, key=lambda one: one.wall)
        print(f"{part:20}{_cells(spent, alone.words)}{_cells(slowest, sum(one.words for one in both))}")


def _cells(spent: Spent, words: int) -> str:
    return f"{spent.wall:10.2f}{spent.processor:10.2f}{words / max(spent.wall, 1e-9):16,.0f}"


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def show_rest(used: Memory, loading: Spent, sizes: tuple[int, int]) -> None:
    """Name and value, line by line."""
    print()
    print(f"{'start and load':20}{loading.wall:10.2f} s, {loading.processor:.2f} of a processor")
    print(f"{'peak memory':20}{used.read / 1e6:10.0f} MB, {used.loaded / 1e6:.0f} of them once loaded")
    print(f"{'':20}{used.articles:10,} articles, {used.words:,} words, {used.seconds:.0f} seconds")
    print(f"{'size':20}{sizes[0] / 1e6:10.2f} MB, {sizes[1] / 1e6:.2f} zipped")


def main() -> None:
    """Prints two tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("texts", type=Path)
    options.add_argument("--model", help="the folder of a model; left out, that of the project")
    options.add_argument("--words", type=int, default=50_000, help="how many are read for speed (default 50,000)")
    options.add_argument("--articles", type=int, default=10_000, help="how many are read for memory (default 10,000)")
    chosen = options.parse_args()
    os.environ.update(dict.fromkeys(THREADS, "1"))
    given = chosen.model, chosen.texts, chosen.words
    [alone] = side_by_side(1, speed, *given)
    show_speed(alone, side_by_side(2, speed, *given))
    loading, sizes = start(chosen.model), size(Path(chosen.model or str(files("dateline.language") / SHIPPED)))
    [used] = side_by_side(1, memory, chosen.model, chosen.texts, chosen.articles)
    show_rest(used, loading, sizes)


if __name__ == "__main__":
    main()
