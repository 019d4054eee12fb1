"""Texts of dates -> times; EDTF -> what it says, or nothing if it is none."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.model import Granularity, Interval

_RFC_3339 = re.compile(
    r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)"
)
_RFC_822 = re.compile(
    r"(?:(?P<weekday>[A-Z][a-z]{2}), )?\d{1,2} [A-Z][a-z]{2} (?P<year>\d{2}|\d{4}) "
    r"(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60))? (?P<zone>[+-]\d{4}|[A-Z]{1,4})"
)


def rfc3339(text: str) -> datetime | None:
    """Read a time as Atom and JSON Feed write it (RFC 3339); None if it is none.

    >>> rfc3339("2025-04-07T14:39:00+08:00").isoformat(), rfc3339("2025-04-07 14:39")
    ('2025-04-07T06:39:00+00:00', None)
    """
    if not _RFC_3339.fullmatch(text):
        return None
    try:  # a leap second is no time to datetime
        return datetime.fromisoformat(re.sub(r":60(?=[.Z+-])", ":59", text)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def rfc822(text: str) -> datetime | None:
    """Read a time as RSS writes it (RFC 822, years of four digits as in RFC 5322); None if it is none.

    >>> rfc822("Mon, 07 Apr 2025 06:39:00 +0000").isoformat(), rfc822("2025-04-07")
    ('2025-04-07T06:39:00+00:00', None)
    """
    if not _RFC_822.fullmatch(text):
        return None
    try:
        told = parsedate_to_datetime(text)
        return (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None


def rfc822_parts(text: str) -> dict[str, str]:
    """Give weekday, year and zone as they stand in such a time."""
    found = _RFC_822.fullmatch(text)
    return {name: value or "" for name, value in found.groupdict().items()} if found else {}


def edtf_bounds(text: str) -> tuple[date | None, date | None] | None:
    """Give the first and last day of an EDTF date; None if it is no EDTF, or a day that is in no calendar.

    >>> edtf_bounds("2024-02"), edtf_bounds("2024-02-30"), edtf_bounds("last year")
    ((datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)), None, None)
    """
    try:
        when = parse_edtf(text).when
    except ValueError:
        return None
    ends = (when.start, when.end) if isinstance(when, Interval) else (when,)
    for end in ends:
        # a year that the calendar has, and yet no day of it: 30 February
        if end and end.year >= 1 and end.granularity >= Granularity.DAY and None in bounds(end):
            return None
    return bounds(when)
