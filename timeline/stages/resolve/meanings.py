"""A value -> what it means for the story told: whether it names a year, turns back, or is back in the present."""

from timeline.model import Granularity
from timeline.model.value import (
    Base,
    Between,
    Calendar,
    Cyclic,
    Modified,
    Nearest,
    Offset,
    Period,
    Shift,
    Value,
    Weekday,
    Within,
)


def is_said(value: Value | None) -> bool:
    """Say whether words name a place in the calendar of their own, if not its year."""
    return isinstance(value, Calendar) or names_year(value)


def is_now(value: Value | None) -> bool:
    """Say whether words count from the anchor: whoever says today or this month is back from the history before."""
    match value:
        case Shift() | Offset():
            return value.base is Base.ANCHOR and value.unit >= Granularity.MONTH
        case Weekday():
            return True
        case Within():
            return is_now(value.outer)
        case Modified():
            return is_now(value.value)
    return False


def is_appointment(value: Value | None) -> bool:
    """Say whether words name a day by its date and its day of the week: Monday, July 14."""
    match value:
        case Calendar():
            return value.day is not None and value.weekday is not None
        case Within():
            return is_appointment(value.outer)
        case Modified():
            return is_appointment(value.value)
    return False


def looks_back(value: Value | None) -> bool:
    """Say whether words turn back from the story for once: the previous winter had been hard."""
    match value:
        case Nearest():
            return value.base is Base.NARRATED and not value.ahead
        case Shift():
            return value.base is Base.NARRATED and value.count < 0
        case Within():
            return looks_back(value.outer)
        case Modified():
            return looks_back(value.value)
    return False


def names_year(value: Value | None) -> bool:
    """Say whether words name a year that may hold for what follows; a distance from now does not."""
    match value:
        case Calendar():
            return value.year is not None
        case Within(Shift(Granularity.YEAR, count), Period()) if count < 0:
            return False  # last year's third quarter: figures are compared with it
        case Between(Shift(count=0, base=Base.ANCHOR)):
            return False  # 五年内: from now on
        case Within():
            return names_year(value.outer)
        case Modified() | Nearest():
            return names_year(value.value)
        case Between():
            return names_year(value.start) or names_year(value.end)
        case Shift(unit=Granularity.YEAR) | Cyclic():
            return True
    return False
