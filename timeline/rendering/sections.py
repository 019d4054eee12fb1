"""Timeline -> its events by year, with what is still ahead apart."""

from dataclasses import dataclass

from timeline.chronology.edtf import parse_edtf, to_edtf
from timeline.model import Event, Granularity, Interval, Moment, Timeline
from timeline.rendering.dates import label, latest

DATE = len("2025-04-07")  # of an RFC 3339 time


@dataclass(frozen=True, slots=True)
class Section:
    """The events of a year, or of a decade or century where no year is known; `key` is its EDTF."""

    key: str
    heading: str
    ahead: bool
    events: tuple[Event, ...]


def sections(timeline: Timeline, language: str) -> tuple[Section, ...]:
    """Give the years in their order: first those that had come when the timeline last changed, then those ahead."""
    found: dict[tuple[bool, str], list[Event]] = {}
    for event in timeline.events:
        found.setdefault((is_ahead(event, timeline.generated[:DATE]), _year(event.date)), []).append(event)
    return tuple(
        Section(key, label(key, None, language), ahead, tuple(found[ahead, key]))
        for ahead, key in sorted(found, key=lambda place: place[0])  # stable: within each, the order of the events
    )


def is_ahead(event: Event, day: str) -> bool:
    """Say whether a plan had not come due on that day; one whose day has passed stands among what happened."""
    when, last = parse_edtf(event.date).when, latest(event.date)
    is_open = isinstance(when, Interval) and when.end is None
    return event.status == "planned" and (is_open or (last is not None and last.isoformat() > day))


def _year(edtf: str) -> str:
    when = parse_edtf(edtf).when
    moment = (when.start or when.end) if isinstance(when, Interval) else when
    assert moment, f"{edtf}: neither end is known"
    return to_edtf(Moment(min(moment.granularity, Granularity.YEAR), moment.year))
