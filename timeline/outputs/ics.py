"""Timeline -> calendars to subscribe to: the main one, one a category, and one a year where the main one is full."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from timeline.contracts import File, Output
from timeline.model import Event, Problem, Timeline
from timeline.outputs._icalendar import calendar, component, nothing
from timeline.rendering.days import Days, days
from timeline.rendering.names import category_file, part_file
from timeline.rendering.pages import Address, addresses
from timeline.rendering.paging import categories, category_title
from timeline.rendering.text import one_line
from timeline.rendering.words import words

FILENAME = "timeline.ics"
# Google reads some 1,111 events and 1 MB of a calendar that one subscribes to.
EVENT_LIMIT, OCTET_LIMIT = 1000, 945_000
RECENT = timedelta(days=365)
KEPT = 10_000  # written events, of 1 kB or so


@dataclass(frozen=True, slots=True)
class Placed:
    """An event on its days, and its place in the order of the timeline."""

    number: int
    event: Event
    days: Days


def files(timeline: Timeline) -> Iterator[File]:
    """Write the calendars; those of the years are there only if the main one cannot hold everything."""
    events = tuple(_placed(timeline))
    write = _writer(addresses(timeline))
    main = _newest(events, timeline, write)
    yield _file(timeline, FILENAME, one_line(timeline.title), main)
    if len(main) < len(events):
        yield from _years(timeline, events, write)
    numbers = {placed.event.id: placed for placed in events}
    for category, within in categories(timeline.events):
        found = [numbers[event.id] for event in within if event.id in numbers]
        name, title = category_file(FILENAME, category), category_title(timeline, category)
        yield _file(timeline, name, title, _newest(found, timeline, write))


def problems(timeline: Timeline) -> Iterator[Problem]:
    """Say how many events stand outside of the years that iCalendar has."""
    lost = sum(1 for event in timeline.events if days(event, "first") is None)
    if lost:
        what, why = f"{lost} left out", "iCalendar knows the years 1 to 9999"
        yield Problem(FILENAME, what, why, "they stand in all other formats", fatal=False)


OUTPUT = Output(
    "ics",
    "iCalendar, for calendars to subscribe to",
    "text/calendar",
    FILENAME,
    files,
    further=("timeline-CATEGORY.ics", "timeline-2024.ics"),
    problems=problems,
)

Written = dict[int, tuple[Event, bytes]]
Writer = Callable[[Placed], bytes]


def _writer(page: Address) -> Writer:
    """Make what writes an event, which stands in up to three calendars, mostly once."""
    kept: dict[int, bytes] = {}

    def write(placed: Placed) -> bytes:
        if placed.number not in kept:
            if len(kept) == KEPT:
                kept.clear()
            kept[placed.number] = component(placed.event, placed.days, page)
        return kept[placed.number]

    return write


def _placed(timeline: Timeline) -> Iterator[Placed]:
    for number, event in enumerate(timeline.events):
        found = days(event, timeline.publishing.coarse)
        if found:
            yield Placed(number, event, found)


def _newest(events: Iterable[Placed], timeline: Timeline, write: Writer) -> Written:
    """Write as many as a calendar may hold: what is to come and the last 12 months, then the newest of the rest."""
    today = datetime.fromisoformat(timeline.generated or "2000-01-01T00:00:00Z").date()
    return next(_parts(sorted(events, key=lambda placed: _distance(placed, today)), write), {})


def _distance(placed: Placed, today: date) -> tuple[bool, timedelta, int]:
    ago = today - placed.days.day
    return ago > RECENT, abs(ago), -placed.number


def _parts(events: Iterable[Placed], write: Writer) -> Iterator[Written]:
    """Write the events, in their order, into as few calendars as can hold them."""
    part, octets = Written(), 0
    for placed in events:
        written = write(placed)
        if len(part) == EVENT_LIMIT or octets + len(written) > OCTET_LIMIT:
            yield part
            part, octets = {}, 0
        part[placed.number] = placed.event, written
        octets += len(written)
    if part:
        yield part


def _years(timeline: Timeline, events: Iterable[Placed], write: Writer) -> Iterator[File]:
    years: dict[int, list[Placed]] = {}
    for placed in events:
        years.setdefault(placed.days.day.year, []).append(placed)
    for year, within in sorted(years.items()):
        for number, part in enumerate(_parts(within, write), 1):
            name = f"{year:04}" if number == 1 else f"{year:04}-{number}"
            yield _file(timeline, part_file(FILENAME, name), f"{one_line(timeline.title)} · {name}", part)


def _file(timeline: Timeline, name: str, title: str, written: Written) -> File:
    return File(name, _chunks(timeline, name, title, written))


def _chunks(timeline: Timeline, name: str, title: str, written: Written) -> Iterator[bytes]:
    updated = max((event.updated for event, _ in written.values()), default=None)
    about = words(timeline.language).phrases["about"]
    head, tail = calendar(title, about, timeline.site + name, updated)
    yield head
    for _, (_, octets) in sorted(written.items()):
        yield octets
    if not written:
        yield nothing()
    yield tail
