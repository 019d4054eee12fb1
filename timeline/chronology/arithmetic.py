"""Moments -> moments: truncated, shifted, compared."""

from calendar import isleap
from dataclasses import replace
from datetime import date, timedelta

from timeline.chronology.edtf import bounds
from timeline.model import Granularity, Interval, Moment, When

MONTHS = {Granularity.HALF: 6, Granularity.SEASON: 3, Granularity.QUARTER: 3, Granularity.MONTH: 1}
YEARS = {Granularity.CENTURY: 100, Granularity.DECADE: 10, Granularity.YEAR: 1}
DAYS = {Granularity.WEEK: 7, Granularity.DAY: 1, Granularity.PART: 1}
DAY_HOURS = 24
FEBRUARY, LENGTHS = 2, (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def of_date(day: date) -> Moment:
    """Make a day of a `datetime.date`."""
    return Moment(Granularity.DAY, day.year, day.month, day.day)


def is_real(moment: Moment) -> bool:
    """Say whether the calendar and the clock have such a moment: not 31 February, not 25:00."""
    if moment.month is not None and not 1 <= moment.month <= 12:
        return False
    if moment.day is not None and not 1 <= moment.day <= days_in(moment.year, moment.month or 1):
        return False
    return (moment.hour or 0) < DAY_HOURS and (moment.minute or 0) < 60 and (moment.second or 0) < 60


def days_in(year: int, month: int) -> int:
    """Count the days of a month."""
    return LENGTHS[month - 1] + (month == FEBRUARY and isleap(year))


def first_day(moment: Moment) -> date:
    """Give the day that a moment begins on.

    Raises:
        ValueError: if that lies outside the years 1-9999.
    """
    first = bounds(moment)[0]
    if first is None:
        raise ValueError(f"year {moment.year} is out of range")
    return first


def truncate(moment: Moment, unit: Granularity) -> Moment:
    """Give the unit of the calendar that the moment begins in.

    >>> truncate(Moment(Granularity.DAY, 2024, 5, 17), Granularity.QUARTER)
    Moment(granularity=<Granularity.QUARTER: 5>, year=2024, month=None, day=None, hour=None, minute=None, \
second=None, number=2, part=None, zone=None)
    """
    if unit in YEARS:
        return Moment(unit, moment.year - moment.year % YEARS[unit])
    first = bounds(moment)[0]
    if first is None:
        return moment
    match unit:
        case Granularity.WEEK:
            iso = first.isocalendar()
            return Moment(unit, iso.year, number=iso.week)
        case Granularity.HALF | Granularity.QUARTER:
            return Moment(unit, first.year, number=(first.month - 1) // MONTHS[unit] + 1)
        case Granularity.SEASON:
            winter = first.month < 3  # January and February belong to the winter that began the year before
            return Moment(unit, first.year - winter, number=4 if winter else first.month // 3)
        case Granularity.MONTH:
            return Moment(unit, first.year, first.month)
    return Moment(Granularity.DAY, first.year, first.month, first.day, zone=moment.zone)


def shift(moment: Moment, unit: Granularity, count: int) -> Moment:
    """Move by so many units, at the granularity the moment has (a day stays a day, clipped to its month).

    Raises:
        ValueError: if that leaves the years 1-9999.
    """
    if unit in YEARS:
        return _by_months(moment, 12 * YEARS[unit] * count)
    if unit in MONTHS:
        return _by_months(moment, MONTHS[unit] * count)
    if moment.granularity < Granularity.DAY:
        first = first_day(moment)
        return truncate(of_date(_plus(first, DAYS.get(unit, 0) * count)), moment.granularity)
    day = date(moment.year, moment.month or 1, moment.day or 1)
    if unit in DAYS:
        return _at(moment, _plus(day, DAYS[unit] * count))
    return _by_clock(moment, day, unit, count)


def _plus(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError as error:
        raise ValueError(str(error)) from error


def _at(moment: Moment, day: date) -> Moment:
    return _on(moment, day.year, day.month, day.day)


def _on(moment: Moment, year: int, month: int | None, day: int | None) -> Moment:
    """Give the same time on another day; `dataclasses.replace` takes three times as long."""
    clock = (moment.hour, moment.minute, moment.second)
    return Moment(moment.granularity, year, month, day, *clock, moment.number, moment.part, moment.zone)


def _by_clock(moment: Moment, day: date, unit: Granularity, count: int) -> Moment:
    step = {Granularity.HOUR: 3600, Granularity.MINUTE: 60, Granularity.SECOND: 1}[unit] * count
    seconds = (moment.hour or 0) * 3600 + (moment.minute or 0) * 60 + (moment.second or 0) + step
    days, rest = divmod(seconds, 86400)
    hour, minute = rest // 3600, rest % 3600 // 60
    second = rest % 60 if moment.second is not None or unit is Granularity.SECOND else None
    moved = _at(moment, _plus(day, days))
    return replace(moved, granularity=max(unit, moment.granularity), hour=hour, minute=minute, second=second)


def _by_months(moment: Moment, months: int) -> Moment:
    if moment.granularity <= Granularity.YEAR:
        year = moment.year + months // 12
        return replace(moment, year=_checked(year))
    if moment.granularity is Granularity.WEEK:
        first = first_day(moment)
        return truncate(_by_months(of_date(first), months), Granularity.WEEK)
    if moment.granularity in MONTHS and moment.number is not None:
        per_year = 12 // MONTHS[moment.granularity]
        index = moment.year * per_year + moment.number - 1 + months // MONTHS[moment.granularity]
        return replace(moment, year=_checked(index // per_year), number=index % per_year + 1)
    index = moment.year * 12 + (moment.month or 1) - 1 + months
    year, month = _checked(index // 12), index % 12 + 1
    day = None if moment.day is None else min(moment.day, days_in(year, month))
    return _on(moment, year, month, day)


def _checked(year: int) -> int:
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    return year


def start_of(when: When) -> Moment | None:
    """Give where it begins."""
    return when.start if isinstance(when, Interval) else when


def end_of(when: When) -> Moment | None:
    """Give where it ends."""
    return when.end if isinstance(when, Interval) else when


def weekday(moment: Moment, day: int, weeks: int) -> Moment:
    """Give that ISO weekday (1-7) of the moment's week, `weeks` later."""
    first = first_day(moment)
    monday = first - timedelta(days=first.weekday())
    return of_date(_plus(monday, 7 * weeks + day - 1))


def distance(a: Moment, b: Moment) -> int:
    """Give the days from the first day of a to the first day of b; negative if b comes first."""
    first, second = bounds(a)[0], bounds(b)[0]
    return (second - first).days if first and second else 0
