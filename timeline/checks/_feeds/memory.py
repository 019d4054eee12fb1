"""Feed -> what its readers remember of it."""

from timeline.checks._feeds.model import Entry, Feed, Stamp
from timeline.checks._previous import Memory, Remembered


def remember(feed: Feed) -> Memory:
    """Remember a feed; one that is not complete may leave its oldest entries out for new ones."""
    return Memory(
        at=feed.at,
        id=feed.id.text if feed.id else "",
        updated=_sortable(feed.updated),
        entries={entry.id.text: _remembered(entry) for entry in feed.entries if entry.id},
        keeps="all" if feed.complete is not None else "as many",
    )


def _remembered(entry: Entry) -> Remembered:
    return Remembered(
        at=entry.at,
        told=hash(
            (
                entry.title.text if entry.title else "",
                tuple(body.text for body in entry.bodies),
                tuple((link.relation, link.address) for link in entry.links),
                tuple(said.text for said in entry.categories),
            )
        ),
        dated=hash(entry.event_date.text if entry.event_date else ""),
        seen=_sortable(entry.published),
        updated=_sortable(entry.updated),
        rank=entry.changed.time if entry.changed else None,
    )


def _sortable(stamp: Stamp | None) -> str:
    """Give a time as text that sorts as it does; as it was written if it is none."""
    if stamp is None:
        return ""
    return stamp.time.isoformat() if stamp.time else stamp.text
