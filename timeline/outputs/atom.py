"""Timeline -> atom.xml, Atom 1.0 (RFC 4287)."""

from collections.abc import Iterator
from typing import Any

from timeline.contracts import File, Output
from timeline.model import Event, Timeline
from timeline.outputs._feedgen import build
from timeline.rendering.feeds import newest
from timeline.rendering.links import source_address

FILENAME = "atom.xml"
MEDIA_TYPE = "application/atom+xml"


def files(timeline: Timeline) -> Iterator[File]:
    """Timeline -> Atom, the last changed first."""
    yield File(FILENAME, [build(timeline, newest(timeline), _mark_feed, _mark_entry).atom_str(pretty=True)])


def _mark_feed(element: Any, timeline: Timeline) -> None:
    from lxml.etree import SubElement

    SubElement(element, "link", href=timeline.site + FILENAME, rel="self", type=MEDIA_TYPE)


def _mark_entry(element: Any, event: Event) -> None:
    from lxml.etree import SubElement

    link = element.find("link")  # feedgen loses all but its address
    link.set("rel", "alternate")
    addresses = (source_address(provenance) for provenance in event.evidence)
    for address in dict.fromkeys(filter(None, addresses)):
        via = SubElement(element, "link", href=address, rel="via")
        link.addnext(via)
        link = via


OUTPUT = Output("atom", "Atom 1.0 feed, the last changed first", MEDIA_TYPE, FILENAME, files)
