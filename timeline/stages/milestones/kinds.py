"""Value of a time -> the ways in which its words tell it, by name."""

from collections.abc import Iterator

from timeline.model import Granularity
from timeline.model.value import (
    Base,
    Between,
    Calendar,
    Clock,
    Duration,
    Holiday,
    Modified,
    Nearest,
    NthWeekday,
    Offset,
    Period,
    Reference,
    Shift,
    Value,
    Weekday,
    Weekend,
    Within,
)

NAMES: dict[type, str] = {
    Weekday: "weekday",
    Weekend: "weekday",
    NthWeekday: "weekday",
    Holiday: "holiday",
    Reference: "vague",
    Duration: "vague",
}


def kinds_of(value: Value | None) -> Iterator[str]:
    """Name the ways in which words tell a time."""
    match value:
        case Between(Shift(count=0, base=Base.ANCHOR), Shift() | Offset()):
            yield "from now on"
        case Between(Shift() | Offset(), Shift(count=0, base=Base.ANCHOR)):
            yield "until now"
        case Within(first, last) | Between(first, last):
            if isinstance(value, Between):
                yield "stretch"
            yield from kinds_of(first)
            yield from kinds_of(last)
        case Modified(inner) | Nearest(inner):
            yield from kinds_of(inner)
        case None:
            return
        case _:
            yield _kind(value)


def _kind(value: Value) -> str:
    match value:
        case Calendar():
            return "says " + " and ".join(unit for unit in ("year", "month", "day") if getattr(value, unit) is not None)
        case Shift() | Offset():
            return _counted(value)
        case Period():
            return value.unit.name.lower()
        case Clock():
            return "part of the day" if value.hour is None else "clock"
    return NAMES.get(type(value), "other")


def _counted(value: Shift | Offset) -> str:
    if isinstance(value, Offset):
        days = " in days" if value.unit >= Granularity.WEEK else ""
        return f"counted on{days}" if value.base is Base.NARRATED else f"counted{days}"
    if value.base is Base.NARRATED:
        return "counted from what was told"
    if value.unit is Granularity.DAY:
        return "today or so"
    return "last or next" if value.count else f"this {value.unit.name.lower()}"
