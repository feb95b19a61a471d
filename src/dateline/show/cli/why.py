"""`dateline why`: the chain from one claim back to the characters it was read from."""

from typing import Annotated

import typer

from dateline.errors import UsageError
from dateline.show.cli.options import Debug, StoreFile, typed


def why(
    claim: Annotated[str, typer.Argument(callback=typed, help="The id of a claim, or the first characters of it.")],
    store: StoreFile,
    debug: Debug = False,
) -> None:
    """Show why a claim is on record.

    Prints its sentence with the parts marked, each value with the rule that read it, the doubts, and the report.
    """
    from dateline.show.chain import chain
    from dateline.show.cli.out import columns, destination
    from dateline.store import Store

    with Store.open(store) as opened, destination(None) as stream:
        found = opened.claim(claim)
        if found is None:
            raise UsageError("W011", f"{claim[:40]}: no claim has this id; `dateline claims --format csv` lists them")
        linked = [other.claim for other in map(opened.claim, found.claim.links) if other is not None]
        lines = chain(found.document, found.claim, linked, width=columns(stream))
        stream.write("".join(f"{line}\n" for line in lines).encode())
