"""Named days of a year: fixed ones, those counted in weekdays, those of Easter and of the Chinese calendar."""

from calendar import monthrange
from datetime import date, timedelta

from timeline.chronology import lunar
from timeline.chronology.arithmetic import of_date
from timeline.model import Moment

FIXED = {
    "new-year": (1, 1),
    "valentine": (2, 14),
    "womens-day": (3, 8),
    "labour-day": (5, 1),
    "youth-day-cn": (5, 4),
    "childrens-day-cn": (6, 1),
    "teachers-day-cn": (9, 10),
    "national-day-cn": (10, 1),
    "independence-day-us": (7, 4),
    "halloween": (10, 31),
    "veterans-day": (11, 11),
    "singles-day": (11, 11),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "new-year-eve": (12, 31),
}
WEEKDAYS = {  # month, ISO weekday, which one (-1: the last)
    "mlk-day": (1, 1, 3),
    "presidents-day": (2, 1, 3),
    "memorial-day": (5, 1, -1),
    "labor-day-us": (9, 1, 1),
    "columbus-day": (10, 1, 2),
    "thanksgiving": (11, 4, 4),
    "mothers-day": (5, 7, 2),
    "fathers-day": (6, 7, 3),
}
LUNAR = {  # lunar month and day
    "spring-festival": (1, 1),
    "lantern-festival": (1, 15),
    "dragon-boat": (5, 5),
    "qixi": (7, 7),
    "mid-autumn": (8, 15),
    "double-ninth": (9, 9),
    "dragon-raises-its-head": (2, 2),
    "double-third": (3, 3),
    "ghost-festival": (7, 15),
    "winter-clothes-festival": (10, 1),
    "lower-yuan": (10, 15),
    "laba": (12, 8),
    "little-new-year": (12, 23),
    "buddhas-birthday": (4, 8),
}
EASTER = {
    "shrove-tuesday": -47,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "holy-saturday": -1,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
}


def day(name: str, year: int) -> Moment | None:
    """Give the day of that name in a year; None if the name is not known.

    >>> day("thanksgiving", 2024).day
    28
    """
    if name in FIXED:
        return of_date(date(year, *FIXED[name]))
    if name in WEEKDAYS:
        return of_date(nth_weekday(year, *WEEKDAYS[name]))
    if name in EASTER:
        return of_date(_easter(year) + timedelta(days=EASTER[name]))
    found = lunar.term(year, name) if name in lunar.TERMS else _chinese(name, year)
    return of_date(found) if found else None


def _chinese(name: str, year: int) -> date | None:
    if name == "spring-festival-eve":
        new_year = lunar.day(year, 1, 1)
        return new_year - timedelta(days=1) if new_year else None
    return lunar.day(year, *LUNAR[name]) if name in LUNAR else None


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Give the n-th such weekday (ISO 1-7) of a month, from the end if `which` is negative.

    >>> nth_weekday(2024, 11, 4, -1)
    datetime.date(2024, 11, 28)

    Raises:
        ValueError: if the month has no so many.
    """
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    found = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    if found.month != month:
        raise ValueError(f"no weekday {weekday} number {which} in {year}-{month:02d}")
    return found


def _easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
