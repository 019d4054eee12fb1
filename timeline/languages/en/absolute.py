"""Words -> named days, months and years: March 24, 2025; the 4th of July; June last year; 1990."""

import re

from timeline.contracts import rule
from timeline.languages.en import feasts
from timeline.languages.en.feasts import HOLIDAY
from timeline.languages.en.neighbours import asks_for_month, is_feast, is_month, is_year, stands_alone
from timeline.languages.en.parts import (
    A_WEEKDAY,
    DAY,
    FULL_YEAR,
    LEXICON,
    MONTH,
    NTH_DAY,
    ORDINAL,
    ORDINALS,
    SPOKEN_YEAR,
    WEEKDAY,
    WEEKEND,
    WHICH,
    YEARLIKE,
    after,
    again,
    before,
    clean,
    date,
    day,
    full_year,
    group,
    lead,
    month,
    nearest,
    one_of,
    ordinal,
    spaced,
    weekday,
    which,
    words,
    year,
    yearlike,
)
from timeline.model import Granularity
from timeline.model.value import Base, Calendar, Clock, Shift, Value, Weekend, Within

ON_WEEKDAY = rf"(?:(?:(?:this(?: coming| past)?|last|next) )?{WEEKDAY}(?:,? (?:the )?|-| ?\())?"
BY_WEEKDAY = rf"(?: ?\({again(WEEKDAY)}\)| (?P<weekday3>{one_of(LEXICON['weekdays'])})\b)?"
GLUED_MONTH = rf"(?P<month>{one_of(LEXICON['months'])}|{one_of(LEXICON['month_abbreviations'])})"
ASKING = r"(?i)\b(?:on|by|until|till|since|from|to|through|before|after|due|dated)\s{1,4}$"
NTH_END = re.compile(r"\d(?:st|nd|rd|th)$")
STREET = re.compile(r"(?i)\s{1,4}(?:st\b|street|ave|place|floor|district|century|anniversary|annual|grade|avenue)")
PART_OF = re.compile(r"(?i)\b(?:half|part|quarter|third|decades?|years|centuries) of\s{1,4}$")
WEEKS = 5  # of a weekday in a month, at most
TAIL = r"?\b"  # of `DAY`: in 26Nov no word ends before the month
OF_YEAR = rf"(?:(?:,? ?|,? (?:of|in) ){YEARLIKE})?"
ERA = r"(?: ?(?P<era>A\.D\.|AD\b|CE\b|BCE?\b|B\.C\.|BE\b))"
BUDDHIST = 543  # years that the Buddhist era is ahead
# a day that the month behind it does not have
IMPOSSIBLE = re.compile(r"(?:^|[^\d.,:/-])(?:29|3\d)(?:st|nd|rd|th)?\s{1,4}(?:of\s{1,4})?$")
RANK = re.compile(
    r"\s{1,4}(?:or|and)\s{1,4}\d{1,2}(?:st|nd|rd|th)\s{1,4}(?:most\s|\w{2,20}est\b|worst\b|best\b)"
)  # 5th or 6th worst
DAY_BEFORE = re.compile(r"(?:^|\s)\d{1,2}(?:st|nd|rd|th)?\s{1,4}(?:of\s{1,4})?$")
NUMBER_BEHIND = re.compile(r"\s{1,4}\d{1,9}(?:st|nd|rd|th)?\b")
FRACTION = re.compile(r"\d[.,]$")
ASKED = re.compile(r"(?i)(?:^|\b(?:on|by|until|till|since|from|to|through|before|after|the|of|last|next|this))\s{0,4}$")


@rule(words(rf"{ON_WEEKDAY}{MONTH}(?: the | ?[-/] ?| ?){NTH_DAY}{OF_YEAR}{BY_WEEKDAY}"))
def month_day(match: re.Match[str]) -> Value | None:
    """March 24, 2025; Mar. 24 '25; Friday, Oct. 23; May twenty-fourth; June 30 last year; May/22(Tue)."""
    nth = clean(group(match, "nth") or "")
    if nth and (
        (clean(match["month"]) in ("may", "march") and nth in ORDINALS and not _is_asked(match))
        or re.match(r"[\s-](?:quarter|half|week)", after(match))
    ):
        return None
    return _in_year(match, date(year(match), month(match["month"]), day(match), _weekday_told(match)))


@rule(
    words(
        rf"{ON_WEEKDAY}(?:the )?{NTH_DAY.replace(TAIL, '?')}(?: day)?(?: of |, | ?[-/.] ?| ?){MONTH}"
        rf"(?:[-/](?P<short>\d{{4}}|\d\d)\b|{OF_YEAR}){BY_WEEKDAY}"
    )
)
def day_month(match: re.Match[str]) -> Value | None:
    """24 March 2025; the 24th of March; 24-Mar-25; the fourth of July, 1995; 10 August last year; Sun 15Sep."""
    if match["month"] in ("may", "march") and re.match(r"\s{1,4}[a-z]", after(match)):
        return None
    if FRACTION.search(lead(match)):
        return None  # 6,107.31 August 2019
    short = group(match, "short")
    named = full_year(short) if short else year(match)
    return _in_year(match, date(named, month(match["month"]), day(match), _weekday_told(match)))


@rule(
    words(
        rf"(?:{A_WEEKDAY},? )?(?:{NTH_DAY} {MONTH}|{again(MONTH)} {again(NTH_DAY)}),? "
        rf"(?:(?P<n>\d{{1,4}}){ERA}|(?P<yy>\d\d)\b)"
    )
)
def day_of_era(match: re.Match[str]) -> Value | None:
    """10 August 88 AD; 3rd Feb 82; 44 BC in "March 15, 44 BC"; not: on 3rd Feb 82 people left."""
    suffix = "" if match["month"] else "2"
    if match["yy"]:
        counted = re.match(r"[,.:]?\d|\s{1,4}[a-z]", after(match))
        return None if counted else date(full_year(match["yy"]), *_month_and_day(match, suffix))
    return date(_era_year(match), *_month_and_day(match, suffix))


@rule(
    words(
        rf"(?:{again(MONTH)}[-/](?P<year2>{FULL_YEAR})[-/]{again(DAY)}|(?P<year3>{FULL_YEAR})[-/]{again(DAY, '3')}[-/]"
        rf"{again(MONTH, '3')}|{again(DAY, '4')}[-/](?P<year4>{FULL_YEAR})[-/]{again(MONTH, '4')})\b"
    )
)
def odd_order(match: re.Match[str]) -> Value | None:
    """September-2020-23; 2020/23/Sep; 23-2020-September."""
    suffix = next(suffix for suffix in "234" if match[f"year{suffix}"])
    return date(year(match, suffix), month(match[f"month{suffix}"]), day(match, suffix))


@rule(
    words(
        r"(?:on|by|until|till) (?P<x>(?P<day>\d{1,2})(?:st|nd|rd|th)|the (?P<nth>(?:thir|four|fif|six|seven|eigh|nine)"
        rf"teenth|twentieth|thirtieth|(?:twenty|thirty)(?:-| )(?:{one_of(ORDINALS)})))\b"
    )
)
def bare_ordinal(match: re.Match[str]) -> Value | None:
    """On 29th; by the nineteenth; not: on 29th Street, on the twentieth anniversary."""
    return date(None, None, day(match)) if stands_alone(match) else None


@rule(words(rf"(?P<year>{FULL_YEAR})(?:[-/]| ){MONTH}(?:(?:[-/]| ){NTH_DAY})?"))
def year_month_name(match: re.Match[str]) -> Value | None:
    """2012/Aug/10; 2017 Jan; 2020-Sep-23."""
    if not group(match, "day") and not group(match, "nth"):
        return None if match["month"] == "may" else Calendar(year(match), month(match["month"]))
    return date(year(match), month(match["month"]), day(match))


@rule(
    words(
        rf"(?:(?P<day2>\d{{1,2}}){GLUED_MONTH}(?P<year2>(?:19|20)\d\d|\d\d)\b"
        rf"|(?:{WEEKDAY},? )?{again(GLUED_MONTH, '3')}(?P<day3>\d{{1,2}})\b(?:,? ?(?P<year3>{FULL_YEAR}))?)"
    )
)
def glued_month(match: re.Match[str]) -> Value | None:
    """12May2025; 05JUN24; Wed, Feb13; on Feb13; not: Oct4, a gene."""
    suffix = "2" if match["month"] else "3"
    if suffix == "3" and not (match["weekday"] or match["year3"] or re.search(ASKING, before(match))):
        return None
    number, words = int(match["day" + suffix]), match["month"] or match["month3"]
    return date(year(match, suffix), month(words), number, _weekday_told(match)) if number else None


@rule(words(rf"{MONTH}(?:(?: ?[-/] ?|,? ?|,? (?:of|in) ){YEARLIKE}| of (?P<yy2>\d\d)\b)"))
def month_year(match: re.Match[str]) -> Value | None:
    """March 2025; Dec, 2018; April of '87; June last year; March of the same year."""
    if match["yy2"]:
        return Calendar(year(match, "2"), month(match["month"]))
    named = year(match)
    if match["month"] == "may" and not named and not asks_for_month(match):
        return None
    if DAY_BEFORE.search(lead(match)):
        return None  # what stands before is no day of that month
    return _in_year(match, Calendar(named, month(match["month"])))


@rule(words(rf"(?P<x>{WHICH} year)['’]?s? (?:in )?{MONTH}(?: {NTH_DAY})?"))
def year_then_month(match: re.Match[str]) -> Value | None:
    """Last year in March: the year's own words only; the month follows as part of it."""
    return which(match["which"], Granularity.YEAR)


@rule(words(rf"(?:(?:last|next|this(?: past| coming)?) )?{MONTH}"))
def month_name(match: re.Match[str]) -> Value | None:
    """In June; last March; Nov.; not: they may go, April Reyes, June 42nd."""
    if not is_month(match) or NUMBER_BEHIND.match(after(match)) or IMPOSSIBLE.search(before(match)):
        return None
    return nearest(match, Calendar(month=month(match["month"])))


@rule(rf"\b(?P<year>{FULL_YEAR})")
def bare_year(match: re.Match[str]) -> Value | None:
    """In 1990; (2012); the 2019 results; not: 2000 people, Model 2020, $2024."""
    return Calendar(int(match["year"])) if is_year(match) else None


@rule(words(rf"(?:(?P<the>the year )|{MONTH},? (?:of )?)?{SPOKEN_YEAR}"))
def spoken_year(match: re.Match[str]) -> Value | None:
    """Nineteen ninety-six; the year two thousand; August two thousand five; not: two thousand people."""
    named = match["month"] or match["the"] or re.search(r"(?i)\b(?:in|since|by|of|until)\s{1,4}$", before(match))
    counts = clean(match["spoken"]).split()[0] in ("two", "twenty") or match["spoken"].endswith("hundred")
    if counts and not named:
        return None
    return Calendar(year(match), month(match["month"]) if match["month"] else None)


@rule(words(rf"(?:A\.?D\.? ?(?P<after>\d{{1,4}})|(?:{MONTH} )?(?P<n>\d{{1,4}}){ERA})"))
def era_year(match: re.Match[str]) -> Value | None:
    """AD 79; 312 CE; 753 BC; August 2555 BE."""
    if match["after"]:
        return Calendar(int(match["after"])) if match[0][0] == "A" and int(match["after"]) else None
    named = _era_year(match)
    return Calendar(named, month(match["month"]) if match["month"] else None) if named is not None else None


@rule(
    words(
        rf"(?:{WEEKDAY},? (?:the )?(?:{DAY}|(?P<nth>{ORDINAL}))"
        rf"|(?:the )?(?:{again(DAY)}|(?P<nth3>{ORDINAL}))(?: day)? of (?:{WHICH}|(?P<told>the)) month\b"
        rf"|the (?P<day4>\d{{1,2}}(?:st|nd|rd|th))\b)"
    )
)
def day_of_month(match: re.Match[str]) -> Value | None:
    """On the 20th; Tue 13th; Monday the twenty-fourth; the 15th of next month; not: the 20th anniversary."""
    digits = match["day"] or match["day2"] or match["day4"]
    number = int(re.sub(r"\D", "", digits)) if digits else ordinal(match["nth"] or match["nth3"])
    value = date(None, None, number, _weekday_told(match))
    alone = stands_alone(match) or (match["weekday"] and NTH_END.search(match[0]) and not STREET.match(after(match)))
    if re.match(r"\s{1,4}of\b", after(match)) or PART_OF.search(before(match)):
        return None  # Wednesday, the first of them; the first half of the 20th
    if value is None or not alone or (match["weekday"] and not _is_day(match)) or RANK.match(after(match)):
        return None
    if match["told"]:
        return Within(Shift(Granularity.MONTH, 0, Base.NEARBY), value)
    return Within(which(match["which"], Granularity.MONTH), value) if match["which"] else value


@rule(
    words(
        rf"(?:the )?(?:(?P<ahead>{FULL_YEAR}) |(?:last|next|this|past|coming) )?"
        rf"{HOLIDAY}{OF_YEAR.replace(' ?|', ' |')}(?:(?: bank holiday)?(?P<weekend> {WEEKEND}\b))?"
    )
)
def holiday(match: re.Match[str]) -> Value | None:
    """Thanksgiving; last Christmas; Easter 2018; Labor Day weekend; not: a Christmas tree."""
    named, container = feasts.holiday(match["holiday"]), yearlike(match)
    container = Calendar(int(match["ahead"])) if match["ahead"] else container
    if (
        feasts.is_word(match)
        or not is_feast(match)
        or not (container or stands_alone(match))
        or re.search(r"['’]s\s{1,4}$", before(match))
    ):
        return None
    value = Within(container, named) if container else nearest(match, named)
    return Within(value, Weekend(0)) if match["weekend"] else value


@rule(
    words(rf"(?:(?:last|this|next) )?{HOLIDAY} (?P<part>morning|afternoon|evening|night)\b"),
    "TIME",
    beside=spaced(HOLIDAY),
)
def holiday_part(match: re.Match[str]) -> Value | None:
    """Christmas morning; Halloween night."""
    return Within(nearest(match, feasts.holiday(match["holiday"])), Clock(part=LEXICON["parts"][clean(match["part"])]))


def _weekday_told(match: re.Match[str]) -> int | None:
    words = group(match, "weekday") or group(match, "weekday2") or group(match, "weekday3")
    return weekday(words) if words else None


def _is_asked(match: re.Match[str]) -> bool:
    return bool(match["weekday"] or ASKED.search(before(match)))


def _is_day(match: re.Match[str]) -> bool:
    """Say whether a number behind a weekday is a day: Tue 13th, Friday 24; not: Friday 24 people, Friday 24.5."""
    return bool(NTH_END.search(match[0])) or not re.match(r"[.,:/%–-]\d|%", after(match))


def _month_and_day(match: re.Match[str], suffix: str) -> tuple[int, int]:
    return month(match["month" + suffix]), day(match, suffix)


def _era_year(match: re.Match[str]) -> int | None:
    number, era = int(match["n"]), match["era"].upper().replace(".", "")
    if not match["era"].isupper() or not number or FRACTION.search(lead(match)):
        return None
    return {"BE": number - BUDDHIST, "BC": 1 - number, "BCE": 1 - number}.get(era, number)


def _in_year(match: re.Match[str], value: Calendar | None) -> Value | None:
    if value is None or value.year is not None:
        return value
    container = yearlike(match)
    return value if container is None or isinstance(container, Calendar) else Within(container, value)
