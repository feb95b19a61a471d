from dataclasses import replace

import make

from dateline.model import Block
from dateline.show.page.text import paragraphs


def test_overlapping_claims_share_the_words_they_share() -> None:
    report = make.document("Army shells killed two.")
    first = make.claim(report, "shells", actor=[make.party(report, "army", words="Army")])
    second = make.claim(report, "killed", ordinal=1, actor=[make.party(report, "shells", words="Army shells")])
    (paragraph,) = paragraphs(report, [first, second], "c")
    assert [(piece.text, piece.claims, piece.roles) for piece in paragraph.pieces] == [
        ("Army", "c1 c2", "who who"),
        (" ", "c2 c1", "who sentence"),
        ("shells", "c1 c2", "what who"),
        (" ", "c1 c2", "sentence sentence"),
        ("killed", "c2 c1", "what sentence"),
        (" two.", "c1 c2", "sentence sentence"),
    ]


def test_a_trigger_carries_the_numbers_of_all_its_claims() -> None:
    report = make.document("Shelling went on.")
    claims = [make.claim(report, "Shelling"), make.claim(report, "Shelling", ordinal=1)]
    assert paragraphs(report, claims, "c")[0].pieces[0].numbers == "1,2"


def test_a_sentence_across_two_paragraphs_is_cut_between_them() -> None:
    report = make.document("One two.\n\nThree.")
    blocks = (Block(kind="title", start=0, end=8), Block(kind="body", start=10, end=16))
    shown = paragraphs(replace(report, blocks=blocks), [make.claim(report, "Three")], "c")
    assert ["".join(piece.text for piece in each.pieces) for each in shown] == ["One two.", "Three."]


def test_a_text_without_blocks_falls_into_its_paragraphs() -> None:
    report = replace(make.document("One.\n\nTwo."), blocks=())
    assert [each.pieces[0].text for each in paragraphs(report, [], "c")] == ["One.", "Two."]


def test_an_empty_text_has_no_paragraphs() -> None:
    assert paragraphs(make.document(""), [], "c") == []
