"""Timeline -> the documents of its feed (RFC 5005): newest changes, archives of what is older, a feed a category."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from timeline.model import Event, Timeline
from timeline.rendering import summary
from timeline.rendering.names import category_file, part_file, slug
from timeline.rendering.pages import Address, addresses
from timeline.rendering.text import one_line, unmarked
from timeline.rendering.words import words

ARCHIVE_SIZE = 1000  # entries; W3C's validator reads 5,000,000 bytes, which is some 2,000 entries


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """One document of a feed; other documents are called by their file names.

    `complete` says that the feed has no other document. `previous` is the archive to go on with, `current` (of an
    archive) the document to subscribe to, `page` tells where an event stands on the pages. Events stand in the order
    of their last change, the newest first.
    """

    name: str
    id: str
    title: str
    updated: str
    events: tuple[Event, ...]
    page: Address = field(compare=False)
    complete: bool = False
    previous: str | None = None
    current: str | None = None


def documents(timeline: Timeline, filename: str) -> Iterator[FeedDocument]:
    """Give the document to subscribe to, its archives, the oldest first, and the feed of each category."""
    newest, page = _changed(timeline.events)[: timeline.publishing.feed_size], addresses(timeline)
    archives = _archives(timeline.events, newest)
    names = [part_file(filename, f"{start + 1}-{start + len(block)}") for start, block in archives]
    feed = _document(timeline, filename, newest, page)
    yield replace(feed, complete=not archives, previous=names[-1] if names else None)
    for name, before, (_, block) in zip(names, (None, *names), archives, strict=False):
        yield replace(_document(timeline, name, _changed(block), page), previous=before, current=filename)
    for category, events in categories(timeline.events):
        yield _of_category(timeline, filename, category, _changed(events), page)


def categories(events: Iterable[Event]) -> list[tuple[str, list[Event]]]:
    """Give the events of each category, in their order."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(summary.category(event), []).append(event)
    return sorted(found.items())


def category_title(timeline: Timeline, category: str) -> str:
    """Give the title of what holds the events of one category only."""
    name = words(timeline.language).categories.get(category, category)
    return unmarked(one_line(f"{one_line(timeline.title)} · {name}"))


def _changed(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: (event.updated, event.id), reverse=True))


def _archives(events: Sequence[Event], newest: Sequence[Event]) -> list[tuple[int, list[Event]]]:
    """Cut the events, as they came to be known, into blocks, each with the number of those before it.

    A full block never changes its name, and only changes if one of its events does. The last block is named after
    what it holds, so whoever knows an archive by its address (RFC 5005 4) has to read it again only if it grew.
    """
    if len(events) == len(newest):
        return []
    seen = sorted(events, key=lambda event: (event.first_seen, event.id))
    blocks = [(start, seen[start : start + ARCHIVE_SIZE]) for start in range(0, len(seen), ARCHIVE_SIZE)]
    told = {event.id for event in newest}
    if len(blocks[-1][1]) < ARCHIVE_SIZE and all(event.id in told for event in blocks[-1][1]):
        blocks.pop()
    return blocks


def _of_category(
    timeline: Timeline, filename: str, category: str, events: Sequence[Event], page: Address
) -> FeedDocument:
    """Make the feed of a category: its newest changes; the older ones stand in the archives of the whole feed."""
    newest = events[: timeline.publishing.feed_size]
    return replace(
        _document(timeline, category_file(filename, category), newest, page),
        id=f"{timeline.id}/{slug(category)}",
        title=category_title(timeline, category),
        complete=len(newest) == len(events),
    )


def _document(timeline: Timeline, name: str, events: Sequence[Event], page: Address) -> FeedDocument:
    updated = max((event.updated for event in events), default=timeline.generated)
    return FeedDocument(name, timeline.id, unmarked(one_line(timeline.title)), updated, tuple(events), page)
