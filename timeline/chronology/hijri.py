"""The Islamic calendar of Umm al-Qura, 1924-2077: days of a month -> days of the calendar. The room of hijridate."""

from datetime import date, timedelta

from hijridate import Gregorian, Hijri


def day(year: int, month: int, day_of_month: int) -> date | None:
    """Give the first such day in a Gregorian year; None outside the years of the tables.

    >>> day(2018, 10, 1), day(2024, 1, 1), day(1900, 1, 1)
    (datetime.date(2018, 6, 15), datetime.date(2024, 7, 7), None)
    """
    try:
        first = Gregorian(year, 1, 1).to_hijri().year
        days = [Hijri(hijri, month, day_of_month).to_gregorian() for hijri in (first, first + 1, first + 2)]
    except (OverflowError, ValueError):
        return None
    return next((date(found.year, found.month, found.day) for found in days if found.year == year), None)


def month(year: int, number: int) -> tuple[date, date] | None:
    """Give the first and the last day of the first such month that begins in a Gregorian year.

    >>> month(2018, 9)
    (datetime.date(2018, 5, 16), datetime.date(2018, 6, 14))
    """
    first = day(year, number, 1)
    if first is None:
        return None
    length = Gregorian(first.year, first.month, first.day).to_hijri().month_length()
    return first, first + timedelta(days=length - 1)


def last_friday(year: int, month: int) -> date | None:
    """Give the last Friday of an Islamic month of that Gregorian year."""
    days = (day(year, month, number) for number in range(30, 20, -1))
    return next((found for found in days if found and found.isoweekday() == FRIDAY), None)


FRIDAY = 5
