"""Value -> moment: one function per kind of value; None where something to reckon with is missing."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from timeline.chronology import arithmetic
from timeline.chronology.edtf import bounds
from timeline.model import Granularity, Interval, Moment, When
from timeline.model.value import (
    TOLD,
    Base,
    Between,
    Calendar,
    Clock,
    Counted,
    Cyclic,
    Holiday,
    Lunar,
    Modified,
    Nearest,
    NthWeekday,
    Offset,
    Order,
    Period,
    Shift,
    Value,
    Weekday,
    Weekend,
    Within,
)
from timeline.stages._clauses import Direction
from timeline.stages.resolve import calendars, distances, ends, unsaid, weekdays
from timeline.stages.resolve.discourse import NOON, Discourse
from timeline.stages.resolve.unsaid import first_day

UNSURE = "month before day: nothing tells the order"


def place(value: Value, frame: Moment | None, discourse: Discourse) -> When | None:
    """Give a value its place in the calendar, inside `frame` if there is one; None to what has none.

    Raises:
        ValueError: if the calendar has no such time.
    """
    placing = PLACING.get(type(value))
    return placing(value, frame, discourse) if placing else None


def _modified(value: Modified, frame: Moment | None, discourse: Discourse) -> When | None:
    return place(value.value, frame, discourse)


def _within(value: Within, frame: Moment | None, discourse: Discourse) -> When | None:
    if frame is None and discourse.entry and _is_yearly(value):
        return _nearest(Nearest(value, ahead=True), None, discourse)
    outer = _start(place(value.outer, frame, discourse))
    return place(value.inner, outer, discourse) if outer else None


def _is_yearly(value: Within) -> bool:
    """Say whether a weekday counted in its month comes once a year: the first Monday of October."""
    named = isinstance(value.outer, Calendar) and value.outer.year is None
    return named and isinstance(value.inner, NthWeekday)


def _start(when: When | None) -> Moment | None:
    return arithmetic.start_of(when) if when else None


def _end(when: When | None) -> Moment | None:
    return arithmetic.end_of(when) if when else None


def _calendar(value: Calendar, frame: Moment | None, discourse: Discourse) -> When | None:
    if value.order is Order.EITHER:
        value = _ordered(value, discourse)
    if value.year is not None:
        return _checked(unsaid.named(value.year, value.month, value.day))
    if value.month is not None:
        year = frame.year if frame else unsaid.year(value, discourse)
        return _checked(unsaid.named(year, value.month, value.day)) if year is not None else None
    month = frame if frame and frame.month else unsaid.month(value, discourse)
    return _checked(unsaid.named(month.year, month.month, value.day)) if month else None


def _ordered(value: Calendar, discourse: Discourse) -> Calendar:
    """Turn 3/4 into 4 March where the document writes the day first."""
    if discourse.day_first is None:
        discourse.why(UNSURE)
        return value
    discourse.why(f"{'day before month' if discourse.day_first else 'month before day'}, as the document writes")
    return replace(value, month=value.day, day=value.month) if discourse.day_first else value


def _checked(moment: Moment) -> Moment:
    if not arithmetic.is_real(moment):
        raise ValueError("the calendar has no such day")
    return moment


def _nearest(value: Nearest, frame: Moment | None, discourse: Discourse) -> When | None:
    """Try the years around the base: the last that is over then, or the first still to come."""
    told = _day_seen_from(value, discourse) if value.base is Base.NARRATED else None
    base = told or discourse.anchor
    if base is None:
        return place(value.value, frame, discourse)
    found = [place(value.value, Moment(Granularity.YEAR, base.year + shift), discourse) for shift in (-2, -1, 0, 1, 2)]
    away = [(unsaid.away(base, moment), moment) for when in found if (moment := _start(when))]
    seen = "time told before" if told else f"anchor {first_day(base)}"
    discourse.why(f"the {'next' if value.ahead else 'last'} seen from the {seen}")
    if value.ahead:
        return next((moment for days, moment in away if days > 0), None)
    return next((moment for days, moment in reversed(away) if days < 0), None)


def _day_seen_from(value: Nearest, discourse: Discourse) -> Moment | None:
    """Give the last day of the time told before, for what follows it, else the first."""
    told = discourse.last_told(Granularity.YEAR)
    day = bounds(told)[1 if value.ahead else 0] if told else None
    return arithmetic.of_date(day) if day else None


def _period(value: Period, frame: Moment | None, discourse: Discourse) -> When | None:
    if value.unit in (Granularity.DECADE, Granularity.CENTURY):
        return unsaid.decade(value, discourse)
    if value.number == TOLD:
        told = unsaid.reported(discourse)
        return replace(told, year=frame.year) if told and frame else told
    if frame is not None:
        return Moment(value.unit, frame.year, number=value.number)
    told, anchor = discourse.nearby(), discourse.anchor
    if told is not None and (anchor is None or discourse.direction is not Direction.FUTURE):
        discourse.why("year of the time told before")
        return Moment(value.unit, told.year, number=value.number)
    return unsaid.period(value, anchor, discourse) if anchor else None


def _clock(value: Clock, frame: Moment | None, discourse: Discourse) -> When | None:
    log = discourse.log if discourse.opening and frame is None else None
    day = frame if frame is not None and frame.day else log or _day_told(value, discourse)
    if day is not None and frame is None:
        discourse.why(f"day of the {'entry' if log else 'time told'} before")
    if day is None and discourse.anchor is not None:
        day = discourse.anchor
        discourse.why(f"day of the anchor {first_day(day)}")
    if day is None or not day.day:
        return None
    day = Moment(Granularity.DAY, day.year, day.month, day.day)
    night = frame is None and unsaid.past_midnight(value, discourse)
    if night:
        day = arithmetic.shift(day, Granularity.DAY, 1)
        discourse.why("past the midnight after the evening told before")
    if value.hour is None:
        return replace(day, granularity=Granularity.PART, part=value.part)
    free = frame is None and not night  # no afternoon is carried over to a day that is named
    return _at_hour(day, replace(value, twelve=value.twelve and free), discourse)


def _day_told(value: Clock, discourse: Discourse) -> Moment | None:
    """Give the day last told of; what has happened, and a mere afternoon, is not of one that is still to come."""
    day, anchor = discourse.last_told(Granularity.DAY), discourse.anchor
    ahead = day is not None and anchor is not None and arithmetic.distance(anchor, day) > 0
    over = ahead and discourse.direction is (Direction.UNKNOWN if value.hour is None else Direction.PAST)
    return None if over else day


def _at_hour(day: Moment, clock: Clock, discourse: Discourse) -> Moment:
    hour = clock.hour or 0
    if clock.twelve and discourse.afternoon and hour < NOON:
        hour += NOON
        discourse.why("afternoon carried over")
    if hour == arithmetic.DAY_HOURS:
        day, hour = arithmetic.shift(day, Granularity.DAY, 1), 0
    finest = Granularity.HOUR if clock.minute is None else Granularity.MINUTE
    granularity = finest if clock.second is None else Granularity.SECOND
    return _checked(
        replace(
            day, granularity=granularity, hour=hour, minute=clock.minute, second=clock.second, zone=clock.zone or None
        )
    )


def _between(value: Between, frame: Moment | None, discourse: Discourse) -> When | None:
    if value.start is not None and value.end is not None:
        return _closed(value.start, value.end, frame, discourse)
    start = _start(place(value.start, frame, discourse)) if value.start else None
    if value.start is None and discourse.direction is not Direction.PAST:  # what is to be done by then lies ahead
        discourse.look(lambda: Direction.FUTURE)
    end = _end(place(value.end, frame, discourse)) if value.end else None
    return Interval(start, end) if start or end else None


def _closed(first: Value, last: Value, frame: Moment | None, discourse: Discourse) -> When | None:
    """Both ends: what one leaves out it takes from the other (March to May 2024; 2024年3月至5月)."""
    if ends.are_weekdays(first, last) and discourse.direction is Direction.UNKNOWN:
        discourse.look(lambda: Direction.FUTURE)  # opening hours, closures: what is announced lies ahead
    tensed = discourse.direction is not Direction.UNKNOWN and ends.are_months(first, last)  # 1-10月: over, or to come
    if frame is None and (tensed or ends.leans(first, last)):
        end = _end(place(last, None, discourse))
        start = _start(place(first, end, discourse)) if end else None
        start = ends.before(start, end) if start and end else None
    else:
        start = _start(place(first, frame, discourse))
        end = _weekday_end(first, start, last, discourse) if start else None
        end = end or _end(place(last, start if start and ends.inherits(last) else frame, discourse))
    return ends.in_order(start, end) if start and end else None


def _weekday_end(first: Value, start: Moment, last: Value, discourse: Discourse) -> Moment | None:
    """Monday to Friday; 周一至周五下午5时; from 9 a.m. Friday to noon on Monday."""
    day = ends.weekday(first, start, last)
    return _end(place(last.inner, day, discourse)) if day and isinstance(last, Within) else day


PLACING: Mapping[type, Callable[..., When | None]] = {
    Modified: _modified,
    Within: _within,
    Calendar: _calendar,
    Nearest: _nearest,
    Shift: distances.shift,
    Offset: distances.offset,
    Weekday: weekdays.place,
    Weekend: weekdays.weekend,
    Period: _period,
    Clock: _clock,
    Between: _between,
    NthWeekday: calendars.nth_weekday,
    Counted: calendars.counted,
    Holiday: calendars.holiday,
    Lunar: calendars.lunar_day,
    Cyclic: calendars.cyclic_year,
}
