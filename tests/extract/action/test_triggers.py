"""The trigger files are read whole, or every fault in them is told."""

from typing import Any

import pytest

from dateline.errors import LexiconError
from dateline.extract.action import STATEMENT, triggers
from dateline.extract.action import triggers as package_triggers
from dateline.extract.action.triggers import FILES, Trigger, _frames, _triggers, by_first_lemma
from dateline.lexicon import Faults, read_toml
from dateline.model import TYPES

SLOTS = frozenset({"subj", "obj", "poss", "mod", "light", "object", "self", "causer", "between", "targeting"})
PREPOSITIONS = frozenset({"on", "by", "with", "of", "at", "against", "from", "to", "for", "into", "among", "over"})


def read(**table: Any) -> list[Trigger]:
    whole = {"name": "raid", "type": "armed_assault", "frame": "act", "yes": ["They raid."], "no": ["No."], **table}
    faults = Faults("test")
    found = list(_triggers(whole, _frames(), faults))
    faults.raise_if_any()
    return found


def test_a_table_with_verbs_and_nouns_is_two_triggers() -> None:
    assert [trigger.part for trigger in read(verbs=["raid"], nouns=["raid"])] == ["verb", "noun"]


def test_a_verb_may_have_a_frame_of_its_own() -> None:
    assert [t.frame.name for t in read(verbs=["raid"], nouns=["raid"], frame="attack", verb_frame="act")] == [
        "act",
        "attack",
    ]


def test_an_unknown_type_is_told() -> None:
    with pytest.raises(LexiconError, match="unknown type 'tea_party'"):
        read(type="tea_party", verbs=["raid"])


def test_an_unknown_frame_is_told() -> None:
    with pytest.raises(LexiconError, match="unknown frame 'picture'"):
        read(frame="picture", verbs=["raid"])


@pytest.mark.parametrize("field", ["type", "frame", "yes", "no"])
def test_a_missing_field_is_told(field: str) -> None:
    with pytest.raises(LexiconError, match=f"has no {field}"):
        read(verbs=["raid"], **{field: None})


def test_all_files_are_read() -> None:
    named = {table["name"] for file in FILES for table in read_toml("dateline.extract.action", file)["trigger"]}
    assert {trigger.name for trigger in package_triggers()} == named


def test_no_two_tables_share_a_name() -> None:
    names = [table["name"] for file in FILES for table in read_toml("dateline.extract.action", file)["trigger"]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("kind", sorted(set(TYPES) - {"casualty_total", "statement_other"}))
def test_a_claim_type_has_a_trigger(kind: str) -> None:
    types = {trigger.type for trigger in triggers()}
    types |= {entry["type"] for entry in read_toml("dateline.extract.action", "en.weapons.toml")["weapon"]}
    assert kind in types


@pytest.mark.parametrize("frame", sorted(_frames()))
def test_a_frame_names_only_known_slots(frame: str) -> None:
    assert {*_frames()[frame].actor, *_frames()[frame].target} <= SLOTS | PREPOSITIONS


def test_longer_patterns_come_first() -> None:
    lengths = [[len(pattern.lemmas) for _, pattern in entries] for entries in by_first_lemma().values()]
    assert [given for given in lengths if given != sorted(given, reverse=True)] == []


def test_a_statement_has_no_words_of_its_own() -> None:
    assert STATEMENT.patterns == ()
