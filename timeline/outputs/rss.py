"""Timeline -> rss.xml, RSS 2.0."""

from collections.abc import Iterator
from typing import Any

from timeline.contracts import File, Output
from timeline.model import Timeline
from timeline.outputs._feedgen import ATOM, SYNDICATION, build
from timeline.rendering.feeds import newest
from timeline.rendering.links import PAGE

FILENAME = "rss.xml"
MEDIA_TYPE = "application/rss+xml"
MINUTES_TO_LIVE = 360  # readers take it as the least time between two looks
LOOKS_A_DAY = 4  # the same in the words of the syndication module


def files(timeline: Timeline) -> Iterator[File]:
    """Timeline -> RSS, the newest found first."""
    # RSS tells when an item was first seen and not when it changed, so that is what its order follows.
    events = sorted(newest(timeline), key=lambda event: (event.first_seen, event.id), reverse=True)
    made = build(timeline, events, _mark_channel)
    made.docs("https://www.rssboard.org/rss-specification")
    made.ttl(MINUTES_TO_LIVE)
    yield File(FILENAME, [made.rss_str(pretty=True)])


def _mark_channel(rss: Any, timeline: Timeline) -> None:
    from lxml.etree import SubElement

    channel = rss.find("channel")
    for rel, file, media_type in (("self", FILENAME, MEDIA_TYPE), ("alternate", PAGE, "text/html")):
        SubElement(channel, f"{{{ATOM}}}link", href=timeline.site + file, rel=rel, type=media_type)
    SubElement(channel, f"{{{SYNDICATION}}}updatePeriod").text = "daily"
    SubElement(channel, f"{{{SYNDICATION}}}updateFrequency").text = str(LOOKS_A_DAY)


OUTPUT = Output("rss", "RSS 2.0 feed, the newest found first", MEDIA_TYPE, FILENAME, files)
