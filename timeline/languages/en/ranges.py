"""Words -> times between two others that share a part: March 3-5, 2024; Jan-Mar 2024; between May and July."""

import re
from dataclasses import replace

from timeline.contracts import Found, rule
from timeline.languages.en import absolute, lists, relative
from timeline.languages.en.compose import A_DATE, A_NAMED_DAY, A_UNIT, NAMED_DAY_RULES, UNIT_RULES, read
from timeline.languages.en.neighbours import LONGEST_NUMBERS, ONLY_NUMBERS
from timeline.languages.en.parts import (
    A_WEEKDAY,
    COUNT,
    DASH,
    DAY,
    FULL_WEEKDAY,
    FULL_YEAR,
    MONTH,
    ORDINAL,
    TO,
    UNIT,
    WEEKDAY,
    WEEKEND,
    YEARLIKE,
    after,
    again,
    before,
    clean,
    count,
    month,
    ordinal,
    unit,
    unnamed,
    weekday,
    words,
    yearlike,
)
from timeline.model import Granularity, Span
from timeline.model.value import (
    Base,
    Between,
    Calendar,
    Counted,
    NthWeekday,
    Offset,
    Shift,
    Value,
    Weekday,
    Weekend,
    Within,
)

OF_YEAR = rf"(?:(?:,? ?|,? (?:of|in) ){YEARLIKE})?"
AND = r"(?:,? and (?:the )?| ?& ?|, )"
GAP = rf"(?:{TO}(?:the )?|{AND}| ?/ ?)"
A_DAY = unnamed(DAY)
DAYS = rf"(?P<days>{A_DAY}(?:{GAP}{A_DAY}){{1,11}})"
A_MONTH = unnamed(MONTH)
SATURDAY = 6
SPAN_OF_YEARS = 120  # more is no range of years but two numbers


@rule(words(rf"(?:{A_WEEKDAY}(?:{TO}|{AND}){A_WEEKDAY},? )?{MONTH} ?(?:the )?{DAYS}{OF_YEAR}"))
def days_of_month(match: re.Match[str]) -> tuple[Found, ...] | None:
    """March 3-5, 2024; March 3, 5 and 7; May 2-3 and 9-10; not: on May 5, 10 people left."""
    return lists.days(match)


@rule(words(rf"(?:the )?{DAYS}(?: of |-| ){MONTH}{OF_YEAR}"))
def days_before_month(match: re.Match[str]) -> tuple[Found, ...] | None:
    """3-5 March 2024; the 3rd, 5th and 7th of March."""
    return lists.days(match)


@rule(words(rf"(?P<start>{MONTH})(?:{TO}|/)(?P<end>{again(MONTH)})(?:,? ?|,? (?:of|in) ){YEARLIKE}"))
def months(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Jan-Mar 2024; May to July last year; November to February 2023."""
    container = yearlike(match)
    first, last = (lists.within(container, Calendar(None, month(match[name]))) for name in ("month", "month2"))
    start = Calendar(None, month(match["month"])) if isinstance(container, Calendar) else first
    return (Found(Span(*match.span()), Between(start, last), lists.ends(match)),)


@rule(words(rf"(?P<months>{A_MONTH}(?:{AND}{A_MONTH}){{1,11}})(?:,? ?|,? (?:of|in) ){YEARLIKE}"))
def month_list(match: re.Match[str]) -> tuple[Found, ...] | None:
    """May and June 2024; May, July and August of last year."""
    return lists.months(match)


NTH = rf"(?:the )?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL}|last)(?P<back> (?:to )?last)?"


@rule(words(r"the (?P<unit>month|quarter|year|decade)\b"))
def unit_told(match: re.Match[str]) -> Value | None:
    """The year: only behind what is counted in it, the first day of the year."""
    return Shift(unit(match["unit"])[0], 0, Base.NEARBY)


CONTAINERS = (absolute.month_year, relative.shifted_unit, absolute.month_name, absolute.bare_year)
A_CONTAINER = "(?:" + "|".join(f"(?:{unnamed(rule.pattern)})" for rule in CONTAINERS) + ")"
A_FRAME = f"(?:{A_CONTAINER}|{unnamed(unit_told.pattern)})"


@rule(
    words(
        rf"{NTH} (?:{WEEKDAY}|(?P<weekend>{WEEKEND})|(?P<unit>day|week|month|quarter)) (?:of|in) (?P<frame>{A_FRAME})"
    )
)
def nth_of(match: re.Match[str]) -> Value | None:
    """The last day of October 2015; the second Monday of last month; the last weekend of May; the third last day."""
    frame, which = read(match["frame"], (*CONTAINERS, unit_told)), _which(match)
    if frame is None:
        return None
    if match["weekday"]:
        return Within(frame, NthWeekday(weekday(match["weekday"]), which))
    if match["weekend"]:
        return Within(Within(frame, NthWeekday(SATURDAY, which)), Weekend(0))
    return Within(frame, Counted(Granularity[match["unit"].upper()], which))


@rule(
    words(
        rf"(?:the )?(?P<side>first|last) {COUNT} (?P<unit>days|weeks|months|quarters) (?:of|in) "
        rf"(?P<frame>{A_CONTAINER})"
    )
)
def first_units(match: re.Match[str]) -> Value | None:
    """The first nine months of 2024; the last two weeks of May; the first two quarters of 1990."""
    frame = read(match["frame"], CONTAINERS)
    which = 1 if clean(match["side"]) == "first" else -1
    return Within(frame, Counted(unit(match["unit"])[0], which, count(match["count"]))) if frame else None


@rule(words(rf"(?P<year>{FULL_YEAR}) ?(?:{DASH}|/) ?(?P<end>\d\d)\b"))
def years(match: re.Match[str]) -> tuple[Found, ...] | None:
    """2019-21; 2023/24; 1995–96; not the month 2024-03, not 2019-99."""
    first = int(match["year"])
    last = first - first % 100 + int(match["end"])
    hyphened = "-" in match[0] and int(match["end"]) <= 12
    if (
        ONLY_NUMBERS.fullmatch(match.string[:LONGEST_NUMBERS])
        or hyphened
        or not first < last <= first + SPAN_OF_YEARS
        or _tied(match)
    ):
        return None
    whole = Between(Calendar(first), Calendar(last))
    return (Found(Span(*match.span()), whole, () if "/" in match[0] else (_span(match, "year"), _span(match, "end"))),)


@rule(
    words(
        rf"(?:the )?(?P<edge>day|week|{WEEKEND}|month) (?:of|beginning|ending|starting|commencing) (?P<date>{A_DATE})"
        rf"(?:{DASH}{A_DAY})?"
    ),
    beside=A_DATE,
)
def week_of(match: re.Match[str]) -> Value | None:
    """The week of March 4; the week beginning 4 March; the weekend of 9 March; not: the day of 4 March."""
    value, edge = read(match["date"]), match["edge"].lower()
    if value is None or not edge.startswith("w") or not _has_day(value):
        return None
    return Within(value, Shift(Granularity.WEEK, 0) if edge == "week" else Weekend(0))


@rule(
    words(rf"(?:{COUNT} {UNIT}|the (?P<unit2>day|week|month|year)) (?P<side>from|after|before) (?P<date>{A_UNIT})"),
    beside=A_UNIT,
)
def counted_from(match: re.Match[str]) -> Value | None:
    """Two weeks after yesterday; three days from Tuesday; 2 months before 3 March 2024; not: for 9 days from 3 May."""
    if match.string[: match.start()].lower().endswith("for "):
        return None
    grain, each = unit(match["unit"] or match["unit2"])
    base = read(match["date"], UNIT_RULES)
    if isinstance(base, Weekday) and base.week is None and match["side"].lower() == "from":
        base = replace(base, ahead=True)  # a week from Thursday counts from the one to come
    number = (count(match["count"]) if match["count"] else 1) * each * (-1 if match["side"].lower() == "before" else 1)
    return Within(base, Offset(grain, number)) if base else None


@rule(
    words(
        rf"(?:the )?(?:(?P<nth>{ORDINAL}) )?{FULL_WEEKDAY} (?P<side>after|following|before|preceding) "
        rf"(?P<date>{A_NAMED_DAY})"
    ),
    beside=A_NAMED_DAY,
)
def weekday_beside(match: re.Match[str]) -> Value | None:
    """The Friday after Thanksgiving; the Sunday before 5 March; the third Monday after Easter 2024."""
    base = read(match["date"], NAMED_DAY_RULES)
    ahead = match["side"].lower() in ("after", "following")
    weeks = (ordinal(match["nth"]) if match["nth"] else 1) - 1
    value = Within(base, Weekday(weekday(match["weekday"]), ahead=ahead)) if base and _has_day(base) else None
    return Within(value, Offset(Granularity.WEEK, weeks if ahead else -weeks)) if value and weeks else value


def _span(match: re.Match[str], name: str) -> Span:
    return Span(*match.span(name))


def _which(match: re.Match[str]) -> int:
    """Read the groups of `NTH`: the third, -3 for the third last."""
    words = clean(match["nth"])
    number = 1 if words == "last" else int(re.sub(r"\D", "", words)) if words[0].isdigit() else ordinal(words)
    return -number if match["back"] or words == "last" else number


def _has_day(value: Value) -> bool:
    return not isinstance(value, Calendar) or value.day is not None


def _tied(match: re.Match[str]) -> bool:
    return bool(re.search(r"[\w$£€#]-$|[\d/.:$£€#]$", before(match)) or re.match(r"[-/.:]\d", after(match)))
