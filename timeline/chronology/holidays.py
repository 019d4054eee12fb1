"""Named days of a year -> days of the calendar: by month and day, by weekday, by Easter, by calendars of the moon."""

import tomllib
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from importlib.resources import files

from timeline.chronology import hebrew, hijri, hindu, lunar
from timeline.chronology.arithmetic import of_date
from timeline.model import Interval, Moment, When

TABLES = tomllib.loads((files("timeline.chronology") / "holidays.toml").read_text("utf-8"))
RAMADAN = 9
ONAM = (4, 22)  # the sun in Leo, the moon in Shravana
PARSI = date(2018, 8, 17)  # a new year of the Shahenshahi calendar, whose years have 365 days


def when(name: str, year: int) -> When | None:
    """Give the day of that name in a year, or the days if it is a whole month."""
    if name == "ramadan":
        month = hijri.month(year, RAMADAN)
        return Interval(*map(of_date, month)) if month else None
    return day(name, year)


def day(name: str, year: int) -> Moment | None:
    """Give the day of that name in a year; None if the name is not known, or nobody knows the day.

    >>> day("thanksgiving", 2024).day, day("diwali", 2019).day, day("eid-al-fitr", 2018).day
    (28, 27, 15)
    """
    for kind, find in KINDS.items():
        if name in TABLES[kind]:
            found = find(year, TABLES[kind][name])
            return of_date(found) if found else None
    found = lunar.term(year, name) if name in lunar.TERMS else SINGLE[name](year) if name in SINGLE else None
    return of_date(found) if found else None


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


def _fixed(year: int, rule: list[int]) -> date:
    return date(year, *rule)


def _weekday(year: int, rule: list[int]) -> date:
    month, weekday, which, *after = rule
    return nth_weekday(year, month, weekday, which) + timedelta(days=sum(after))


def _from(year: int, rule: list[int]) -> date:
    first = date(year, rule[0], rule[1])
    return first + timedelta(days=(rule[2] - first.isoweekday()) % 7)


def _until(year: int, rule: list[int]) -> date:
    last = date(year, rule[0], rule[1])
    return last - timedelta(days=(last.isoweekday() - rule[2]) % 7)


def _working(year: int, rule: list[int]) -> date:
    first = date(year, rule[0], rule[1])
    near = (first + timedelta(days=days) for days in (0, -1, 1, -2, 2))
    return next(found for found in near if found.isoweekday() not in rule[2:])


def _easter(year: int, days: int) -> date:
    """Count from Western Easter, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1) + timedelta(days=days)


def _orthodox(year: int, days: int) -> date:
    """Count from the Easter of the Julian calendar (Meeus, ch. 8), written in the Gregorian one."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day_of_month = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2  # days that the Julian calendar is behind
    return date(year, month, day_of_month + 1) + timedelta(days=behind + days)


def _tithi(year: int, rule: list[float]) -> date | None:
    month, number, hour, *after = rule
    found = hindu.tithi(year, int(month), int(number), hour)
    return found + timedelta(days=sum(after)) if found else None


def _sankranti(year: int, rule: list[int]) -> date:
    return hindu.sankranti(year, rule[0]) + timedelta(days=sum(rule[1:]))


def _new_year_eve(year: int) -> date | None:
    first = lunar.day(year, 1, 1)
    return first - timedelta(days=1) if first else None


def _parsi(year: int) -> date | None:
    found = PARSI + timedelta(days=365 * (year - PARSI.year))
    return found if found.year == year else None


KINDS: dict[str, Callable[..., date | None]] = {
    "fixed": _fixed,
    "weekday": _weekday,
    "from": _from,
    "until": _until,
    "working": _working,
    "easter": _easter,
    "orthodox": _orthodox,
    "lunar": lambda year, rule: lunar.day(year, *rule),
    "hijri": lambda year, rule: hijri.day(year, *rule),
    "hebrew": lambda year, rule: hebrew.day(year, *rule),
    "tithi": _tithi,
    "sankranti": _sankranti,
}
SINGLE: dict[str, Callable[[int], date | None]] = {
    "spring-festival-eve": _new_year_eve,
    "jumatul-wida": lambda year: hijri.last_friday(year, RAMADAN),
    "onam": lambda year: hindu.mansion(year, *ONAM),
    "parsi-new-year": _parsi,
}
