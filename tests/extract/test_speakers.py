"""Who says so: chains of speakers, pronouns, and quotations that run on."""

import told

from dateline.model import Claim, Speaker


def speakers(claim: Claim) -> list[str]:
    return [link.source.name for link in claim.attribution]


def speaker(text: str, type: str = "shelling") -> Speaker:
    [link] = told.one(text, type=type).attribution
    return link.source


def test_what_the_outlet_tells_itself_has_no_speaker() -> None:
    assert told.one("Rebels shelled a market in Aleppo.").attribution == ()


def test_said_names_the_speaker() -> None:
    assert speaker("The ministry said rebels had shelled the market.").name == "ministry"


def test_according_to_names_the_speaker() -> None:
    assert speaker("Rebels shelled the market, according to the ministry.").name == "ministry"


def test_a_speaker_behind_the_comma_answers_for_the_sentence() -> None:
    assert speaker("Rebels shelled the market, police said.").name == "police"


def test_a_chain_begins_with_the_outermost_speaker() -> None:
    claim = told.one("State television reported that police said rebels had shelled the market.")
    assert speakers(claim) == ["State television", "police"]


def test_he_is_the_speaker_named_before() -> None:
    [_, second] = told.claims(
        "Ahmad Hassan, a doctor, said the army had shelled the market. He said ten people were killed."
    )
    assert speakers(second) == ["Ahmad Hassan"]


def test_it_is_the_ministry_named_before() -> None:
    [_, second] = told.claims("The ministry said rebels had shelled the market. It said two soldiers were killed.")
    assert speakers(second) == ["ministry"]


def test_a_quotation_over_two_sentences_keeps_its_speaker() -> None:
    [_, second] = told.claims(
        "“The army shelled our village,” said Ahmad Hassan. “Ten people were killed in the shelling.”"
    )
    assert speakers(second) == ["Ahmad Hassan"]


def test_a_name_behind_the_closing_mark_speaks() -> None:
    assert speakers(told.one("“Ten people were killed,” Ahmad Hassan said.")) == ["Ahmad Hassan"]


def test_a_quotation_over_three_sentences_keeps_its_speaker() -> None:
    claims = told.claims(
        "“Ten people were killed,” Ahmad Hassan said. “Five children were wounded. Jets bombed the market.”"
    )
    assert [speakers(claim) for claim in claims] == [["Ahmad Hassan"]] * 3


def test_a_quotation_ends_with_its_marks() -> None:
    [_, second] = told.claims("“The army shelled our village,” said Ahmad Hassan. Ten people were killed in Homs.")
    assert second.attribution == ()


def test_a_quotation_in_another_paragraph_far_off_names_nobody() -> None:
    claims = told.claims(
        "“The army shelled our village,” said Ahmad Hassan.",
        "Rebels bombed a bridge in Homs.",
        "“Ten people were killed in the raid.”",
    )
    assert claims[-1].attribution == ()


def test_words_in_quotation_marks_are_direct() -> None:
    [link] = told.one("“The army shelled our village,” said Ahmad Hassan.").attribution
    assert link.style == "direct"


def test_words_without_quotation_marks_are_indirect() -> None:
    [link] = told.one("Ahmad Hassan said the army had shelled the village.").attribution
    assert link.style == "indirect"


def test_the_cue_is_the_word_that_says_so() -> None:
    [link] = told.one("Ahmad Hassan said the army had shelled the village.").attribution
    assert link.cue.text == "said"


def test_a_named_speaker_is_not_anonymous() -> None:
    assert not speaker("Ahmad Hassan said the army had shelled the village.").anonymous


def test_a_witness_without_a_name_is_anonymous() -> None:
    assert speaker("A witness said the army had shelled the village.").anonymous


def test_a_noun_gives_the_role() -> None:
    assert speaker("A witness said the army had shelled the village.").role == "witness"


def test_the_register_gives_the_role() -> None:
    assert speaker("The Syrian Observatory for Human Rights said the army had shelled the village.").role == "monitor"


def test_who_accuses_speaks_for_the_accusation() -> None:
    assert speaker("Rebels accused the army of shelling the market.", type="accusation").name == "Rebels"


def test_the_speaker_of_a_title_is_read_with_the_name() -> None:
    said = speaker("The governor, Ahmad Hassan, said the army had shelled the village.")
    assert said.span.text == "governor, Ahmad Hassan"


def test_who_is_quoted_as_saying_stands_inside_who_quotes() -> None:
    claim = told.one("State television quoted the ministry as saying that shells killed seven people.", type="shelling")
    assert speakers(claim) == ["State television", "ministry"]


def test_two_who_say_it_together_are_both_named() -> None:
    claim = told.one("Ten men were killed by shelling, according to a witness and the ministry.", type="shelling")
    assert speakers(claim) == ["witness", "ministry"]
