"""Any pipeline with the labels that the finders read can stand in for the shipped one; others are refused."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest
import spacy

from dateline.errors import UsageError
from dateline.language import Parser
from dateline.language.pipeline import SHIPPED, load_pipeline

SENTENCE = "The army said rebels had shelled the airport."


def test_a_copy_of_the_shipped_pipeline_reads_alike(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(str(files("dateline.language") / SHIPPED), copy)
    assert Parser(str(copy)).parse([SENTENCE], [0]) == Parser().parse([SENTENCE], [0])


def test_a_name_that_no_installed_pipeline_has_is_refused() -> None:
    with pytest.raises(UsageError, match=r"U010.*en_no_such_pipeline"):
        load_pipeline("en_no_such_pipeline")


def test_a_pipeline_without_tags_and_arcs_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(UsageError, match=r"U012.*tagger does not know NNP, VBD"):
        load_pipeline(str(tmp_path))


def test_a_pipeline_with_other_relations_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger").add_label("NNP")  # type: ignore[attr-defined]
    nlp.get_pipe("tagger").add_label("VBD")  # type: ignore[attr-defined]
    parser = nlp.add_pipe("parser")
    for relation in ("nsubj", "dobj", "nsubjpass", "obl"):
        parser.add_label(relation)  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path)
    with pytest.raises(UsageError, match=r"U012.*parser does not know nsubj:pass, obj"):
        load_pipeline(str(tmp_path))
