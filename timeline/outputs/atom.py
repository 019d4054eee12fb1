"""Timeline -> atom.xml, Atom 1.0 (RFC 4287), its archives (RFC 5005), and a feed of each category."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from timeline.contracts import File, Output
from timeline.model import Event, Timeline
from timeline.outputs._feedgen import build, finished, links, mark_history
from timeline.rendering.links import source_address
from timeline.rendering.paging import FeedDocument, documents

FILENAME = "atom.xml"
MEDIA_TYPE = "application/atom+xml"


def files(timeline: Timeline) -> Iterator[File]:
    """Timeline -> Atom, the last changed first."""
    for document in documents(timeline, FILENAME):
        yield File(document.name, _chunks(timeline, document))


OUTPUT = Output(
    "atom",
    "Atom 1.0 feed, the last changed first",
    MEDIA_TYPE,
    FILENAME,
    files,
    further=("atom-1-1000.xml", "atom-CATEGORY.xml"),
)


def _chunks(timeline: Timeline, document: FeedDocument) -> Iterator[bytes]:
    mark_feed = partial(_mark_feed, timeline=timeline, document=document)
    yield finished(build(timeline, document, mark_feed, _mark_entry).atom_str(pretty=True))


def _mark_feed(element: Any, timeline: Timeline, document: FeedDocument) -> None:
    from lxml.etree import SubElement

    element.remove(element.find("link"))
    for attributes in links(timeline, document, MEDIA_TYPE):
        SubElement(element, "link", attributes)
    mark_history(element, document)


def _mark_entry(element: Any, event: Event) -> None:
    from lxml.etree import SubElement

    link = element.find("link")  # feedgen loses all but its address
    link.set("rel", "alternate")
    addresses = (source_address(provenance) for provenance in event.evidence)
    for address in dict.fromkeys(filter(None, addresses)):
        via = SubElement(element, "link", href=address, rel="via")
        link.addnext(via)
        link = via
