"""Timeline -> feed.json, JSON Feed 1.1, its archives, and a feed of each category."""

import json
from collections.abc import Iterator
from typing import Any

from timeline.contracts import File, Output
from timeline.model import Event, Timeline
from timeline.rendering.data import date, known
from timeline.rendering.feeds import html, tags
from timeline.rendering.links import PAGE, event_link, source_address
from timeline.rendering.pages import Address
from timeline.rendering.paging import FeedDocument, documents
from timeline.rendering.summary import category, headline
from timeline.rendering.text import one_line
from timeline.rendering.words import words

FILENAME = "feed.json"


def files(timeline: Timeline) -> Iterator[File]:
    """Timeline -> JSON Feed, the last changed first."""
    for document in documents(timeline, FILENAME):
        yield File(document.name, _chunks(timeline, document))


def _chunks(timeline: Timeline, document: FeedDocument) -> Iterator[bytes]:
    hub = None if document.current else timeline.publishing.hub
    fields = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": document.title,
        "home_page_url": timeline.site + PAGE,
        "feed_url": timeline.site + document.name,
        "description": words(timeline.language).phrases["about"],
        "next_url": timeline.site + document.previous if document.previous else None,
        "authors": [{"name": one_line(timeline.title)}],
        "language": timeline.language,
        "hubs": [{"type": "WebSub", "url": hub}] if hub else None,
        "items": [_item(event, document.page) for event in document.events],
    }
    made = known(fields, "next_url", "language", "hubs")
    yield (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def _item(event: Event, page: Address) -> dict[str, Any]:
    addresses = (source_address(provenance) for provenance in event.evidence)
    fields = {
        "id": event.id,
        "url": event_link(event, page),
        "external_url": next(filter(None, addresses), None),
        "title": headline(event),
        "content_html": html(event),
        "date_published": event.first_seen,
        "date_modified": event.updated,
        "tags": list(tags(event)),
        "language": event.language,
        "_timeline": {
            "date": date(event),
            "status": event.status,
            "category": category(event),
            "revision": event.revision,
        },
    }
    return known(fields, "external_url", "language")


OUTPUT = Output(
    "jsonfeed",
    "JSON Feed 1.1, the last changed first",
    "application/feed+json",
    FILENAME,
    files,
    further=("feed-1-1000.json", "feed-CATEGORY.json"),
)
