import json
import time
from datetime import date

import pytest

from dateline.model import Capture, Document, Unread
from dateline.read import read
from dateline.read.page import is_page
from dateline.read.stripped import stripped

SENTENCES = [
    "BEIRUT (Reuters) - The army said on Monday that its troops had entered the old quarter after a week of fighting.",
    "At least 12 people were killed by shelling in the east of the town, the local hospital said in a statement.",
    "Rebels denied that they had left and said that they were holding the road to the north of the market.",
]
ARTICLE = (
    "<article><h1>Troops enter old quarter</h1>" + "".join(f"<p>{words}</p>" for words in SENTENCES) + "</article>"
)
LINKED = json.dumps(
    {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Troops enter old quarter",
                "datePublished": "2016-12-05T09:00:00Z",
                "publisher": {"@type": "Organization", "name": "Sample Post"},
            }
        ],
    }
)


def page(body: str = ARTICLE, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def read_page(markup: str, **carrier: object) -> tuple[Document, list[str]]:
    found = read(Capture(file="page.html", content=markup.encode(), **carrier))  # type: ignore[arg-type]
    assert not isinstance(found, Unread), found
    return found[0], [problem.code for problem in found[1]]


def test_the_report_is_read_and_the_frame_is_not() -> None:
    frame = "<nav><a href='/'>Front page</a> <a href='/sport'>Sport</a></nav>"
    found, _ = read_page(page(frame + ARTICLE + "<footer>Imprint</footer>"))
    assert all(words in found.text for words in SENTENCES)
    assert "Sport" not in found.text and "Imprint" not in found.text


def test_scripts_and_styles_leave_nothing_in_the_text() -> None:
    noise = "<style>.a { color: red }</style><script>var secret = 'in the script';</script>"
    found, _ = read_page(page(noise + ARTICLE.replace("</h1>", f"</h1>{noise}")))
    assert "secret" not in found.text and "color" not in found.text


@pytest.mark.parametrize(
    "head",
    [
        f"<script type='application/ld+json'>{LINKED}</script>",
        "<meta property='article:published_time' content='2016-12-05T09:00:00Z'>",
        "<meta name='date' content='2016-12-05'>",
        "<meta itemprop='datePublished' content='20161205'>",
    ],
)
def test_the_pages_own_day_is_believed(head: str) -> None:
    found, _ = read_page(page(head=head), url="https://a.example/2015/01/02/x")
    assert (found.published, found.published_basis) == (date(2016, 12, 5), "metadata")


def test_a_time_tag_gives_the_day() -> None:
    found, _ = read_page(page("<p><time datetime='2016-12-05T09:00'>today</time></p>" + ARTICLE))
    assert found.published == date(2016, 12, 5)


def test_title_outlet_and_address_come_from_the_page() -> None:
    head = (
        "<title>Troops enter old quarter | Sample Post</title><meta property='og:site_name' content='Sample Post'>"
        "<link rel='canonical' href='https://sample.example/troops'>"
    )
    found, _ = read_page(page(head=head))
    assert (found.title, found.outlet, found.url) == (
        "Troops enter old quarter",
        "Sample Post",
        "https://sample.example/troops",
    )


def test_the_publisher_of_the_linked_data_is_the_outlet() -> None:
    found, _ = read_page(page(head=f"<script type='application/ld+json'>{LINKED}</script>"))
    assert found.outlet == "Sample Post"


def test_broken_linked_data_is_passed_over() -> None:
    found, _ = read_page(page(head="<script type='application/ld+json'>{broken</script>" + "[" * 2000))
    assert SENTENCES[1] in found.text


@pytest.mark.parametrize(
    "markup",
    [
        page("<div>" * 10_000 + ARTICLE + "</div>" * 10_000),
        page("<table><tr><td>" * 3_000 + ARTICLE),
        page(ARTICLE + "<!--" * 50_000),
        page(ARTICLE + "<a " * 100_000),
        page("<p><span>a</span></p>" * 40_000 + ARTICLE),
        page(ARTICLE + "<" * 300_000),
    ],
    ids=["deep", "tables", "comments", "open tags", "wide", "brackets"],
)
def test_a_hostile_page_is_read_within_seconds(markup: str) -> None:
    started = time.monotonic()
    found = read(Capture(file="x", content=markup.encode()))
    assert time.monotonic() - started < 5
    assert isinstance(found, Unread) or SENTENCES[1] in found[0].text


def test_a_page_too_deep_is_stripped_with_a_problem() -> None:
    found, codes = read_page(page("<div>" * 10_000 + ARTICLE))
    assert SENTENCES[1] in found.text
    assert "R004" in codes


def test_a_page_in_a_declared_encoding_is_read_in_it() -> None:
    markup = page(ARTICLE.replace("market", "маркет"), head="<meta charset='windows-1251'>")
    found = read(Capture(file="x", content=markup.encode("cp1251")))
    assert not isinstance(found, Unread) and "маркет" in found[0].text


@pytest.mark.parametrize("text", ["<html><p>a", "\n<!DOCTYPE HTML>\n<body>", "<p>One.</p>", "HTTP/1.1 200\n\n<html>"])
def test_html_is_told_from_text(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize("text", ["Troops < rebels", "<3 from Aleppo", "He wrote <p> on the wall", "<Reuters> said"])
def test_text_with_angle_brackets_stays_text(text: str) -> None:
    assert not is_page(text)


def test_stripping_keeps_paragraphs_and_joins_inline_tags() -> None:
    markup = (
        "<p>At <b>least</b> 12 &amp; more</p><script>x<y</script><div>were\nkilled</div><!-- no --><style>p{}</style>"
    )
    assert stripped(markup) == "At least 12 & more\n\nwere killed"


def test_a_day_that_the_clock_has_not_reached_is_read_like_any_other() -> None:
    found, _ = read_page(page("<div class='date'>Published: December 5, 2039</div>" + ARTICLE))
    assert (found.published, found.published_basis) == (date(2039, 12, 5), "metadata")


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f'a{number}="x"' for number in range(50_000)),
        " ".join(f'a{number}=">"' for number in range(50_000)),
        "".join(f'a{number}=""' for number in range(50_000)),
        "/".join(f"a{number}" for number in range(50_000)),
    ],
)
def test_a_tag_with_attributes_without_end_is_read_at_once(attributes: str) -> None:
    begun = time.monotonic()
    found, codes = read_page(page(ARTICLE + f"<p {attributes}>"))
    assert time.monotonic() - begun < 3
    assert SENTENCES[1] in found.text
    assert "R004" in codes


def test_a_long_tag_and_a_long_script_are_no_reason_to_strip_a_page() -> None:
    state = json.dumps({f"key {number}": "a<b and c" for number in range(20_000)})
    _, codes = read_page(page(f'<p data-state="{"word " * 20_000}">x</p><script>var s = {state};</script>' + ARTICLE))
    assert "R004" not in codes
