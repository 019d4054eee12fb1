"""What feedgen 1.0 gets wrong, one test a fault: a test that fails tells us that a way round it may go."""

import locale
from datetime import UTC, datetime
from typing import Any

import pytest
from feedgen.feed import FeedGenerator
from feedgen.util import formatRFC2822
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
PAGE, SELF = "https://example.org/index.html", "https://example.org/atom.xml"


@pytest.fixture
def feed() -> Any:
    made = FeedGenerator()
    made.id("urn:feed")
    made.title("Norvale")
    made.description("What happened there.")
    made.link(href=PAGE, rel="alternate")
    return made


def entry(feed: Any, number: int = 1, **order: str) -> Any:
    made = feed.add_entry(**order)
    made.id(f"urn:{number}")
    made.title(f"Entry {number}")
    made.content("<p>text</p>", type="html")
    return made


def test_links_of_entries_lose_all_but_their_address(feed: Any) -> None:
    entry(feed).link(href=PAGE, rel="via", hreflang="zh")

    link = etree.fromstring(feed.atom_str()).find(f"{ATOM}entry/{ATOM}link")
    assert link is not None
    assert dict(link.attrib) == {"href": PAGE}


def test_entries_may_have_only_five_kinds_of_link(feed: Any) -> None:
    with pytest.raises(ValueError, match="Invalid value for rel"):
        entry(feed).link(href=PAGE, rel="hub")


def test_entries_are_put_before_those_that_were_added_sooner(feed: Any) -> None:
    for number in (1, 2):
        entry(feed, number)

    assert [item.findtext("guid") for item in etree.fromstring(feed.rss_str()).iter("item")] == ["urn:2", "urn:1"]


def test_a_date_sets_the_locale_of_the_whole_process(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Any] = []
    monkeypatch.setattr(locale, "setlocale", lambda *given: calls.append(given))
    formatRFC2822(datetime(2025, 4, 7, tzinfo=UTC))

    assert calls


def test_one_control_character_ends_the_whole_feed(feed: Any) -> None:
    entry(feed).title("a\x00b")

    with pytest.raises(ValueError, match="XML compatible"):
        feed.atom_str()


def test_a_kind_of_content_that_atom_does_not_know_is_written(feed: Any) -> None:
    entry(feed).content("]]>", type="CDATA")

    content = etree.fromstring(feed.atom_str()).find(f"{ATOM}entry/{ATOM}content")
    assert content is not None
    assert content.get("type") == "CDATA"


def test_the_link_of_rss_is_the_last_of_the_feed(feed: Any) -> None:
    feed.link(href=SELF, rel="self")

    assert etree.fromstring(feed.rss_str()).findtext("channel/link") == SELF


def test_only_the_link_to_itself_reaches_rss(feed: Any) -> None:
    feed.link(href="https://hub.example/", rel="hub")

    assert list(etree.fromstring(feed.rss_str()).iter(f"{ATOM}link")) == []


def test_a_feed_is_dated_by_the_clock(feed: Any) -> None:
    entry(feed).updated(datetime(2025, 4, 7, tzinfo=UTC))

    root = etree.fromstring(feed.atom_str())
    assert root.findtext(f"{ATOM}updated") != root.findtext(f"{ATOM}entry/{ATOM}updated")


def test_elements_in_memory_are_in_no_namespace(feed: Any) -> None:
    element, _ = feed._create_atom()

    assert element.tag == "feed"
