from dataclasses import replace

import make

from dateline.model import Claim, Document
from dateline.show.chain import chain, marked


def told() -> tuple[Document, Claim]:
    report = make.document(outlet="Reuters", title="Market hit", url="https://example.org/1")
    claim = make.claim(
        report,
        "killed",
        target=[make.party(report, "people", words="12 people", kind="civilian")],
        place=make.place(report, "Mosul", words="Mosul", at=(36.34, 43.13)),
        time=make.moment(report, make.PUBLISHED, words="Monday"),
        figures=[make.figure(report, "12", killed=12)],
        attribution=[make.speaker(report, "the hospital", "medical", words="the hospital")],
        denied_by=[make.speaker(report, "the army", "military", words="said")],
    )
    return report, replace(claim, confidence=0.7, doubts=("the place may be another Mosul",))


def text() -> str:
    return "\n".join(chain(*told(), [], width=200))


def test_the_sentence_carries_its_parts_in_brackets() -> None:
    assert "[[12]number people]to-whom in [Mosul]where on [Monday]when" in marked(*told())


def test_the_place_is_shown_with_rule_point_and_characters() -> None:
    assert "Mosul, IQ 36.34, 43.13, exact place “Mosul” at 28–33, own words · rule gazetteer" in text()


def test_a_relative_day_shows_the_day_it_was_counted_from() -> None:
    assert "counted from 5 Dec 2016" in text()


def test_the_confidence_is_shown_with_its_doubts() -> None:
    assert "0.70, lowered because: the place may be another Mosul" in text()


def test_who_disputes_is_shown() -> None:
    assert "disputed by the army, military" in text()


def test_the_report_is_shown_with_how_its_date_was_found() -> None:
    assert "published   5 Dec 2016 (given)" in text()


def test_lines_keep_to_the_width() -> None:
    assert not [entry for entry in chain(*told(), [], width=60) if len(entry) > 60 and "sha256:" not in entry]


def test_a_linked_claim_is_named() -> None:
    report, claim = told()
    other = make.claim(report, "shell", ordinal=7)
    assert any(other.id in entry for entry in chain(report, claim, [other], width=200))


def test_words_of_the_report_cannot_steer_the_terminal() -> None:
    report = make.document("A \x1b[31mshell\x1b[0m fell.", outlet="\x1b]0;x\x07Reuters")
    assert "\x1b" not in "\n".join(chain(report, make.claim(report), [], width=200))
