"""The triggers and tolls of a sentence become one draft an event."""

import told

from dateline.extract.drafts import Draft, drafts, inherited

CLASH = (
    "18/CD/nummod>soldiers soldiers/NNS/nsubj:pass>killed and/CC/cc>rebels 24/CD/nummod>rebels"
    " rebels/NNS/conj>soldiers were/VBD/aux:pass>killed killed/VBN/root in/IN/case>clashes clashes/NNS/obl>killed"
)


def of(notation: str) -> list[Draft]:
    story = told.by_hand(notation)
    return drafts(story.parties, story.readings[0], 0)


def one(notation: str) -> Draft:
    [draft] = of(notation)
    return draft


def test_a_weapon_names_the_event_and_the_harm_word_does_not() -> None:
    draft = one(
        "Men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root in/IN/case>strike an/DT/det>strike"
        " air/NN/compound>strike strike/NN/obl>killed"
    )
    assert (draft.type, draft.head.text) == ("air_strike", "strike")


def test_the_toll_of_the_harm_word_is_that_of_the_event() -> None:
    draft = one("Shelling/NN/nsubj>killed killed/VBD/root 12/CD/nummod>men men/NNS/obj>killed")
    assert [(f.measure, f.low) for f in draft.figures] == [("killed", 12)]


def test_the_people_harmed_outrank_the_thing_hit() -> None:
    draft = one(
        "Two/CD/nummod>nurses nurses/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root in/IN/case>attack"
        " an/DT/det>attack attack/NN/obl>killed on/IN/case>clinic a/DT/det>clinic clinic/NN/nmod>attack"
    )
    assert [party.span.text for party in draft.targets] == ["nurses", "clinic"]


def test_the_thing_hit_outranks_people_of_whom_nothing_is_told() -> None:
    draft = one(
        "Two/CD/nummod>people people/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root in/IN/case>attack"
        " an/DT/det>attack attack/NN/obl>killed on/IN/case>clinic a/DT/det>clinic clinic/NN/nmod>attack"
    )
    assert [party.span.text for party in draft.targets] == ["clinic", "people"]


def test_a_toll_a_side_is_a_draft_a_side() -> None:
    assert [[f.text for f in draft.figures] for draft in of(CLASH)] == [["18 soldiers"], ["24 rebels"]]


def test_each_side_of_a_clash_has_the_other_as_its_doer() -> None:
    assert [(d.actors[0].name, d.targets[0].name) for d in of(CLASH)] == [
        ("rebels", "soldiers"),
        ("soldiers", "rebels"),
    ]


def test_a_day_is_nobodys_target() -> None:
    draft = one("Rebels/NNS/nsubj>attacked attacked/VBD/root Monday/NNP/obj>attacked")
    assert draft.targets == ()


def test_a_verb_with_nobody_in_it_tells_of_nothing() -> None:
    assert of("Attacked/VBN/root again/RB/advmod>Attacked") == []


def test_a_definite_attack_alone_only_refers_back() -> None:
    assert of("Critics/NNS/nsubj>dwelt dwelt/VBD/root on/IN/case>attack the/DT/det>attack attack/NN/obl>dwelt") == []


def test_an_attack_with_doer_and_target_is_told() -> None:
    draft = one("rebel/JJ/amod>attack attack/NN/nsubj>began on/IN/case>Mosul Mosul/NNP/nmod>attack/LOC began/VBD/root")
    assert (draft.type, [party.name for party in draft.actors]) == ("armed_assault", ["rebel"])


def test_an_event_without_a_doer_takes_that_of_the_event_before() -> None:
    story = told.by_hand(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC",
        "Two/CD/nummod>men men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root",
    )
    before = drafts(story.parties, story.readings[0], 0)
    [after] = inherited(drafts(story.parties, story.readings[1], 1), before)
    assert [party.name for party in after.actors] == ["Rebels"]


def test_an_inherited_doer_is_a_doubt() -> None:
    story = told.by_hand(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC",
        "Two/CD/nummod>men men/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root",
    )
    before = drafts(story.parties, story.readings[0], 0)
    [after] = inherited(drafts(story.parties, story.readings[1], 1), before)
    assert after.doubts == ("the doer is that of the event told beside it",)


def test_a_clash_takes_nobodys_doer() -> None:
    story = told.by_hand(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC",
        "Clashes/NNS/nsubj>erupted erupted/VBD/root in/IN/case>Raqqa Raqqa/NNP/obl>erupted/LOC",
    )
    before = drafts(story.parties, story.readings[0], 0)
    [after] = inherited(drafts(story.parties, story.readings[1], 1), before)
    assert after.actors == ()


def test_drafts_stand_in_the_order_of_the_text() -> None:
    found = of(
        "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC and/CC/cc>bombed jets/NNS/nsubj>bombed"
        " bombed/VBD/conj>shelled Raqqa/NNP/obj>bombed/LOC"
    )
    assert [draft.head.text for draft in found] == ["shelled", "bombed"]
