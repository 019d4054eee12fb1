"""Words -> named days, months and years: March 24, 2025; the 4th of July; June last year; 1990."""

import re

from timeline.contracts import rule
from timeline.languages.en.neighbours import asks_for_month, is_month, is_year, stands_alone
from timeline.languages.en.parts import (
    A_WEEKDAY,
    FULL_YEAR,
    LEXICON,
    MONTH,
    NTH_DAY,
    NUMBERS,
    ORDINAL,
    TENS,
    WEEKDAY,
    WHICH,
    YEARLIKE,
    after,
    before,
    clean,
    count,
    date,
    day,
    full_year,
    group,
    month,
    nearest,
    one_of,
    ordinal,
    weekday,
    which,
    words,
    year,
    yearlike,
)
from timeline.model import Granularity
from timeline.model.value import Calendar, Holiday, NthWeekday, Value, Within

ON_WEEKDAY = rf"(?:(?:(?:this(?: coming| past)?|last|next) )?{A_WEEKDAY},? (?:the )?)?"
WEEKS = 5  # of a weekday in a month, at most
TAIL = r"?\b"  # of `DAY`: in 26Nov no word ends before the month
OF_YEAR = rf"(?:(?:,? ?|,? (?:of|in) ){YEARLIKE})?"
ONES = "one|two|three|four|five|six|seven|eight|nine"
TEENS = rf"{ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"


@rule(words(rf"{ON_WEEKDAY}{MONTH}(?: the | ?[-/] ?| ?){NTH_DAY}{OF_YEAR}"))
def month_day(match: re.Match[str]) -> Value | None:
    """March 24, 2025; Mar. 24 '25; Friday, Oct. 23; May twenty-fourth; June 30 last year."""
    if group(match, "nth") and (
        match["month"] in ("may", "march") or re.match(r"[\s-](?:quarter|half|week)", after(match))
    ):
        return None
    return _in_year(match, date(year(match), month(match["month"]), day(match)))


@rule(
    words(
        rf"{ON_WEEKDAY}(?:the )?{NTH_DAY.replace(TAIL, '?')}(?: day)?(?: of |, | ?[-/.] ?| ?){MONTH}"
        rf"(?:[-/](?P<short>\d{{4}}|\d\d)\b|{OF_YEAR})"
    )
)
def day_month(match: re.Match[str]) -> Value | None:
    """24 March 2025; the 24th of March; 24-Mar-25; the fourth of July, 1995; 10 August last year."""
    if match["month"] in ("may", "march") and re.match(r"\s{1,4}[a-z]", after(match)):
        return None
    short = group(match, "short")
    return _in_year(match, date(full_year(short) if short else year(match), month(match["month"]), day(match)))


@rule(words(rf"(?P<year>{FULL_YEAR})(?:[-/]| ){MONTH}(?:(?:[-/]| ){NTH_DAY})?"))
def year_month_name(match: re.Match[str]) -> Value | None:
    """2012/Aug/10; 2017 Jan; 2020-Sep-23."""
    if not group(match, "day") and not group(match, "nth"):
        return None if match["month"] == "may" else Calendar(year(match), month(match["month"]))
    return date(year(match), month(match["month"]), day(match))


@rule(words(rf"{MONTH}(?: ?[-/] ?|,? ?|,? (?:of|in) ){YEARLIKE}"))
def month_year(match: re.Match[str]) -> Value | None:
    """March 2025; Dec, 2018; April of '87; June last year; March of the same year."""
    if match["month"] == "may" and not year(match) and not asks_for_month(match):
        return None
    if re.search(r"(?:^|\s)\d{1,2}(?:st|nd|rd|th)?\s{1,4}(?:of\s{1,4})?$", before(match)):
        return None  # what stands before is no day of that month
    return _in_year(match, Calendar(year(match), month(match["month"])))


@rule(words(rf"(?P<x>{WHICH} year)['’]?s? (?:in )?{MONTH}(?: {NTH_DAY})?"))
def year_then_month(match: re.Match[str]) -> Value | None:
    """Last year in March: the year's own words only; the month follows as part of it."""
    return which(match["which"], Granularity.YEAR)


@rule(words(rf"(?:(?:last|next|this(?: past| coming)?|the (?:following|previous)) )?{MONTH}"))
def month_name(match: re.Match[str]) -> Value | None:
    """In June; last March; Nov.; not: they may go, April Reyes, June 42nd."""
    if not is_month(match) or re.match(r"\s{1,4}\d{1,3}(?:st|nd|rd|th)?\b", after(match)):
        return None
    return nearest(match, Calendar(month=month(match["month"])))


@rule(rf"\b(?P<year>{FULL_YEAR})")
def bare_year(match: re.Match[str]) -> Value | None:
    """In 1990; (2012); the 2019 results; not: 2000 people, Model 2020, $2024."""
    return Calendar(int(match["year"])) if is_year(match) else None


@rule(
    words(
        rf"(?:the year |{MONTH},? )?(?P<head>nineteen|eighteen|seventeen|sixteen) (?P<tail>(?:hundred|"
        rf"(?:{one_of(TENS)})(?:[- ](?:{ONES}))?))"
    )
)
def spoken_year(match: re.Match[str]) -> Value | None:
    """Nineteen ninety-six; eighteen sixty."""
    named = 100 * NUMBERS[clean(match["head"])] + (0 if clean(match["tail"]) == "hundred" else count(match["tail"]))
    return Calendar(named, month(match["month"]) if match["month"] else None)


@rule(
    words(
        rf"(?:the year |{MONTH},? )?two thousand(?:(?: and)? (?P<ones>(?:{one_of(TENS)})(?:[- ](?:{ONES}))?"
        rf"|{TEENS})\b)?"
    )
)
def spoken_year_2000(match: re.Match[str]) -> Value | None:
    """The year two thousand; two thousand and fifteen; August two thousand five."""
    named = (
        match["month"]
        or match[0].lower().startswith("the")
        or re.search(r"(?i)\b(?:in|since|by)\s{1,4}$", before(match))
    )
    if not match["ones"] and not named:
        return None
    year = 2000 + (count(match["ones"]) if match["ones"] else 0)
    return Calendar(year, month(match["month"]) if match["month"] else None)


@rule(words(r"(?:A\.?D\.? ?(?P<after>\d{1,4})|(?P<before>\d{1,4}) ?(?:A\.?D\b\.?|CE\b))"))
def era_year(match: re.Match[str]) -> Value | None:
    """AD 79; 312 CE."""
    number = int(match["after"] or match["before"])
    return Calendar(number) if number and re.search("[AC]", match[0]) else None


@rule(words(rf"(?:{A_WEEKDAY},? (?:the )?|the )(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?: (?:day )?of {WHICH} month\b)?"))
def day_of_month(match: re.Match[str]) -> Value | None:
    """On the 20th; Tue 13th; the 15th of next month; not: the 20th anniversary."""
    value = date(None, None, int(match["day"]))
    if value is None or not stands_alone(match):
        return None
    return Within(which(match["which"], Granularity.MONTH), value) if match["which"] else value


@rule(words(rf"(?:the )?(?P<nth>[1-5](?:st|nd|rd|th)|{ORDINAL}|last) {WEEKDAY} (?:of|in) {MONTH}{OF_YEAR}"))
def weekday_of_month(match: re.Match[str]) -> Value | None:
    """The first Tuesday of October; last Thursday in November 2024; the 2nd Sunday of May."""
    number = clean(match["nth"])
    nth = -1 if number == "last" else int(number[0]) if number[0].isdigit() else ordinal(number)
    container = _in_year(match, Calendar(year(match), month(match["month"])))
    return Within(container, NthWeekday(weekday(match["weekday"]), nth)) if container and nth <= WEEKS else None


@rule(words(rf"(?:(?:last|next|this|past) )?(?P<name>{one_of(LEXICON['holidays'])})\b{OF_YEAR.replace(' ?|', ' |')}"))
def holiday(match: re.Match[str]) -> Value | None:
    """Thanksgiving; last Christmas; Easter 2018; not: a Christmas tree."""
    if not stands_alone(match) or re.search(r"['’]s\s{1,4}$", before(match)):
        return None
    value, container = Holiday(LEXICON["holidays"][clean(match["name"])]), yearlike(match)
    return Within(container, value) if container else nearest(match, value)


def _in_year(match: re.Match[str], value: Calendar | None) -> Value | None:
    container = yearlike(match)
    relative = container is not None and not isinstance(container, Calendar)
    return Within(container, value) if value and relative and container else value
