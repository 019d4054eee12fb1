"""Dates, titles and languages of pages, one trap each."""

import pytest

from timeline.chronology.edtf import to_edtf
from timeline.model import Document, Source
from timeline.readers import html

BODY = "<p>The mill on the river was closed by its owners after a long winter without any water.</p>"
HAN = "<p>青石镇的古桥修复工程正式开工，工程由镇建设办公室负责，预计用时九个月，行人可以从下游的木桥通过。</p>"


def read(head: str, body: str = BODY, root: str = "") -> Document:
    (found,) = html.read(Source("page.html", f"<html {root}><head>{head}</head><body>{body}</body></html>".encode()))
    assert isinstance(found, Document)
    return found


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "anchor"),
    [
        (json_ld('{"@type": "NewsArticle", "datePublished": "2031-05-06"}'), "2031-05-06"),
        (json_ld('{"@type": "Article", "datePublished": "2031-05-06", broken'), "2031-05-06"),
        (json_ld("[" * 50_000) + '<meta name="date" content="2031-05-06">', "2031-05-06"),
        ('<meta property="article:published_time" content="2031-05-06T07:08:09+08:00">', "2031-05-06T07:08:09+08:00"),
        ('<meta name="firstpublishedtime" content="2031-05-06-07:08:09">', "2031-05-06T07:08:09"),
        ('<meta property="article:published_time" content="9999-99-99">', None),
        ('<meta property="article:published_time" content="1970-01-01T00:00:00Z">', None),
        ('<meta name="date" content="yesterday">', None),
        (
            '<meta property="article:published_time" content="۱۴۱۰-۰۲-۱۶">'
            + json_ld('{"datePublished": "2031-05-06"}'),
            "2031-05-06",
        ),
    ],
    ids=["json-ld", "broken json-ld", "deep json-ld", "meta", "gov.cn", "no date", "epoch", "relative", "jalali"],
)
def test_markup_tells_the_publication_date(head: str, anchor: str | None) -> None:
    found = read(head)

    assert (found.anchor and to_edtf(found.anchor)) == anchor


def test_microdata_tells_the_publication_date() -> None:
    found = read("", f'<time itemprop="datePublished" datetime="2031-05-06T07:08Z">6 May</time>{BODY}')

    assert found.anchor
    assert to_edtf(found.anchor) == "2031-05-06T07:08Z"


def test_year_alone_becomes_no_first_of_january() -> None:
    assert read("", f"{BODY}<p>The mill was built in 2024.</p>").anchor is None


def test_date_in_the_footer_of_a_chinese_page_is_not_its_own() -> None:
    found = read("", f"<p>发布时间：2031-05-06 07:08</p>{HAN}<p>2031-06-07 09:10 读者：很好</p>")

    assert found.anchor
    assert to_edtf(found.anchor) == "2031-05-06T07:08"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>The mill is closed | Echo</title>", "<h1>The mill is closed</h1>", "The mill is closed"),
        ("<title>The mill is closed | Echo</title>", "<h1>Echo</h1>", "Echo"),
        ('<title>Echo</title><meta property="og:title" content="The mill is closed">', "", "The mill is closed"),
        ("<title>青石镇修复古桥_青石新闻网</title>", "", "青石镇修复古桥"),
        ("", "<h1>The mill is closed</h1>", "The mill is closed"),
        ("", "", None),
    ],
    ids=["heading", "heading is the site's", "og:title", "site cut off", "no title", "none"],
)
def test_title_is_the_story_s(head: str, body: str, title: str | None) -> None:
    assert read(head, body + BODY).title == title


@pytest.mark.parametrize(
    ("root", "body", "language"),
    [
        ('lang="en-GB"', BODY, "en-GB"),
        ('lang="zh_CN"', HAN, "zh-CN"),
        ('lang="en"', HAN, None),
        ('lang="zh"', BODY, None),
        ('lang="not a language"', BODY, None),
        ("", BODY, None),
    ],
    ids=["claimed", "underscore", "en over Han", "zh over Latin", "nonsense", "none"],
)
def test_claimed_language_is_believed_unless_the_letters_belie_it(root: str, body: str, language: str | None) -> None:
    assert read("", body, root).language == language


def test_address_is_taken_only_if_it_can_be_a_link() -> None:
    assert read('<link rel="canonical" href="https://echo.example/a">').url == "https://echo.example/a"
    assert read('<link rel="canonical" href="/a"><meta property="og:url" content="javascript:x">').url is None


def test_sentences_are_verbatim_and_blocks_marked() -> None:
    items = "<ul><li>In <b>1987</b> it closed.</li><li>So it did.</li></ul>"

    lines = read("", f"<article><h2>The <i>mill</i></h2>{BODY}{items}</article>").text.split("\n")

    assert "## The mill" in lines
    assert lines[-2:] == ["- In 1987 it closed.", "- So it did."]
