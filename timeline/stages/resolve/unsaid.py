"""What a value leaves unsaid (year, month, century, night) -> chosen by what was told nearby and by the tense."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.chronology import arithmetic
from timeline.chronology.edtf import bounds
from timeline.model import Granularity, Interval, Moment
from timeline.model.value import Calendar, Clock, Period, Weekday
from timeline.stages._clauses import Direction
from timeline.stages.resolve.discourse import Discourse

TURN_OF_YEAR = 6  # a month this much earlier than the one told before belongs to the next year
AGAINST = 6  # what lies where the tense does not look counts as so much farther away
NEVER = 10_000
AROUND = 2  # years before and after the anchor, in which a day falls on a weekday that was told with it
FORECAST = 2  # years ahead; what is foreseen for later is no topic of what follows
EVE = 1  # days before and after a fair that belong to its programme
NEWS = 3  # days from the anchor that a report speaks of
SLACK = 1  # days: a text dated the evening before may speak of "today" as past
EVENINGS, EVENING = ("EV", "NI"), 18  # parts of the day, and the hour they begin at
SMALL_HOURS = 6  # hours after midnight that belong to the night before
CENTURY_PIVOT = 100  # "the 90s" is a decade without its century
CENTURY = 100
REPORTING = 45  # days after a quarter in which its figures come out
MONTHS = 12  # before and after the anchor, in which a day of the month falls on every day of the week


def named(year: int, month: int | None, day: int | None) -> Moment:
    """Make a year, month or day, whichever is the finest given."""
    granularity = Granularity.DAY if day else Granularity.MONTH if month else Granularity.YEAR
    return Moment(granularity, year, month, day)


def first_day(moment: Moment) -> str:
    """Write the first day, for the reasons."""
    return str(bounds(moment)[0])


def side(direction: Direction) -> str:
    """Write where the tense looks, for the reasons."""
    return {Direction.PAST: "before ", Direction.FUTURE: "after "}.get(direction, "to ")


def nearest(away: dict[int, int], direction: Direction, *, entry: bool = False) -> int:
    """Give the candidate (by days from the anchor) nearest to it; those the tense looks away from count as farther.

    What an entry looks away from is only taken if there is nothing else.
    """

    def farness(key: int) -> int:
        days = away[key]
        return abs(days) * ((NEVER if entry else AGAINST) if _against(direction, days) else 1)

    return min(away, key=farness)


def _against(direction: Direction, days: int) -> bool:
    """Say whether something so many days from the anchor lies where the tense does not look."""
    return (direction is Direction.PAST and days > SLACK) or (direction is Direction.FUTURE and days < 0)


def year(value: Calendar, discourse: Discourse) -> int | None:
    """Choose the year of a month or day without one: by what was told nearby, else by tense."""
    told, anchor = discourse.nearby(), discourse.anchor
    within = _year_of_stretch(value, discourse.stretch)
    if within is not None and not _is_news(value, discourse):
        discourse.why("year of the days told before")
        return within
    before = discourse.narrated if discourse.listed else None
    if before is not None and before.month and value.month and _fits(value, before.year, value.month):
        discourse.why("year of the time it is listed with")
        return before.year + (value.month <= before.month - TURN_OF_YEAR)
    if told is not None and not _is_news(value, discourse) and _fits(value, told.year, value.month):
        late = told.month is not None and (value.month or 0) <= told.month - TURN_OF_YEAR
        discourse.why(f"year of the {'heading' if told is discourse.heading else 'time told before'}")
        return told.year + late
    if anchor is None:
        discourse.why("year of the time told before" if discourse.narrated else "no anchor: year unknown")
        return discourse.narrated.year if discourse.narrated else None
    return _year_by_tense(value, anchor, discourse)


def _year_of_stretch(value: Calendar, stretch: Interval | None) -> int | None:
    """Give the year in which a day lies within some days told before, or beside them: the eve of a fair."""
    if stretch is None or stretch.start is None or stretch.end is None or value.day is None:
        return None
    days = (named(year, value.month, value.day) for year in {stretch.start.year, stretch.end.year})
    real = (day for day in days if arithmetic.is_real(day) and _fits(value, day.year, day.month))
    return next((day.year for day in real if _is_beside(day, stretch.start, stretch.end)), None)


def _is_beside(day: Moment, first: Moment, last: Moment) -> bool:
    return arithmetic.distance(first, day) >= -EVE and arithmetic.distance(last, day) <= EVE


def _is_news(value: Calendar, discourse: Discourse) -> bool:
    """Say whether a date is that of the news itself, or a plan: neither belongs to the history told before it."""
    anchor, told = discourse.anchor, discourse.nearby()
    if anchor is None or told is None or told is discourse.heading:
        return False
    forecast = told.year > anchor.year + FORECAST and discourse.narrated_in < discourse.sentence
    if forecast or (told.year > anchor.year and discourse.direction is Direction.PAST):
        return True
    if discourse.direction is Direction.FUTURE:
        return told.year < anchor.year
    here = named(anchor.year, value.month, value.day)
    return bool(value.day and arithmetic.is_real(here) and abs(arithmetic.distance(anchor, here)) <= NEWS)


def _year_by_tense(value: Calendar, anchor: Moment, discourse: Discourse) -> int:
    base = arithmetic.truncate(anchor, Granularity.DAY if value.day else Granularity.MONTH)
    days = {year: named(year, value.month, value.day) for year in _years(value, anchor)}
    away = {year: arithmetic.distance(base, day) for year, day in days.items() if arithmetic.is_real(day)}
    again = discourse.told_in(value.month)
    news = value.day is not None and any(abs(days) <= NEWS for days in away.values())
    if again in away and not news and not _contradicted(away, again, discourse.direction):
        discourse.why("year of the same month told before")
        return again
    direction = discourse.leaning if value.weekday else discourse.direction
    if value.weekday and direction is Direction.FUTURE and away and max(away.values()) < 0:  # a plan is never over
        return _year_by_tense(replace(value, weekday=None), anchor, discourse)
    discourse.why(f"no year: nearest {side(direction)}the anchor {first_day(anchor)}")
    return nearest(away, direction) if away else anchor.year


def _contradicted(away: dict[int, int], told: int, direction: Direction) -> bool:
    """Say whether the tense speaks against a year told before: a plan is not over, the past not far ahead."""
    nearer = any(abs(days) < away[told] for days in away.values())
    return _against(direction, away[told]) and (nearer or direction is Direction.FUTURE)


def _years(value: Calendar, anchor: Moment) -> Sequence[int]:
    """Give the years that may be meant: those around the anchor, or in which the day falls on the weekday told."""
    if value.weekday is not None:
        around = range(anchor.year - AROUND, anchor.year + AROUND + 1)
        fitting = [year for year in around if _fits(value, year, value.month)]
        if fitting:
            return fitting
    return range(anchor.year - 1, anchor.year + 2)


def _fits(value: Calendar, year: int, month: int | None) -> bool:
    """Say whether a day falls on the weekday that was told with it, in that year and month."""
    if value.weekday is None:
        return True
    day = named(year, month, value.day)
    return arithmetic.is_real(day) and arithmetic.first_day(day).isoweekday() == value.weekday


def month(value: Calendar, discourse: Discourse) -> Moment | None:
    """Choose the month of a bare day: that of the time told before if it names one, else by tense."""
    day = value.day or 1
    told, anchor = discourse.nearby() or discourse.just_told(), discourse.anchor
    listed = discourse.just_told() if discourse.narrated_in == discourse.sentence else None
    if listed is not None and listed.day is not None and listed.day < day and _has(listed, day):
        discourse.why("month of the day told before")
        return listed
    there = told is not None and _has(told, day) and (anchor is None or _is_elsewhere(told, day, anchor, discourse))
    if told is not None and there:
        discourse.why("month of the time told before")
        return told
    if anchor is None:
        discourse.why("no anchor: month unknown")
        return None
    base = arithmetic.truncate(anchor, Granularity.DAY)
    this = arithmetic.truncate(anchor, Granularity.MONTH)
    counts = range(-MONTHS, MONTHS + 1) if value.weekday else (-1, 0, 1)
    months = [arithmetic.shift(this, Granularity.MONTH, count) for count in counts]
    months = [month for month in months if _fits(value, month.year, month.month)] or months
    days = [replace(month, granularity=Granularity.DAY, day=day) for month in months]
    away = {index: arithmetic.distance(base, day) for index, day in enumerate(days) if arithmetic.is_real(day)}
    discourse.why(f"no month: nearest {side(discourse.leaning)}the anchor {first_day(anchor)}")
    return months[nearest(away, discourse.leaning, entry=discourse.entry)] if away else None


def _has(month: Moment, day: int) -> bool:
    """Say whether the month of a moment has such a day: on the 31st is of no June that was told before."""
    return month.month is not None and arithmetic.is_real(named(month.year, month.month, day))


def _is_elsewhere(told: Moment, day: int, anchor: Moment, discourse: Discourse) -> bool:
    """Say whether a story told before has a month of its own: not that of the anchor, where the day may yet come."""
    apart = _months_apart(told, anchor)
    ahead = anchor.day is not None and day > anchor.day + SLACK and discourse.direction is not Direction.FUTURE
    if told.day is not None and told.day < day and arithmetic.distance(anchor, told) > 0:
        return True  # a programme to come: 15 April ..., on the 20th
    if told is discourse.heading and told.granularity is Granularity.MONTH:
        return True
    if told.granularity is Granularity.MONTH and apart and discourse.narrated_in == discourse.sentence:
        return True  # last month, from the 12th
    return apart > 1 or (apart == 1 and told.day is not None and ahead)


def _months_apart(a: Moment, b: Moment) -> int:
    return abs((a.year * 12 + (a.month or 1)) - (b.year * 12 + (b.month or 1)))


def decade(value: Period, discourse: Discourse) -> Moment:
    """Choose the century of a decade told by two digits: that of the story told, else the last begun by the anchor."""
    if value.number >= CENTURY_PIVOT or value.unit is Granularity.CENTURY:
        return Moment(value.unit, value.number)
    year = discourse.anchor.year if discourse.anchor else None
    century = year // CENTURY * CENTURY if year else 1900
    late = year is not None and century + value.number > year
    last = century - CENTURY * late + value.number
    told = discourse.nearby() or discourse.just_told()
    if told is not None and _is_of_story(last - CENTURY, told):
        discourse.why("nearest decade to the time told before")
        return Moment(value.unit, last - CENTURY)
    discourse.why("nearest decade before the anchor")
    return Moment(value.unit, last)


def _is_of_story(decade: int, told: Moment) -> bool:
    """Say whether a decade lies in the century told of, or not far from what else was told."""
    if told.granularity is Granularity.CENTURY:
        return decade // CENTURY * CENTURY == told.year
    return abs(decade - told.year) < CENTURY // 2


def period(value: Period, anchor: Moment, discourse: Discourse) -> Moment:
    """Choose the year of a quarter, half, season or week: the last that has begun, of a plan the nearest."""
    years = {year: Moment(value.unit, year, number=value.number) for year in range(anchor.year - 1, anchor.year + 2)}
    direction = discourse.leaning
    discourse.why(f"no year: nearest {side(direction)}the anchor {first_day(anchor)}")
    far = {year: away(anchor, moment) for year, moment in years.items()}
    begun = {year: days for year, days in far.items() if days <= 0}
    ahead = direction is Direction.FUTURE or (value.unit is Granularity.HALF and direction is Direction.UNKNOWN)
    return years[nearest(far if ahead or not begun else begun, direction, entry=discourse.entry)]


def reported(discourse: Discourse) -> Moment | None:
    """Give the quarter that figures are told of, else the last that companies have reported on by now."""
    told, anchor = discourse.compared(), discourse.anchor
    if anchor is None or (told is not None and away(anchor, told) < 0):
        return discourse.report(told) if told else None
    discourse.why(f"the quarter reported on about {first_day(anchor)}")
    day = arithmetic.truncate(anchor, Granularity.DAY)
    return arithmetic.truncate(arithmetic.shift(day, Granularity.DAY, -REPORTING), Granularity.QUARTER)


def away(anchor: Moment, moment: Moment) -> int:
    """Give the days from the anchor to the nearer end of a stretch; 0 inside it, negative if it is over."""
    today, (first, last) = bounds(anchor)[0], bounds(moment)
    if today is None or first is None or last is None:
        return 0
    return (first - today).days if first > today else min(0, (last - today).days)


def day_of_programme(value: Weekday, discourse: Discourse) -> Moment | None:
    """Find a weekday in a week or so that was told to come: 13 to 17 June ... the gala will be held on Thursday."""
    stretch, anchor = discourse.programme(), discourse.anchor
    if stretch is None or anchor is None or stretch.start is None or stretch.end is None:
        return None
    day = arithmetic.weekday(stretch.start, value.day, 0)
    if arithmetic.distance(stretch.start, day) < 0:
        day = arithmetic.weekday(stretch.start, value.day, 1)
    ahead = arithmetic.distance(anchor, stretch.start) > 0 and arithmetic.distance(day, stretch.end) >= 0
    return day if ahead else None


def day_after_appointed(value: Weekday, discourse: Discourse) -> Moment | None:
    """Find a weekday behind a day to come that was just named: opens on Monday, 14 July, closes on Friday."""
    day = discourse.just_appointed()
    if day is None:
        return None
    found = arithmetic.weekday(day, value.day, 0)
    return found if arithmetic.distance(day, found) > 0 else arithmetic.weekday(day, value.day, 1)


def past_midnight(clock: Clock, discourse: Discourse) -> bool:
    """Say whether a small hour follows an evening: 8日晚10时…, 凌晨2时; Friday at 11 p.m. ... at 2 a.m."""
    told = discourse.just_told()
    if told is None or not told.day or clock.hour is None:
        return False
    evening = told.part in EVENINGS if told.hour is None else told.hour >= EVENING
    return evening and clock.hour < SMALL_HOURS
