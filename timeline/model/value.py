"""What the words of a time expression say, and no more: values that do not know the anchor.

A rule of a language reads words and returns one of these; `stages.resolve` alone gives them a place
in the calendar.
"""

from enum import Enum

from timeline.model.moment import Granularity
from timeline.model.thing import thing


class Base(Enum):
    """What a shift counts from."""

    ANCHOR = "anchor"
    """The publication time or dateline: yesterday, last year, three days ago."""
    NARRATED = "narrated"
    """The time last told of: 同年, that month, three days later."""
    NEARBY = "nearby"
    """The time told of in the sentence or just before it, else the anchor: 年底, by the end of the month."""


class Reference(Enum):
    """A vague reference."""

    PAST = "past"
    """Not long before the anchor: 日前, recently. What is told with it is dated about there."""
    FORMER = "former"
    """Some time before, or all the time since: 早年, 近年来, in the old days. It dates nothing."""
    AGO = "ago"
    """So many units before, their number not told: 数十年前. It dates nothing, but needs no anchor to be understood."""
    PRESENT = "present"
    FUTURE = "future"
    SOON = "soon"
    """Within days or weeks of the anchor: 未来几周, the coming days. What is told with it is dated about there."""


class Order(Enum):
    """How a date in digits is written: 24/3/2025, 3/24/2025, and 3/4/2025, which may be either."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    EITHER = "either"


@thing
class Calendar:
    """Named units: 2024年, March, 24日. What is None was not said.

    `weekday` (ISO 1-7) is the day of the week told with a day: it says which year or month is meant (Friday, July 18).
    `order` is how digits were written; of 3/4/2025 `month` is 3 until the document says that the day stands first.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    order: Order | None = None


@thing
class Shift:
    """The calendar unit that lies so many units before or after the base's: 去年, next week, 同月, 次日."""

    unit: Granularity
    count: int
    base: Base = Base.ANCHOR


@thing
class Offset:
    """A distance from the base: 十年前, three days ago, two months later.

    Unlike a Shift it does not name a unit of the calendar, so its far end may be only approximate; `hedged`
    says that the words themselves are ("nearly a year ago").
    """

    unit: Granularity
    count: int
    base: Base = Base.ANCHOR
    hedged: bool = False
    exact: bool = False
    """Whether it reaches to the day, though counted in months: the far end of the last three months."""


@thing
class Weekday:
    """A day of the week, ISO 1-7. `week` is relative to the base's week; None: the nearest the tense allows.

    `ahead` says that it is the nearest on that side whatever the tense: past Friday, the coming Monday. Beside `week`
    it says so at a weekend only, which looks back on its week: last Monday, told on a Sunday, was six days before.
    """

    day: int
    week: int | None = None
    ahead: bool | None = None


@thing
class NthWeekday:
    """A weekday (ISO 1-7) counted within the month it stands in: the second Sunday of May; -1 is the last."""

    day: int
    which: int


@thing
class Weekend:
    """Saturday and Sunday of a week relative to the base's; None: the nearest the tense allows.

    `ahead` says that it is the first after the base's day, or the last before it.
    """

    week: int | None = None
    ahead: bool | None = None


TOLD = 0
"""The number of the quarter or half that figures are told of: the quarter, the 1988 period."""


@thing
class Period:
    """The n-th half, season, quarter or ISO week of a year; a decade or century by its first year.

    ``Period(Granularity.DECADE, 90)`` is a decade without its century ("the 90s"); see also `TOLD`.
    """

    unit: Granularity
    number: int


LOCAL = ""
"""The zone of a clock time at the place that is told of: 当地时间, local time."""


@thing
class Clock:
    """A time of day. `part` is MO, MI, AF, EV, NI or DT; `hour` 24 is the next day's 0.

    `twelve` says that the hour may be of either half of the day ("at 3", 3点 without 下午).
    """

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: str | None = None
    zone: str | None = None
    twelve: bool = False


@thing
class Holiday:
    """A named day of a year, by its key in `chronology.holidays`: christmas, spring-festival."""

    name: str


@thing
class Counted:
    """Units counted within the stretch they stand in: the second week of the year, the first ten days, the last month.

    `which` counts from its start, or from its end if negative; `count` is how many units, from there on inwards.
    """

    unit: Granularity
    which: int
    count: int = 1


@thing
class Lunar:
    """A month, or a day of it, of the Chinese calendar: 农历八月, 正月初一, 闰四月."""

    month: int
    day: int | None = None
    leap: bool = False


@thing
class Cyclic:
    """A year told by its place (from 0) in a cycle of 60 or 12 years: 乙巳年, 龙年."""

    place: int
    length: int


@thing
class Within:
    """A finer value inside a coarser one: 去年3月, the third quarter of 2024, yesterday at 3 p.m."""

    outer: "Value"
    inner: "Value"


@thing
class Nearest:
    """The nearest such time on one side of the base: last November, next summer, the following spring."""

    value: "Value"
    ahead: bool
    base: Base = Base.ANCHOR


@thing
class Between:
    """From one value through another; None is an open end."""

    start: "Value | None"
    end: "Value | None"


@thing
class Modified:
    """A value with a TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER."""

    value: "Value"
    modifier: str


@thing
class Duration:
    """A length of time as an ISO 8601 duration: P3D, PT2H, PXM; `soon` if it is the next few days."""

    iso: str
    soon: bool = False


@thing
class Repeats:
    """A set of times as a TIMEX3 value: XXXX-WXX-5, P1Y."""

    timex: str


Value = (
    Calendar
    | Shift
    | Offset
    | Weekday
    | NthWeekday
    | Weekend
    | Period
    | Clock
    | Holiday
    | Counted
    | Lunar
    | Cyclic
    | Within
    | Nearest
    | Between
    | Modified
    | Duration
    | Repeats
    | Reference
)
