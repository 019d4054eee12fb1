"""The elements of an RSS channel -> the feed they say."""

from collections.abc import Iterator
from typing import Any

from timeline.checks._addresses import Link
from timeline.checks._dates import rfc822
from timeline.checks._feeds.model import NOTHING, Body, Entry, Feed, Said, Stamp
from timeline.checks._xml import LANGUAGE, attribute, line_of, said
from timeline.contracts.linter import Expected

ATOM = "{http://www.w3.org/2005/Atom}"
SYNDICATION = "{http://purl.org/rss/1.0/modules/syndication/}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
TEMPORAL = "{http://purl.org/dc/terms/}temporal"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
HISTORY = "{http://purl.org/syndication/history/1.0}"


def feed(channel: Any, octets: int, expected: Expected = NOTHING) -> Feed:
    """Read a channel."""
    complete, archive = channel.find(f"{HISTORY}complete"), channel.find(f"{HISTORY}archive")
    return Feed(
        at=line_of(channel),
        format="RSS",
        octets=octets,
        id=None,
        title=said(channel.find("title")),
        updated=stamp(channel.find("lastBuildDate")),
        language=said(channel.find("language")),
        generator=said(channel.find("generator")),
        entries=tuple(map(_entry, channel.iterfind("item"))),
        links=tuple(_links(channel)),
        complete=None if complete is None else line_of(complete),
        archive=None if archive is None else line_of(archive),
        expected=expected,
    )


def stamp(element: Any) -> Stamp | None:
    """Read a time."""
    return None if element is None else Stamp(element.text or "", line_of(element), rfc822(element.text or ""))


def _entry(item: Any) -> Entry:
    return Entry(
        at=line_of(item),
        format="RSS",
        id=said(item.find("guid")),
        title=said(item.find("title")),
        published=stamp(item.find("pubDate")),
        updated=None,
        language=attribute(item, LANGUAGE),
        event_date=said(item.find(TEMPORAL)),
        links=tuple(_links(item)),
        categories=tuple(found for element in item.iterfind("category") if (found := said(element))),
        bodies=tuple(_bodies(item)),
    )


def _links(parent: Any) -> Iterator[Link]:
    for element in parent.iterfind("link"):
        yield Link(_text(element), line_of(element))
    page = _text(parent.find("link")) if parent.find("link") is not None else None
    for element in parent.iterfind(f"{ATOM}link"):
        link = Link(element.get("href", ""), line_of(element), element.get("rel", "alternate"), element.get("type"))
        if link.relation != "alternate" or link.address != page:
            yield link


def _bodies(item: Any) -> Iterator[Body]:
    for name in ("description", ENCODED):
        element: Said | None = said(item.find(name))
        if element:
            yield Body(element.text, element.at, "html")


def _text(element: Any) -> str:
    return element.text or ""
