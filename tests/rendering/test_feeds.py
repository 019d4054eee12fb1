from dataclasses import replace

import pytest

from tests.outputs.sample import TIMELINE
from timeline.model import Provenance, Span
from timeline.rendering.feeds import html, safe_headline, tags

EVENT = TIMELINE.events[0]


def test_a_title_holds_nothing_like_a_tag() -> None:
    assert safe_headline(replace(EVENT, title="a <b>b</b>, 1 < 2")) == "AD 79 · a ‹b>b‹/b>, 1 < 2"


@pytest.mark.parametrize(
    ("title", "safe"),
    [
        ("R&D2 &copy AT&T", "R&D2 &copy AT&T"),
        ("a &lt;b&gt; &amp;amp;lt;i> c", "a ‹b> ‹i> c"),
        ("a &#0; &#x1f680; &nosuch; b", "a ? 🚀 &nosuch; b"),
    ],
)
def test_a_title_holds_nothing_like_a_character_reference(title: str, safe: str) -> None:
    assert safe_headline(replace(EVENT, title=title)) == f"AD 79 · {safe}"


def test_only_an_unusual_status_is_a_tag() -> None:
    assert tags(replace(EVENT, category="launch")) == ("launch",)
    assert tags(replace(EVENT, category="launch", status="planned")) == ("launch", "planned")


def test_no_filter_takes_what_a_body_tells_for_a_handler_or_a_script() -> None:
    told = replace(EVENT.evidence[0], quote="&lt;img onload=a&gt; JavaScript:a and 3: a")

    assert "&lt;img onload&#61;a&gt; JavaScript&#58;a and 3: a</p>" in html(replace(EVENT, evidence=(told,)))


def test_the_body_quotes_no_more_than_anybody_reads() -> None:
    long = replace(EVENT.evidence[0], quote="word " * 2000)
    body = html(replace(EVENT, evidence=(long,) * 7))

    assert body.count("<blockquote") == 5
    assert body.endswith("<p>2 more</p>")
    assert len(body) < 8000


def test_the_body_quotes_every_source_and_escapes_it() -> None:
    web = Provenance(
        "a.jsonl", "a", "**One** <b>&\n]]>", Span(0, 9), (), (), (), "https://a.example/?a=1&b=2", 'A "title"'
    )
    file = Provenance("notes.md", "b", "Two", Span(0, 3), (), (), published="2025-04-07T14:39+08:00")

    assert html(replace(EVENT, date="2024", evidence=(web, file))) == (
        "<p>2024 (happened; known to the year)</p>"
        '<blockquote cite="https://a.example/?a=1&amp;b=2"><p>One &lt;b&gt;&amp;<br>]]&gt;</p></blockquote>'
        '<p>Source: <a href="https://a.example/?a=1&amp;b=2#:~:text=One%20%3Cb%3E%26">A "title"</a></p>'
        "<blockquote><p>Two</p></blockquote>"
        "<p>Source: notes.md, published 2025-04-07 14:39</p>"
    )
