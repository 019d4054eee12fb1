"""Timeline -> the pages that tell it: one, or one a year behind an index where one would be too long."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.model import Event, Granularity, Timeline
from timeline.rendering.dates import brief
from timeline.rendering.links import PAGE, anchor_id
from timeline.rendering.names import part_file
from timeline.rendering.sections import period

PAGE_SIZE = 1000  # events; browsers draw some three megabytes of text at once

Address = Callable[[Event], str]


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its events in their order; `key` is the EDTF of its year or month, empty if it is the only one."""

    name: str
    key: str
    heading: str
    events: tuple[Event, ...]


def pages(timeline: Timeline, language: str) -> tuple[Page, ...]:
    """Give the pages in the order in which their first events happened."""
    key_of, found = _key(timeline.events), dict[str, list[Event]]()
    for event in timeline.events:
        found.setdefault(key_of(event), []).append(event)
    made = (Page(_name(key), key, brief(key, None, language) if key else "", tuple(found[key])) for key in found)
    return tuple(made) or (Page(PAGE, "", "", ()),)


def addresses(timeline: Timeline) -> Address:
    """Give the function from an event to its place on the pages of this timeline."""
    key = _key(timeline.events)
    return lambda event: f"{timeline.site}{_name(key(event))}#{anchor_id(event)}"


def _key(events: Sequence[Event]) -> Callable[[Event], str]:
    """Give the function from an event to its page, so that it stays there as long as its year stays as full."""
    if len(events) <= PAGE_SIZE:
        return lambda _: ""
    years = Counter(period(event.date, Granularity.YEAR) for event in events)
    full = {year for year, count in years.items() if count > PAGE_SIZE}

    def key(event: Event) -> str:
        year = period(event.date, Granularity.YEAR)
        return period(event.date, Granularity.MONTH) if year in full else year

    return key


def _name(key: str) -> str:
    return part_file(PAGE, key) if key else PAGE
