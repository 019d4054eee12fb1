"""The Chinese calendar, 1900-2100: lunar months and days, solar terms -> days of the calendar.

The one room of borax, whose tables follow the observatories of Nanjing and Hong Kong.
"""

from datetime import date

from borax.calendars.lunardate import LCalendars, LunarDate, TermUtils

_NAMES = """
xiaohan dahan lichun yushui jingzhe chunfen qingming guyu lixia xiaoman mangzhong xiazhi
xiaoshu dashu liqiu chushu bailu qiufen hanlu shuangjiang lidong xiaoxue daxue dongzhi
"""
TERMS = tuple(_NAMES.split())
"""The 24 solar terms, in the order of a year that begins in January."""


YEARS = range(1900, 2101)
"""The years of the tables; of a day of another year nobody here knows whether there is one."""


def day(year: int, month: int, day_of_month: int, *, leap: bool = False) -> date | None:
    """Give a day of a lunar year; None outside the years of the tables, and where the month is not so long.

    >>> day(2025, 1, 1), day(2025, 8, 15), day(2020, 4, 1, leap=True)
    (datetime.date(2025, 1, 29), datetime.date(2025, 10, 6), datetime.date(2020, 5, 23))
    """
    try:
        found: date = LunarDate(year, month, day_of_month, int(leap)).to_solar_date()
    except ValueError:
        return None
    return found


def month(year: int, number: int, *, leap: bool = False) -> tuple[date, date] | None:
    """Give the first and the last day of a month of a lunar year.

    >>> month(2020, 4, leap=True)
    (datetime.date(2020, 5, 23), datetime.date(2020, 6, 20))
    """
    first = day(year, number, 1, leap=leap)
    last = day(year, number, LCalendars.ndays(year, number, int(leap)), leap=leap) if first else None
    return (first, last) if first and last else None


def term(year: int, name: str) -> date | None:
    """Give the day of a year on which a solar term begins.

    >>> term(2025, "lichun")
    datetime.date(2025, 2, 3)
    """
    try:
        found: date = TermUtils.nth_term_day(year, TERMS.index(name))
    except ValueError:
        return None
    return found
