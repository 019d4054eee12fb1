"""Rules on the calendar as a whole."""

from dataclasses import dataclass, field
from datetime import datetime

from timeline.checks._rules import shown
from timeline.checks.ics import values
from timeline.checks.ics.reading import Component
from timeline.contracts.linter import Faults, lint_rule

EVENTS, OCTETS = 1_000, 950_000  # Google: 1 MB and 1,111 events (roed314/seminars#777, JM-Lemmi/ical-relay#212)
ONCE = (
    *("PRODID", "VERSION", "CALSCALE", "METHOD", "UID", "LAST-MODIFIED", "URL", "REFRESH-INTERVAL", "SOURCE", "COLOR"),
    *("X-WR-CALNAME", "X-WR-CALDESC", "X-PUBLISHED-TTL", "X-WR-TIMEZONE"),
)
TWINS = (("NAME", "X-WR-CALNAME"), ("DESCRIPTION", "X-WR-CALDESC"), ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"))


@dataclass(slots=True)
class Calendar:
    """A VCALENDAR with what was kept of the events that have gone by."""

    octets: int
    address: str | None
    calendars: list[Component] = field(default_factory=list)
    misplaced: list[tuple[int, str]] = field(default_factory=list)
    uids: dict[tuple[str, str], int] = field(default_factory=dict)
    uids_again: list[tuple[int, str]] = field(default_factory=list)
    zones_used: dict[str, int] = field(default_factory=dict)
    zones_told: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)
    events: int = 0
    newest: datetime | None = None

    @property
    def head(self) -> Component:
        """Give the calendar itself; an empty one if there is none."""
        return self.calendars[0] if self.calendars else Component("VCALENDAR", 1)

    def keep(self, component: Component) -> None:
        """Remember of a component what is asked of the whole."""
        self.kinds.setdefault(component.name, component.line)
        for part in (component, *component.components):
            for found in part.properties:
                zone = found.parameter("TZID")
                if zone is not None:
                    self.zones_used.setdefault(zone, found.line)
        if component.name == "VTIMEZONE":
            self.zones_told.setdefault(component.value("TZID"), component.line)
        if component.name == "VEVENT":
            self._keep_event(component)

    def _keep_event(self, component: Component) -> None:
        self.events += 1
        uid = component.value("UID"), component.value("RECURRENCE-ID")
        if uid[0] and uid in self.uids:
            self.uids_again.append((component.line, f"the UID {shown(uid[0])} stands in line {self.uids[uid]} too"))
        self.uids.setdefault(uid, component.get("UID").line if component.get("UID") else component.line)  # type: ignore[union-attr]
        modified = values.when(component.get("LAST-MODIFIED"))
        if isinstance(modified, datetime) and modified.tzinfo and (self.newest is None or modified > self.newest):
            self.newest = modified


@lint_rule("ics", "RFC 5545 3.4")
def no_calendar(calendar: Calendar) -> Faults:
    """Begin with BEGIN:VCALENDAR."""
    if not calendar.calendars or calendar.head.name != "VCALENDAR":
        yield 1, "the file does not begin with BEGIN:VCALENDAR"


@lint_rule("ics", "RFC 5545 3.4 allows it; seen: most clients read the first", "warning")
def several_calendars(calendar: Calendar) -> Faults:
    """Write one calendar into a file."""
    for further in calendar.calendars[1:]:
        yield further.line, "a second calendar"


@lint_rule("ics", "RFC 5545 3.4 and 3.6; seen: the rest of the file is lost")
def misplaced(calendar: Calendar) -> Faults:
    """Close every component, and write the calendar's own properties before the events."""
    yield from calendar.misplaced


@lint_rule("ics", "RFC 5545 3.6, 3.7.3 and 3.7.4")
def head_missing(calendar: Calendar) -> Faults:
    """Write PRODID and VERSION:2.0."""
    for name in ("PRODID", "VERSION"):
        if calendar.calendars and not calendar.head.value(name).strip():
            yield calendar.head.line, f"the calendar has no {name}"


@lint_rule("ics", "RFC 5545 3.7.4 and 3.7.1")
def head_wrong(calendar: Calendar) -> Faults:
    """Write VERSION:2.0 and CALSCALE:GREGORIAN."""
    for name, wanted in (("VERSION", "2.0"), ("CALSCALE", "GREGORIAN")):
        found = calendar.head.get(name)
        if found and found.value != wanted:
            yield found.line, f"{name} is {shown(found.value)}"


@lint_rule("ics", "RFC 5545 3.6; RFC 7986 4")
def head_twice(calendar: Calendar) -> Faults:
    """Write the property of the calendar once."""
    for name in ONCE:
        for found in calendar.head.all(name)[1:]:
            yield found.line, f"the calendar has a second {name}"


@lint_rule("ics", "RFC 5546 3.2.1: PUBLISH demands ORGANIZER; libical's restriction check fails without")
def method(calendar: Calendar) -> Faults:
    """Leave METHOD out."""
    if found := calendar.head.get("METHOD"):
        yield found.line, f"METHOD:{found.value[:60]} makes a message of the calendar"


@lint_rule("ics", "vdirsyncer#1222: of 13 events one is kept; RFC 7986 5.3 allows it", "warning")
def calendar_uid(calendar: Calendar) -> Faults:
    """Leave the UID of the calendar out."""
    if found := calendar.head.get("UID"):
        yield found.line, "the calendar has a UID"


@lint_rule(
    "ics",
    "RFC 7986 5.1, 5.2 and 5.7; seen: clients show the file name, Nextcloud looks once a week (nextcloud/server#45841)",
    "warning",
)
def twin_missing(calendar: Calendar) -> Faults:
    """Write NAME with X-WR-CALNAME, DESCRIPTION with X-WR-CALDESC, REFRESH-INTERVAL with X-PUBLISHED-TTL."""
    missing = [name for twins in TWINS for name in twins if not calendar.head.value(name)]
    if calendar.calendars and missing:
        yield calendar.head.line, f"the calendar lacks {', '.join(missing)}"


@lint_rule("ics", "RFC 7986 5.1, 5.2 and 5.7: clients read one or the other", "warning")
def twins_differ(calendar: Calendar) -> Faults:
    """Say the same in both."""
    for name, twin in TWINS:
        first, second = calendar.head.get(name), calendar.head.get(twin)
        if first and second and first.unescaped() != second.unescaped():
            yield second.line, f"{twin} is not what {name} is"


@lint_rule("ics", "RFC 7986 5.8: where the calendar can be fetched again", "warning")
def source_missing(calendar: Calendar) -> Faults:
    """Name the address of the calendar in SOURCE."""
    if calendar.calendars and calendar.head.get("SOURCE") is None:
        yield calendar.head.line, "the calendar has no SOURCE"


@lint_rule("ics", "RFC 7986 5.8; seen: clients fetch it from there")
def source_elsewhere(calendar: Calendar) -> Faults:
    """Build with the address under which the calendar is published."""
    found = calendar.head.get("SOURCE")
    if found and calendar.address and found.value != calendar.address:
        yield found.line, f"SOURCE is {shown(found.value)}, and it is published as {shown(calendar.address)}"


@lint_rule("ics", "RFC 5545 3.6: at least one component")
def nothing_inside(calendar: Calendar) -> Faults:
    """Write a VTIMEZONE where there is no event."""
    if calendar.calendars and not calendar.kinds:
        yield calendar.head.line, "there is nothing in the calendar"


@lint_rule("ics", "seen: few clients show tasks and journals of a subscribed calendar", "warning")
def no_event(calendar: Calendar) -> Faults:
    """Write events."""
    for name, line in calendar.kinds.items():
        if name not in ("VEVENT", "VTIMEZONE"):
            yield line, f"there is a {name[:60]}"


@lint_rule("ics", "RFC 5545 3.8.4.7; seen: clients keep the last of them")
def uid_twice(calendar: Calendar) -> Faults:
    """Give every event a UID of its own."""
    yield from calendar.uids_again


@lint_rule("ics", "RFC 5545 3.2.19; seen: node-ical, khal and Radicale refuse or misread it")
def zone_untold(calendar: Calendar) -> Faults:
    """Write times in UTC, or describe the zone in a VTIMEZONE."""
    for zone, line in calendar.zones_used.items():
        if zone not in calendar.zones_told:
            yield line, f"no VTIMEZONE tells the zone {shown(zone)}"


@lint_rule("ics", "RFC 5545 3.6.5: it is of no use", "warning")
def zone_unused(calendar: Calendar) -> Faults:
    """Leave the VTIMEZONE out."""
    for zone, line in calendar.zones_told.items():
        if zone not in calendar.zones_used and calendar.events:
            yield line, f"no event is of the zone {shown(zone)}"


@lint_rule("ics", "Google: 1,111 events a calendar (roed314/seminars#777, JM-Lemmi/ical-relay#212)")
def many_events(calendar: Calendar) -> Faults:
    """Split the calendar by year or category, 1,000 events each."""
    if calendar.events > EVENTS:
        yield calendar.head.line, f"{calendar.events:,} events"


@lint_rule("ics", "Google: 1 MB a calendar (roed314/seminars#777)")
def large(calendar: Calendar) -> Faults:
    """Split the calendar by year or category, 950,000 octets each."""
    if calendar.octets > OCTETS:
        yield calendar.head.line, f"{calendar.octets:,} octets"


@lint_rule("ics", "RFC 7986 5.4: clients may skip a calendar that did not change", "warning")
def modified_before_events(calendar: Calendar) -> Faults:
    """Let LAST-MODIFIED of the calendar be that of its newest event."""
    found = calendar.head.get("LAST-MODIFIED")
    told = values.when(found)
    if found and isinstance(told, datetime) and told.tzinfo and calendar.newest and told < calendar.newest:
        yield found.line, f"an event changed after {found.value}"
