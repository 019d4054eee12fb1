"""A day of the week -> the day that is meant: of a week that was named, of a fair that was told of, or the nearest."""

from dataclasses import replace

from timeline.chronology import arithmetic
from timeline.model import Granularity, Moment
from timeline.model.value import Weekday, Weekend
from timeline.stages._clauses import Direction
from timeline.stages.resolve import unsaid
from timeline.stages.resolve.discourse import Discourse

SATURDAY = 6  # of the days of a week, from 1


def place(value: Weekday, frame: Moment | None, discourse: Discourse) -> Moment | None:
    """Find the day, in the week of `frame` if there is one."""
    anchor = frame or discourse.anchor
    if anchor is None:
        return None
    if value.ahead is not None and (value.week is None or _is_of_this_week(value, anchor)):
        return _on_that_side(value, anchor, discourse, ahead=value.ahead)
    future = discourse.leaning is Direction.FUTURE or _goes_on(discourse)
    if value.week is not None:
        if frame is not None and frame.granularity >= Granularity.DAY:
            return _beside(value, value.week, frame, discourse)
        return _of_week(value, value.week, anchor, discourse, plan=future and frame is None)
    back = discourse.direction is Direction.PAST
    if not back and frame is None:
        planned = unsaid.day_of_programme(value, discourse) or unsaid.day_after_appointed(value, discourse)
        if planned is not None:
            discourse.why("day of the stretch told before")
            return planned
    discourse.why(f"nearest {'after' if future else 'before'} the anchor {unsaid.first_day(anchor)}")
    this = arithmetic.weekday(anchor, value.day, 0)
    away = arithmetic.distance(anchor, this)
    return arithmetic.weekday(anchor, value.day, 1 if future and away < 0 else -1 if not future and away > 0 else 0)


def weekend(value: Weekend, frame: Moment | None, discourse: Discourse) -> Moment | None:
    """Find the two days, of the week of `frame` if there is one; that of a Monday is the weekend it makes longer."""
    anchor = frame or discourse.anchor
    if anchor is None:
        return None
    discourse.why(f"week of the anchor {unsaid.first_day(anchor)}")
    week = arithmetic.truncate(anchor, Granularity.WEEK)
    if value.ahead is not None:
        begun = arithmetic.first_day(anchor).isoweekday() >= SATURDAY
        beside = begun if value.ahead else -1
        return replace(arithmetic.shift(week, Granularity.WEEK, beside), part="WE")
    past = value.week is None and discourse.direction is Direction.PAST
    if frame is not None and frame.day and arithmetic.first_day(frame).isoweekday() == 1:  # Labor Day weekend
        week = arithmetic.shift(week, Granularity.WEEK, -1)
    return replace(arithmetic.shift(week, Granularity.WEEK, -1 if past else value.week or 0), part="WE")


def _is_of_this_week(value: Weekday, anchor: Moment) -> bool:
    """Say whether a weekend looks back on the week that is over: last Monday; the day before would be yesterday."""
    today = arithmetic.first_day(anchor).isoweekday()
    return today >= SATURDAY and value.day != today - 1


def _goes_on(discourse: Discourse) -> bool:
    """Say whether a clause without a tense follows one of a day to come: sales open on Friday, end Sunday."""
    told, anchor = discourse.just_told(), discourse.anchor
    if told is None or not told.day or anchor is None or discourse.narrated_in != discourse.sentence:
        return False
    return discourse.direction is Direction.UNKNOWN and arithmetic.distance(anchor, told) > 0


def _of_week(value: Weekday, week: int, anchor: Moment, discourse: Discourse, *, plan: bool) -> Moment:
    discourse.why(f"week of the anchor {unsaid.first_day(anchor)}")
    day = arithmetic.weekday(anchor, value.day, week)
    gone = plan and week == 0 and arithmetic.distance(anchor, day) < 0
    return arithmetic.weekday(anchor, value.day, 1) if gone else day  # "this Monday" of a plan is never over


def _beside(value: Weekday, week: int, told: Moment, discourse: Discourse) -> Moment:
    """Find the day in the week of a day that is told of: that Friday; what is past is not still to come."""
    discourse.why(f"week of {unsaid.first_day(told)}")
    day, today = arithmetic.weekday(told, value.day, week), discourse.anchor
    yet = today is not None and discourse.direction is Direction.PAST and arithmetic.distance(today, day) > 0
    return arithmetic.weekday(told, value.day, week - 1) if yet else day


def _on_that_side(value: Weekday, anchor: Moment, discourse: Discourse, *, ahead: bool) -> Moment:
    discourse.why(f"the {'next' if ahead else 'last'} seen from the anchor {unsaid.first_day(anchor)}")
    away = arithmetic.distance(anchor, arithmetic.weekday(anchor, value.day, 0))
    if ahead:
        return arithmetic.weekday(anchor, value.day, 0 if away > 0 else 1)
    return arithmetic.weekday(anchor, value.day, 0 if away < 0 else -1)
