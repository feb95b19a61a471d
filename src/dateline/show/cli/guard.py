"""What a person sees when a command cannot go on: one line on standard error, and an exit code by kind."""

import os
import sys
from contextlib import suppress
from typing import Any, TextIO

import typer
from typer.core import TyperGroup

from dateline.errors import DatelineError, OutputError
from dateline.show.plain import plain

_FAULT = 70  # EX_SOFTWARE of sysexits.h
_BROKEN_PIPE = 141  # what a shell reports for a program that SIGPIPE ended
_STOPPED = 130  # the same for SIGINT


class Guarded(TyperGroup):
    """The commands, with every error said in one line; the traceback comes with --debug only."""

    def main(self, *args: Any, **named: Any) -> Any:
        try:
            return super().main(*args, **named)
        except OSError as error:  # help and version, which are printed before any command runs
            say(f"W001  standard output: cannot be written ({error.strerror}); make room or write elsewhere")
            _let_go_of(sys.stdout)
            sys.exit(OutputError.exit_code)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _let_go_of(sys.stdout)
            raise typer.Exit(_BROKEN_PIPE) from None
        except DatelineError as error:
            _say(ctx, str(error), error)
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt as error:
            say("stopped")
            raise typer.Exit(_STOPPED) from error
        except (typer.Exit, typer.Abort, typer.TyperException):
            raise  # how the command line library ends a run or refuses an option; it says so itself
        except Exception as error:
            _say(ctx, f"W000  a fault in dateline: {type(error).__name__}: {error}; --debug shows where", error)
            raise typer.Exit(_FAULT) from error


def say(message: str) -> None:
    """One line for the person, apart from the answer; where nobody can hear it, the run goes on all the same."""
    words = message.encode("utf-8", "replace").decode()  # a path may hold bytes that are no letters
    try:
        typer.echo(plain(words).replace("\n", " "), err=True)
    except OSError:
        _let_go_of(sys.stderr)


def _say(ctx: Any, message: str, error: Exception) -> None:
    if ctx.meta.get("debug"):
        import traceback

        typer.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    say(message)


def _let_go_of(stream: TextIO) -> None:
    """Nothing more reaches a stream that cannot be written, so the interpreter does not fail on it when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def debugging(ctx: typer.Context, wanted: bool) -> bool:
    """Callback of --debug: remembers it for the guard."""
    ctx.meta["debug"] = bool(wanted or ctx.meta.get("debug"))
    return wanted
