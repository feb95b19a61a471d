import make

from dateline.model import Control
from dateline.show.files import COLUMNS, flat


def test_a_row_holds_every_column_in_order() -> None:
    report = make.document()
    assert tuple(flat(report, make.claim(report))) == COLUMNS


def test_a_full_claim_adds_no_column() -> None:
    report = make.document()
    claim = make.claim(
        report,
        place=make.place(report, "Mosul"),
        time=make.moment(report, make.PUBLISHED),
        figures=[make.figure(report, killed=3), make.figure(report, killed=9, scope="period_cumulative")],
        attribution=[make.speaker(report, "the hospital")],
        control=Control(holder=make.party(report, "army"), loser=None, status="holds"),
    )
    assert tuple(flat(report, claim)) == COLUMNS


def test_what_is_not_said_is_empty_and_not_zero() -> None:
    report = make.document()
    assert flat(report, make.claim(report))["killed_low"] is None


def test_a_period_toll_stays_out_of_the_columns_of_events() -> None:
    report = make.document()
    row = flat(report, make.claim(report, figures=[make.figure(report, killed=300, scope="period_cumulative")]))
    assert (row["killed_low"], row["period_killed_low"]) == (None, 300)


def test_a_subgroup_is_not_taken_for_the_total() -> None:
    report = make.document()
    figures = [make.figure(report, killed=20), make.figure(report, killed=5, subgroup="child")]
    assert flat(report, make.claim(report, figures=figures))["killed_high"] == 20


def test_two_populations_are_not_added() -> None:
    report = make.document()
    figures = [make.figure(report, killed=2, population="civilian"), make.figure(report, killed=3)]
    assert flat(report, make.claim(report, figures=figures))["killed_low"] is None


def test_an_increment_is_no_total() -> None:
    report = make.document()
    claim = make.claim(report, figures=[make.figure(report, killed=3, form="increment")])
    assert flat(report, claim)["killed_low"] is None


def test_an_open_end_is_empty() -> None:
    report = make.document()
    row = flat(report, make.claim(report, figures=[make.figure(report, low=12, form="at_least")]))
    assert (row["killed_low"], row["killed_high"]) == (12, None)


def test_lists_of_one_claim_keep_step() -> None:
    report = make.document()
    row = flat(report, make.claim(report, actor=[make.party(report, "a"), make.party(report, "b", id="q2")]))
    assert (row["actor"], row["actor_id"]) == ("a; b", "; q2")
