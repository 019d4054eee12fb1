from dataclasses import replace

from tests.outputs.sample import TIMELINE
from timeline.model import Provenance, Publishing, Span
from timeline.rendering.feeds import html, newest, safe_headline, tags

EVENT = TIMELINE.events[0]


def test_the_event_that_changed_last_comes_first() -> None:
    moments = [event.updated for event in newest(TIMELINE)]

    assert moments == sorted((event.updated for event in TIMELINE.events), reverse=True)


def test_events_that_changed_together_keep_an_order_of_their_own() -> None:
    twins = (replace(EVENT, id="urn:a"), replace(EVENT, id="urn:b"))

    assert newest(replace(TIMELINE, events=twins)) == newest(replace(TIMELINE, events=twins[::-1]))


def test_a_feed_holds_no_more_than_its_publisher_says() -> None:
    made = newest(replace(TIMELINE, publishing=Publishing(feed_size=3)))

    assert made == newest(TIMELINE)[:3]
    assert len(made) == 3


def test_a_title_holds_nothing_like_a_tag() -> None:
    assert safe_headline(replace(EVENT, title="a <b>b</b>, 1 < 2")) == "AD 79 · a ‹b>b‹/b>, 1 < 2"


def test_only_an_unusual_status_is_a_tag() -> None:
    assert tags(replace(EVENT, category="launch")) == ("launch",)
    assert tags(replace(EVENT, category="launch", status="planned")) == ("launch", "planned")


def test_the_body_quotes_every_source_and_escapes_it() -> None:
    web = Provenance(
        "a.jsonl", "a", "**One** <b>&\n]]>", Span(0, 9), (), (), (), "https://a.example/?a=1&b=2", 'A "title"'
    )
    file = Provenance("notes.md", "b", "Two", Span(0, 3), (), (), published="2025-04-07T14:39+08:00")

    assert html(replace(EVENT, date="2024", evidence=(web, file))) == (
        "<p>2024 (happened; known to the year)</p>"
        '<blockquote cite="https://a.example/?a=1&amp;b=2"><p>One &lt;b&gt;&amp;<br>]]&gt;</p></blockquote>'
        '<p>Source: <a href="https://a.example/?a=1&amp;b=2#:~:text=One%20%3Cb%3E%26">A &quot;title&quot;</a></p>'
        "<blockquote><p>Two</p></blockquote>"
        "<p>Source: notes.md, published 2025-04-07 14:39</p>"
    )
