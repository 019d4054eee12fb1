"""Digits -> dates: 2025-03-24T14:30Z; 3/24/2025; 24.3.2025; 09/2012."""

import re
from dataclasses import replace

from timeline.contracts import rule
from timeline.languages.en.parts import A_WEEKDAY, LEXICON, WEEKDAY, before, date, full_year, group, one_of, words
from timeline.model.value import Calendar, Clock, Order, Value, Within

BIG_ENDIAN = (
    r"(?P<year>(?:1\d|20|21)\d\d)(?:-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})|/(?P<m2>\d{1,2})/(?P<d2>\d{1,2})|\."
    r"(?P<m3>\d{1,2})\.(?P<d3>\d{1,2}))"
)
ZONE = r"(?P<zone>Z|[+-]\d\d:?\d\d)"
CODED = re.compile(r"(?i)(?:\w[.-]?|[#$£€¥:=+]\s?|\b(?:no|nr|id|code|ref|order|ticket|serial|tel|fax)\.?\s)$")
LEAD = re.compile(r"[\w.]-$|\d[/.:]$|[$£€¥#]$")


@rule(
    words(
        rf"{BIG_ENDIAN}(?:T|,? ?| at )(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)"
        rf"(?:[.,]\d{{1,9}})?)?(?: ?{ZONE})?\b"
        r"|(?P<year2>(?:19|20)\d\d)(?P<month2>0[1-9]|1[0-2])(?P<day2>[0-3]\d)T(?P<hour2>[01]\d|2[0-3])(?P<minute2>[0-5]\d)"
        r"(?:(?P<second2>[0-5]\d)(?:[.,]\d{1,9})?)?(?P<zone2>Z|[+-]\d\d:?(?:\d\d)?)?\b"
    ),
    "TIME",
)
def iso_stamp(match: re.Match[str]) -> Value | None:
    """2025-03-24T14:30Z; 2025-03-24 14:30:05+08:00; 20250324T143005Z."""
    suffix = "2" if match["year2"] else ""
    basic = date(*(int(match[f"{unit}2"]) for unit in ("year", "month", "day"))) if suffix else None
    day = basic or _big_endian(match)
    hour, minute, second = (match[unit + suffix] for unit in ("hour", "minute", "second"))
    clock = Clock(int(hour), int(minute), int(second) if second else None, zone=_zone(match["zone" + suffix]))
    return Within(day, clock) if day else None


@rule(words(rf"(?:{A_WEEKDAY},? )?{BIG_ENDIAN}\b"))
def iso_date(match: re.Match[str]) -> Value | None:
    """2025-03-24; 2025/3/24; 2025.3.24; Friday 2018-7-6."""
    return _big_endian(match)


@rule(r"\b(?P<year>(?:19|20)\d\d)[-/](?P<month>0?[1-9]|1[0-2])\b")
def iso_month(match: re.Match[str]) -> Value | None:
    """2025-03; not the season 2024/25, not the serial 2024-03-1187."""
    spare = re.match(r"[-/.:]\d", match.string[match.end() :])
    return None if spare or LEAD.search(before(match)) else Calendar(int(match["year"]), int(match["month"]))


@rule(
    words(
        rf"(?:{A_WEEKDAY},? )?(?P<a>\d{{1,2}})(?:/(?P<b1>\d{{1,2}})/(?P<y1>\d{{4}}|['’]?\d\d)|-(?P<b2>\d{{1,2}})-"
        rf"(?P<y2>\d{{4}}|\d\d)|\.(?P<b3>\d{{1,2}})\.(?P<y3>\d{{4}}))\b"
    )
)
def small_endian(match: re.Match[str]) -> Value | None:
    """3/24/2025; 24/3/2025; 24.3.2025; 10-31-74: the month first unless that is no date (full stops: the day first)."""
    if LEAD.search(before(match)) or re.match(r"[-/.]\d", match.string[match.end() :]):
        return None
    digits = (match["y1"] or match["y2"] or match["y3"]).lstrip("'’")
    first, second = int(match["a"]), int(match["b1"] or match["b2"] or match["b3"])
    if len(digits) == 2 and not match["y1"] and max(first, second) <= 12:
        return None  # 4-5-06 is a score or a code as often as a date
    return _in_order(full_year(digits), first, second, dotted=bool(match["b3"]))


@rule(r"\b(?P<month>0?[1-9]|1[0-2])[/-](?P<year>(?:19|20)\d\d)\b")
def slashed_month(match: re.Match[str]) -> Value | None:
    """09/2012; 12-2015."""
    return (
        None
        if LEAD.search(before(match)) or re.search(r"\d\s?$", before(match))
        else Calendar(int(match["year"]), int(match["month"]))
    )


@rule(
    words(
        rf"(?:(?:on|by|until|since|from|before|after|(?:due|date|when):?|dated|to|of|{A_WEEKDAY},?) |\A\s{{0,9}})"
        r"(?P<x>(?:this )?(?P<a>\d{1,2})/(?P<b>\d{1,2}))\b"
    )
)
def slashed_day(match: re.Match[str]) -> Value | None:
    """On 3/24; Tuesday 24/3; 2/29 where nothing else stands: only after a word that asks for a day."""
    right = match.string[match.end("x") :]
    if re.match(r"[/\d]|[.-]\d|\s{1,4}(?:of|cup|inch|teaspoon|mile|day|hour|year)", right):
        return None
    alone = not match.string[: match.start("x")].strip()
    if (alone and right.strip()) or re.search(r"(?i)\b(?:of|to)\s{1,4}$", before(match)):
        return None
    return _in_order(None, int(match["a"]), int(match["b"]))


@rule(words(rf"(?:(?:since|before|after|of|until) (?:the )?|(?:pre|post)[- ])(?P<x>{one_of(LEXICON['once'])})\b"))
def once(match: re.Match[str]) -> Value | None:
    """Since 9/11; post-9/11: a day that is known by its month and day alone; not: on 9/11."""
    return Calendar(*LEXICON["once"][match["x"]])


@rule(words(rf"(?:(?:this|next|last) )?{WEEKDAY},? \(?(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})\b\)?"))
def weekday_slashed_day(match: re.Match[str]) -> Value | None:
    """Next Friday 5/12; Tuesday (24/3); not: Friday 5.12 percent."""
    if re.match(r"[./:]?\d|%|\s{1,4}[a-z]{3,}", match.string[match.end() :]):
        return None
    return _in_order(None, int(match["a"]), int(match["b"]))


@rule(r"\b(?P<year>19[5-9]\d|20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)\b")
def compact_date(match: re.Match[str]) -> Value | None:
    """20200701; not: No. 20200701, part of a longer code."""
    if CODED.search(before(match)) or re.match(r"[-.:/]?\d|[-\w]{2}", match.string[match.end() :]):
        return None
    return date(int(match["year"]), int(match["month"]), int(match["day"]))


def _in_order(year: int | None, first: int, second: int, *, dotted: bool = False) -> Calendar | None:
    """Make a date of two numbers: the month first unless that is no date; with full stops the day first."""
    straight, crossed = date(year, first, second), date(year, second, first)
    if dotted or first == second or not (straight or crossed):
        return (crossed or straight) if dotted else straight
    if straight and crossed:
        return replace(straight, order=Order.EITHER)
    return (
        replace(straight, order=Order.MONTH_FIRST) if straight else crossed and replace(crossed, order=Order.DAY_FIRST)
    )


def _big_endian(match: re.Match[str]) -> Calendar | None:
    if not match["year"] or LEAD.search(before(match)):
        return None
    month, day = ((group(match, f"m{n}"), group(match, f"d{n}")) for n in "123" if group(match, f"m{n}")).__next__()
    return date(int(match["year"]), int(month or 0), int(day or 0)) if int(month or 0) and int(day or 0) else None


def _zone(words: str | None) -> str | None:
    if words is None or words in "Zz":
        return words and "Z"
    return words if ":" in words else f"{words[:3]}:{words[3:]}"
