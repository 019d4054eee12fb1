"""Digits -> dates: 2025-03-24T14:30Z; 3/24/2025; 24.3.2025; 09/2012."""

import re

from timeline.contracts import rule
from timeline.languages.en.parts import A_WEEKDAY, before, date, full_year, group, words
from timeline.model.value import Calendar, Clock, Value, Within

BIG_ENDIAN = (
    r"(?P<year>(?:1\d|20|21)\d\d)(?:-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})|/(?P<m2>\d{1,2})/(?P<d2>\d{1,2})|\."
    r"(?P<m3>\d{1,2})\.(?P<d3>\d{1,2}))"
)
ZONE = r"(?P<zone>Z|[+-]\d\d:?\d\d)"
LEAD = re.compile(r"[\w.]-$|\d[/.:]$|[$£€¥#]$")


@rule(
    words(
        rf"{BIG_ENDIAN}(?:T|,? ?| at )(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)"
        rf"(?:[.,]\d{{1,9}})?)?(?: ?{ZONE})?\b"
    ),
    "TIME",
)
def iso_stamp(match: re.Match[str]) -> Value | None:
    """2025-03-24T14:30Z; 2025-03-24 14:30:05+08:00."""
    day = _big_endian(match)
    second = int(match["second"]) if match["second"] else None
    return (
        Within(day, Clock(int(match["hour"]), int(match["minute"]), second, zone=_zone(match["zone"]))) if day else None
    )


@rule(rf"\b{BIG_ENDIAN}\b")
def iso_date(match: re.Match[str]) -> Value | None:
    """2025-03-24; 2025/3/24; 2025.3.24."""
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
    pair = (second, first) if match["b3"] else (first, second)
    if len(digits) == 2 and not match["y1"] and max(first, second) <= 12:
        return None  # 4-5-06 is a score or a code as often as a date
    return date(full_year(digits), *pair) or date(full_year(digits), *reversed(pair))


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
        rf"(?:(?:on|by|until|since|from|before|after|due|dated|(?P<day>{A_WEEKDAY},?)) )(?P<x>(?P<a>\d{{1,2}})/"
        rf"(?P<b>\d{{1,2}}))\b"
    )
)
def slashed_day(match: re.Match[str]) -> Value | None:
    """On 3/24; Tuesday 24/3: only after a word that asks for a day."""
    if re.match(r"[/\d]|\.\d|\s{1,4}(?:of|cup|inch|teaspoon|mile)", match.string[match.end("x") :]):
        return None
    first, second = int(match["a"]), int(match["b"])
    return date(None, first, second) or date(None, second, first)


def _big_endian(match: re.Match[str]) -> Calendar | None:
    if LEAD.search(before(match)):
        return None
    month, day = ((group(match, f"m{n}"), group(match, f"d{n}")) for n in "123" if group(match, f"m{n}")).__next__()
    return date(int(match["year"]), int(month or 0), int(day or 0)) if int(month or 0) and int(day or 0) else None


def _zone(words: str | None) -> str | None:
    if words is None or words in "Zz":
        return words and "Z"
    return words if ":" in words else f"{words[:3]}:{words[3:]}"
