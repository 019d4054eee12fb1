"""Faults of calendars."""

from tests.checks.fault import Fault

SUMMARY = "SUMMARY:The northern line is to open\r\n"
DESCRIPTION = "DESCRIPTION:It will open at 9.30 a.m. (UTC+02:00).\r\n"
START = "DTSTART:20220701T073000Z\r\n"
DAY = "DTSTART;VALUE=DATE:19490101\r\n"
DAY_END = "DTEND;VALUE=DATE:19490102\r\n"
URL = "URL:https://news.example/north\r\n"
VERSION = "VERSION:2.0\r\n"
LAST = "SEQUENCE:0\r\nSUMMARY:The northern"
ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Norvale\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0200\r\n"
    "TZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)
FIRST_EVENT = "BEGIN:VEVENT\r\nDTSTAMP:20210509T060000Z"


def _zoned(name: str, find: str, put: str, rules: str) -> Fault:
    """Make a fault in a time zone, which the clean calendar has not."""
    return Fault(name, rules, FIRST_EVENT, f"{ZONE.replace(find, put)}{FIRST_EVENT}")


FAULTS = (
    # octets and lines
    Fault("byte order mark", "text/byte-order-mark", "BEGIN:VCALENDAR", "\ufeffBEGIN:VCALENDAR"),
    Fault("not UTF-8", "text/not-utf-8 text/replacement-character", "Ostrel\\,", "Ostr\udce9l\\,"),
    Fault("LF alone everywhere", "ics/line-end", "\r\n", "\n", 999),
    Fault("CR alone once", "ics/line-end", VERSION, "VERSION:2.0\r"),
    Fault("last line not ended", "ics/line-end", "END:VCALENDAR\r\n", "END:VCALENDAR"),
    Fault(
        "line of 80 octets",
        "ics/line-long",
        "The northern line is to open",
        "The northern line is to open, and to stay open all year"[:28] + " x" * 30,
    ),
    Fault(
        "folded by characters",
        "ics/line-long",
        "渡口停航三日\\;渡船在云\r\n 麓检修。",
        "渡口停航三日\\;渡船在云麓检修。",
    ),
    Fault("folded inside a character", "ics/folded-in-character", "渡船在云\r\n 麓", "渡船在\udce4\udcba\r\n \udc91麓"),
    Fault("folded inside an escape", "ics/folded-in-escape", "boats\r\nDESC", "boats\\\r\n ,\r\nDESC"),
    Fault("folded with a tab", "ics/folded-with-tab", "渡船在云\r\n 麓", "渡船在云\r\n\t麓"),
    Fault("folded to nothing", "ics/folded-empty", "渡船在云\r\n 麓", "渡船在云\r\n \r\n 麓"),
    Fault("empty line", "ics/line-blank", VERSION, f"{VERSION}\r\n"),
    Fault("line without a colon", "ics/line-malformed", SUMMARY, f"{SUMMARY}to all\r\n"),
    Fault("parameter not quoted", "ics/line-malformed", SUMMARY, f'{SUMMARY}X-A;X-B=a"b:c\r\n'),
    Fault("control character", "text/control-character", "The northern", "The \x1b[1mnorthern"),
    Fault("noncharacter", "text/noncharacter", "The northern", "The \ufffenorthern"),
    Fault("bidi override left open", "text/bidi-open", "The northern", "The \u202enorthern"),
    # properties
    Fault("bare comma", "ics/escape-missing", "The northern line", "The northern, eastern line"),
    Fault("bare semicolon", "ics/escape-missing", "The northern line", "The northern; eastern line"),
    Fault("colon escaped", "ics/escape-wrong", "The northern", "News\\: the northern"),
    Fault("backslash at the end", "ics/escape-wrong", "is to open\r\n", "is to open\\\r\n"),
    Fault("escaped twice", "ics/escaped-twice", "The northern line", "The northern\\\\\\, eastern line"),
    Fault("HTML in DESCRIPTION", "ics/html-in-text", "It will open", "<p>It will open</p>"),
    Fault("entity in SUMMARY", "ics/entity-in-text", "The northern line", "The northern &amp\\; eastern line"),
    Fault("SUMMARY over two lines", "ics/several-lines", "The northern line", "The northern\\nline"),
    Fault(
        "interval without its type", "ics/value-type-missing", "REFRESH-INTERVAL;VALUE=DURATION:", "REFRESH-INTERVAL:"
    ),
    Fault("SOURCE without its type", "ics/value-type-missing", "SOURCE;VALUE=URI:", "SOURCE:"),
    Fault(
        "interval in words", "ics/duration-malformed ics/twins-differ", "X-PUBLISHED-TTL:P1D", "X-PUBLISHED-TTL:daily"
    ),
    Fault(
        "interval of nothing", "ics/duration-malformed ics/twins-differ", "X-PUBLISHED-TTL:P1D", "X-PUBLISHED-TTL:PT0S"
    ),
    Fault("31 June", "ics/time-malformed", START, "DTSTART:20220631T073000Z\r\n"),
    Fault("time with hyphens", "ics/time-malformed", START, "DTSTART:2022-07-01T07:30:00Z\r\n"),
    Fault("day without VALUE=DATE", "ics/day-as-time", DAY, "DTSTART:19490101\r\n"),
    Fault("time with VALUE=DATE", "ics/day-as-time", START, "DTSTART;VALUE=DATE:20220701T073000Z\r\n"),
    Fault("time of no zone", "ics/time-floating", START, "DTSTART:20220701T073000\r\n"),
    Fault(
        "time of an offset",
        "ics/zone-untold",
        START,
        "DTSTART;TZID=UTC+02:00:20220701T093000\r\n".replace("UTC+02:00", '"UTC+02:00"'),
    ),
    Fault("UTC with a zone", "ics/zone-unfit ics/zone-untold", START, "DTSTART;TZID=Norvale:20220701T073000Z\r\n"),
    Fault("day with a zone", "ics/zone-unfit ics/zone-untold", DAY, "DTSTART;TZID=Norvale;VALUE=DATE:19490101\r\n"),
    Fault("DTSTAMP in local time", "ics/utc-missing", "DTSTAMP:20210508T060002Z", "DTSTAMP:20210508T060002"),
    Fault("DTSTAMP is a day", "ics/utc-missing", "DTSTAMP:20210508T060002Z", "DTSTAMP;VALUE=DATE:20210508"),
    Fault("STATUS unknown", "ics/word-unknown ics/status-of-task", "STATUS:TENTATIVE", "STATUS:MAYBE"),
    Fault("STATUS of a task", "ics/status-of-task", "STATUS:TENTATIVE", "STATUS:IN-PROCESS"),
    Fault("TRANSP in words", "ics/word-unknown ics/day-blocked", "TRANSP:TRANSPARENT", "TRANSP:FREE"),
    Fault("CLASS unknown", "ics/word-unknown", URL, f"{URL}CLASS:SECRET\r\n"),
    Fault("SEQUENCE in words", "ics/number-malformed", "SEQUENCE:1", "SEQUENCE:first"),
    Fault("SEQUENCE below 0", "ics/number-malformed", "SEQUENCE:1", "SEQUENCE:-1"),
    Fault("PRIORITY of 10", "ics/number-malformed", URL, f"{URL}PRIORITY:10\r\n"),
    Fault("COLOR in hexadecimal", "ics/color-unknown", "COLOR:teal", "COLOR:#008080"),
    Fault("GEO with a comma", "ics/place-malformed", URL, f"{URL}GEO:52.1,5.2\r\n"),
    Fault("GEO off the globe", "ics/place-malformed", URL, f"{URL}GEO:98.1;5.2\r\n"),
    Fault("parameter twice", "ics/parameter-twice", "DTSTART;VALUE=DATE:1949", "DTSTART;VALUE=DATE;VALUE=DATE:1949"),
    Fault(
        "quoted-printable", "ics/encoding-old", SUMMARY, SUMMARY.replace("SUMMARY", "SUMMARY;ENCODING=QUOTED-PRINTABLE")
    ),
    Fault("charset named", "ics/encoding-old", SUMMARY, SUMMARY.replace("SUMMARY", "SUMMARY;CHARSET=UTF-8")),
    Fault("property unknown", "ics/property-unknown", URL, f"{URL}KEYWORDS:ferries\r\n"),
    Fault("URL in Chinese", "address/not-ascii", "%E6%B8%A1%E5%8F%A3", "渡口"),
    Fault("URL with a blank", "address/illegal-character", "news.example/north", "news.example/no rth"),
    Fault("URL relative", "address/not-absolute", "https://news.example/north", "north"),
    Fault("URL of localhost", "address/local-host", "https://news.example/north", "http://localhost/north"),
    Fault("URL of .invalid", "address/unpublished", "https://news.example/north", "https://timeline.invalid/north"),
    # events
    Fault("no UID", "ics/uid-missing", "UID:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a53\r\n", ""),
    Fault(
        "UID of 260 octets",
        "ics/uid-long",
        "UID:3f2c",
        f"UID:{'a' * 71}\r\n {'a' * 74}\r\n {'a' * 74}\r\n {'a' * 9}3f2c",
    ),
    Fault("UID twice", "ics/uid-twice", "0c1d2e3f4a52", "0c1d2e3f4a53"),
    Fault("no DTSTAMP", "ics/stamp-missing", "DTSTAMP:20210508T060002Z\r\n", ""),
    Fault("no DTSTART", "ics/start-missing", START, ""),
    Fault("no SUMMARY", "ics/summary-missing", SUMMARY, ""),
    Fault("SUMMARY empty", "ics/summary-missing", SUMMARY, "SUMMARY:\r\n"),
    Fault(
        "SUMMARY of 230 characters", "ics/summary-long", "The northern", "The" + "\r\n  very" * 40 + "\r\n  northern"
    ),
    Fault(
        "DESCRIPTION of 1,100 characters",
        "ics/description-long",
        "It will open",
        "It will" + "\r\n  surely" * 150 + "\r\n  open",
    ),
    Fault("SUMMARY twice", "ics/property-twice", SUMMARY, SUMMARY * 2),
    Fault("DTEND and DURATION", "ics/end-and-duration", DAY_END, f"{DAY_END}DURATION:P1D\r\n"),
    Fault("DURATION before the start", "ics/duration-negative", DAY_END, "DURATION:-P1D\r\n"),
    Fault("DTEND is a time", "ics/end-of-other-kind", DAY_END, "DTEND:19490102T000000Z\r\n"),
    Fault("DTEND on the same day", "ics/end-not-after-start", DAY_END, "DTEND;VALUE=DATE:19490101\r\n"),
    Fault("DTEND before DTSTART", "ics/end-not-after-start", DAY_END, "DTEND;VALUE=DATE:19481231\r\n"),
    Fault("day without DTEND", "ics/end-missing", DAY_END, ""),
    Fault("bar of a year", "ics/bar-long", DAY_END, "DTEND;VALUE=DATE:19491231\r\n"),
    Fault("bar of the year that is told", "ics/bar-of-period", DAY_END, "DTEND;VALUE=DATE:19500101\r\n"),
    Fault(
        "year 79",
        "ics/before-windows ics/edtf-elsewhere",
        f"{DAY}{DAY_END}",
        "DTSTART;VALUE=DATE:00790101\r\nDTEND;VALUE=DATE:00790102\r\n",
    ),
    Fault("no TRANSP", "ics/day-blocked", "TRANSP:TRANSPARENT\r\n", ""),
    Fault("TRANSP:OPAQUE", "ics/day-blocked", "TRANSP:TRANSPARENT", "TRANSP:OPAQUE"),
    Fault("busy in Outlook", "ics/busy-in-outlook", "BUSYSTATUS:FREE", "BUSYSTATUS:BUSY"),
    Fault("no SEQUENCE", "ics/property-missing", LAST, LAST.replace("SEQUENCE:0\r\n", "")),
    Fault("no URL", "ics/property-missing", URL, ""),
    Fault(
        "changed before it was made", "ics/changed-before-made", "CREATED:20210508T060002Z", "CREATED:20210509T060000Z"
    ),
    Fault("people are invited", "ics/people-invited", URL, f"{URL}ATTENDEE:mailto:ida@norvale.example\r\n"),
    Fault(
        "the event rings",
        "ics/alarm",
        "END:VEVENT",
        "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT",
    ),
    Fault("the event repeats", "ics/repeated", URL, f"{URL}RRULE:FREQ=YEARLY\r\n"),
    Fault("EDTF in words", "ics/edtf-malformed", "EDTF:1949~", "EDTF:about 1949"),
    Fault("EDTF of another year", "ics/edtf-elsewhere", "EDTF:1949~", "EDTF:1950~"),
    Fault("precision of another date", "ics/precision-wrong", "PRECISION:year", "PRECISION:month"),
    Fault("year shown as a day", "ics/coarse-unmarked", "SUMMARY:[c. 1949] The", "SUMMARY:The"),
    # the calendar
    Fault("no calendar", "ics/no-calendar", "VCALENDAR", "VCARD", 2),
    Fault(
        "two calendars",
        "ics/several-calendars",
        "END:VCALENDAR\r\n",
        "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    ),
    Fault("END missing", "ics/misplaced", "END:VEVENT\r\nEND:VCALENDAR\r\n", "END:VEVENT\r\n"),
    Fault("END of something else", "ics/misplaced", "END:VEVENT", "END:VTODO"),
    Fault("property behind the events", "ics/misplaced", "END:VCALENDAR", "X-LATE:1\r\nEND:VCALENDAR"),
    Fault("no PRODID", "ics/head-missing", "PRODID:-//timeline//timeline 0.1.0//EN\r\n", ""),
    Fault("no VERSION", "ics/head-missing", VERSION, ""),
    Fault("VERSION of vCalendar", "ics/head-wrong", "VERSION:2.0", "VERSION:1.0"),
    Fault("CALSCALE unknown", "ics/head-wrong", "GREGORIAN", "JULIAN"),
    Fault("VERSION twice", "ics/head-twice", VERSION, VERSION * 2),
    Fault("METHOD:PUBLISH", "ics/method", VERSION, f"{VERSION}METHOD:PUBLISH\r\n"),
    Fault("UID of the calendar", "ics/calendar-uid", VERSION, f"{VERSION}UID:1\r\n"),
    Fault("no X-WR-CALNAME", "ics/twin-missing", "X-WR-CALNAME:Ferries of Norvale\\, Ostrel\r\n", ""),
    Fault("no REFRESH-INTERVAL", "ics/twin-missing", "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n", ""),
    Fault("two names", "ics/twins-differ", "X-WR-CALNAME:Ferries of Norvale", "X-WR-CALNAME:Boats of Norvale"),
    Fault("no SOURCE", "ics/source-missing", "SOURCE;VALUE=URI:https://example.org/ferries/timeline.ics\r\n", ""),
    Fault("a task", "ics/no-event", "VEVENT", "VTODO", 2),
    Fault(
        "calendar older than its events",
        "ics/modified-before-events",
        "LAST-MODIFIED:20210509T060000Z",
        "LAST-MODIFIED:20210508T060000Z",
    ),
    _zoned("zone that nothing uses", "", "", "ics/zone-unused"),
    _zoned("zone without a name", "TZID:Norvale\r\n", "", "ics/zone-nameless ics/zone-unused"),
    _zoned("zone without a rule", "STANDARD", "SUMMER", "ics/zone-without-rule ics/zone-unused"),
    _zoned("zone without an offset", "TZOFFSETTO:+0200\r\n", "", "ics/zone-without-rule ics/zone-unused"),
    _zoned("zone with a bare offset", "TZOFFSETTO:+0200", "TZOFFSETTO:2", "ics/zone-offset-malformed ics/zone-unused"),
)
