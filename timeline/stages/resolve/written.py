"""What an expression says, and where that lies -> its TIMEX3 value and the EDTF date of a milestone told by it."""

from dataclasses import replace

from timeline.chronology import arithmetic
from timeline.chronology.edtf import to_edtf
from timeline.chronology.timex import to_timex
from timeline.model import Granularity, Interval, Moment, Resolution, When
from timeline.model.value import (
    Base,
    Between,
    Calendar,
    Clock,
    Counted,
    Duration,
    Offset,
    Period,
    Reference,
    Repeats,
    Shift,
    Value,
    Weekday,
    Within,
)
from timeline.stages.resolve.discourse import Discourse

REFERENCES = {
    Reference.PAST: "PAST_REF",
    Reference.FORMER: "PAST_REF",
    Reference.AGO: "PAST_REF",
    Reference.PRESENT: "PRESENT_REF",
    Reference.FUTURE: "FUTURE_REF",
    Reference.SOON: "FUTURE_REF",
}
NEAR = (Reference.PAST, Reference.SOON)  # what they tell of lies about the anchor's month
TENTHS = ("START", "MID", "END")
UNKNOWN = {
    Granularity.CENTURY: "XX",
    Granularity.DECADE: "XXX",
    Granularity.YEAR: "XXXX",
    Granularity.HALF: "XXXX-HX",
    Granularity.SEASON: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.HOUR: "XXXX-XX-XXTXX",
    Granularity.MINUTE: "XXXX-XX-XXTXX:XX",
}
LONG_AGO = 10  # years; "ten years ago" is told by the year, "two years ago" by the month
HOURS = {Granularity.HOUR: 1, Granularity.MINUTE: 1 / 60, Granularity.SECOND: 1 / 3600}


def fixed(value: Value, discourse: Discourse) -> Resolution | None:
    """What needs no place in the calendar: durations, sets, vague references."""
    match value:
        case Duration(iso, soon):
            month = _month(discourse) if soon else None
            return Resolution(iso, None, month, ("about the month of the anchor" if month else "a length of time",))
        case Repeats(timex):
            return Resolution(timex, steps=("a set of times",))
        case Reference() if value in NEAR and discourse.anchor is not None:
            return Resolution(REFERENCES[value], None, _month(discourse), ("vague: about the month of the anchor",))
        case Reference():
            return Resolution(REFERENCES[value], steps=("vague",))
    return None


def _month(discourse: Discourse) -> str | None:
    anchor = discourse.anchor
    return to_edtf(arithmetic.truncate(anchor, Granularity.MONTH), "~") if anchor is not None else None


def unknown(value: Value, discourse: Discourse) -> str:
    """Write what is known of a value that has no place, X for the rest (TIMEX3)."""
    match value:
        case Within(outer, Clock() as inner):
            return f"{unknown(outer, discourse)}T{_hour(inner)}"
        case Within(outer, inner):
            return unknown(inner if isinstance(inner, Calendar | Weekday | Period) else outer, discourse)
        case Calendar():
            return _partly(value)
        case Weekday():
            return f"XXXX-WXX-{value.day}"
        case Clock():
            return f"XXXX-XX-XXT{_hour(value)}"
        case Offset() if value.unit >= Granularity.HOUR:
            return _some_time(value, discourse)
        case Between():
            return _stretch(value.start, value.end, discourse)
    return _unit(value)


def _hour(clock: Clock) -> str:
    return f"{clock.hour:02d}:{clock.minute or 0:02d}" if clock.hour is not None else clock.part or ""


def _stretch(start: Value | None, end: Value | None, discourse: Discourse) -> str:
    match start, end:
        case Offset(), Offset(unit) if unit >= Granularity.HOUR:  # 24小时内, 二三十分钟后: nobody knows from when
            far = end.count + start.count * (end.base is Base.NARRATED)
            ends = sorted({abs(start.count), abs(far)} - {0})
            return "/".join(f"PT{count}{unit.name[0]}" for count in ends)
        case Calendar() | Period() | None, Calendar() | Period() | None:
            return "/".join(unknown(value, discourse) if value else ".." for value in (start, end))
    return "XXXX-XX-XX"


def _unit(value: Value) -> str:
    match value:
        case Shift() | Counted() | Offset(Granularity.YEAR | Granularity.MONTH):
            return UNKNOWN.get(value.unit, "XXXX-XX-XX")
        case Period() if value.unit in UNKNOWN and value.number:
            return "XXXX" + to_timex(Moment(value.unit, 1, number=value.number))[4:]
    return "XXXX-XX-XX"


def _partly(value: Calendar) -> str:
    year = "XXXX" if value.year is None else f"{value.year:04d}"
    if value.year is not None and value.month is None:
        return year
    month = f"{value.month:02d}" if value.month else "XX"
    return f"{year}-{month}-{value.day:02d}" if value.day else f"{year}-{month}"


def _some_time(value: Offset, discourse: Discourse) -> str:
    """Write the day that lies so many hours away, its hour unknown: the anchor tells none."""
    told = discourse.last_told(Granularity.DAY) if value.base is Base.NARRATED else None
    day = told or discourse.anchor
    if day is None or not day.day:
        return "XXXX-XX-XXTXX:XX"
    days = int(value.count * HOURS[value.unit] / arithmetic.DAY_HOURS)
    return f"{to_edtf(arithmetic.shift(arithmetic.truncate(day, Granularity.DAY), Granularity.DAY, days))}TXX:XX"


def edtf(value: Value, when: When, modifier: str | None, *, sure: bool = True) -> str | None:
    """Write the date of a milestone told by this value; what only looks exact gets its ``~``, what is unsure ``?``."""
    qualifier = "~" if modifier == "APPROX" else "" if sure else "?"
    match value:
        case Within(inner=Between()) if modifier in TENTHS and isinstance(when, Interval) and when.start:
            return to_edtf(arithmetic.truncate(when.start, Granularity.MONTH), qualifier)  # 上旬, told by its modifier
        case Offset(unit, count, hedged=hedged) if isinstance(when, Moment) and unit < Granularity.DAY:
            when, qualifier = _loose(when, unit, count, hedged)
        case Offset(Granularity.DAY, hedged=True):
            qualifier = "~"
    if isinstance(when, Interval):
        return _interval(when, qualifier)
    if modifier == "APPROX" and when.granularity in HOURS:
        return to_edtf(arithmetic.truncate(when, Granularity.DAY))  # an approximate clock time is no time
    return to_edtf(when, qualifier if when.granularity <= Granularity.DAY else "")


def _loose(when: Moment, unit: Granularity, count: int, hedged: bool) -> tuple[Moment, str]:
    """A distance in years reaches about a month, in decades about a year; exact units stay exact."""
    if unit <= Granularity.DECADE or (unit is Granularity.YEAR and abs(count) >= LONG_AGO):
        return arithmetic.truncate(when, Granularity.YEAR), "~"
    if unit is Granularity.YEAR and when.month is not None:
        return replace(when, granularity=Granularity.MONTH), "~"
    if unit is Granularity.HALF:
        return when, "~"
    return when, "~" if hedged else ""


def _interval(when: Interval, qualifier: str) -> str | None:
    if when.start is None:
        return to_edtf(when.end, qualifier) if when.end else None
    if when.end is None:
        return to_edtf(when.start, qualifier)
    return to_edtf(when.start, qualifier) if when.start == when.end else to_edtf(when, qualifier)
