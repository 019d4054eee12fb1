"""The elements of an Atom document -> the feed they say."""

from collections.abc import Iterator
from typing import Any

from timeline.checks._addresses import Link
from timeline.checks._dates import rfc3339
from timeline.checks._feeds.model import NOTHING, Body, Entry, Feed, Said, Stamp
from timeline.checks._xml import LANGUAGE, attribute, inner, line_of, said
from timeline.contracts.linter import Expected

ATOM = "{http://www.w3.org/2005/Atom}"
XHTML_DIV = "{http://www.w3.org/1999/xhtml}div"
TEMPORAL = "{http://purl.org/dc/terms/}temporal"
HISTORY = "{http://purl.org/syndication/history/1.0}"


def feed(root: Any, octets: int, expected: Expected = NOTHING) -> Feed:
    """Read a document."""
    complete, archive = root.find(f"{HISTORY}complete"), root.find(f"{HISTORY}archive")
    return Feed(
        at=line_of(root),
        format="Atom",
        octets=octets,
        id=said(root.find(f"{ATOM}id")),
        title=said(root.find(f"{ATOM}title")),
        updated=_stamp(root.find(f"{ATOM}updated")),
        language=attribute(root, LANGUAGE),
        generator=said(root.find(f"{ATOM}generator")),
        entries=tuple(map(_entry, root.iterfind(f"{ATOM}entry"))),
        links=tuple(_links(root)),
        complete=None if complete is None else line_of(complete),
        archive=None if archive is None else line_of(archive),
        expected=expected,
    )


def _entry(entry: Any) -> Entry:
    return Entry(
        at=line_of(entry),
        format="Atom",
        id=said(entry.find(f"{ATOM}id")),
        title=said(entry.find(f"{ATOM}title")),
        published=_stamp(entry.find(f"{ATOM}published")),
        updated=_stamp(entry.find(f"{ATOM}updated")),
        language=attribute(entry, LANGUAGE),
        event_date=said(entry.find(TEMPORAL)),
        links=tuple(_links(entry)),
        categories=tuple(Said(c.get("term", ""), line_of(c)) for c in entry.iterfind(f"{ATOM}category")),
        bodies=tuple(_bodies(entry)),
    )


def _stamp(element: Any) -> Stamp | None:
    return None if element is None else Stamp(element.text or "", line_of(element), rfc3339(element.text or ""))


def _links(parent: Any) -> Iterator[Link]:
    for element in parent.iterfind(f"{ATOM}link"):
        if element.get("href") is not None:
            relation = element.get("rel", "alternate")
            yield Link(element.get("href"), line_of(element), relation, element.get("type"), element.get("hreflang"))


def _bodies(entry: Any) -> Iterator[Body]:
    for element in (*entry.iterfind(f"{ATOM}content"), *entry.iterfind(f"{ATOM}summary")):
        kind = element.get("type", "text")
        if kind == "xhtml":
            yield Body(inner(element), line_of(element), "xhtml")
        elif "src" not in element.attrib:
            yield Body("".join(element.itertext()), line_of(element), "text" if kind == "text" else "html")
