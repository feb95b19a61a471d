"""The tokenizer of the pipeline: that of the library, with runs of marks and the abbreviations of news kept whole."""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_prefix_regex, compile_suffix_regex

from dateline.language.bounds import Abbreviations

_RUNS = (
    r"(?:[!?]{2,}|[.]+[!?]+[.!?]*|[!?]+[.]+)",
    *(mark + "{2,}" for mark in ("<", ">", "=", "_", r"\*", "#", "~")),
)
# More often a plain word, or two, at the end of a sentence; or a unit that the library already keeps whole.
_LEFT_OUT = frozenset({"p.", "v.", "Co.", "Miss.", "Ill.", "Mass.", "Sun.", "Sat.", "Wash.", "Mar.", "Art.", "etc."})
_WHOLE = ("e-mail", "E-mail", "e-mails", "email")
_IN_PARTS = {"and/or": ("and", "/", "or"), "And/or": ("And", "/", "or")}


def blank_pipeline() -> Language:
    """An empty English pipeline with this tokenizer."""
    return with_tokenizer(spacy.blank("en"))


def with_tokenizer(nlp: Language) -> Language:
    """The pipeline, its tokenizer changed in place."""
    tokenizer, defaults = nlp.tokenizer, nlp.Defaults
    assert isinstance(tokenizer, Tokenizer)
    tokenizer.prefix_search = compile_prefix_regex([*_RUNS, *(defaults.prefixes or ())]).search
    tokenizer.suffix_search = compile_suffix_regex([*_RUNS, *(defaults.suffixes or ())]).search
    known = Abbreviations.shipped()
    kept = (known.title | known.before_figure | known.inside | known.either) - _LEFT_OUT
    # Sorted, as the order goes into the file of the tokenizer.
    for word in (*sorted(kept), *_WHOLE):
        tokenizer.add_special_case(word, [{"ORTH": word}])
    for word, parts in _IN_PARTS.items():
        tokenizer.add_special_case(word, [{"ORTH": part} for part in parts])
    return nlp
