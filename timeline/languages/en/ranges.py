"""Words -> times between two others that share a part: March 3-5, 2024; Jan-Mar 2024; between May and July."""

import re

from timeline.contracts import rule
from timeline.languages.en.compose import A_DATE, A_UNIT, UNIT_RULES, read
from timeline.languages.en.parts import (
    A_WEEKDAY,
    COUNT,
    DASH,
    DAY,
    FULL_YEAR,
    MONTH,
    TO,
    UNIT,
    YEARLIKE,
    after,
    again,
    before,
    count,
    date,
    month,
    unit,
    words,
    year,
    yearlike,
)
from timeline.model import Granularity
from timeline.model.value import Between, Calendar, Offset, Shift, Value, Within

OF_YEAR = rf"(?:(?:,? ?|,? (?:of|in) ){YEARLIKE})?"
OR_AND = rf"(?:{TO}| and | ?& ?| ?/ ?)"
SPAN_OF_YEARS = 120  # more is no range of years but two numbers


@rule(words(rf"(?:{A_WEEKDAY}{TO}{A_WEEKDAY},? )?{MONTH} ?{DAY}{OR_AND}{again(DAY)}{OF_YEAR}"))
def days_of_month(match: re.Match[str]) -> Value | None:
    """March 3-5, 2024; March 3 to 5; March 3 and 5 last year."""
    return _days(match)


@rule(words(rf"(?:the )?{DAY}{OR_AND}(?:the )?{again(DAY)}(?: of |-| ){MONTH}{OF_YEAR}"))
def days_before_month(match: re.Match[str]) -> Value | None:
    """3-5 March 2024; the 3rd to the 5th of March."""
    return _days(match)


@rule(words(rf"{MONTH} {DAY}{TO}{again(MONTH)} {again(DAY)}(?:,? ?|,? (?:of|in) ){YEARLIKE}"))
def days_of_months(match: re.Match[str]) -> Value | None:
    """March 30 - April 2, 2024."""
    return _days(match)


@rule(words(rf"{DAY} {MONTH}{TO}{again(DAY)} {again(MONTH)}(?:,? ?|,? (?:of|in) ){YEARLIKE}"))
def days_of_two_months(match: re.Match[str]) -> Value | None:
    """30 March to 2 April 2024."""
    return _days(match)


@rule(words(rf"{MONTH}(?:{OR_AND}|/){again(MONTH)}(?:,? ?|,? (?:of|in) ){YEARLIKE}"))
def months(match: re.Match[str]) -> Value | None:
    """Jan-Mar 2024; May to July last year; May and June 2024."""
    named, container = year(match), yearlike(match)
    first, last = month(match["month"]), month(match["month2"])
    if named and first > last:
        return Between(Calendar(named - 1, first), Calendar(named, last))
    return _within(container, Calendar(named, first), Calendar(named, last))


@rule(words(rf"(?P<year>{FULL_YEAR}) ?(?:{DASH}|/) ?(?P<end>\d\d)\b"))
def years(match: re.Match[str]) -> Value | None:
    """2019-21; 2023/24; 1995–96; not the month 2024-03, not 2019-99."""
    first = int(match["year"])
    last = first - first % 100 + int(match["end"])
    hyphened = "-" in match[0] and int(match["end"]) <= 12
    if hyphened or not first < last <= first + SPAN_OF_YEARS or _tied(match):
        return None
    return Between(Calendar(first), Calendar(last))


@rule(words(rf"between (?:the )?(?P<x>(?P<start>{A_DATE}) and (?P<end>{A_DATE}))"))
def between(match: re.Match[str]) -> Value | None:
    """Between May and July 2024; between 2019 and 2021; between Monday and Friday."""
    start, end = read(match["start"]), read(match["end"])
    return Between(start, end) if start and end else None


@rule(
    words(rf"(?:the )?(?P<edge>day|week|weekend|month) (?:of|beginning|ending|starting|commencing) (?P<date>{A_DATE})")
)
def week_of(match: re.Match[str]) -> Value | None:
    """The week of March 4; the week beginning 4 March; not: the day of 4 March."""
    value = read(match["date"])
    if value is None or match["edge"].lower() != "week":
        return None
    return Within(value, Shift(Granularity.WEEK, 0)) if _has_day(value) else None


@rule(words(rf"(?:{COUNT} {UNIT}|the (?P<unit2>day|week|month|year)) (?P<side>from|after|before) (?P<date>{A_UNIT})"))
def counted_from(match: re.Match[str]) -> Value | None:
    """Two weeks after yesterday; three days from Tuesday; 2 months before 3 March 2024."""
    grain, each = unit(match["unit"] or match["unit2"])
    base = read(match["date"], UNIT_RULES)
    number = (count(match["count"]) if match["count"] else 1) * each * (-1 if match["side"].lower() == "before" else 1)
    return Within(base, Offset(grain, number)) if base else None


def _days(match: re.Match[str]) -> Value | None:
    named, container = year(match), yearlike(match)
    first = month(match["month"])
    last = month(match["month2"]) if "month2" in match.re.groupindex else first
    start, end = date(named, first, int(match["day"])), date(named, last, int(match["day2"]))
    if start is None or end is None or (first == last and int(match["day"]) >= int(match["day2"])):
        return None
    return _within(container, start, end)


def _within(container: Value | None, start: Calendar, end: Calendar) -> Value:
    if container is None or isinstance(container, Calendar):
        return Between(start, end)
    return Between(Within(container, start), Within(container, end))


def _has_day(value: Value) -> bool:
    return not isinstance(value, Calendar) or value.day is not None


def _tied(match: re.Match[str]) -> bool:
    return bool(re.search(r"[\w$£€#]-$|[\d/.:$£€#]$", before(match)) or re.match(r"[-/.:]\d", after(match)))
