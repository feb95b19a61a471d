import make
from hypothesis import given
from hypothesis import strategies as st

from dateline.show.marks import Mark, marks, segments


def mark(start: int, end: int, claim: int = 1) -> Mark:
    return Mark(start=start, end=end, role="who", claim=claim)


def test_crossing_spans_are_cut_where_either_begins_or_ends() -> None:
    pieces = segments(0, 10, [mark(1, 6), mark(4, 9, 2)])
    assert [(piece.start, piece.end, len(piece.marks)) for piece in pieces] == [
        (0, 1, 0),
        (1, 4, 1),
        (4, 6, 2),
        (6, 9, 1),
        (9, 10, 0),
    ]


def test_the_tightest_span_of_a_claim_comes_first() -> None:
    wide, tight = mark(0, 10), mark(2, 4)
    assert segments(0, 10, [wide, tight])[1].marks == (tight, wide)


def test_a_span_that_reaches_out_of_the_range_covers_what_lies_inside() -> None:
    assert [piece.marks for piece in segments(5, 8, [mark(0, 20)])] == [(mark(0, 20),)]


def test_a_text_without_spans_is_one_piece() -> None:
    assert len(segments(0, 5, [])) == 1


def test_an_empty_text_has_no_pieces() -> None:
    assert segments(0, 0, []) == []


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20), st.integers(1, 4)), max_size=12))
def test_every_character_lies_in_one_piece_under_exactly_its_marks(spans: list[tuple[int, int, int]]) -> None:
    cover = [mark(start, start + length, claim) for start, length, claim in spans]
    pieces = segments(0, 40, cover)
    held = {at: set(piece.marks) for piece in pieces for at in range(piece.start, piece.end)}
    assert held == {at: {one for one in cover if one.start <= at < one.end} for at in range(40)}
    assert sum(piece.end - piece.start for piece in pieces) == 40


def test_every_part_of_a_claim_is_marked() -> None:
    report = make.document()
    claim = make.claim(
        report,
        "killed",
        actor=[make.party(report, "shell", words="shell")],
        target=[make.party(report, "people", words="people")],
        place=make.place(report, "Mosul", words="Mosul"),
        time=make.moment(report, make.PUBLISHED, words="on Monday"),
        figures=[make.figure(report, "12", killed=12)],
        attribution=[make.speaker(report, "hospital", words="the hospital")],
        denied_by=[make.speaker(report, "said", words="said")],
    )
    found = {one.role for one in marks(claim, 1)}
    assert found == {"sentence", "what", "who", "whom", "where", "when", "number", "says", "cue", "disputes"}
