"""Values that come once a year, or are counted within a stretch -> moments: holidays, lunar days, the second week."""

from collections.abc import Callable

from timeline.chronology import arithmetic, holidays, lunar
from timeline.chronology.edtf import bounds
from timeline.model import Granularity, Interval, Moment, When
from timeline.model.value import Counted, Cyclic, Holiday, Lunar, NthWeekday
from timeline.stages._clauses import Direction
from timeline.stages.resolve.discourse import Discourse
from timeline.stages.resolve.unsaid import NEWS, first_day, named, nearest, side

CYCLE_START = 4  # the year 4 was the first of a cycle of 60 (甲子), and of 12 (鼠)
LAST_WEEK = 28  # of December: always in the last week of its year (ISO 8601)
COMING = 1  # years ahead that a year of a cycle may lie: 丙午年 told late in 2025 is 2026


def nth_weekday(value: NthWeekday, frame: Moment | None, discourse: Discourse) -> When | None:
    """Give the weekday counted within its month."""
    if frame is None or frame.month is None:
        return None
    return arithmetic.of_date(holidays.nth_weekday(frame.year, frame.month, value.day, value.which))


def counted(value: Counted, frame: Moment | None, discourse: Discourse) -> When | None:
    """Count units within the stretch they stand in."""
    first, last = bounds(frame) if frame else (None, None)
    if first is None or last is None:
        return None
    if value.which < 0:
        if value.unit is Granularity.WEEK and frame is not None and frame.granularity is Granularity.YEAR:
            last = last.replace(day=LAST_WEEK)
        end = arithmetic.truncate(arithmetic.of_date(last), value.unit)
        end = arithmetic.shift(end, value.unit, value.which + 1)
        start = arithmetic.shift(end, value.unit, 1 - value.count)
    else:
        start = _first_of(value.unit, arithmetic.of_date(first), frame)
        start = arithmetic.shift(start, value.unit, value.which - 1)
        end = arithmetic.shift(start, value.unit, value.count - 1)
    return start if start == end else Interval(start, end)


def _first_of(unit: Granularity, day: Moment, frame: Moment | None) -> Moment:
    """Give the first unit that begins in a stretch; the first week of a year is that of ISO 8601."""
    if unit is not Granularity.WEEK:
        return arithmetic.truncate(day, unit)
    if frame is not None and frame.granularity is Granularity.YEAR:
        return Moment(unit, frame.year, number=1)
    week = arithmetic.truncate(day, unit)
    return week if arithmetic.first_day(week) >= arithmetic.first_day(day) else arithmetic.shift(week, unit, 1)


def holiday(value: Holiday, frame: Moment | None, discourse: Discourse) -> When | None:
    """Find a named day in the year that is told of, or nearest to the anchor."""

    def find(year: int) -> When | None:
        return holidays.when(value.name, year)

    return find(frame.year) if frame is not None else _yearly(find, discourse)


def lunar_day(value: Lunar, frame: Moment | None, discourse: Discourse) -> When | None:
    """Find a month or day of the Chinese calendar."""

    def find(year: int) -> When | None:
        if value.day is not None:
            day = lunar.day(year, value.month, value.day, leap=value.leap)
            return arithmetic.of_date(day) if day else None
        month = lunar.month(year, value.month, leap=value.leap)
        return Interval(*map(arithmetic.of_date, month)) if month else None

    when = find(frame.year) if frame is not None else _yearly(find, discourse)
    known = frame.year in lunar.YEARS if frame is not None else discourse.anchor is not None
    if when is None and known:
        raise ValueError("the Chinese calendar has no such day")
    return when


def cyclic_year(value: Cyclic, frame: Moment | None, discourse: Discourse) -> When | None:
    """Find a year told by its place in a cycle."""
    return _cyclic(value, discourse)


def _yearly(find: Callable[[int], When | None], discourse: Discourse) -> When | None:
    """Choose the year of what comes once a year: that of the time told nearby, else by tense; `find` gives its day."""
    told, anchor = discourse.nearby(), discourse.anchor
    if told is not None and not _is_near(find, discourse):
        discourse.why(f"year of the {'heading' if told is discourse.heading else 'time told before'}")
        return find(told.year)
    if anchor is None:
        return None
    found = {year: when for year in range(anchor.year - 1, anchor.year + 2) if (when := find(year))}
    away = {year: _days_to(when, anchor) for year, when in found.items()}
    discourse.why(f"nearest {side(discourse.leaning)}the anchor {first_day(anchor)}")
    return found[nearest(away, discourse.leaning, entry=discourse.entry)] if away else None


def _is_near(find: Callable[[int], When | None], discourse: Discourse) -> bool:
    """Say whether it is of the days of the news itself, or planned: then it has nothing to do with the year told."""
    anchor, told = discourse.anchor, discourse.nearby()
    if anchor is None or told is None or told is discourse.heading:
        return False
    if discourse.direction is Direction.FUTURE:
        return told.year < anchor.year
    when = find(anchor.year)
    return when is not None and abs(_days_to(when, anchor)) <= NEWS


def _days_to(when: When, anchor: Moment) -> int:
    start = arithmetic.start_of(when)
    return arithmetic.distance(anchor, start) if start else 0


def _cyclic(value: Cyclic, discourse: Discourse) -> Moment | None:
    """Choose the turn of a year told by its place in a cycle: the nearest to a year told, else the last to come."""
    told, anchor = discourse.nearby() or discourse.narrated, discourse.anchor
    year = told.year if told else anchor.year if anchor else None
    if year is None:
        return None
    late = (year - CYCLE_START - value.place) % value.length  # years since the last such year
    if told is not None:
        back = late if 2 * late <= value.length else late - value.length
    else:
        back = late - value.length if late and late >= value.length - COMING else late
    discourse.why(f"the nearest such year to {year}" if told else f"the last such year, or the one to come, in {year}")
    return named(year - back, None, None)
