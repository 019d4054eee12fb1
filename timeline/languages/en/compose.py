"""Rules -> the patterns of whole dates, to build longer expressions of: ranges, dates with clock times."""

import re

from timeline import contracts
from timeline.contracts import Rule
from timeline.languages.en import absolute, numeric, relative
from timeline.languages.en.parts import BLANK, MONTH, unnamed
from timeline.model.value import Calendar, Value

DAY_RULES = (
    absolute.month_day,
    absolute.day_month,
    numeric.iso_date,
    numeric.small_endian,
    absolute.year_month_name,
    relative.weekday_part,
    relative.week_then_weekday,
    relative.part_of_day,
    relative.weekday_name,
    relative.day_word,
    absolute.day_of_month,
)
DATE_RULES = (*DAY_RULES, absolute.month_year, absolute.holiday)
UNIT_RULES = (*DAY_RULES[:-1], absolute.month_year, absolute.holiday, relative.shifted_unit, relative.weekend)
A_DAY = "(?:" + "|".join(f"(?:{unnamed(rule.pattern)})" for rule in DAY_RULES) + ")"
A_DATE = (
    "(?:" + "|".join(f"(?:{unnamed(rule.pattern)})" for rule in DATE_RULES) + rf"|{unnamed(MONTH)}|(?:1[5-9]|20)\d\d\b)"
)
NAMED_DAY_RULES = (absolute.month_day, absolute.day_month, absolute.holiday)
A_NAMED_DAY = "(?:" + "|".join(f"(?:{unnamed(rule.pattern)})" for rule in NAMED_DAY_RULES) + ")"
A_UNIT = "(?:" + "|".join(f"(?:{unnamed(rule.pattern)})" for rule in UNIT_RULES) + ")"


def read(words: str, rules: tuple[Rule, ...] = DATE_RULES) -> Value | None:
    """Read words that are a whole date.

    >>> read("March 24, 2025")
    Calendar(year=2025, month=3, day=24, weekday=None, order=None)
    """
    words = re.sub(rf"{BLANK}$|^{BLANK}", "", words)
    if re.fullmatch(r"\d{4}", words):
        return Calendar(int(words))
    for rule in (*rules, absolute.month_name):
        match = contracts.words(rule.pattern).read(words)
        value = rule.one(match) if match else None
        if value is not None:
            return value
    return None
