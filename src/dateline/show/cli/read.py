"""`dateline read`: reports in, claims out."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, Literal, assert_never

import typer

from dateline.model import Findings, Unread
from dateline.show.cli.guard import say
from dateline.show.cli.options import Debug, Model, Out, Published, as_date
from dateline.show.plain import line

if TYPE_CHECKING:
    from dateline.store import Store

Form = Literal["table", "jsonl", "html"]


def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files, folders, .jsonl files; - reads standard input.")
    ],
    form: Annotated[Form, typer.Option("--format", help="What to print.")] = "table",
    published: Published = None,
    jobs: Annotated[int, typer.Option(min=1, help="How many reports to read at once.")] = 1,
    store: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also keep what was read in this store; made if missing.")
    ] = None,
    out: Out = None,
    sentences: Annotated[bool, typer.Option("--sentences", help="Print the sentence under each claim.")] = False,
    model: Model = None,
    debug: Debug = False,
) -> None:
    """Read reports and print the claims in them.

    Says who did what to whom, where, when, how many, who says so and who disputes it. Ends with 1 where an input could
    not be read; all others are read and printed.
    """
    from dateline.acquire import captures
    from dateline.pipeline import Settings, run
    from dateline.show.cli.out import destination

    settings = Settings(published=as_date(published), model=model)
    outcomes = run(captures(paths), settings=settings, jobs=jobs)
    unread: list[Unread] = []
    with ExitStack() as stack, closing(outcomes):
        # The store is opened first and the file is named last: a store that cannot be opened leaves no output behind.
        keeper = stack.enter_context(_opened(store)) if store else None
        stream = stack.enter_context(destination(out))
        watched = stack.enter_context(_watched(outcomes, apart=out is not None or not stream.isatty()))
        _answer(_findings(watched, unread, keeper), unread, stream, form=form, sentences=sentences)
    if unread:
        raise typer.Exit(1)


def _opened(path: Path) -> AbstractContextManager["Store"]:
    from dateline.store import Store

    return Store.open(path, create=True)


def _findings(
    outcomes: Iterable[Findings | Unread], unread: list[Unread], keeper: "Store | None"
) -> Iterator[Findings]:
    """What was read, kept in the store on the way; what was not read is said at once and noted in `unread`."""
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            unread.append(outcome)
            say("  ".join(map(line, (outcome.problem.code, outcome.file, outcome.problem.message))))
            if keeper:
                keeper.write_unread(outcome)
            continue
        if keeper:
            keeper.write(outcome)
        yield outcome


def _answer(found: Iterator[Findings], unread: list[Unread], stream: BinaryIO, *, form: Form, sentences: bool) -> None:
    match form:
        case "table":
            from dateline.show.cli.out import screen
            from dateline.show.table import findings_table

            with screen(stream) as console:
                for findings in found:
                    findings_table(console, findings, sentences=sentences)
        case "jsonl":
            from dateline.record import encode

            for findings in found:
                stream.write(encode(findings).rstrip(b"\n") + b"\n")
        case "html":
            from dateline.show.page import page

            # The list is complete before `unread` is looked at.
            stream.write(page(list(found), unread))
        case _:
            assert_never(form)


@contextmanager
def _watched(outcomes: Iterator[Findings | Unread], *, apart: bool) -> Iterator[Iterator[Findings | Unread]]:
    """The outcomes, counted on standard error while a person waits there and the answer goes elsewhere (`apart`)."""
    if not (apart and sys.stderr and sys.stderr.isatty()):
        yield outcomes
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} reports read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        yield _ticking(outcomes, lambda: progress.advance(task))


def _ticking(outcomes: Iterator[Findings | Unread], tick: Callable[[], None]) -> Iterator[Findings | Unread]:
    for outcome in outcomes:
        yield outcome
        tick()
