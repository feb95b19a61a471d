"""The conductor: captures in, findings out, in order. The only module that knows all the stages."""

from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from itertools import islice
from pathlib import Path

from dateline import __version__
from dateline.errors import DatelineError
from dateline.extract import Derivation, derive, extract
from dateline.language import Parser
from dateline.model import Block, Capture, Document, Engine, Findings, Problem, Sentence, Unread, digest
from dateline.read import read
from dateline.workers import submit, workers

# Documents sent to a worker at a time: enough to keep it busy, few enough to bound what waits in memory.
_CHUNK = 8
_LEXICONS = ("extract", "register", "read")
_SUFFIXES = (".toml", ".tsv")


Outcomes = Generator[Findings | Unread, None, None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run may choose: the date of undated reports, and another English model."""

    published: date | None = None
    model: str | None = None


def run(inputs: Iterable[Capture | Unread], *, settings: Settings, jobs: int = 1) -> Outcomes:
    """The findings of each input, in the order of the inputs; the same for any number of `jobs`."""
    if jobs <= 1:
        for chunk in _chunks(inputs):
            yield from _read_chunk(chunk, settings)
        return
    yield from _in_processes(inputs, settings, jobs)


def _in_processes(inputs: Iterable[Capture | Unread], settings: Settings, jobs: int) -> Outcomes:
    """Chunks go to worker processes; no more than two a worker are in flight, so memory stays bounded."""
    chunks = _chunks(inputs)
    with workers(jobs) as pool:
        waiting: list[Future[list[Findings | Unread]]] = []
        for chunk in chunks:
            waiting.append(submit(pool, _read_chunk, chunk, settings))
            if len(waiting) >= 2 * jobs:
                yield from waiting.pop(0).result()
        for future in waiting:
            yield from future.result()


def _chunks(inputs: Iterable[Capture | Unread]) -> Iterator[list[Capture | Unread]]:
    remaining = iter(inputs)
    while chunk := list(islice(remaining, _CHUNK)):
        yield chunk


def _read_chunk(chunk: list[Capture | Unread], settings: Settings) -> list[Findings | Unread]:
    return [one if isinstance(one, Unread) else findings(one, settings) for one in chunk]


def findings(capture: Capture, settings: Settings) -> Findings | Unread:
    """All that one capture says. A document that breaks a stage is told as unread; it never stops the run."""
    try:
        document_read = read(capture, published=settings.published)
        if isinstance(document_read, Unread):
            return document_read
        document, problems = document_read
        claims, more = extract(document, parsed(document, settings.model))
    except DatelineError:
        raise  # a broken lexicon or model breaks every document: a person must act
    except Exception as error:
        message = (
            f"the document could not be read through: {type(error).__name__}: {error}; please report it with the file"
        )
        return Unread(file=capture.file, problem=Problem(code="P001", message=message))
    return Findings(document=document, claims=claims, problems=problems + more, engine=engine(settings))


def parsed(document: Document, model: str | None) -> list[Sentence]:
    """The sentences of the readable blocks of `document`, with offsets into its text."""
    blocks = [
        block for block in _blocks(document) if block.kind != "label" and document.text[block.start : block.end].strip()
    ]
    texts = [document.text[block.start : block.end] for block in blocks]
    numbers = {(block.start, block.end): n for n, block in enumerate(_blocks(document))}
    by_block = _parser(model).parse(texts, [block.start for block in blocks])
    return [
        Sentence.of(sentence.tokens, sentence.names, numbers[block.start, block.end])
        for block, sentences in zip(blocks, by_block, strict=True)
        for sentence in sentences
    ]


def derivation(sentence: str, *, published: date | None, model: str | None) -> Derivation:
    """How the words of `sentence` are read, for a report published on that day."""
    block = Block(kind="body", start=0, end=len(sentence))
    document = Document(
        id="explained", file=None, published=published, sha256=digest(sentence.encode()), text=sentence, blocks=(block,)
    )
    return derive(document, parsed(document, model))


def _blocks(document: Document) -> tuple[Block, ...]:
    return document.blocks or (Block(kind="body", start=0, end=len(document.text)),)


@lru_cache(maxsize=2)
def _parser(model: str | None) -> Parser:
    return Parser(model)


def engine(settings: Settings) -> Engine:
    """What reads: version, model and the digest of all rule, term and register files."""
    model = Path(settings.model).name if settings.model else "english"
    return Engine(name="dateline", version=__version__, model=model, lexicon=_lexicon_digest())


@cache
def _lexicon_digest() -> str:
    root = Path(str(files("dateline")))
    paths = sorted(p for part in _LEXICONS for p in (root / part).rglob("*") if p.suffix in _SUFFIXES)
    total = sha256()
    for path in paths:
        total.update(path.relative_to(root).as_posix().encode())
        total.update(path.read_bytes())
    return "sha256:" + total.hexdigest()
