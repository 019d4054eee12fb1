"""The two ends of a stretch of time: what one takes from the other, and which comes first."""

from timeline.chronology import arithmetic
from timeline.model import Granularity, Interval, Moment, When
from timeline.model.value import (
    Base,
    Calendar,
    Clock,
    Holiday,
    Lunar,
    Modified,
    Offset,
    Period,
    Shift,
    Value,
    Weekday,
    Within,
)

INHERITING = (Calendar, Clock, Holiday, Lunar, Period)


def leans(first: Value, last: Value) -> bool:
    """Say whether the first end takes from the last what it leaves out: March to May 2024; 10 p.m. to 2 a.m. Friday.

    What counts from the time told before leaves nothing out: 次日起至2025年6月30日.
    """
    if isinstance(_bare(first), Clock) and isinstance(last, Within):
        return not _is_narrated(last)
    return not _says_year(first) and not _is_narrated(first) and _says_year(last)


def are_months(first: Value, last: Value) -> bool:
    """Say whether both ends are months without a year: 1-10月, March to May."""
    return all(isinstance(end, Calendar) and end.month and not end.year and not end.day for end in (first, last))


def inherits(last: Value) -> bool:
    """Say whether the last end takes from the first what it leaves out: 2024年3月至5月; 晚上10点至次日2点."""
    return isinstance(_bare(last), INHERITING) or _is_narrated(last)


def _is_narrated(value: Value) -> bool:
    """Say whether a value counts from the time told before it: 晚上10点至次日2点."""
    match value:
        case Within() | Modified():
            return _is_narrated(value.outer if isinstance(value, Within) else value.value)
        case Shift() | Offset():
            return value.base is Base.NARRATED
    return False


def _bare(value: Value) -> Value:
    return value.value if isinstance(value, Modified) else value


def _says_year(value: Value) -> bool:
    match value:
        case Calendar():
            return value.year is not None
        case Within():
            return _says_year(value.outer)
        case Modified():
            return _says_year(value.value)
        case Period():
            return value.unit <= Granularity.DECADE
    return isinstance(value, Shift | Offset) and not _is_narrated(value)


def before(start: Moment, end: Moment) -> Moment:
    """Give a start that took its year from the end; the year before if it came after it (Nov. to Feb. 2023)."""
    late = start.granularity <= Granularity.DAY and arithmetic.distance(start, end) < 0
    return arithmetic.shift(start, Granularity.YEAR, -1) if late else start


def are_weekdays(first: Value, last: Value) -> bool:
    """Say whether both ends are weekdays of no week that is named: Monday to Friday at noon."""
    return _bare_weekday(first) is not None and _bare_weekday(last) is not None


def _bare_weekday(value: Value) -> Weekday | None:
    match value:
        case Within(Weekday(week=None) as day, Clock()):
            return day
        case Weekday(week=None):
            return value
    return None


def weekday(first: Value, start: Moment, last: Value) -> Moment | None:
    """Give the weekday that ends a stretch of weekdays: Monday to Friday, 下周一至周三; not: 14 June to Friday."""
    named = _bare_weekday(last)
    if named is None or isinstance(_bare(first), Calendar) or not start.day:
        return None
    begins = arithmetic.truncate(start, Granularity.DAY)
    day = arithmetic.weekday(begins, named.day, 0)
    return day if arithmetic.distance(begins, day) >= 0 else arithmetic.weekday(begins, named.day, 1)


def in_order(start: Moment, end: Moment) -> When | None:
    """Make the stretch, its end moved on where only the turn of a year, month or day can explain it."""
    if arithmetic.distance(start, end) < 0:
        unit = Granularity.MONTH if start.month == end.month and start.day else Granularity.YEAR
        end = arithmetic.shift(end, unit, 1)
    elif start.hour is not None and end.hour is not None and arithmetic.distance(start, end) == 0:
        late = (end.hour, end.minute or 0) < (start.hour, start.minute or 0)
        end = arithmetic.shift(end, Granularity.DAY, 1) if late else end  # from 10 p.m. to 2 a.m.
    return Interval(start, end) if arithmetic.distance(start, end) >= 0 else None
