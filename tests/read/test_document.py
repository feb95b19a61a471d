"""The whole of reading, on reports made for the purpose and on anything at all."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Capture, Document, Problem, Unread
from dateline.read import read

LEAD = "ALEPPO, Syria (AP) — Government forces took the old market on Monday, residents said by telephone."
BODY = "The Observatory said that 12 people were killed by shelling in the east of the city and 30 were hurt."
CAPTION = "Smoke rises over eastern Aleppo, Syria December 5, 2016. REUTERS/A. Photographer"
SAVED = "\n\n".join(
    [
        "Army takes market in Aleppo",
        LEAD[:70] + "...",
        CAPTION,
        LEAD,
        BODY,
        "Related Topics: SYRIA\nWhat To Read Next\nThe school board of Mitchell will vote on a new gymnasium.",
    ]
)


def document(text: str | bytes, **carrier: object) -> Document:
    return problems_of(text, **carrier)[0]


def problems_of(text: str | bytes, **carrier: object) -> tuple[Document, tuple[Problem, ...]]:
    content = text.encode() if isinstance(text, str) else text
    found = read(Capture(file="report.txt", content=content, **carrier))  # type: ignore[arg-type]
    assert not isinstance(found, Unread), found
    check(found[0])
    return found


def refusal(content: bytes) -> str:
    found = read(Capture(file="report.txt", content=content))
    assert isinstance(found, Unread)
    assert found.file == "report.txt"
    return found.problem.code


def check(read_document: Document) -> None:
    """Blocks lie in the text in order, and all words of the text stand in a block."""
    position = 0
    for block in read_document.blocks:
        assert position <= block.start < block.end <= len(read_document.text)
        assert not read_document.text[position : block.start].strip()
        position = block.end
    assert not read_document.text[position:].strip()


def blocks(read_document: Document, kind: str) -> list[str]:
    return [read_document.text[block.start : block.end] for block in read_document.blocks if block.kind == kind]


def test_a_saved_page_is_laid_out_in_its_parts() -> None:
    found = document(SAVED)
    assert blocks(found, "title") == ["Army takes market in Aleppo"]
    assert blocks(found, "caption") == [CAPTION]
    assert blocks(found, "dateline") == ["ALEPPO, Syria (AP) —"]
    assert blocks(found, "lead") == [LEAD.removeprefix("ALEPPO, Syria (AP) — ")]
    assert blocks(found, "body") == [BODY]


def test_the_text_is_the_kept_paragraphs_as_they_were() -> None:
    assert document(SAVED).text == "\n\n".join(["Army takes market in Aleppo", CAPTION, LEAD, BODY])


def test_what_is_set_aside_quotes_the_source_with_a_reason() -> None:
    found = document(SAVED)
    assert [removed.reason for removed in found.removed] == ["printed twice", "end marker", "end marker", "teaser"]
    assert all(SAVED[removed.start : removed.end] == removed.text for removed in found.removed)


def test_the_source_of_removed_words_has_plain_line_ends() -> None:
    found = document(SAVED.replace("\n", "\r\n"))
    assert found.text == document(SAVED).text
    assert found.removed == document(SAVED).removed


def test_a_title_an_outlet_a_dateline_and_a_day_are_found() -> None:
    found = document(SAVED)
    assert found.title == "Army takes market in Aleppo"
    assert (found.dateline.places, found.dateline.agency, found.outlet) == (("ALEPPO, Syria",), "AP", "AP")
    assert (found.published, found.published_basis) == (date(2016, 12, 5), "caption date")


def test_the_carrier_is_believed_before_the_text() -> None:
    found = document(
        SAVED, id="r1", outlet="A", title="T", url="https://b.example/2015/01/02/x", published=date(2016, 1, 1)
    )
    assert (found.id, found.outlet, found.title, found.published) == ("r1", "A", "T", date(2016, 1, 1))


def test_a_report_without_clutter_comes_through_unchanged() -> None:
    assert document(f"{LEAD}\n\n{BODY}\n", given_text=True).text == f"{LEAD}\n\n{BODY}"


def test_a_single_sentence_is_a_lead() -> None:
    found = document(BODY)
    assert [block.kind for block in found.blocks] == ["lead"]
    assert found.title is None


def test_a_document_without_a_day_asks_for_one() -> None:
    _, problems = problems_of(BODY)
    assert [problem.code for problem in problems] == ["R005"]
    assert "--published" in problems[0].message


def test_doubtful_text_after_the_end_is_kept_with_a_problem() -> None:
    found, problems = problems_of(
        f"{LEAD}\n\n{BODY}\n\nMost Read\n\nIn other news from Aleppo, shelling of the Observatory went on."
    )
    assert found.text.endswith("went on.")
    assert "R009" in [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "R001"),
        (b" \n\t ", "R001"),
        (b"\xef\xbb\xbf \n", "R001"),
        (b"%PDF-1.4 x", "R002"),
        (b"PK\x03\x04 x", "R002"),
        (b"\x89PNG\r\n\x1a\n", "R002"),
        (bytes(range(32)) * 30, "R002"),
        (b"Advertisement\n\nShare\n", "R008"),
        (("Die Regierung sagte am Montag, dass die Stadt von den Truppen eingenommen wurde. " * 9).encode(), "R007"),
        (("Правительство заявило в понедельник, что город взят войсками. " * 9).encode(), "R007"),
        (("政府星期一表示，这座城市已被军队占领，许多居民逃离。" * 20).encode(), "R007"),
    ],
)
def test_what_is_no_english_text_is_refused_with_its_reason(content: bytes, code: str) -> None:
    assert refusal(content) == code


def test_short_text_is_taken_as_english() -> None:
    assert document("Aleppo: Al-Shaar, Karm al-Jabal, Hanano.").language == "en"


def test_the_same_bytes_give_the_same_document() -> None:
    assert document(SAVED) == document(SAVED)


def test_plain_text_is_read_without_the_page_libraries() -> None:
    script = (
        "import sys; from dateline.model import Capture; from dateline.read import read\n"
        f"read(Capture(file='x', content={SAVED.encode()!r}))\n"
        "sys.exit(', '.join({'trafilatura', 'htmldate', 'py3langid', 'lxml'} & sys.modules.keys()) or 0)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            *SAVED.split("\n\n"),
            "Share",
            "By Jane Doe",
            "Published 5 December 2016",
            "The Daily News",
            "___",
            "Smoke...",
            "ALEPPO - x",
            "(Reuters) -",
        ]
    )
    | st.text(max_size=80)
)
PLAIN = st.builds(lambda parts, gap: gap.join(parts), PARAGRAPHS, st.sampled_from(["\n\n", "\n", "\r\n\r\n", " \n \n"]))


@given(PLAIN)
def test_no_word_of_a_plain_text_is_lost(text: str) -> None:
    found = read(Capture(file="x", content=text.encode(errors="replace")))
    if isinstance(found, Unread) or "<" in text:
        return
    kept = found[0].text + "".join(removed.text for removed in found[0].removed)
    assert sorted("".join(kept.split())) == sorted(
        "".join(text.encode(errors="replace").decode().split()).removeprefix("\ufeff")
    )


@given(PLAIN)
def test_blocks_and_removed_words_point_where_they_say(text: str) -> None:
    source = text.encode(errors="replace").decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = read(Capture(file="x", content=text.encode(errors="replace")))
    if isinstance(found, Unread) or "<" in text:
        return
    check(found[0])
    assert all(source[removed.start : removed.end] == removed.text for removed in found[0].removed)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: f"<html><p>{text}".encode(errors="replace")))
def test_any_bytes_are_read_or_refused_and_always_alike(content: bytes) -> None:
    capture = Capture(file="x", content=content)
    found = read(capture)
    assert isinstance(found, (tuple, Unread))
    assert read(capture) == found


def test_bulk_beside_a_report_is_told_and_the_report_is_read() -> None:
    found, problems = problems_of(f"{LEAD}\n\n{'x' * 5_000}\n\n{BODY}")
    assert found.text == f"{LEAD}\n\n{BODY}"
    assert "R010" in {problem.code for problem in problems}


def test_bulk_alone_is_unread() -> None:
    found = read(Capture(file="report.txt", content=b"x" * 5_000))
    assert isinstance(found, Unread)
    assert found.problem.code == "R010"
