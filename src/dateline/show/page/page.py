"""One self-contained HTML file for one or many reports; the same findings give the same bytes."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from dateline.model import Engine, Findings, Unread
from dateline.show import words
from dateline.show.page.card import Choice, choices
from dateline.show.page.report import Report, report
from dateline.show.plain import plain


def page(found: Sequence[Findings], unread: Sequence[Unread] = ()) -> bytes:
    """The page for `found`, in that order, with a list of the inputs that could not be read."""
    reports = [report(findings, f"d{number}") for number, findings in enumerate(found, start=1)]
    style, script = _asset("style.css"), _asset("script.js")
    return (
        _template()
        .render(
            title=_title(found),
            reports=reports,
            unread=[(entry.file, entry.problem) for entry in unread],
            engines=_engines(found),
            families=_families(reports),
            speakers=_speakers(reports),
            modalities=_modalities(reports),
            style=Markup(style),
            script=Markup(script),
            style_digest=_digest(style),
            script_digest=_digest(script),
        )
        .encode()
    )


@cache
def _asset(name: str) -> str:
    return files("dateline.show.page").joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_printable
    )
    return environment.from_string(_asset("template.html"))


def _printable(value: object) -> object:
    """Words of a report lose their control characters on the way into the page; our own markup is left alone."""
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _digest(asset: str) -> str:
    """What the page's security policy calls a style or script that it allows."""
    return "sha256-" + b64encode(sha256(asset.encode()).digest()).decode()


def _title(found: Sequence[Findings]) -> str:
    return words.title(found[0].document) if len(found) == 1 else f"{len(found)} reports"


def _engines(found: Sequence[Findings]) -> list[Engine]:
    return list(dict.fromkeys(findings.engine for findings in found))


def _families(reports: Sequence[Report]) -> list[Choice]:
    return choices((card.family, words.phrase("families", card.family)) for each in reports for card in each.cards)


def _modalities(reports: Sequence[Report]) -> list[Choice]:
    return choices(
        (card.modality, words.phrase("modalities", card.modality)) for each in reports for card in each.cards
    )


def _speakers(reports: Sequence[Report]) -> list[Choice]:
    return choices((name, name) for each in reports for card in each.cards for name in card.speakers)
