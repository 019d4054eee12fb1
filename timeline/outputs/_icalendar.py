"""Event -> VEVENT, and the calendar around it (RFC 5545 and 7986): the one room of icalendar."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from timeline.model import Event
from timeline.rendering.dates import label, precision
from timeline.rendering.days import ONE_DAY, Days
from timeline.rendering.generator import NAME, VERSION
from timeline.rendering.links import event_address, event_link
from timeline.rendering.pages import Address
from timeline.rendering.summary import category, conflict, source, title, told
from timeline.rendering.text import continues, one_line, plain
from timeline.rendering.words import words

if TYPE_CHECKING:
    from icalendar import Component

REFRESH = timedelta(days=1)
DESCRIPTION_LIMIT = 999  # characters; Outlook is said to lose events whose description is much longer
LINE_OCTETS = 74  # RFC 5545 3.1: 75 with the blank that a folded line begins with
QUOTE_LIMIT, WORDING_LIMIT = 400, 80
STATUSES = {"planned": "TENTATIVE", "cancelled": "CANCELLED"}  # RFC 5545 3.8.1.11; all else is CONFIRMED


def calendar(name: str, about: str, address: str, updated: str | None) -> tuple[bytes, bytes]:
    """Give what stands before the components of a calendar, and what stands behind them."""
    from icalendar import Calendar, vDuration, vText

    made = Calendar.new(
        prodid=f"-//{NAME}//{NAME} {VERSION}//EN",
        calscale="GREGORIAN",
        name=name,
        description=about,
        refresh_interval=REFRESH,
        source=address,
        last_modified=_time(updated) if updated else None,
    )
    del made["UID"]  # random, and vdirsyncer keeps but one event of a calendar that has one (vdirsyncer#1222)
    made["REFRESH-INTERVAL"].params["VALUE"] = "DURATION"  # RFC 7986 5.7
    made["SOURCE"].params["VALUE"] = "URI"  # RFC 7986 5.8
    for key, text in (("NAME", name), ("X-WR-CALNAME", name), ("X-WR-CALDESC", about)):
        made[key] = vText(text)  # icalendar 7.3 itself leaves their commas bare
    made["X-PUBLISHED-TTL"] = vDuration(REFRESH)
    head, end, rest = _octets(made).partition(b"END:VCALENDAR")
    return head, end + rest


def nothing() -> bytes:
    """Give the one component that a calendar must have (RFC 5545 3.6) and that no client shows."""
    from icalendar import Timezone, TimezoneStandard

    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "Etc/UTC")
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - RFC 5545 3.6.5: in local time
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    standard.add("tzname", "UTC")
    zone.add_component(standard)
    return _octets(zone)


def component(event: Event, days: Days, page: Address) -> bytes:
    """Write an event on its days."""
    return _octets(_component(event, days, page))


def _octets(component: "Component") -> bytes:
    return b"".join(_folded(line) + b"\r\n" for line in component.content_lines(sorted=False) if line)


def _folded(line: str) -> bytes:
    """Fold a line by octets (RFC 5545 3.1), as icalendar does, but never inside what is seen as one character."""
    octets, pieces, start = line.encode(), [], 0
    while len(octets) > LINE_OCTETS:
        end = start + len(octets[:LINE_OCTETS].decode("utf-8", "ignore"))
        end = next((at for at in range(end, start, -1) if _may_break(line, start, at)), end)
        piece = line[start:end].encode()
        pieces.append(piece)
        octets, start = octets[len(piece) :], end
    return b"\r\n ".join((*pieces, octets))


def _may_break(line: str, start: int, at: int) -> bool:
    escapes = at - start - len(line[start:at].rstrip("\\"))
    return escapes % 2 == 0 and not continues(line, at)


def _component(event: Event, days: Days, page: Address) -> "Component":
    from icalendar import Event as Component

    made = Component.new(
        uid=event.id.removeprefix("urn:uuid:"),
        stamp=_time(event.updated),
        created=_time(event.first_seen),
        last_modified=_time(event.updated),
        sequence=event.revision,
        summary=_summary(event, days),
        start=days.start,
        end=days.last + ONE_DAY if days.last else None,  # RFC 5545 3.6.1: it is exclusive
        description=_description(event, event_link(event, page)),
        url=event_address(event, page),  # the link to the very words is in the description, which all clients show
        categories=[category(event)],
    )
    made.add("status", STATUSES.get(event.status, "CONFIRMED"))
    made.add("transp", "TRANSPARENT")
    made.add("x-microsoft-cdo-busystatus", "FREE")
    made.add("x-timeline-edtf", event.date)
    made.add("x-timeline-precision", precision(event.date))
    return made


def _time(rfc3339: str) -> datetime:
    return datetime.fromisoformat(rfc3339).astimezone(UTC)


def _summary(event: Event, days: Days) -> str:
    """Give the title, behind the date in brackets unless the calendar itself shows all of it."""
    if days.whole:
        return title(event)
    return one_line(f"[{label(event.date, event.modifier, event.language)}] {title(event)}")


def _description(event: Event, link: str) -> str:
    first, phrases = event.evidence[0], words(event.language).phrases
    wording = one_line("; ".join(f"“{text}”" for text in first.date_text), WORDING_LIMIT)
    named = source(first)
    if first.published:
        named = phrases["published"].format(named, label(first.published, None, event.language))
    lines = (
        f"{told(event)} — {wording}" if wording else told(event),
        conflict(event, event.language),
        one_line(plain(first.quote), QUOTE_LIMIT),
        phrases["source"].format(named),
    )
    text = "\n\n".join(filter(None, lines))
    return text if len(text) + len(link) >= DESCRIPTION_LIMIT else f"{text}\n{link}"
