"""Rules on one event."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from timeline.checks._dates import edtf_bounds
from timeline.checks.ics import values
from timeline.checks.ics.reading import Component
from timeline.contracts.linter import Faults, lint_rule

BAR = timedelta(days=31)  # longer bars bury the events of the months they cross
A_DAY = timedelta(days=1)
SUMMARY, DESCRIPTION, UID = 200, 1_000, 255  # characters, characters, octets
FILETIME = 1601  # the first year that Windows counts
ONCE = (
    *("UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "CLASS", "CREATED", "DESCRIPTION", "GEO", "LAST-MODIFIED"),
    *("LOCATION", "ORGANIZER", "PRIORITY", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "URL", "RECURRENCE-ID", "COLOR"),
    *("X-TIMELINE-EDTF", "X-TIMELINE-PRECISION", "X-MICROSOFT-CDO-BUSYSTATUS"),
)
EVENT_STATUSES = ("TENTATIVE", "CONFIRMED", "CANCELLED")


@dataclass(frozen=True, slots=True)
class Event:
    """A VEVENT with its start and end as days or times; None where they are missing or none."""

    component: Component
    start: date | datetime | None
    end: date | datetime | None

    @property
    def all_day(self) -> bool:
        """Say whether it is of days and not of times."""
        return self.start is not None and not isinstance(self.start, datetime)

    def line(self, name: str) -> int:
        """Give the line of a property, else of the event."""
        found = self.component.get(name)
        return found.line if found else self.component.line

    def length(self) -> timedelta | None:
        """Give how long it takes; None where its ends cannot be compared."""
        if self.start is None or self.end is None or not _alike(self.start, self.end):
            return None
        return self.end - self.start

    def is_long(self) -> bool:
        """Say whether it is a bar that lies over months."""
        return self.all_day and (self.length() or A_DAY) > BAR

    def is_told(self) -> bool:
        """Say whether it takes the very days that X-TIMELINE-EDTF tells."""
        told = edtf_bounds(self.component.value("X-TIMELINE-EDTF"))
        return self.end is not None and told == (self.start, self.end - A_DAY)


def event(component: Component) -> Event:
    """Read an event."""
    return Event(component, values.when(component.get("DTSTART")), values.when(component.get("DTEND")))


@lint_rule("ics", "RFC 5545 3.3.5 form 1: each reader takes it in a zone of its own", "warning")
def time_floating(event: Event) -> Faults:
    """Write times in UTC, with a Z."""
    for name, told in (("DTSTART", event.start), ("DTEND", event.end)):
        found = event.component.get(name)
        if isinstance(told, datetime) and told.tzinfo is None and found and found.parameter("TZID") is None:
            yield found.line, f"{name} {found.value} is of no zone"


@lint_rule("ics", "RFC 5545 3.6.1 and 3.8.4.7; seen: icalendar makes new ones at every run unless told")
def uid_missing(event: Event) -> Faults:
    """Give the event a UID that stays."""
    if not event.component.value("UID").strip():
        yield event.component.line, "the event has no UID"


@lint_rule("ics", "RFC 7986 5.3: no more than 255 octets")
def uid_long(event: Event) -> Faults:
    """Use a UUID."""
    octets = len(event.component.value("UID").encode())
    if octets > UID:
        yield event.line("UID"), f"the UID has {octets:,} octets"


@lint_rule("ics", "RFC 5545 3.6.1; icalendar's own example, ics.py's README: ical.js and ruby-icalendar refuse")
def stamp_missing(event: Event) -> Faults:
    """Say in DTSTAMP when the event last changed."""
    if event.component.get("DTSTAMP") is None:
        yield event.component.line, "the event has no DTSTAMP"


@lint_rule("ics", "RFC 5545 3.6.1")
def start_missing(event: Event) -> Faults:
    """Say in DTSTART when the event is."""
    if event.component.get("DTSTART") is None:
        yield event.component.line, "the event has no DTSTART"


@lint_rule("ics", "RFC 5545 3.8.1.12; seen: calendars show an empty bar")
def summary_missing(event: Event) -> Faults:
    """Say in SUMMARY what happens."""
    if not event.component.value("SUMMARY").strip():
        yield event.component.line, "the event has no SUMMARY"


@lint_rule("ics", "seen: calendars cut or wrap longer ones", "warning")
def summary_long(event: Event) -> Faults:
    """Cut SUMMARY to 200 characters."""
    found = event.component.get("SUMMARY")
    if found and len(found.unescaped()) > SUMMARY:
        yield found.line, f"SUMMARY has {len(found.unescaped()):,} characters"


@lint_rule("ics", "adamgibbons/ics#250: Outlook is said to lose such events", "warning")
def description_long(event: Event) -> Faults:
    """Cut DESCRIPTION to 1,000 characters."""
    found = event.component.get("DESCRIPTION")
    if found and len(found.unescaped()) > DESCRIPTION:
        yield found.line, f"DESCRIPTION has {len(found.unescaped()):,} characters"


@lint_rule("ics", "RFC 5545 3.6.1: must not occur more than once")
def property_twice(event: Event) -> Faults:
    """Write the property once."""
    seen: set[str] = set()
    for found in event.component.properties:
        if found.name in seen and found.name in ONCE:
            yield found.line, f"the event has a second {found.name}"
        seen.add(found.name)


@lint_rule("ics", "RFC 5545 3.6.1")
def end_and_duration(event: Event) -> Faults:
    """Write DTEND or DURATION."""
    if event.component.get("DTEND") and event.component.get("DURATION"):
        yield event.line("DURATION"), "the event has DTEND and DURATION"


@lint_rule("ics", "RFC 5545 3.8.2.5: a positive duration")
def duration_negative(event: Event) -> Faults:
    """Let the event end after it starts."""
    found = event.component.get("DURATION")
    if found and found.value.startswith("-"):
        yield found.line, f"DURATION {found.value[:60]} ends before it starts"


@lint_rule("ics", "RFC 5545 3.8.2.2")
def end_of_other_kind(event: Event) -> Faults:
    """Write DTEND as DTSTART is: a day, a time in UTC, a time of a zone."""
    if event.start is not None and event.end is not None and not _alike(event.start, event.end):
        yield event.line("DTEND"), f"DTEND {event.component.value('DTEND')} is of another kind than DTSTART"


@lint_rule(
    "ics",
    "RFC 5545 3.6.1 and 3.8.2.2: the end is exclusive; seen: calcurse skips such, khal shows an hour, Outlook midnight",
)
def end_not_after_start(event: Event) -> Faults:
    """Let the event end after it starts; a day ends on the next."""
    length = event.length()
    if length is not None and length <= timedelta():
        yield event.line("DTEND"), f"DTEND {event.component.value('DTEND')} is not after DTSTART"


@lint_rule("ics", "RFC 5545 3.6.1: it takes its day; seen: some clients show it at midnight", "warning")
def end_missing(event: Event) -> Faults:
    """End a day on the next day."""
    ends = event.component.get("DTEND") or event.component.get("DURATION")
    if isinstance(event.start, date) and event.all_day and not ends and event.start < date.max:
        yield event.line("DTSTART"), "a day without DTEND"


@lint_rule("ics", "[MS-DTYP] 2.3.3: Windows counts from 1601", "note")
def before_windows(event: Event) -> Faults:
    """Leave it out if Outlook has to show the calendar."""
    if event.start is not None and event.start.year < FILETIME:
        yield event.line("DTSTART"), f"Outlook cannot show the year {event.start.year}"


@lint_rule(
    "ics", "RFC 5545 3.8.2.7; seen: fb2cal#86, moadim-io/daemon#461: OPAQUE, the default, blocks the day", "warning"
)
def day_blocked(event: Event) -> Faults:
    """Write TRANSP:TRANSPARENT."""
    if event.component.value("TRANSP") != "TRANSPARENT":
        yield event.line("TRANSP"), "the event marks its subscribers as busy"


@lint_rule("ics", "[MS-OXCICAL] 2.1.3.1.1.20.31: it wins over TRANSP", "warning")
def busy_in_outlook(event: Event) -> Faults:
    """Write X-MICROSOFT-CDO-BUSYSTATUS:FREE or leave it out."""
    if event.component.value("X-MICROSOFT-CDO-BUSYSTATUS") not in ("", "FREE"):
        yield event.line("X-MICROSOFT-CDO-BUSYSTATUS"), "the event marks its subscribers as busy in Outlook"


@lint_rule("ics", "RFC 5545 3.8.1.11: the others are of tasks and journals")
def status_of_task(event: Event) -> Faults:
    """Write CONFIRMED, TENTATIVE or CANCELLED."""
    found = event.component.get("STATUS")
    if found and found.value not in EVENT_STATUSES:
        yield found.line, f"an event is never {found.value[:60]}"


@lint_rule(
    "ics",
    "RFC 5545 3.8.7.4, 3.8.7.3, 3.8.1.11 and 3.8.4.6: clients cannot tell what is new, sure and told where",
    "warning",
)
def property_missing(event: Event) -> Faults:
    """Give the event SEQUENCE, LAST-MODIFIED, STATUS, URL and CATEGORIES."""
    wanted = ("SEQUENCE", "LAST-MODIFIED", "STATUS", "URL", "CATEGORIES")
    missing = [name for name in wanted if not event.component.value(name)]
    if missing:
        yield event.component.line, f"the event lacks {', '.join(missing)}"


@lint_rule("ics", "RFC 5545 3.8.7.1 and 3.8.7.3")
def changed_before_made(event: Event) -> Faults:
    """Let LAST-MODIFIED be no earlier than CREATED."""
    created, modified = (values.when(event.component.get(name)) for name in ("CREATED", "LAST-MODIFIED"))
    if created and modified and _alike(created, modified) and modified < created:
        yield event.line("LAST-MODIFIED"), "the event was changed before it was made"


@lint_rule("ics", "RFC 5546 3.2.1: who is asked to come; seen: clients ask for answers", "warning")
def people_invited(event: Event) -> Faults:
    """Leave ORGANIZER and ATTENDEE out of a published calendar."""
    for name in ("ORGANIZER", "ATTENDEE"):
        if found := event.component.get(name):
            yield found.line, f"the event has {name}"


@lint_rule("ics", "RFC 5545 3.6.6: phones ring for what they only show", "warning")
def alarm(event: Event) -> Faults:
    """Leave alarms to the subscriber."""
    for component in event.component.components:
        if component.name == "VALARM":
            yield component.line, "the event rings"


@lint_rule("ics", "RFC 5545 3.8.5.3: an event of a timeline has one date", "warning")
def repeated(event: Event) -> Faults:
    """Write an event for each time."""
    for name in ("RRULE", "RDATE"):
        if found := event.component.get(name):
            yield found.line, f"the event repeats: {name}"


def _alike(first: date | datetime, second: date | datetime) -> bool:
    if isinstance(first, datetime) and isinstance(second, datetime):
        return (first.tzinfo is UTC) == (second.tzinfo is UTC)
    return isinstance(first, datetime) == isinstance(second, datetime)
