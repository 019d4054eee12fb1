"""Sentence in Japanese or Korean -> the dates that are surely written, at their true offsets."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from timeline.localized.written import ERAS
from timeline.model import Granularity, Span
from timeline.model.value import Base, Between, Calendar, Clock, Modified, Reference, Shift, Value, Within

LONGEST = 2_000  # characters of a sentence that are read
DAY, MONTH, YEAR, WEEK = Granularity.DAY, Granularity.MONTH, Granularity.YEAR, Granularity.WEEK
NARRATED = Base.NARRATED
TOLD: Mapping[str, Mapping[Value, tuple[str, ...]]] = {
    "ja": {
        Shift(DAY, -2): ("一昨日", "おととい"),
        Shift(DAY, -1): ("昨日", "きのう", "昨晩", "昨夜"),
        Shift(DAY, 0): ("今日", "きょう", "本日", "今朝", "今夜"),
        Shift(DAY, 1): ("明日", "あす"),
        Shift(WEEK, -1): ("先週",),
        Shift(WEEK, 0): ("今週",),
        Shift(WEEK, 1): ("来週",),
        Shift(MONTH, -1): ("先月",),
        Shift(MONTH, 0): ("今月",),
        Shift(MONTH, 1): ("来月",),
        Shift(YEAR, -2): ("一昨年",),
        Shift(YEAR, -1): ("昨年", "去年"),
        Shift(YEAR, 0): ("今年",),
        Shift(YEAR, 1): ("来年",),
        Shift(DAY, 0, NARRATED): ("同日",),
        Shift(DAY, 1, NARRATED): ("翌日",),
        Shift(YEAR, 0, NARRATED): ("同年",),
        Shift(YEAR, 1, NARRATED): ("翌年",),
        Reference.PAST: ("先日", "このほど"),
    },
    "ko": {
        Shift(DAY, -2): ("그저께",),
        Shift(DAY, -1): ("어제",),
        Shift(DAY, 0): ("오늘",),
        Shift(DAY, 1): ("내일",),
        Shift(WEEK, -1): ("지난주",),
        Shift(WEEK, 0): ("이번 주",),
        Shift(WEEK, 1): ("다음 주",),
        Shift(MONTH, -1): ("지난달",),
        Shift(MONTH, 0): ("이달", "이번 달"),
        Shift(MONTH, 1): ("다음 달",),
        Shift(YEAR, -1): ("지난해", "작년"),
        Shift(YEAR, 0): ("올해",),
        Shift(YEAR, 1): ("내년",),
    },
}
PARTS = {"初": "START", "上旬": "START", "中旬": "MID", "末": "END", "下旬": "END", "초": "START", "말": "END"}
AFTERNOON = ("午後", "오후", "夜", "밤")
NOON = 12
_ERA = "|".join(ERAS)
_YEAR = rf"(?:(?P<era>{_ERA})\s?)?(?P<year>\d{{1,4}}|元)\s?[年년]"
_DATE = re.compile(
    rf"(?<![\d.,])(?:{_YEAR}\s?)?(?:(?P<month>1[0-2]|0?[1-9])\s?[月월]\s?)?(?:(?P<day>3[01]|[12]\d|0?[1-9])\s?[日일])?"
    rf"(?:[(（][月火水木金土日월화수목금토일][)）])?(?P<part>{'|'.join(PARTS)})?"
    r"(?:\s?(?P<half>午前|午後|오전|오후)?\s?(?P<hour>2[0-4]|1?\d)\s?[時시](?:\s?(?P<minute>[0-5]?\d)\s?[分분]|(?P<half_hour>半|반))?)?"
)
_SOON = re.compile(
    r"今後(?:数|\d{1,2}(?:[～~〜\-–—]\d{1,2})?)(?:日|週)間?(?:以内|のうち)?|(?:앞으로\s?)?(?:몇|수|\d{1,2})\s?(?:주|일)\s?(?:안에|이내에)"
)
_LENGTH = re.compile(r"\s?(?:間|で|が?かり|연속|간|ぶり|連続|動|後|前|以内|付)")
_RANGE = re.compile(r"\s?(?:から|より|부터|[～~〜\-–—])\s?")

Found = list[tuple[Span, Value]]


def search(text: str, language: str) -> Found:
    """Find the dates of one sentence in Japanese or Korean.

    >>> search("工場は2024年3月24日に開業した。", "ja")
    [(Span(start=3, end=13), Calendar(year=2024, month=3, day=24, weekday=None, order=None))]
    """
    text = _narrow(text[:LONGEST])
    words = _words(language)
    found = [(Span(*match.span()), words[match[0]]) for match in _any(language).finditer(text)]
    found += [(Span(*match.span()), Reference.SOON) for match in _SOON.finditer(text)]
    for match in _DATE.finditer(text):
        value = _value(match, text)
        if value is not None:
            found.append((Span(*match.span()), value))
    return _joined(sorted(found, key=lambda pair: pair[0]), text)


def _narrow(text: str) -> str:
    """Write full-width digits in ASCII, one for one."""
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


@cache
def _words(language: str) -> Mapping[str, Value]:
    return {word: value for value, words in TOLD.get(language, {}).items() for word in words}


@cache
def _any(language: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _words(language)), key=len, reverse=True)) or "(?!)")


def _value(match: re.Match[str], text: str) -> Value | None:
    """Read units that were written; 3日間 is a length, and an hour alone may be one."""
    said = match.groupdict()
    if not (said["year"] or said["month"] or said["day"]) or _LENGTH.match(text, match.end()):
        return None
    if said["day"] and not said["month"] and (said["year"] or said["part"]):
        return None
    year = _year(said)
    if said["year"] and year is None:
        return None
    value: Value = Calendar(year, _number(said["month"]), _number(said["day"]))
    if said["part"]:
        value = Modified(value, PARTS[said["part"]])
    return Within(value, clock) if said["day"] and (clock := _clock(said)) else value


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _year(said: Mapping[str, str | None]) -> int | None:
    digits, era = said["year"], said["era"]
    if not digits or (not era and len(digits) != 4):
        return None
    return (1 if digits == "元" else int(digits)) + (ERAS[era] if era else 0)


def _clock(said: Mapping[str, str | None]) -> Clock | None:
    hour = _number(said["hour"])
    if hour is None:
        return None
    late = said["half"] in AFTERNOON and hour < NOON
    return Clock(hour + NOON * late, 30 if said["half_hour"] else _number(said["minute"]))


def _joined(found: Found, text: str) -> Found:
    """Make one stretch of two dates with から or ～ between; drop what lies within another."""
    joined: Found = []
    for span, value in found:
        end = joined[-1][0].end if joined else 0
        if joined and span.start < end:
            continue
        if joined and _RANGE.fullmatch(text, end, span.start):
            first, start = joined.pop()
            joined.append((Span(first.start, span.end), Between(start, value)))
        else:
            joined.append((span, value))
    return joined
