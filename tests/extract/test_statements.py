"""What is said or done beside the events that have words of their own is kept as a statement."""

import told

from dateline.extract.drafts import Draft, drafts
from dateline.extract.statements import statements


def watched(who: str) -> str:
    return (
        f"The/DT/det>minister minister/NN/nsubj>said said/VBD/root that/IN/mark>watched {who}/NNS/nsubj>watched"
        " watched/VBD/ccomp>said the/DT/det>army army/NN/obj>watched"
    )


def of(notation: str) -> list[Draft]:
    story = told.by_hand(notation)
    [reading] = story.readings
    return statements(story.parties, reading, 0, drafts(story.parties, reading, 0))


def test_a_reported_clause_without_a_trigger_is_a_statement() -> None:
    [draft] = of(watched("soldiers"))
    assert (draft.type, draft.head.text, draft.actors[0].name) == ("statement_other", "watched", "soldiers")


def test_a_statement_has_the_object_of_its_verb_as_its_target() -> None:
    [draft] = of(watched("soldiers"))
    assert [party.name for party in draft.targets] == ["army"]


def test_what_civilians_do_is_no_statement() -> None:
    assert of(watched("villagers")) == []


def test_a_reported_event_is_no_statement_beside_it() -> None:
    assert (
        of(
            "The/DT/det>minister minister/NN/nsubj>said said/VBD/root rebels/NNS/nsubj>shelled shelled/VBD/ccomp>said"
            " Mosul/NNP/obj>shelled/LOC"
        )
        == []
    )


def test_a_reported_clause_of_an_empty_verb_is_no_statement() -> None:
    assert (
        of(
            "The/DT/det>minister minister/NN/nsubj>said said/VBD/root generals/NNS/nsubj>had had/VBD/ccomp>said"
            " time/NN/obj>had"
        )
        == []
    )


def test_what_an_army_does_is_kept_without_a_trigger() -> None:
    [draft] = of("The/DT/det>army army/NN/nsubj>dug dug/VBD/root trenches/NNS/obj>dug")
    assert draft.hit.trigger.name == "statement"


def test_what_a_minister_does_is_not_kept_without_a_trigger() -> None:
    assert of("The/DT/det>minister minister/NN/nsubj>dug dug/VBD/root trenches/NNS/obj>dug") == []
