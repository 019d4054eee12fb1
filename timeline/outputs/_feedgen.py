"""Timeline -> feedgen's feed: what RSS and Atom share, and what feedgen 1.0 gets wrong put right."""

from collections.abc import Callable, Iterable
from datetime import datetime
from email.utils import format_datetime
from functools import partial
from typing import Any

from timeline.model import Event, Timeline
from timeline.rendering.dates import standard
from timeline.rendering.feeds import html, safe_headline, tags
from timeline.rendering.generator import NAME, VERSION
from timeline.rendering.links import PAGE, event_link
from timeline.rendering.text import one_line
from timeline.rendering.words import words

ATOM = "http://www.w3.org/2005/Atom"
DCTERMS = "http://purl.org/dc/terms/"
SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def build(
    timeline: Timeline,
    events: Iterable[Event],
    mark_feed: Callable[[Any, Timeline], None],
    mark_entry: Callable[[Any, Event], None] = lambda element, event: None,
) -> Any:
    """Make feedgen's feed of these events in their order; the marks put the last hand to its elements."""
    from feedgen import entry, feed

    # feedgen's own sets the locale of the whole process for every date.
    feed.formatRFC2822 = entry.formatRFC2822 = format_datetime
    made = feed.FeedGenerator()
    made.register_extension("marks", lambda: _Marks(lambda element: mark_feed(element, timeline)))
    _describe(made, timeline)
    for event in events:
        marks = partial(_Marks, partial(_mark_entry, event=event, language=timeline.language, further=mark_entry))
        added = made.add_entry(order="append")
        added.register_extension("marks", marks)
        _describe_entry(added, event, timeline.site)
    return made


class _Marks:
    """What feedgen calls an extension: it gets the element that feedgen has made, of either format."""

    def __init__(self, mark: Callable[[Any], None]) -> None:
        self.extend_rss = self.extend_atom = mark

    def extend_ns(self) -> dict[str, str]:
        return {"dcterms": DCTERMS, "sy": SYNDICATION}


def _describe(made: Any, timeline: Timeline) -> None:
    title = one_line(timeline.title)
    made.id(timeline.id)
    made.title(title)
    made.description(words(timeline.language).phrases["about"])
    made.author(name=title)
    made.language(timeline.language)
    made.generator(NAME, version=VERSION)
    made.updated(datetime.fromisoformat(timeline.generated))
    made.link(href=timeline.site + PAGE, rel="alternate", type="text/html")


def _describe_entry(made: Any, event: Event, site: str) -> None:
    made.id(event.id)
    made.title(safe_headline(event))
    made.content(html(event), type="html")
    # Never the date of the event: readers hide, pin or drop what is old or to come. It is in dcterms:temporal.
    made.published(datetime.fromisoformat(event.first_seen))
    made.updated(datetime.fromisoformat(event.updated))
    made.link(href=event_link(event, site), rel="alternate")
    named = zip(("category", "status"), tags(event), strict=False)  # the usual status is no tag
    made.category([{"term": tag, "scheme": f"{site}#{name}"} for name, tag in named])


def _mark_entry(element: Any, event: Event, language: str, further: Callable[[Any, Event], None]) -> None:
    from lxml.etree import SubElement

    if event.language != language:
        element.set(_LANG, event.language)
    SubElement(element, f"{{{DCTERMS}}}temporal", nsmap={"dcterms": DCTERMS}).text = standard(event.date)
    further(element, event)
