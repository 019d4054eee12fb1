"""Timeline -> iCalendar (RFC 5545 and 7986): one transparent event each, at no finer a date than was told."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.contracts import File, Output
from timeline.model import Event, Interval, Timeline
from timeline.rendering.dates import label, precision, qualifier, utc
from timeline.rendering.generator import NAME, VERSION
from timeline.rendering.links import event_link
from timeline.rendering.summary import category, title, told
from timeline.rendering.text import one_line, plain
from timeline.rendering.words import words

if TYPE_CHECKING:
    from icalendar import Calendar, Component

FILENAME = "timeline.ics"
REFRESH = timedelta(days=1)
ONE_DAY = timedelta(days=1)
BAR = timedelta(days=31)  # longer bars bury the events of the months they cross
DESCRIPTION_LIMIT = 999  # characters; Outlook is said to lose events whose description is much longer
QUOTE_LIMIT, WORDING_LIMIT = 400, 80
STATUSES = {"planned": "TENTATIVE", "cancelled": "CANCELLED"}  # RFC 5545 3.8.1.11; all else is CONFIRMED

Place = tuple[date, date | None]


def files(timeline: Timeline) -> Iterator[File]:
    """Write the calendar; events before the year 1 are left out, for iCalendar has no such dates."""
    yield File(FILENAME, _chunks(timeline))


OUTPUT = Output("ics", "iCalendar, for calendars to subscribe to", "text/calendar", FILENAME, files)


def _chunks(timeline: Timeline) -> Iterator[bytes]:
    head, end, rest = _calendar(timeline).to_ical(sorted=False).partition(b"END:VCALENDAR")
    yield head
    # Written one by one: a tree of all components would take some 15 kB of memory for each event.
    yield from (component.to_ical(sorted=False) for component in _components(timeline))
    yield end + rest


def _calendar(timeline: Timeline) -> "Calendar":
    from icalendar import Calendar, vDuration, vText

    name, about = one_line(timeline.title), words(timeline.language).phrases["about"]
    calendar = Calendar.new(
        prodid=f"-//{NAME}//{NAME} {VERSION}//EN",
        calscale="GREGORIAN",
        name=name,
        description=about,
        refresh_interval=REFRESH,
        source=timeline.site + FILENAME,
        last_modified=_time(timeline.generated) if timeline.events else None,
    )
    del calendar["UID"]  # random, and vdirsyncer keeps but one event of a calendar that has one (vdirsyncer#1222)
    calendar["REFRESH-INTERVAL"].params["VALUE"] = "DURATION"  # RFC 7986 5.7
    calendar["SOURCE"].params["VALUE"] = "URI"  # RFC 7986 5.8
    for key, text in (("NAME", name), ("X-WR-CALNAME", name), ("X-WR-CALDESC", about)):
        calendar[key] = vText(text)  # icalendar 7.3 itself leaves their commas bare
    calendar["X-PUBLISHED-TTL"] = vDuration(REFRESH)
    return calendar


def _components(timeline: Timeline) -> Iterator["Component"]:
    placed = [(event, place) for event in timeline.events if (place := _place(event))]
    if not placed:
        yield _nothing()
    for event, place in placed:
        yield _event(event, place, timeline.site)


def _nothing() -> "Component":
    """Give the one component that a calendar must have (RFC 5545 3.6) and that no client shows."""
    from icalendar import Timezone, TimezoneStandard

    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "Etc/UTC")
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - RFC 5545 3.6.5: in local time
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    standard.add("tzname", "UTC")
    zone.add_component(standard)
    return zone


def _place(event: Event) -> Place | None:
    """Give start and end; None if the calendar has no room for it, no end if it is a moment."""
    moment = utc(event.date)
    if moment:
        return moment, None
    when = parse_edtf(event.date).when
    if isinstance(when, Interval) and when.end and not when.start:
        when = when.end
    first, last = bounds(when)
    if first is None:
        return None
    last = last if last and _is_bar(event, first, last) else first
    # RFC 5545 3.6.1: the end is exclusive; without one the event takes its day.
    return first, last + ONE_DAY if last < date.max else None


def _is_bar(event: Event, first: date, last: date) -> bool:
    in_days = precision(event.date) in ("day", "week", "range") and not qualifier(event.date)
    return in_days and first <= last and last - first < BAR


def _event(event: Event, place: Place, site: str) -> "Component":
    from icalendar import Event as Component

    start, end = place
    link = event_link(event, site)
    component = Component.new(
        uid=event.id.removeprefix("urn:uuid:"),
        stamp=_time(event.updated),
        created=_time(event.first_seen),
        last_modified=_time(event.updated),
        sequence=event.revision,
        summary=_summary(event, place),
        start=start,
        end=end,
        description=_description(event, link),
        url=link,
        categories=[category(event)],
    )
    component.add("status", STATUSES.get(event.status, "CONFIRMED"))
    component.add("transp", "TRANSPARENT")
    component.add("x-microsoft-cdo-busystatus", "FREE")
    component.add("x-timeline-edtf", event.date)
    component.add("x-timeline-precision", precision(event.date))
    return component


def _time(rfc3339: str) -> datetime:
    return datetime.fromisoformat(rfc3339).astimezone(UTC)


def _summary(event: Event, place: Place) -> str:
    """Give the title, behind the date in brackets unless the calendar itself shows all of it."""
    if isinstance(place[0], datetime) or _is_shown(event):
        return title(event)
    return one_line(f"[{label(event.date, event.modifier, event.language)}] {plain(event.title)}")


def _is_shown(event: Event) -> bool:
    first, last = bounds(parse_edtf(event.date).when)
    return bool(first and last and not event.modifier and _is_bar(event, first, last))


def _description(event: Event, link: str) -> str:
    first, phrases = event.evidence[0], words(event.language).phrases
    wording = one_line("; ".join(f"“{text}”" for text in first.date_text), WORDING_LIMIT)
    source = one_line(plain(first.title or first.source))
    if first.published:
        source = phrases["published"].format(source, label(first.published, None, event.language))
    lines = (
        f"{told(event)} — {wording}" if wording else told(event),
        one_line(plain(first.quote), QUOTE_LIMIT),
        phrases["source"].format(source),
    )
    text = "\n\n".join(lines)
    return text if len(text) + len(link) >= DESCRIPTION_LIMIT else f"{text}\n{link}"
