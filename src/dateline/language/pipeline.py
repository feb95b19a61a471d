"""The parser library behind the parser: a pipeline loaded, and texts handed to it with their sentence bounds marked."""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dateline.errors import UsageError
from dateline.language.bounds import Word, bounds

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SHIPPED = "english"
# Whole articles in one batch need gigabytes for the window features; 64 paragraphs stay under 400 MB.
PARAGRAPHS_A_BATCH = 64
# What the finders ask for: Penn tags and the relations of Universal Dependencies.
_TAGS = frozenset({"NNP", "VBD"})
_RELATIONS = frozenset({"nsubj", "obj", "obl", "nsubj:pass"})


@lru_cache(maxsize=2)
def load_pipeline(model: str | None) -> "Language":
    """The pipeline in the folder `model` or installed under that name; None gives the shipped one.

    Raises UsageError where none is found, or where its labels are not those that the finders read.
    """
    import spacy
    from thinc.api import use_ops
    from threadpoolctl import threadpool_limits

    # One thread: reports are read side by side by processes, and sums come in one order.
    threadpool_limits(limits=1, user_api="blas")
    place = _place(model)
    try:
        # NumPy's own matrix product is twice as fast here as the library's default, and the same for any batch.
        with use_ops("numpy", use_blis=False):
            nlp = spacy.load(place, exclude=["lemmatizer"])
    except OSError as error:
        raise UsageError(
            "U010", f"model {place} cannot be loaded: {error}; give a folder with a pipeline, or the name of one"
        ) from error
    _refuse_other_labels(nlp, place)
    return nlp


def _place(model: str | None) -> Path | str:
    if model is None:
        return Path(str(files("dateline.language") / SHIPPED))
    return Path(model) if Path(model).exists() else model


def _refuse_other_labels(nlp: "Language", place: Path | str) -> None:
    for part, wanted in (("tagger", _TAGS), ("parser", _RELATIONS)):
        missing = wanted.difference(nlp.pipe_labels.get(part, ()))
        if missing:
            raise UsageError(
                "U012",
                f"model {place}: its {part} does not know {', '.join(sorted(missing))}; "
                "give a pipeline with Penn tags and Universal Dependencies relations",
            )


def divided(nlp: "Language", text: str) -> "Doc":
    """The tokens of `text` with their bounds."""
    return with_bounds(nlp.make_doc(text))


def with_bounds(doc: "Doc") -> "Doc":
    """`doc`, marked where a sentence begins and where none can; the parser keeps to the marks."""
    marks = np.array(bounds([Word(text=word.text, space=bool(word.whitespace_)) for word in doc]), dtype=np.int64)
    # All at once: marking one word looks through the whole text.
    return doc.from_array(["SENT_START"], marks.reshape(-1, 1).view(np.uint64))  # type: ignore[arg-type]
