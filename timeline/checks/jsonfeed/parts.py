"""The objects of a JSON Feed -> the feed they say."""

from collections.abc import Iterable, Iterator

from timeline.checks._addresses import Link
from timeline.checks._dates import rfc3339
from timeline.checks._feeds.model import NOTHING, Body, Entry, Feed, Said, Stamp
from timeline.checks._json import Object
from timeline.contracts.linter import Expected

_FEED_LINKS = {"feed_url": "self", "home_page_url": "alternate", "next_url": "next", "icon": "icon", "favicon": "icon"}
_ITEM_LINKS = {"url": "url", "external_url": "external_url", "image": "image", "banner_image": "image"}
_NESTED = {"authors": "author", "hubs": "hub", "attachments": "attachment"}


def nested(thing: Object) -> Iterator[Object]:
    """Give an object and those in its lists."""
    yield thing
    for key, kind in _NESTED.items():
        yield from thing.objects(key, kind)


def feed(head: Object, items: Iterable[Object], octets: int, expected: Expected = NOTHING) -> Feed:
    """Read a feed."""
    return Feed(
        at=head.at,
        format="JSON Feed",
        octets=octets,
        id=None,
        title=_said(head, "title"),
        updated=None,
        language=_said(head, "language"),
        generator=None,
        entries=tuple(map(_entry, items)),
        links=(*_links(head, _FEED_LINKS), *_further(head, "hubs", "hub"), *_further(head, "authors", "author")),
        expected=expected,
    )


def _entry(item: Object) -> Entry:
    tags = item.data.get("tags")
    return Entry(
        at=item.at,
        format="JSON Feed",
        id=_said(item, "id"),
        title=_said(item, "title"),
        published=_stamp(item, "date_published"),
        updated=_stamp(item, "date_modified"),
        language=_said(item, "language"),
        event_date=_event_date(item),
        links=(
            *_links(item, _ITEM_LINKS),
            *_further(item, "attachments", "attachment"),
            *_further(item, "authors", "author"),
        ),
        categories=tuple(
            Said(tag, item.spot("tags", index))
            for index, tag in enumerate(tags if isinstance(tags, list) else ())
            if isinstance(tag, str)
        ),
        bodies=tuple(_bodies(item)),
    )


def _said(thing: Object, key: str) -> Said | None:
    text = thing.text(key)
    return None if text is None else Said(text, thing.spot(key))


def _stamp(item: Object, key: str) -> Stamp | None:
    text = item.text(key)
    return None if text is None else Stamp(text, item.spot(key), rfc3339(text))


def _event_date(item: Object) -> Said | None:
    told = item.data.get("_timeline")
    date = told.get("date") if isinstance(told, dict) else None
    edtf = date.get("edtf") if isinstance(date, dict) else None
    return Said(edtf, item.spot("_timeline", "date", "edtf")) if isinstance(edtf, str) else None


def _links(thing: Object, keys: dict[str, str]) -> Iterator[Link]:
    for key, relation in keys.items():
        text = thing.text(key)
        if text is not None:
            yield Link(text, thing.spot(key), relation)


def _further(thing: Object, key: str, relation: str) -> Iterator[Link]:
    for object_ in thing.objects(key, relation):
        text = object_.text("url")
        if text is not None:
            yield Link(text, object_.spot("url"), relation)


def _bodies(item: Object) -> Iterator[Body]:
    html, text = item.text("content_html"), item.text("content_text")
    if html is not None:
        yield Body(html, item.spot("content_html"), "html")
    if text is not None:
        yield Body(text, item.spot("content_text"), "text")
