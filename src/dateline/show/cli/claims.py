"""`dateline claims`: the claims of a store that meet the given conditions."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Annotated, BinaryIO, Literal, assert_never

import typer

from dateline.errors import UsageError
from dateline.model import TYPES, Claim, ClaimType, Document, Modality, family_of
from dateline.show.cli.options import Debug, Out, Since, StoreFile, Until, as_date, typed

Form = Literal["table", "jsonl", "csv", "geojson"]
Pair = tuple[Document, Claim]

# As high as SQLite counts.
_MOST = 2**63 - 1


def claims(
    store: StoreFile,
    type_: Annotated[
        list[str] | None, typer.Option("--type", help="A type (air_strike) or family (violence); may be repeated.")
    ] = None,
    actor: Annotated[str | None, typer.Option(callback=typed, help="Part of the name of who acted.")] = None,
    target: Annotated[str | None, typer.Option(callback=typed, help="Part of the name of who was acted upon.")] = None,
    place: Annotated[str | None, typer.Option(callback=typed, help="Part of a place name, or a country code.")] = None,
    since: Since = None,
    until: Until = None,
    source: Annotated[
        str | None, typer.Option(callback=typed, help="Part of the name of a speaker or an outlet.")
    ] = None,
    modality: Annotated[Modality | None, typer.Option(help="How the claim is put forward.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, max=_MOST, help="Print no more than this many.")] = None,
    form: Annotated[Form, typer.Option("--format", help="What to print.")] = "table",
    out: Out = None,
    debug: Debug = False,
) -> None:
    """Print the claims of a store, all or some.

    Every condition that is given must hold. --since and --until keep claims whose time touches the days between.
    """
    from dateline.show.cli.out import destination
    from dateline.store import ClaimQuery, Store

    if since and until and since > until:
        raise UsageError("W014", f"--since {as_date(since)} is later than --until {as_date(until)}; change one of them")
    query = ClaimQuery(
        types=_types(type_ or []),
        actor=actor,
        target=target,
        place=place,
        since=as_date(since),
        until=as_date(until),
        source=source,
        modality=modality,
        limit=limit,
    )
    with Store.open(store) as opened, destination(out) as stream:
        _answer(((found.document, found.claim) for found in opened.claims(query)), stream, form)


def _types(asked: Iterable[str]) -> tuple[ClaimType, ...]:
    """The types asked for by name or by family; a UsageError names every word that is neither."""
    words = [word.replace("-", "_").replace(" ", "_").lower() for word in asked]
    families = dict.fromkeys(family_of(kind) for kind in TYPES)
    unknown = [word for word in words if word not in TYPES and word not in families]
    if unknown:
        known = f"choose of {', '.join(TYPES)}, or a family: {', '.join(families)}"
        raise UsageError("W010", f"--type: no type is called {', '.join(unknown)}; {known}")
    # A word that is both, such as "protest", means the type.
    wholes = set(words) - set(TYPES)
    return tuple(kind for kind in TYPES if kind in words or family_of(kind) in wholes)


def _answer(pairs: Iterator[Pair], stream: BinaryIO, form: Form) -> None:
    from dateline.show import files

    match form:
        case "table":
            _table(pairs, stream)
        case "jsonl":
            stream.writelines(files.jsonl(pairs))
        case "csv":
            stream.writelines(files.spreadsheet(pairs))
        case "geojson":
            stream.writelines(files.geojson(pairs))
        case _:
            assert_never(form)


def _table(pairs: Iterator[Pair], stream: BinaryIO) -> None:
    from dateline.show.cli.out import screen
    from dateline.show.table import claims_table

    with screen(stream) as console:
        for _, group in groupby(pairs, key=lambda pair: pair[0].id):
            found = list(group)
            claims_table(console, found[0][0], [claim for _, claim in found])
