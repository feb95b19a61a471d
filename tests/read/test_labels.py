"""Labels: every example of every label is read, and only the label's own words."""

import pytest

from dateline.model import Capture, Document
from dateline.read import read
from dateline.read.labels import label_length, labels

YES = [(label.name, text) for label in labels() for text in label.yes]
NO = [(label.name, text) for label in labels() for text in label.no]


@pytest.mark.parametrize(("name", "text"), YES)
def test_label_is_read_at_the_head_of_its_example(name: str, text: str) -> None:
    assert label_length(text) > 0


@pytest.mark.parametrize(("name", "text"), NO)
def test_other_words_are_no_label(name: str, text: str) -> None:
    assert label_length(text) == 0


def test_caption_block_begins_after_its_label() -> None:
    caption = "Image copyright AFP Image caption A tank stands near the port of Mariupol."
    text = f"Shells fall on the port\n\n{caption}\n\nThe army shelled the port on Monday. It was the third day."
    document, _ = _read(text)
    caption = next(block for block in document.blocks if block.kind == "caption")
    assert document.text[caption.start : caption.end] == "A tank stands near the port of Mariupol."


def _read(text: str) -> tuple[Document, object]:
    found = read(Capture(file="a.txt", content=text.encode()))
    assert isinstance(found, tuple)
    return found
