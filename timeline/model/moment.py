"""Stretches of the calendar at the precision they were told in."""

from enum import IntEnum

from timeline.model.thing import thing


class Granularity(IntEnum):
    """How finely a time is told; coarser is smaller."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    HALF = 3
    SEASON = 4
    QUARTER = 5
    MONTH = 6
    WEEK = 7
    DAY = 8
    PART = 9
    """A part of a day: morning, afternoon, evening, night."""
    HOUR = 10
    MINUTE = 11
    SECOND = 12


@thing
class Moment:
    """One unit of the calendar: a year, a quarter, a day, a minute.

    A decade or century is held by its first year (1990, 1900). ``number`` counts the half (1-2),
    season (1-4, spring first), quarter (1-4) or ISO week (1-53) of ``year``. ``part`` is the TIMEX3
    code of a part of the day (MO, MI, AF, EV, NI, DT). ``zone`` is ``Z`` or ``+08:00`` if known.
    """

    granularity: Granularity
    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    number: int | None = None
    part: str | None = None
    zone: str | None = None


@thing
class Interval:
    """From one moment through another, both included; None is an open end."""

    start: Moment | None
    end: Moment | None


When = Moment | Interval
