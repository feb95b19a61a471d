"""docs/journey.md: one sample report followed from its file to the store, with what really came out at each step.

The words between are in `journey.template.md`.
"""

import re
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from dateline.acquire import captures
from dateline.extract import Derivation, derive
from dateline.model import Capture, Claim, Document, Event, Findings, Sentence
from dateline.pipeline import Settings, parsed, run
from dateline.reconcile import events
from dateline.store import Store

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = Path(__file__).with_name("journey.template.md")
SAMPLES = ROOT / "examples" / "aleppo-2016"
SAMPLE = "2016-11-20-harbour-courier.txt"
SENTENCE = "The Syrian Observatory for Human Rights said the shelling of the school had killed seven children."
QUESTIONS = (
    ("claims", "SELECT id, type, modality, trigger_start, trigger_stop, trigger_quote FROM claims WHERE id = ?"),
    ("places", "SELECT name, country, lat, lon, precision, basis, quote FROM places WHERE claim = ?"),
    ("times", "SELECT first, last, precision, basis, quote FROM times WHERE claim = ?"),
    ("figures", "SELECT measure, population, low, high, start, stop, quote FROM figures WHERE claim = ?"),
    ("speakers", "SELECT name, role, style, quote, cue_quote FROM speakers WHERE claim = ?"),
)
FINDING = re.compile(r"  \S")
Row = Iterable[object]


def page() -> str:
    """The whole page."""
    capture = next(one for one in captures([str(SAMPLES / SAMPLE)]) if isinstance(one, Capture))
    findings = next(one for one in samples() if (one.document.file or "").endswith(SAMPLE))
    document, derived = findings.document, derivation(findings.document)
    claim = next(claim for claim in derived.claims if claim.figures)
    event = next(
        event for event in events((f.document, c) for f in samples() for c in f.claims) if claim.id in event.claims
    )
    template = Environment(undefined=StrictUndefined, keep_trailing_newline=True).from_string(
        TEMPLATE.read_text("utf-8")
    )
    return template.render(
        table=table,
        sample=f"examples/aleppo-2016/{SAMPLE}",
        capture=capture,
        opening="\n".join(short(line, 110) for line in capture.content.decode().splitlines()[:8]),
        about=[about(document)],
        blocks=[(b.kind, f"{b.start}–{b.end}", short(document.text[b.start : b.end])) for b in document.blocks],
        removed=[(part.reason, short(part.text)) for part in document.removed],
        words=list(words(derived.readings[0].sentence)),
        found="\n".join(line.strip() for line in Derivation(derived.readings, ()).lines() if FINDING.match(line)),
        claimed="\n".join(Derivation((), (claim,)).lines()),
        claim=claim,
        claims=[told(one) for one in findings.claims],
        stored=list(stored(findings, claim)),
        event=[outline(event)],
        reasons=[*event.disputed, *event.why],
    )


@cache
def samples() -> tuple[Findings, ...]:
    return tuple(one for one in run(captures([str(SAMPLES)]), settings=Settings()) if isinstance(one, Findings))


def derivation(document: Document) -> Derivation:
    """How the one sentence that the page follows was read, within its report."""
    whole = derive(document, parsed(document, None))
    readings = (one for one in whole.readings if one.sentence.start == document.text.index(SENTENCE))
    return Derivation(tuple(readings), tuple(claim for claim in whole.claims if claim.sentence.text == SENTENCE))


def about(document: Document) -> Row:
    published = f"{document.published} ({document.published_basis})"
    return document.title, document.outlet, published, " / ".join(document.dateline.places)


def words(sentence: Sentence) -> Iterator[Row]:
    for token in sentence.tokens:
        head = "" if token.dep == "root" else sentence.head(token).text
        yield token.text, token.lemma, token.tag, token.dep, head, token.entity


def told(claim: Claim) -> Row:
    return (
        claim.type,
        claim.trigger.text,
        f"{claim.trigger.start}–{claim.trigger.end}",
        ", ".join(figure.text for figure in claim.figures if figure.measure == "killed"),
        ", citing ".join(link.source.name for link in claim.attribution) or "the outlet",
        claim.modality,
    )


def stored(findings: Findings, claim: Claim) -> Iterator[tuple[str, list[str], list[Row]]]:
    """Each table with its columns and the rows of the claim, as the store holds them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.sqlite"
        with Store.open(path, create=True) as store:
            store.write(findings)
        rows = sqlite3.connect(path)
        for name, question in QUESTIONS:
            answer = rows.execute(question, (claim.id,))
            yield name, [column[0] for column in answer.description], answer.fetchall()
        rows.close()


def outline(event: Event) -> Row:
    where = event.place.name if event.place else ""
    return (
        event.type,
        where,
        event.time.first if event.time else "",
        len(event.claims),
        len(event.documents),
        event.grade,
    )


def table(head: Row, rows: Iterable[Row]) -> str:
    """A table of the page; bars in a cell are escaped."""
    cells = [list(map(cell, row)) for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [list(map(cell, head)), ["---" for _ in head], *cells])


def cell(value: object) -> str:
    return "" if value is None else str(value).replace("|", "\\|").replace("\n", " ")


def short(text: str, longest: int = 72) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"
