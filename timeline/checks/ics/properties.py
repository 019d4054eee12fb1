"""Rules on one property: its value and its parameters."""

import re

from timeline.checks._rules import shown
from timeline.checks._text import shows_entity
from timeline.checks.ics import values
from timeline.checks.ics.reading import Property
from timeline.contracts.linter import Faults, lint_rule

TEXTS = (
    *("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "NAME", "CATEGORIES", "RESOURCES", "PRODID", "UID"),
    *("TZNAME", "RELATED-TO", "COLOR", "X-WR-CALNAME", "X-WR-CALDESC", "X-WR-TIMEZONE"),
)
LISTS = ("CATEGORIES", "RESOURCES")
LINES = ("SUMMARY", "LOCATION", "NAME", "X-WR-CALNAME", "CATEGORIES")
ADDRESSES = ("URL", "SOURCE", "TZURL", "ATTACH", "IMAGE", "CONFERENCE")
TIMES = ("DTSTART", "DTEND", "DTSTAMP", "CREATED", "LAST-MODIFIED", "RECURRENCE-ID", "DUE", "COMPLETED")
DAYS_OR_TIMES = ("DTSTART", "DTEND", "RECURRENCE-ID", "DUE")
IN_UTC = ("DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED")
DURATIONS = ("DURATION", "REFRESH-INTERVAL", "X-PUBLISHED-TTL")
TYPED = {"REFRESH-INTERVAL": "DURATION", "SOURCE": "URI", "IMAGE": "URI", "CONFERENCE": "URI"}  # RFC 7986 5
WORDS = {
    "STATUS": ("TENTATIVE", "CONFIRMED", "CANCELLED", "NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "DRAFT", "FINAL"),
    "TRANSP": ("OPAQUE", "TRANSPARENT"),
    "CLASS": ("PUBLIC", "PRIVATE", "CONFIDENTIAL"),
    "X-MICROSOFT-CDO-BUSYSTATUS": ("FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE"),
}
NUMBERS = {"SEQUENCE": (0, 2**31 - 1), "PRIORITY": (0, 9), "PERCENT-COMPLETE": (0, 100)}
_OTHERS = (
    *("BEGIN", "END", "VERSION", "CALSCALE", "METHOD", "GEO", "ORGANIZER", "ATTENDEE", "RRULE", "RDATE", "EXDATE"),
    *("FREEBUSY", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "ACTION", "REPEAT", "TRIGGER", "REQUEST-STATUS"),
    *("STRUCTURED-DATA", "LINK", "CONCEPT", "REFID", "ACKNOWLEDGED", "PROXIMITY"),
)
KNOWN = {*TEXTS, *ADDRESSES, *TIMES, *DURATIONS, *WORDS, *NUMBERS, *_OTHERS}
_ESCAPES = re.compile(r"\\(?:[\\;,nN]|(.|$))")
_BARE = re.compile(r"\\.|([;,])")
_TWICE = re.compile(r"\\[,;]|\\n\\n")
_HTML = re.compile(
    r"<(?:p|br|div|span|a|ul|ol|li|blockquote|html|body|h[1-6])\b[^<>]{0,999}>|</(?:p|div|a|li|ul)>", re.IGNORECASE
)
_GEO = re.compile(r"[+-]?\d{1,2}(?:\.\d{1,15})?;[+-]?\d{1,3}(?:\.\d{1,15})?")


@lint_rule("ics", "RFC 5545 3.3.11; seen: readers show the backslash or drop it")
def escape_wrong(found: Property) -> Faults:
    r"""Write a backslash only before \ ; , and n."""
    if found.name in TEXTS:
        for escape in _ESCAPES.finditer(found.value):
            if escape[1] is not None:
                yield found.line, f"{found.name} holds {shown(escape[0])}"
                return


@lint_rule("ics", "RFC 5545 3.3.11; seen: icalendar leaves commas of NAME bare; readers cut the text there")
def escape_missing(found: Property) -> Faults:
    r"""Write \; and \, in texts."""
    if found.name in TEXTS:
        for sign in _BARE.finditer(found.value):
            if sign[1] == ";" or (sign[1] == "," and found.name not in LISTS):
                yield found.line, f"{found.name} holds a bare {sign[1]}"
                return


@lint_rule("ics", "RFC 5545 3.3.11; seen: readers show the backslashes", "warning")
def escaped_twice(found: Property) -> Faults:
    """Escape a text once."""
    if found.name in TEXTS and (shown_wrong := _TWICE.search(found.unescaped())):
        yield found.line, f"{found.name} shows {shown_wrong[0]}"


@lint_rule("ics", "RFC 5545 3.8.1.5: plain text; X-ALT-DESC is for HTML; seen: phones show the tags", "warning")
def html_in_text(found: Property) -> Faults:
    """Write plain text."""
    if found.name in TEXTS and (tag := _HTML.search(found.value)):
        yield found.line, f"{found.name} holds the tag {shown(tag[0])}"


@lint_rule("ics", "RFC 5545 3.3.11: there are no entities; seen: every client shows them", "warning")
def entity_in_text(found: Property) -> Faults:
    """Write the character itself."""
    if found.name in TEXTS and (entity := shows_entity(found.unescaped())):
        yield found.line, f"{found.name} shows {entity[0]}"


@lint_rule("ics", "RFC 5545 3.8.1.12: a short, one-line summary; seen: clients show the first line", "warning")
def several_lines(found: Property) -> Faults:
    """Write it on one line."""
    if found.name in LINES and "\n" in found.unescaped():
        yield found.line, f"{found.name} goes over several lines"


@lint_rule("ics", "RFC 7986 5.7, 5.8, 5.10 and 5.11; seen: only a linter sees it")
def value_type_missing(found: Property) -> Faults:
    """Say VALUE=DURATION of REFRESH-INTERVAL, VALUE=URI of SOURCE, IMAGE and CONFERENCE."""
    wanted = TYPED.get(found.name)
    if wanted and (found.parameter("VALUE") or "").upper() not in (wanted, "BINARY"):
        yield found.line, f"{found.name} does not say VALUE={wanted}"


@lint_rule("ics", "RFC 5545 3.3.6; RFC 7986 5.7")
def duration_malformed(found: Property) -> Faults:
    """Write a duration as P1D, PT6H or P1W, longer than nothing."""
    if found.name in DURATIONS:
        value = found.value
        if not values.DURATION.fullmatch(value) or value.endswith(("P", "T")) or not re.search("[1-9]", value):
            yield found.line, f"{found.name} {shown(value)} is no duration"


@lint_rule("ics", "RFC 5545 3.3.4, 3.3.5 and 3.2.20")
def time_malformed(found: Property) -> Faults:
    """Write a day as 20250407, a time as 20250407T063900Z, and such as there are."""
    if found.name in TIMES and values.when(found) is None:
        yield found.line, f"{found.name} {shown(found.value)} is neither day nor time"


@lint_rule(
    "ics", "RFC 5545 3.2.20 and 3.8.2.4; icalendar's own example; seen: ical.js refuses it, khal takes it for a time"
)
def day_as_time(found: Property) -> Faults:
    """Say VALUE=DATE of a day, and of nothing else."""
    if found.name in DAYS_OR_TIMES:
        is_day = bool(values.DATE.fullmatch(found.value))
        if is_day != ((found.parameter("VALUE") or "").upper() == "DATE"):
            yield found.line, f"{found.name} {shown(found.value)} {'lacks' if is_day else 'has'} VALUE=DATE"


@lint_rule("ics", "RFC 5545 3.2.19; seen: icalendar writes TZID=UTC+08:00, node-ical and khal misread it")
def zone_unfit(found: Property) -> Faults:
    """Leave TZID away from days and from times in UTC."""
    if found.parameter("TZID") is not None and (found.value.endswith("Z") or values.DATE.fullmatch(found.value)):
        yield found.line, f"{found.name} {found.value} has a TZID"


@lint_rule("ics", "RFC 5545 3.8.7.1, 3.8.7.2 and 3.8.7.3; seen: only a linter sees it")
def utc_missing(found: Property) -> Faults:
    """Write DTSTAMP, CREATED and LAST-MODIFIED in UTC, with a Z."""
    if found.name in IN_UTC and not re.fullmatch(r"\d{8}T\d{6}Z", found.value):
        yield found.line, f"{found.name} {shown(found.value)} is not in UTC"


@lint_rule("ics", "RFC 5545 3.8.1.11, 3.8.2.7 and 3.8.1.3; [MS-OXCICAL] 2.1.3.1.1.20.31")
def word_unknown(found: Property) -> Faults:
    """Use the words of the format: CONFIRMED, TENTATIVE or CANCELLED; TRANSPARENT or OPAQUE; PUBLIC."""
    if found.name in WORDS and found.value not in WORDS[found.name]:
        yield found.line, f"there is no {found.name}:{found.value[:60]}"


@lint_rule("ics", "RFC 5545 3.8.7.4, 3.8.1.9 and 3.8.1.8")
def number_malformed(found: Property) -> Faults:
    """Write SEQUENCE as a whole number from 0, PRIORITY from 0 to 9."""
    if found.name in NUMBERS:
        least, most = NUMBERS[found.name]
        if not values.INTEGER.fullmatch(found.value) or not least <= int(found.value) <= most:
            yield found.line, f"{found.name} is {shown(found.value)}"


@lint_rule("ics", "RFC 7986 5.9; seen: only a linter sees hexadecimal colours, clients show none")
def color_unknown(found: Property) -> Faults:
    """Name the colour as CSS does: teal."""
    if found.name == "COLOR" and found.value.lower() not in values.COLORS:
        yield found.line, f"{shown(found.value)} is no name of a colour"


@lint_rule("ics", "RFC 5545 3.8.1.6")
def place_malformed(found: Property) -> Faults:
    """Write latitude;longitude in degrees."""
    if found.name == "GEO":
        north, _, east = found.value.partition(";")
        if not _GEO.fullmatch(found.value) or abs(float(north)) > 90 or abs(float(east)) > 180:
            yield found.line, f"GEO {shown(found.value)} is no place"


@lint_rule("ics", "RFC 5545 3.2: at most one of each")
def parameter_twice(found: Property) -> Faults:
    """Write a parameter once."""
    names = [name for name, _ in found.parameters]
    if len(set(names)) < len(names):
        yield found.line, f"{found.name} has a parameter twice"


@lint_rule("ics", "vCalendar 1.0; RFC 5545 appendix A: no longer allowed")
def encoding_old(found: Property) -> Faults:
    """Write UTF-8, without ENCODING=QUOTED-PRINTABLE and CHARSET."""
    encoding = (found.parameter("ENCODING") or "").upper()
    if found.parameter("CHARSET") is not None or encoding not in ("", "8BIT", "BASE64"):
        yield found.line, f"{found.name} is written as in vCalendar 1.0"


@lint_rule("ics", "RFC 5545 3.6 and 3.8.8.2; RFC 7986; RFC 9253", "warning")
def property_unknown(found: Property) -> Faults:
    """Begin names of your own with X-."""
    if found.name not in KNOWN and not found.name.startswith("X-"):
        yield found.line, f"there is no property {found.name[:60]}"
