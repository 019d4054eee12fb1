"""Timeline -> rss.xml, RSS 2.0, its archives (RFC 5005), and a feed of each category."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from timeline.contracts import File, Output
from timeline.model import Timeline
from timeline.outputs._feedgen import ATOM, SYNDICATION, build, finished, links, mark_history
from timeline.rendering.paging import FeedDocument, documents

FILENAME = "rss.xml"
MEDIA_TYPE = "application/rss+xml"
MINUTES_TO_LIVE = 360  # readers take it as the least time between two looks
LOOKS_A_DAY = 4  # the same in the words of the syndication module


def files(timeline: Timeline) -> Iterator[File]:
    """Timeline -> RSS, the newest found first."""
    for document in documents(timeline, FILENAME):
        yield File(document.name, _chunks(timeline, document))


OUTPUT = Output(
    "rss",
    "RSS 2.0 feed, the newest found first",
    MEDIA_TYPE,
    FILENAME,
    files,
    further=("rss-1-1000.xml", "rss-CATEGORY.xml"),
)


def _chunks(timeline: Timeline, document: FeedDocument) -> Iterator[bytes]:
    # RSS tells when an item was first seen and not when it changed, so that is what its order follows.
    events = sorted(document.events, key=lambda event: (event.first_seen, event.id), reverse=True)
    mark_channel = partial(_mark_channel, timeline=timeline, document=document)
    made = build(timeline, replace(document, events=tuple(events)), mark_channel)
    made.docs("https://www.rssboard.org/rss-specification")
    made.ttl(MINUTES_TO_LIVE)
    yield finished(made.rss_str(pretty=True))


def _mark_channel(rss: Any, timeline: Timeline, document: FeedDocument) -> None:
    from lxml.etree import SubElement

    channel = rss.find("channel")
    for attributes in links(timeline, document, MEDIA_TYPE):
        SubElement(channel, f"{{{ATOM}}}link", attributes)
    SubElement(channel, f"{{{SYNDICATION}}}updatePeriod").text = "daily"
    SubElement(channel, f"{{{SYNDICATION}}}updateFrequency").text = str(LOOKS_A_DAY)
    mark_history(channel, document)
