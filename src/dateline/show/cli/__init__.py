"""The command line. One file a command, no logic of their own; heavy imports wait until a command runs."""

from typing import Annotated

import typer

from dateline import __version__
from dateline.show.cli.claims import claims
from dateline.show.cli.explain import explain
from dateline.show.cli.guard import Guarded
from dateline.show.cli.model import model
from dateline.show.cli.read import read
from dateline.show.cli.tally import tally
from dateline.show.cli.why import why

__all__ = ["app", "main"]

app = typer.Typer(
    cls=Guarded,
    name="dateline",
    help="Reads news of armed conflict and writes a record of sourced claims: who did what to whom, where, when, "
    "how many, and who says so.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (read, claims, tally, why, explain, model):
    app.command()(command)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    shown: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Runs the command that the shell was given."""
    app()
