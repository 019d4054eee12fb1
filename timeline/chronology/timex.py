"""Moments -> TIMEX3 values (TimeML 1.2.1)."""

from functools import lru_cache

from timeline.chronology.edtf import to_edtf
from timeline.model import Granularity, Interval, Moment, When

SEASONS = ("SP", "SU", "FA", "WI")


@lru_cache(maxsize=4096)  # a document tells the days around its anchor again and again
def to_timex(when: When) -> str:
    """Write a moment or interval as a TIMEX3 value.

    >>> to_timex(Moment(Granularity.DECADE, 1990)), to_timex(Moment(Granularity.PART, 2025, 3, 24, part="MO"))
    ('199', '2025-03-24TMO')
    """
    if isinstance(when, Interval):
        return "/".join(to_timex(moment) if moment else ".." for moment in (when.start, when.end))
    match when.granularity:
        case Granularity.CENTURY:
            return f"{when.year // 100:02d}"
        case Granularity.DECADE:
            return f"{when.year // 10:03d}"
        case Granularity.PART:
            return f"{to_edtf(when)}T{when.part}"
        case Granularity.HALF | Granularity.QUARTER | Granularity.SEASON | Granularity.WEEK:
            return f"{when.year:04d}-{_part_of_year(when)}"
    return to_edtf(when)  # 221 BC is -0220 in both notations: ISO 8601 counts a year 0


def _part_of_year(moment: Moment) -> str:
    number = moment.number or 1
    if moment.granularity is Granularity.SEASON:
        return SEASONS[number - 1]
    if moment.granularity is Granularity.WEEK:
        return f"W{number:02d}" + (f"-{moment.part}" if moment.part else "")
    return f"{moment.granularity.name[0]}{number}"
