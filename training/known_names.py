"""Names that need no context: patterns from the registers, added to the pipeline as parts of the library's own."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer import actors, known_names, names_of
from spacy.language import Language
from spacy.pipeline import EntityRuler

_ARMED = frozenset({"rebel_group", "militia"})
_IN_FORCE = {"phrase_matcher_attr": "ORTH", "overwrite_ents": True}
_WHERE_FREE = {"phrase_matcher_attr": "ORTH", "overwrite_ents": False}


def add_known_names(nlp: Language) -> None:
    """Adds `groups`, which decides about armed groups of several words, and `peoples`, which fills what is left free.

    A group of one word may be a person or a place as well ("Azov", "Badr"): that is for the trained part to tell.
    """
    _add(nlp, "groups", "GROUP", {name for name in _groups() if " " in name}, _IN_FORCE)
    _add(nlp, "peoples", "NORP", {name for name, kind in known_names() if kind == "NORP" and name}, _WHERE_FREE)


def _groups() -> Iterator[str]:
    for actor in actors():
        if actor["kind"] in _ARMED:
            yield from (n for n in names_of(actor) if n[0].isupper() and n.split()[-1][0].isupper())


def _add(nlp: Language, part: str, label: str, names: set[str], config: dict[str, object]) -> None:
    ruler = nlp.add_pipe("entity_ruler", name=part, config=config)
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": label, "pattern": name} for name in sorted(names)])
