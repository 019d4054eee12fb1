"""Event -> the days it takes in a calendar, which knows nothing coarser than a day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.model import Coarse, Event, Granularity, Interval, When
from timeline.rendering.dates import qualifier, utc

ONE_DAY = timedelta(days=1)
BAR = timedelta(days=31)  # longer bars bury the events of the months they cross


@dataclass(frozen=True, slots=True)
class Days:
    """What a calendar shows: a moment in UTC, or whole days up to the last; `whole` if that is all that was told."""

    start: date
    last: date | None
    whole: bool

    @property
    def day(self) -> date:
        """Give the first day."""
        return self.start.date() if isinstance(self.start, datetime) else self.start


def days(event: Event, coarse: Coarse) -> Days | None:
    """Place an event; None if calendars have no such days, or are to hold no date coarser than a day.

    A date coarser than a day stands on its first day, or spans all of its days, as `coarse` says.
    """
    moment = utc(event.date)
    if moment and moment.date() < date.max:
        return Days(moment, None, whole=True)
    when = parse_edtf(event.date).when
    if coarse == "omit" and not _in_days(when):
        return None
    if isinstance(when, Interval) and when.end and not when.start:
        when = when.end
    first, last = bounds(when)
    if first is None or first == date.max:  # clients look for the day after
        return None
    if last in (None, date.max) or last < first:
        return Days(first, first, whole=False)
    bar = _in_days(when) and not qualifier(event.date) and last - first < BAR
    return Days(first, last if bar or coarse == "span" else first, whole=bar and not event.modifier)


def _in_days(when: When) -> bool:
    ends = (when.start, when.end) if isinstance(when, Interval) else (when,)
    return all(end is not None and end.granularity >= Granularity.DAY for end in ends)
