"""Whole claims: one event is one claim, its parts quote the text, and nothing is claimed that was not said."""

from datetime import date
from itertools import pairwise

import make
import pytest
import told
from hypothesis import given, settings
from hypothesis import strategies as st
from sentences import soup_stories, soups, text_of

from dateline.extract import extract
from dateline.model import Claim, Document, Sentence
from dateline.record import encode

pytestmark = pytest.mark.usefixtures("gazetteer")

BOMB = (
    "12/CD/nummod>people people/NNS/nsubj:pass>killed were/VBD/aux:pass>killed killed/VBN/root and/CC/cc>wounded"
    " five/CD/nsubj:pass>wounded wounded/VBN/conj>killed when/WRB/mark>exploded a/DT/det>bomb car/NN/compound>bomb"
    " bomb/NN/nsubj>exploded exploded/VBD/advcl>killed in/IN/case>Baghdad Baghdad/NNP/obl>exploded/LOC"
)


def quotes(claims: list[Claim]) -> list[tuple[int, int, str]]:
    """Every stretch of text that the claims quote."""
    spans = []
    for claim in claims:
        spans += [claim.trigger, claim.sentence, claim.evidence]
        spans += [party.span for party in (*claim.actor, *claim.target)]
        spans += [link.source.span for link in (*claim.attribution, *claim.denied_by)]
        spans += [link.cue for link in (*claim.attribution, *claim.denied_by)]
        spans += [claim.place.span] if claim.place else []
        spans += [claim.time.span] if claim.time and claim.time.span else []
    figures = [(figure.start, figure.end, figure.text) for claim in claims for figure in claim.figures]
    return [(span.start, span.end, span.text) for span in spans] + figures


def types(*paragraphs: str) -> list[str]:
    return [claim.type for claim in told.claims(*paragraphs)]


def modality(text: str, type: str) -> str:
    return told.one(text, type=type).modality


def scopes(text: str) -> list[str]:
    return [figure.scope for claim in told.claims(text) for figure in claim.figures]


def test_one_event_told_by_four_words_is_one_claim() -> None:
    [claim] = told.claims_by_hand(BOMB)
    assert (claim.type, [(f.measure, f.low) for f in claim.figures]) == ("bombing", [("killed", 12), ("injured", 5)])


def test_a_strike_that_killed_is_one_claim() -> None:
    assert types("An air strike killed three people in Aleppo on Monday.") == ["air_strike"]


def test_a_clash_with_a_toll_a_side_is_a_claim_a_side() -> None:
    claims = told.claims("Clashes killed 18 soldiers and 24 rebels near Mosul on Monday.")
    assert [(c.type, c.figures[0].low, c.figures[0].high) for c in claims] == [
        ("armed_clash", 18, 18),
        ("armed_clash", 24, 24),
    ]


@pytest.mark.xfail(strict=True, reason="the tolls of two speakers in one sentence stand in one claim")
def test_two_speakers_with_two_tolls_make_two_claims() -> None:
    claims = told.claims("The ministry said that three soldiers were killed, but rebels put the toll at 12.")
    assert [[f.low for f in claim.figures] for claim in claims] == [[3], [12]]


@pytest.mark.xfail(strict=True, reason="bodies that are found are no toll and no event yet")
def test_bodies_that_are_found_are_told() -> None:
    claims = told.claims("The bodies of 15 men were found in Tikrit on Monday, police said.")
    assert [[(f.measure, f.low) for f in claim.figures] for claim in claims] == [[("killed", 15)]]


def test_a_headline_gives_no_claims() -> None:
    claims = told.claims("Rebels shelled a market in Aleppo.", title="Rebels shell a market in Aleppo")
    assert [claim.sentence.text for claim in claims] == ["Rebels shelled a market in Aleppo."]


def test_a_headline_that_is_all_there_is_gives_its_claims() -> None:
    given = told.document(title="Rebels shelled a market in Aleppo")
    assert [claim.type for claim in told.of(given)] == ["shelling"]


def test_a_place_chain_is_one_place_with_its_container() -> None:
    place = told.one("Rebels shelled Izium, Kharkiv Oblast, Ukraine, on Monday.").place
    assert place is not None
    assert (place.span.text, place.country) == ("Izium, Kharkiv Oblast, Ukraine", "UA")


def test_a_capital_that_acts_is_no_place() -> None:
    assert told.one("Washington has backed the rebels.").place is None


def test_a_toll_since_a_month_is_a_cumulative_one() -> None:
    assert scopes("Since January at least 300 people have been killed in air strikes in Syria.") == [
        "period_cumulative"
    ]


def test_a_toll_of_a_week_is_a_cumulative_one() -> None:
    assert scopes("Fighting between the army and rebels killed 40 people in Taiz last week.") == ["period_cumulative"]


def test_a_cumulative_toll_is_no_single_event() -> None:
    assert types("Since January at least 300 people have been killed in air strikes in Syria.") == ["casualty_total"]


def test_the_toll_of_a_day_is_that_of_its_event() -> None:
    assert scopes("An air strike killed 12 people in Aleppo on Monday.") == ["event"]


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Rebels shelled the town.", "shelling", "asserted"),
        ("Rebels did not shell the town.", "shelling", "denied"),
        ("The army denied that it had shelled the town.", "shelling", "denied"),
        ("The army plans to storm the camp.", "armed_assault", "planned"),
        ("The army will storm the camp.", "armed_assault", "planned"),
        ("The United Nations called for a ceasefire in Aleppo.", "ceasefire", "demanded"),
        ("The army is expected to capture the town.", "territory_taken", "expected"),
        ("Rebels may have shelled the town.", "shelling", "possible"),
        ("Rebels allegedly shelled the town.", "shelling", "possible"),
        ("If rebels shell the town, residents will leave.", "shelling", "conditional"),
    ],
)
def test_the_modality_of_a_plain_sentence(text: str, type: str, expected: str) -> None:
    assert modality(text, type) == expected


def test_who_is_asked_to_do_it_would_do_it() -> None:
    claim = told.one("The minister called on the rebels to release the prisoners.", type="release")
    assert ([party.name for party in claim.actor], claim.modality) == (["rebels"], "demanded")


def test_who_owns_the_weapons_acts_through_them() -> None:
    claim = told.one("The army entered the town on Monday. Its jets bombed a school.", type="air_strike")
    assert [party.name for party in claim.actor] == ["army"]


def test_what_a_demand_asks_for_is_demanded() -> None:
    assert modality("The United Nations demanded the release of the prisoners.", "demand") == "demanded"


def test_taking_a_town_tells_who_holds_it() -> None:
    control = told.one("Rebels captured the town from the army on Monday.").control
    assert control is not None and control.holder is not None
    assert (control.status, control.holder.name) == ("takes", "Rebels")


def test_shelling_a_town_tells_of_no_control() -> None:
    assert told.one("Rebels shelled the town on Monday.").control is None


def test_a_claim_has_the_codes_of_its_type() -> None:
    assert told.one("Rebels shelled the town on Monday.").codes.plover_event == "ASSAULT"


def test_a_claim_says_by_which_rule_it_was_made() -> None:
    assert told.one("Rebels shelled the town on Monday.").rule == "action.shell"


def test_a_claim_without_a_doubt_is_trusted_most() -> None:
    assert told.one("Rebels shelled Aleppo on Monday.").doubts == ()


def test_a_claim_says_what_is_in_doubt() -> None:
    assert "nobody is named as acting" in told.one("Shelling killed two men in Aleppo on Monday.").doubts


def test_an_id_stays_when_another_sentence_is_added() -> None:
    first = "Rebels shelled a market in Aleppo on Monday."
    alone = told.of(told.document(first))
    together = [c for c in told.claims(first, "Heavy rain fell on the coast.") if c.type == "shelling"]
    assert [c.evidence.text for c in alone] == [c.evidence.text for c in together]


def test_an_id_counts_from_the_document_and_the_words_alone() -> None:
    plain = told.document("Rebels shelled a market in Aleppo on Monday.")
    longer = told.document("Rebels shelled a market in Aleppo on Monday. Heavy rain fell.")
    longer = make.document(longer.text, id=plain.id)
    assert {c.id for c in told.of(plain)} <= {c.id for c in told.of(longer)}


def test_the_same_words_twice_are_two_claims() -> None:
    claims = told.claims("Rebels shelled Aleppo on Monday. Rebels shelled Aleppo on Monday.")
    assert len({claim.id for claim in claims}) == 2


def test_two_reports_of_one_event_are_linked() -> None:
    first, second = told.claims("Rebels shelled Aleppo on Monday.", "Rebels shelled Aleppo again on Monday.")
    assert (first.links, second.links) == ((second.id,), (first.id,))


def test_no_sentences_give_no_claims() -> None:
    assert extract(make.document(""), []) == ((), ())


def test_a_condemned_attack_is_not_told_as_an_event() -> None:
    assert types("Turkey condemned the attack.") == ["condemnation"]


def test_a_document_without_a_day_gives_claims_without_one() -> None:
    assert [claim.time for claim in told.claims("Rebels shelled Aleppo on Monday.", published=None)] == [None]


FRAGMENTS = st.sampled_from(
    [
        "Rebels shelled Aleppo on Monday",
        "“We lost 12 men,” said Gen. Hassan",
        "at least 1,200 people fled – some to Mosul –",
        "an air strike killed 5 children in Deir ez-Zor",
        "the army denied it",
        "clashes between rebels and police wounded dozens",
        "🕊️ 🇺🇦",
        "’s",
        "n’t",
        '"',
        "“",
        "—",
        "e\u0301\u0323",
        "\u202eabc\u202c",
        "ﷺ ½ ²",
        "\u00a0\u200b",
        "(AP) –",
        ";",
    ]
)


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(FRAGMENTS, min_size=1, max_size=8), gaps=st.sampled_from([" ", ". ", "", "\n", ", "]))
def test_all_that_is_quoted_stands_in_the_text(parts: list[str], gaps: str) -> None:
    text = gaps.join(parts)
    found = quotes(told.claims(text)) if text.strip() else []
    assert [quote for quote in found if text[quote[0] : quote[1]] != quote[2]] == []


def test_a_sentence_of_five_hundred_words_is_read() -> None:
    text = "Rebels shelled Aleppo on Monday " + "and police shot two men in Homs " * 71 + "."
    found = quotes(told.claims(text))
    assert found and [quote for quote in found if text[quote[0] : quote[1]] != quote[2]] == []


def story(sentences: list[Sentence], published: date | None) -> Document:
    return make.document(text_of(*sentences), published=published)


@settings(max_examples=150, deadline=None)
@given(soup_stories(), st.none() | st.just(date(2016, 12, 5)))
def test_no_parse_however_wrong_breaks_extraction(sentences: list[Sentence], published: date | None) -> None:
    document = story(sentences, published)
    claims, problems = extract(document, sentences)
    assert encode(make.findings(document, claims, problems))


@settings(max_examples=100, deadline=None)
@given(soup_stories())
def test_all_that_is_quoted_stands_in_the_text_of_any_parse(sentences: list[Sentence]) -> None:
    document = story(sentences, make.PUBLISHED)
    found = quotes(told.of(document, sentences))
    assert [quote for quote in found if document.text[quote[0] : quote[1]] != quote[2]] == []


@settings(max_examples=60, deadline=None)
@given(soup_stories())
def test_claims_come_in_the_order_of_the_text(sentences: list[Sentence]) -> None:
    starts = [claim.trigger.start for claim in told.of(story(sentences, make.PUBLISHED), sentences)]
    assert all(one <= other for one, other in pairwise(starts))


@settings(max_examples=60, deadline=None)
@given(soup_stories())
def test_no_two_claims_of_a_document_share_an_id(sentences: list[Sentence]) -> None:
    ids = [claim.id for claim in told.of(story(sentences, make.PUBLISHED), sentences)]
    assert len(ids) == len(set(ids))


@settings(max_examples=60, deadline=None)
@given(soup_stories())
def test_links_of_any_story_go_both_ways(sentences: list[Sentence]) -> None:
    claims = told.of(story(sentences, make.PUBLISHED), sentences)
    pairs = {(claim.id, other) for claim in claims for other in claim.links}
    assert pairs == {(b, a) for a, b in pairs}


@settings(max_examples=5, deadline=None)
@given(soups(longest=500))
def test_a_long_parse_however_wrong_is_read(soup: Sentence) -> None:
    document = story([soup], make.PUBLISHED)
    assert all(claim.sentence.covers(claim.evidence) for claim in told.of(document, [soup]))
