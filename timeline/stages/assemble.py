"""Events -> timeline: ordered, identified, dated as first seen."""

import re
import unicodedata
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from timeline import registry
from timeline.chronology.edtf import agree, bounds, parse_edtf
from timeline.config import Config
from timeline.model import Document, Event, Milestone, Provenance, Publishing, Timeline
from timeline.rendering.text import clean

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:timeline:event:1")  # recipe of the ids, version 1: never changes
UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)  # first sight where neither document nor option tells it
FIRST = datetime(1990, 1, 1, tzinfo=UTC)  # no first sight is older: readers take such for a fault, or for 2085
FAR = "0000"  # sorts what has no first day (before the year 1) to the front
TITLE = "Timeline"
CLOCK = re.compile(r"T\d\d:\d\d(?::\d\d)?$")


def assemble(milestones: Sequence[Milestone], documents: Sequence[Document], config: Config) -> Timeline:
    """Make the timeline of milestones that are events of their own, with what was told again in `retold`."""
    zone = ZoneInfo(config.timezone)
    seen = {document.id: _published(document, zone) for document in documents}
    default = _default(config, seen.values())
    found = sorted(milestones, key=lambda m: (_sort_key(m.date), m.provenance.document, m.provenance.span))
    events = _staggered([_event(milestone, seen, default, zone, config) for milestone in _distinct(found)])
    title = clean(config.title or (documents[0].title if len(documents) == 1 else None) or "").strip() or TITLE
    return Timeline(
        id=f"tag:{urlsplit(config.site).hostname or 'timeline.invalid'},2026:{uuid.uuid5(NAMESPACE, title)}",
        title=title,
        language=_language(documents, config),
        site=config.site,
        generated=max((event.updated for event in events), default=_rfc3339(default)),
        events=events,
        publishing=Publishing(config.feed_size, config.hub, config.coarse),
    )


def _published(document: Document, zone: tzinfo) -> datetime | None:
    """The start of the anchor as a point in time; a zone it does not name is that of the language's readers."""
    anchor = document.anchor
    first = bounds(anchor)[0] if anchor else None
    if anchor is None or first is None:
        return None
    language = registry.languages().get((document.language or "").split("-")[0])
    offset = anchor.zone or (language.zone if language else None)
    clock = f"{anchor.hour or 0:02d}:{anchor.minute or 0:02d}:{anchor.second or 0:02d}"
    try:
        return _utc(f"{first}T{clock}{offset or ''}", zone)
    except OverflowError:  # the first or last day of all time, in another zone
        return None


def _utc(text: str, zone: tzinfo) -> datetime:
    moment = datetime.fromisoformat(text)
    return max((moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC), FIRST)


def _default(config: Config, seen: Iterable[datetime | None]) -> datetime:
    """First sight for events of documents without an anchor: the newest of the others."""
    if config.first_seen is not None:
        return _utc(config.first_seen, UTC)
    return max((time for time in seen if time), default=UNKNOWN)


def _sort_key(date: str) -> tuple[str, str]:
    first, last = bounds(parse_edtf(date).when)
    return (first.isoformat() if first else FAR, last.isoformat() if last else FAR)


def _distinct(milestones: Sequence[Milestone]) -> list[Milestone]:
    """Drop what would get the id of another: the same date and title from the same source."""
    return list({_uid(milestone): milestone for milestone in reversed(milestones)}.values())[::-1]


def _uid(milestone: Milestone) -> str:
    source = milestone.provenance.url or milestone.provenance.document
    folded = unicodedata.normalize("NFKC", milestone.title).casefold()
    key = "".join(character for character in folded if character.isalnum())
    return uuid.uuid5(NAMESPACE, clean(f"{source}\n{milestone.date}\n{key}")).urn


def _event(
    milestone: Milestone, seen: dict[str, datetime | None], default: datetime, zone: tzinfo, config: Config
) -> Event:
    evidence: tuple[Provenance, ...] = (milestone.provenance, *milestone.retold)
    times = [time for told in evidence if (time := seen.get(told.document))]
    first_seen = _rfc3339(default if config.first_seen is not None else min(times, default=default))
    return Event(
        id=_uid(milestone),
        date=_zoned(milestone.date, zone),
        title=milestone.title,
        language=milestone.language,
        status=milestone.status,
        category=milestone.category,
        score=milestone.score,
        evidence=evidence,
        first_seen=first_seen,
        updated=first_seen,
        modifier=milestone.modifier,
        conflicts=tuple(sorted({t.date for t in evidence if t.date and not agree(t.date, milestone.date)})),
    )


def _zoned(date: str, zone: tzinfo) -> str:
    """Give clock times their zone: nobody can place 14:30 in a calendar without one."""
    ends = []
    for end in date.split("/"):
        offset = datetime.fromisoformat(end).replace(tzinfo=zone).isoformat()[-6:] if CLOCK.search(end) else ""
        ends.append(end + ("Z" if offset == "+00:00" else offset))
    return "/".join(ends)


def _staggered(events: Sequence[Event]) -> tuple[Event, ...]:
    """Set first sights a second apart, in the order of the dates: readers order by them and need them distinct."""
    last, times = None, {}
    for event in sorted(events, key=lambda e: e.first_seen):  # stable: the order of the dates within a time
        time = datetime.fromisoformat(event.first_seen)
        last = time if last is None or time > last else last + timedelta(seconds=1)
        times[event.id] = _rfc3339(last)
    return tuple(replace(event, first_seen=times[event.id], updated=times[event.id]) for event in events)


def _rfc3339(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def _language(documents: Sequence[Document], config: Config) -> str:
    counted = Counter(document.language for document in documents if document.language)
    return config.language or (counted.most_common(1)[0][0] if counted else "en")
