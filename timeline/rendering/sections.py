"""Timeline -> its events by year or month, with what is still ahead apart."""

from dataclasses import dataclass
from typing import Literal

from timeline.chronology.edtf import parse_edtf, to_edtf
from timeline.model import Event, Granularity, Interval, Moment, Timeline
from timeline.rendering.dates import label, latest
from timeline.rendering.words import words

DATE = len("2025-04-07")  # of an RFC 3339 time


@dataclass(frozen=True, slots=True)
class Section:
    """The events of a year or month, or of a decade or century where no year is known; `key` is its EDTF."""

    key: str
    heading: str
    ahead: bool
    events: tuple[Event, ...]


def sections(
    timeline: Timeline, language: str, unit: Literal[Granularity.YEAR, Granularity.MONTH] = Granularity.YEAR
) -> tuple[Section, ...]:
    """Give years or months in their order: first what had come when the timeline last changed, then what is ahead."""
    found: dict[tuple[bool, str], list[Event]] = {}
    for event in timeline.events:
        found.setdefault((is_ahead(event, timeline.generated[:DATE]), period(event.date, unit)), []).append(event)
    return tuple(
        Section(key, _heading(key, language), ahead, tuple(found[ahead, key]))
        for ahead, key in sorted(found, key=lambda place: place[0])  # stable: within each, the order of the events
    )


def is_ahead(event: Event, day: str) -> bool:
    """Say whether a plan had not come due on that day; one whose day has passed stands among what happened."""
    when, last = parse_edtf(event.date).when, latest(event.date)
    is_open = isinstance(when, Interval) and when.end is None
    return event.status == "planned" and (is_open or (last is not None and last.isoformat() > day))


def period(edtf: str, unit: Literal[Granularity.YEAR, Granularity.MONTH]) -> str:
    """Give the year or month in which a date begins, in EDTF; a coarser unit where it is not told so finely.

    >>> period("2024-03-24/2024-04-02", Granularity.MONTH), period("2024-35", Granularity.MONTH)
    ('2024-03', '2024')
    """
    when = parse_edtf(edtf).when
    moment = (when.start or when.end) if isinstance(when, Interval) else when
    assert moment, f"{edtf}: neither end is known"
    if unit is Granularity.MONTH and moment.month:
        return to_edtf(Moment(unit, moment.year, moment.month))
    return to_edtf(Moment(min(moment.granularity, Granularity.YEAR), moment.year))


def _heading(key: str, language: str) -> str:
    moment = parse_edtf(key).when
    assert isinstance(moment, Moment)
    return words(language).months[moment.month - 1] if moment.month else label(key, None, language)
