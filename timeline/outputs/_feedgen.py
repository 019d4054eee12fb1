"""Document of a feed -> feedgen's feed -> XML: what RSS and Atom share, and what feedgen 1.0 gets wrong put right."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import format_datetime
from functools import partial
from typing import Any

from timeline.model import Event, Timeline
from timeline.rendering.dates import standard
from timeline.rendering.feeds import html, safe_headline, tags
from timeline.rendering.generator import NAME, VERSION
from timeline.rendering.links import PAGE, event_link
from timeline.rendering.paging import FeedDocument
from timeline.rendering.text import one_line, unmarked
from timeline.rendering.words import words

ATOM = "http://www.w3.org/2005/Atom"
DCTERMS = "http://purl.org/dc/terms/"
HISTORY = "http://purl.org/syndication/history/1.0"
SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Readers differ in whether a title is HTML. "R&D2" is read alike by all, but only a reference is told from HTML by
# W3C's validator, as the RSS profile of the RSS Advisory Board wants it.
_TITLE = re.compile(rb"<(?:title|name)>[^<]*&amp;[^<]*")


def build(
    timeline: Timeline,
    document: FeedDocument,
    mark_feed: Callable[[Any], None],
    mark_entry: Callable[[Any, Event], None] = lambda element, event: None,
) -> Any:
    """Make feedgen's feed of the events in their order; the marks put the last hand to its elements."""
    from feedgen import entry, feed

    # feedgen's own sets the locale of the whole process for every date.
    feed.formatRFC2822 = entry.formatRFC2822 = format_datetime
    made = feed.FeedGenerator()
    made.register_extension("marks", lambda: _Marks(mark_feed))
    _describe(made, timeline, document)
    for event in document.events:
        marks = partial(_Marks, partial(_mark_entry, event=event, language=timeline.language, further=mark_entry))
        added = made.add_entry(order="append")
        added.register_extension("marks", marks)
        _describe_entry(added, event, timeline.site, document)
    return made


def finished(xml: bytes) -> bytes:
    """Write the ampersands of titles and names as references."""
    return _TITLE.sub(lambda found: found[0].replace(b"&amp;", b"&#x26;"), xml)


def links(timeline: Timeline, document: FeedDocument, media_type: str) -> Iterator[dict[str, str]]:
    """Give the attributes of the links of a feed, those of RFC 5005 and WebSub among them; feedgen loses most."""
    site = timeline.site
    yield {"rel": "self", "href": site + document.name, "type": media_type}
    yield {"rel": "alternate", "href": site + PAGE, "type": "text/html"}
    if document.previous:
        yield {"rel": "prev-archive", "href": site + document.previous, "type": media_type}
    if document.current:
        yield {"rel": "current", "href": site + document.current, "type": media_type}
    elif timeline.publishing.hub:
        yield {"rel": "hub", "href": timeline.publishing.hub}


def mark_history(element: Any, document: FeedDocument) -> None:
    """Say whether the document is an archive, or all there is (RFC 5005)."""
    from lxml.etree import SubElement

    if document.current:
        SubElement(element, f"{{{HISTORY}}}archive")
    elif document.complete:
        SubElement(element, f"{{{HISTORY}}}complete")


class _Marks:
    """What feedgen calls an extension: it gets the element that feedgen has made, of either format."""

    def __init__(self, mark: Callable[[Any], None]) -> None:
        self.extend_rss = self.extend_atom = mark

    def extend_ns(self) -> dict[str, str]:
        return {"dcterms": DCTERMS, "fh": HISTORY, "sy": SYNDICATION}


def _describe(made: Any, timeline: Timeline, document: FeedDocument) -> None:
    made.id(document.id)
    made.title(document.title)
    made.description(words(timeline.language).phrases["about"])
    made.author(name=unmarked(one_line(timeline.title)))
    made.language(timeline.language)
    made.generator(NAME, version=VERSION)
    made.updated(datetime.fromisoformat(document.updated))
    made.link(href=timeline.site + PAGE)  # the <link> of RSS; those of Atom are written anew


def _describe_entry(made: Any, event: Event, site: str, document: FeedDocument) -> None:
    made.id(event.id)
    made.title(safe_headline(event))
    made.content(html(event), type="html")
    # Never the date of the event: readers hide, pin or drop what is old or to come. It is in dcterms:temporal.
    made.published(datetime.fromisoformat(event.first_seen))
    made.updated(datetime.fromisoformat(event.updated))
    made.link(href=event_link(event, document.page), rel="alternate")
    named = zip(("category", "status"), tags(event), strict=False)  # the usual status is no tag
    made.category([{"term": tag, "scheme": f"{site}#{name}"} for name, tag in named])


def _mark_entry(element: Any, event: Event, language: str, further: Callable[[Any, Event], None]) -> None:
    from lxml.etree import SubElement

    if event.language != language:
        element.set(_LANG, event.language)
    SubElement(element, f"{{{DCTERMS}}}temporal", nsmap={"dcterms": DCTERMS}).text = standard(event.date)
    further(element, event)
