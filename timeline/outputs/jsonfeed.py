"""Timeline -> feed.json, JSON Feed 1.1."""

import json
from collections.abc import Iterator
from typing import Any

from timeline.contracts import File, Output
from timeline.model import Event, Timeline
from timeline.rendering.data import date, known
from timeline.rendering.feeds import html, newest, tags
from timeline.rendering.links import PAGE, event_link, source_address
from timeline.rendering.summary import headline
from timeline.rendering.text import one_line
from timeline.rendering.words import words

FILENAME = "feed.json"


def files(timeline: Timeline) -> Iterator[File]:
    """Timeline -> JSON Feed, the last changed first."""
    title = one_line(timeline.title)
    fields = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": timeline.site + PAGE,
        "feed_url": timeline.site + FILENAME,
        "description": words(timeline.language).phrases["about"],
        "authors": [{"name": title}],
        "language": timeline.language,
        "items": [_item(event, timeline.site) for event in newest(timeline)],
    }
    yield File(FILENAME, [(json.dumps(known(fields, "language"), ensure_ascii=False, indent=2) + "\n").encode()])


def _item(event: Event, site: str) -> dict[str, Any]:
    addresses = (source_address(provenance) for provenance in event.evidence)
    fields = {
        "id": event.id,
        "url": event_link(event, site),
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
            "category": event.category,
            "revision": event.revision,
        },
    }
    return known(fields, "external_url", "language")


OUTPUT = Output("jsonfeed", "JSON Feed 1.1, the last changed first", "application/feed+json", FILENAME, files)
