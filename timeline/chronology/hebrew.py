"""The Hebrew calendar, the one room of pyluach: days of a month -> days of the calendar."""

from datetime import date

from pyluach.dates import HebrewDate

EPOCH = 3760  # years that the Hebrew year of a January is ahead
TISHREI, ADAR = 7, 12


def day(year: int, month: int, day_of_month: int) -> date:
    """Give the day in a Gregorian year; months are counted from Nisan, Adar is the one of Purim.

    >>> day(2018, 7, 1), day(2024, 12, 14), day(2023, 9, 25)
    (datetime.date(2018, 9, 10), datetime.date(2024, 3, 24), datetime.date(2023, 12, 8))
    """
    hebrew = year + EPOCH + (TISHREI <= month < ADAR - 1)  # Shevat is in the new year, as are Adar and Nisan
    leap = (7 * hebrew + 1) % 19 < 7
    found: date = HebrewDate(hebrew, month + (leap and month == ADAR), day_of_month).to_pydate()
    return found
