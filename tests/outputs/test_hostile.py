"""What documents may bring in, through every field and at every kind of date, leaves no output broken."""

import json
import re
from html.parser import HTMLParser

import feedparser  # type: ignore[import-untyped]
import pytest
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar
from lxml import etree

from tests.outputs import many
from timeline.contracts import Output
from timeline.outputs import atom, ics, jsonfeed, rss

HOSTILE = many.hostile()
xml = pytest.mark.parametrize("output", [rss.OUTPUT, atom.OUTPUT], ids=["rss", "atom"])
# What W3C's validator takes for a sign of a wrong encoding, and what XML cannot hold.
BAD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
TAGS = {"p", "blockquote", "br", "a"}


class Tags(HTMLParser):
    """The tags and attributes of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.attributes += attrs


@xml
def test_a_feed_stays_well_formed_and_free_of_what_readers_fear(output: Output) -> None:
    for file in output.files(HOSTILE):
        made = file.data()
        root = etree.fromstring(made)
        titles = root.xpath("//*[local-name()='title' or local-name()='name' or local-name()='category']/text()")

        assert not BAD.search(made.decode())
        assert not [title for title in titles if re.search(r"</?\w|&(?:amp|lt|gt|#\w+);|[\n\t]", title)]


@xml
def test_a_reader_takes_every_entry_of_a_hostile_feed(output: Output) -> None:
    feeds = [feedparser.parse(file.data()) for file in output.files(HOSTILE)]

    assert not [feed.bozo_exception for feed in feeds if feed.bozo]
    assert {entry.id for feed in feeds for entry in feed.entries} == {event.id for event in HOSTILE.events}


def test_the_body_of_an_entry_holds_our_tags_and_no_others() -> None:
    bodies = [
        Tags(item["content_html"]) for f in jsonfeed.OUTPUT.files(HOSTILE) for item in json.loads(f.data())["items"]
    ]
    attributes = [attribute for body in bodies for attribute in body.attributes]

    assert set().union(*(body.found for body in bodies)) == TAGS
    assert {name for name, _ in attributes} == {"cite", "href"}
    assert [value for _, value in attributes if not re.fullmatch(r"https?://[!-~]+", value or "")] == []


def test_a_feed_of_long_quotes_and_addresses_stays_small() -> None:
    assert [len(file.data()) < 1_000_000 for output in (rss.OUTPUT, atom.OUTPUT) for file in output.files(HOSTILE)]


def test_calendars_stay_readable_and_hold_no_control_characters() -> None:
    for file in ics.OUTPUT.files(HOSTILE):
        made = file.data().decode()
        (calendar,) = IcsCalendarStream.from_ics(made).calendars
        read = Calendar.from_ical(made)

        assert not BAD.search(made.replace("\r\n", ""))
        assert len(calendar.events) == len(read.events) == made.count("BEGIN:VEVENT")
        assert [component.errors for component in read.walk() if component.errors] == []
        assert [event for event in read.events if not str(event["SUMMARY"]).strip()] == []
