import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import make

from dateline.model import Claim, Document, Problem, Removed, Unread
from dateline.show.page import page

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&"


class Tags(HTMLParser):
    """Every start tag of a page with its attributes, and the characters outside style and script."""

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._inside = ""
        self.feed(source.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self._inside not in {"style", "script"}:
            self.words += data

    def all(self, tag: str, attribute: str) -> list[str]:
        return [found[attribute] or "" for name, found in self.tags if name == tag and attribute in found]


def told(**fields: str) -> tuple[Document, Claim]:
    report = make.document(outlet="Reuters", title="Market hit")
    report = replace(report, **fields)  # type: ignore[arg-type]
    claim = make.claim(
        report,
        "shell",
        target=[make.party(report, "people", words="12 people")],
        figures=[make.figure(report, "12", killed=12)],
        attribution=[make.speaker(report, "the hospital", words="the hospital")],
        denied_by=[make.speaker(report, "the army", words="said")],
    )
    return report, claim


def shown(document: Document, *claims: Claim) -> bytes:
    return page([make.findings(document, claims)])


def test_the_same_findings_give_the_same_bytes() -> None:
    assert shown(*told()) == shown(*told())


def test_nothing_is_asked_of_the_network() -> None:
    tags = Tags(shown(*told(url="https://example.org/1")))
    addresses = [*tags.all("link", "href"), *tags.all("img", "src"), *tags.all("script", "src")]
    assert addresses == ["data:,"]


def test_style_and_script_name_no_address() -> None:
    source = shown(*told()).decode()
    blocks = "".join(re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", source, re.DOTALL))
    assert not re.search(r"https?:|//[a-z]|@import|url\(|fetch\(|XMLHttpRequest", blocks)


def test_the_policy_allows_exactly_the_style_and_script_of_the_page() -> None:
    source = shown(*told()).decode()
    policy = Tags(source.encode()).all("meta", "content")[0]
    assert policy.startswith("default-src 'none';")
    for kind in ("style", "script"):
        inside = re.search(f"<{kind}>(.*?)</{kind}>", source, re.DOTALL)
        assert inside is not None
        assert f"{kind}-src 'sha256-{b64encode(sha256(inside[1].encode()).digest()).decode()}'" in policy


def test_no_tag_carries_a_style_or_an_event_of_its_own() -> None:
    tags = Tags(shown(*told())).tags
    assert not [name for _, found in tags for name in found if name == "style" or name.startswith("on")]


def test_hostile_words_stay_words_wherever_they_stand() -> None:
    report = make.document(f"A shell fell. {HOSTILE}", id=HOSTILE, title=HOSTILE, outlet=HOSTILE, file=HOSTILE)
    report = replace(report, removed=(Removed(reason=HOSTILE, start=0, end=1, text=HOSTILE),), sha256=HOSTILE)
    claim = make.claim(
        report,
        actor=[make.party(report, HOSTILE)],
        attribution=[make.speaker(report, HOSTILE)],
        denied_by=[make.speaker(report, HOSTILE)],
    )
    claim = replace(claim, doubts=(HOSTILE,), rule=HOSTILE, id=HOSTILE)
    problem = Problem(code=HOSTILE, message=HOSTILE)
    source = page([make.findings(report, [claim], [problem])] * 2, [Unread(file=HOSTILE, problem=problem)])
    tags = Tags(source)
    assert len(tags.all("script", "src")) == 0
    assert [name for name, _ in tags.tags].count("script") == 1
    assert [name for name, _ in tags.tags].count("img") == 0


def test_an_address_that_would_run_is_no_link() -> None:
    assert not [link for link in Tags(shown(*told(url="javascript:alert(1)"))).all("a", "href") if "javascript" in link]


def test_an_address_of_the_web_is_a_link() -> None:
    assert "https://example.org/1" in Tags(shown(*told(url="https://example.org/1"))).all("a", "href")


def test_control_characters_do_not_reach_the_page() -> None:
    assert not set(b"\x00\x1b\x07") & set(shown(make.document("A \x00\x1b[31mshell\x07 fell.")))


def test_every_character_of_the_text_is_on_the_page() -> None:
    report, claim = told()
    assert report.text in Tags(shown(report, claim)).words


def test_every_claim_of_the_text_has_its_card() -> None:
    tags = Tags(shown(*told()))
    named = {id for cover in tags.all("span", "data-c") for id in cover.split()}
    assert named == {"d1c1"}
    assert named <= set(tags.all("li", "id"))


def test_who_disputes_a_claim_is_on_its_card() -> None:
    assert "the army" in Tags(shown(*told())).words


def test_a_figure_is_on_its_card() -> None:
    assert "12 killed" in Tags(shown(*told())).words


def test_what_was_left_out_is_there_on_demand() -> None:
    report, claim = told()
    report = replace(report, removed=(Removed(reason="advertisement", start=0, end=9, text="Subscribe"),))
    words = Tags(shown(report, claim)).words
    assert "Left out of the text: 1 part" in words
    assert "Subscribe" in words


def test_many_reports_are_listed() -> None:
    source = page([make.findings(told()[0]), make.findings(told(title="Second")[0])])
    assert {"#d1", "#d2"} <= set(Tags(source).all("a", "href"))


def test_ids_are_unique_when_one_report_is_given_twice() -> None:
    tags = Tags(page([make.findings(told()[0], [told()[1]])] * 2))
    ids = [found["id"] for _, found in tags.tags if "id" in found]
    assert len(ids) == len(set(ids))


def test_inputs_that_were_not_read_are_listed() -> None:
    source = page([], [Unread(file="a.pdf", problem=Problem(code="R001", message="is no text"))])
    assert "a.pdf" in Tags(source).words


def test_links_between_claims_lead_to_cards() -> None:
    report, first = told()
    second = make.claim(report, "Mosul", ordinal=1, links=[first.id, "c-elsewhere"])
    jumps = [link for link in Tags(shown(report, first, second)).all("a", "href") if link.startswith("#d1c")]
    assert jumps == ["#d1c1"]
