"""Claims as JSON Lines: the claim's record beside the report that it stands in."""

import json
from collections.abc import Iterable, Iterator

from dateline.model import Document
from dateline.record import claim_record
from dateline.show.files.flat import Pair


def jsonl(pairs: Iterable[Pair]) -> Iterator[bytes]:
    """`{"document": …, "claim": …}`, one claim a line."""
    for document, claim in pairs:
        line = {"document": _report(document), "claim": claim_record(claim)}
        yield json.dumps(line, ensure_ascii=False).encode() + b"\n"


def _report(document: Document) -> dict[str, str | None]:
    return {
        "id": document.id,
        "outlet": document.outlet,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "url": document.url,
        "file": document.file,
    }
