"""Who speaks in a sentence, by which word, and for which of its words."""

from hypothesis import given
from sentences import sentence, soups, word

from dateline.extract.attribution import Saying, is_speech, is_voice, sayings
from dateline.model import Sentence

SAID = "Police/NNS/nsubj>said said/VBD/root rebels/NNS/nsubj>shelled shelled/VBD/ccomp>said Mosul/NNP/obj>shelled/LOC"
BEHIND = (
    "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC ~,/,/punct>said police/NNS/nsubj>said"
    " said/VBD/parataxis>shelled"
)
ACCORDING = (
    "Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC ~,/,/punct>police according/VBG/case>police"
    " to/TO/fixed>according police/NNS/obl>shelled"
)


def one(notation: str) -> Saying:
    [saying] = sayings(sentence(notation))
    return saying


def scope(notation: str) -> str:
    built = sentence(notation)
    [saying] = sayings(built)
    return " ".join(token.text for token in built.tokens if token.i in saying.scope)


def test_the_subject_of_said_speaks() -> None:
    assert one(SAID).speaker.text == "Police"


def test_the_clause_of_said_is_spoken_for() -> None:
    assert scope(SAID) == "rebels shelled Mosul"


def test_the_sentence_before_an_inserted_said_is_spoken_for() -> None:
    assert scope(BEHIND).split()[:3] == ["Rebels", "shelled", "Mosul"]


def test_the_speaker_is_not_spoken_for() -> None:
    assert "police" not in scope(BEHIND)


def test_according_to_names_who_speaks() -> None:
    assert (one(ACCORDING).speaker.text, one(ACCORDING).rule) == ("police", "attribution.according")


def test_all_but_the_speaker_is_according_to_it() -> None:
    assert scope(ACCORDING).startswith("Rebels shelled Mosul")


def test_what_stands_beyond_a_semicolon_is_according_to_nobody() -> None:
    assert "fled" not in scope(f"{ACCORDING} ~;/:/punct>shelled they/PRP/nsubj>fled fled/VBD/parataxis>shelled")


def test_according_to_plan_names_nobody() -> None:
    assert sayings(sentence(ACCORDING.replace("police", "plan").replace("NNS/obl", "NN/obl"))) == []


def test_a_report_of_clashes_is_spoken_for() -> None:
    assert scope("Police/NNS/nsubj>reported reported/VBD/root clashes/NNS/obj>reported") == "clashes"


def test_finding_a_mine_is_no_saying() -> None:
    assert sayings(sentence("Police/NNS/nsubj>found found/VBD/root a/DT/det>mine mine/NN/obj>found")) == []


def test_finding_that_is_a_saying() -> None:
    assert (
        scope(
            "Police/NNS/nsubj>found found/VBD/root that/IN/mark>shelled rebels/NNS/nsubj>shelled"
            " shelled/VBD/ccomp>found Mosul/NNP/obj>shelled"
        )
        == "that rebels shelled Mosul"
    )


def test_a_thing_that_no_one_made_does_not_speak() -> None:
    assert sayings(sentence("Walls/NNS/nsubj>said said/VBD/root stop/VB/ccomp>said")) == []


def test_a_video_speaks_for_whoever_made_it() -> None:
    built = sentence("The/DT/det>video video/NN/nsubj>showed showed/VBD/root")
    assert is_voice(built, word(built, "video"))


def test_which_is_no_voice() -> None:
    built = sentence("which/WDT/nsubj>said said/VBD/root")
    assert not is_voice(built, word(built, "which"))


def test_the_agent_of_a_passive_speaks() -> None:
    built = "clashes/NNS/nsubj:pass>reported were/VBD/aux:pass>reported reported/VBN/root by/IN/case>police"
    assert one(f"{built} police/NNS/obl:agent>reported").speaker.text == "police"


def test_words_within_quotation_marks_are_direct() -> None:
    assert one(
        "“/``/punct>shelled Rebels/NNS/nsubj>shelled shelled/VBD/ccomp>said Mosul/NNP/obj>shelled ~,/,/punct>shelled"
        " ~”/''/punct>shelled said/VBD/root police/NNS/nsubj>said"
    ).direct


def test_words_without_quotation_marks_are_not_direct() -> None:
    assert not one(SAID).direct


def test_two_speakers_come_in_the_order_of_their_words() -> None:
    built = sentence(
        "Army/NN/nsubj>said said/VBD/root police/NNS/nsubj>told told/VBD/ccomp>said that/IN/mark>shelled"
        " rebels/NNS/nsubj>shelled shelled/VBD/ccomp>told Mosul/NNP/obj>shelled"
    )
    assert [saying.speaker.text for saying in sayings(built)] == ["Army", "police"]


def test_a_verb_of_deeds_is_no_verb_of_speech() -> None:
    built = sentence("Rebels/NNS/nsubj>shelled shelled/VBD/root")
    assert not is_speech(word(built, "shelled"))


@given(soups())
def test_nobody_answers_for_the_word_that_names_him(soup: Sentence) -> None:
    assert [saying for saying in sayings(soup) if saying.speaker.i in saying.scope] == []


@given(soups())
def test_sayings_come_in_the_order_of_their_cues(soup: Sentence) -> None:
    cues = [saying.cue.i for saying in sayings(soup)]
    assert cues == sorted(cues)
