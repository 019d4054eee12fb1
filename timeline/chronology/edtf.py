"""Moments and intervals <-> EDTF (ISO 8601-2), the one notation, and their first and last day."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from timeline.model import Granularity, Interval, Moment, When

# ISO 8601-2 4.8: codes in the place of the month
FIRST_CODES = {Granularity.SEASON: 21, Granularity.QUARTER: 33, Granularity.HALF: 40}
SEASON_MONTHS = 3
WEEKEND, SATURDAY = "WE", 6  # TIMEX3 writes a weekend as the part WE of its week
_PATTERN = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?(?P<qualifier>[~?%]?)"
)


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed EDTF text: the stretch of the calendar and its qualifier (``~``, ``?``, ``%`` or none)."""

    when: When
    qualifier: str = ""


@lru_cache(maxsize=4096)  # written in both notations, and for the reasons
def to_edtf(when: When, qualifier: str = "") -> str:
    """Write a moment or interval as EDTF; a week becomes Monday/Sunday, a part of a day its day.

    >>> to_edtf(Moment(Granularity.QUARTER, 2024, number=3))
    '2024-35'
    """
    if isinstance(when, Interval):
        start, end = (_end(moment, last) if moment else ".." for moment, last in ((when.start, 0), (when.end, 1)))
        return f"{start}{qualifier}/{end}{qualifier}"
    if when.granularity is Granularity.WEEK:
        first, last = bounds(when)
        return f"{first}/{last}"
    return _moment(when) + qualifier


def _end(moment: Moment, last: int) -> str:
    """Write an end of an interval; of a week its first or last day, since intervals hold no intervals."""
    return str(bounds(moment)[last]) if moment.granularity is Granularity.WEEK else _moment(moment)


def _moment(moment: Moment) -> str:
    year = f"{moment.year:04d}" if moment.year >= 0 else f"-{-moment.year:04d}"
    if moment.granularity in FIRST_CODES:
        return f"{year}-{FIRST_CODES[moment.granularity] - 1 + (moment.number or 1)}"
    match moment.granularity:
        case Granularity.CENTURY:
            return f"{moment.year // 100:02d}XX"
        case Granularity.DECADE:
            return f"{moment.year // 10:03d}X"
        case Granularity.YEAR:
            return year
        case Granularity.MONTH:
            return f"{year}-{moment.month:02d}"
    return f"{year}-{moment.month:02d}-{moment.day:02d}{_clock(moment)}"


def _clock(moment: Moment) -> str:
    if moment.granularity <= Granularity.PART or moment.hour is None:
        return ""
    second = f":{moment.second:02d}" if moment.second is not None else ""
    return f"T{moment.hour:02d}:{moment.minute or 0:02d}{second}{moment.zone or ''}"


@lru_cache(maxsize=1024)  # every output asks for the date of an event some ten times
def parse_edtf(text: str) -> Edtf:
    """Read EDTF as `to_edtf` writes it.

    >>> parse_edtf("2015~").when.year, parse_edtf("2024-03/2024-05").qualifier
    (2015, '')

    Raises:
        ValueError: if it is none.
    """
    if "/" in text:
        start, end = text.split("/", 1)
        halves = [None if half in ("..", "") else _parse_moment(half) for half in (start, end)]
        qualifier = next((q for half in halves if half for q in half.qualifier), "")
        return Edtf(Interval(*(half.when if half else None for half in halves)), qualifier)  # type: ignore[arg-type]
    return _parse_moment(text)


def _parse_moment(text: str) -> Edtf:
    match = _PATTERN.fullmatch(text)
    if not match:
        raise ValueError(f"not EDTF: {text!r}")
    year, qualifier = match["year"], match["qualifier"]
    if year.endswith("XX"):
        return Edtf(Moment(Granularity.CENTURY, int(year[:2]) * 100), qualifier)
    if year.endswith("X"):
        return Edtf(Moment(Granularity.DECADE, int(year[:3]) * 10), qualifier)
    if match["month"] is None:
        return Edtf(Moment(Granularity.YEAR, int(year)), qualifier)
    if match["day"] is None:
        return Edtf(_part_of_year(int(year), int(match["month"])), qualifier)
    if match["hour"] is None:
        return Edtf(Moment(Granularity.DAY, int(year), int(match["month"]), int(match["day"])), qualifier)
    second = int(match["second"]) if match["second"] else None
    granularity = Granularity.MINUTE if second is None else Granularity.SECOND
    month, day, hour, minute = (int(match[name]) for name in ("month", "day", "hour", "minute"))
    return Edtf(Moment(granularity, int(year), month, day, hour, minute, second, zone=match["zone"]), qualifier)


def _part_of_year(year: int, code: int) -> Moment:
    for granularity, first in FIRST_CODES.items():
        if first <= code < first + 12 // _months(granularity):
            return Moment(granularity, year, number=code - first + 1)
    if not 1 <= code <= 12:
        raise ValueError(f"not a month: {code}")
    return Moment(Granularity.MONTH, year, code)


@lru_cache(maxsize=4096)  # the anchor and the days around it are asked for again and again
def bounds(when: When) -> tuple[date | None, date | None]:
    """Give the first and the last day, both included; None for an open end or outside the years 1-9999.

    >>> bounds(Moment(Granularity.MONTH, 2024, 2))
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    if isinstance(when, Interval):
        return (bounds(when.start)[0] if when.start else None, bounds(when.end)[1] if when.end else None)
    try:
        return _first_day(when), _last_day(when)
    except (ValueError, OverflowError):
        return None, None


def agree(a: str, b: str) -> bool:
    """Say whether two EDTF dates can tell one time: the days of one lie within those of the other.

    >>> agree("2024-03", "2024-03-05"), agree("2024-03-04", "2024-03-05")
    (True, False)
    """
    (first, last), (start, end) = bounds(parse_edtf(a).when), bounds(parse_edtf(b).when)
    if not (first and last and start and end):
        return a == b
    return (first <= start and end <= last) or (start <= first and last <= end)


def _first_day(moment: Moment) -> date:
    if moment.granularity is Granularity.WEEK:
        return date.fromisocalendar(moment.year, moment.number or 1, SATURDAY if moment.part == WEEKEND else 1)
    if moment.granularity <= Granularity.YEAR:
        return date(moment.year, 1, 1)
    return date(moment.year, _first_month(moment), moment.day or 1)


def _first_month(moment: Moment) -> int:
    if moment.granularity is Granularity.MONTH or moment.granularity >= Granularity.DAY:
        return moment.month or 1
    return (((moment.number or 1) - 1) * _months(moment.granularity)) + (
        SEASON_MONTHS if moment.granularity is Granularity.SEASON else 1
    )


def _months(granularity: Granularity) -> int:
    return {Granularity.HALF: 6, Granularity.MONTH: 1}.get(granularity, 3)


def _last_day(moment: Moment) -> date:
    first = _first_day(moment)
    match moment.granularity:
        case Granularity.CENTURY:
            return date(moment.year + 99, 12, 31)
        case Granularity.DECADE:
            return date(moment.year + 9, 12, 31)
        case Granularity.YEAR:
            return date(moment.year, 12, 31)
        case Granularity.WEEK:
            return first + timedelta(days=1 if moment.part == WEEKEND else 6)
        case granularity if granularity >= Granularity.DAY:
            return first
    year, month = divmod(first.year * 12 + first.month - 1 + _months(moment.granularity) - 1, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])
