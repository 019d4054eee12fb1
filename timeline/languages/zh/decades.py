"""Words that name decades and centuries -> values: 20世纪80年代初, 八九十年代, 十八至十九世纪, 公元前4世纪."""

import re

from timeline.contracts import rule
from timeline.languages.zh.numerals import UP_TO_99, number
from timeline.languages.zh.parts import BLANK, TO
from timeline.model import Granularity
from timeline.model.value import Between, Calendar, Modified, Period, Value

PARTS_OF_CENTURY = "[初早前中末晚后]期|[初末]|中叶|[前末]叶|[上下前后]半叶|中后期|伊始"
PART_OF_CENTURY = {"上": "初", "下": "末", "后": "末", "伊": "初"}
LAST_CENTURY, THIS_CENTURY = 1900, 2000
PART_OF_DECADE = {"初": "START", "早": "START", "前": "START", "中": "MID", "末": "END", "晚": "END", "后": "END"}


@rule(
    f"(?:(?P<century>{UP_TO_99}|上个?|本)世纪){BLANK}(?P<decade>[0-9]0|[一二三四五六七八九]十){BLANK}年代(?P<part>[初早前中末晚后]期?)?"
)
def decade_of_century(match: re.Match[str]) -> Value | None:
    """20世纪80年代初, 上世纪90年代, 二十世纪六十年代."""
    return _modified(Period(Granularity.DECADE, _century(match["century"]) + number(match["decade"])), match["part"])


@rule(f"(?P<decade>(?:1[0-9]|20)?[0-9]0|[一二三四五六七八九]十){BLANK}年代(?P<part>[初早前中末晚后]期?)?")
def decade(match: re.Match[str]) -> Value:
    """2010年代, 80年代, 九十年代后期."""
    return _modified(Period(Granularity.DECADE, number(match["decade"])), match["part"])


@rule(
    f"(?:(?P<century>{UP_TO_99}|上个?|本)世纪)?(?:(?P<first>[0-9]0|[一二三四五六七八九]十)(?:年代)?(?:{TO}|[、和])"
    "(?P<last>[0-9]0|[一二三四五六七八九]十)|(?P<pair>[一二三四五六七八][二三四五六七八九])十)年代"
)
def decades(match: re.Match[str]) -> Value | None:
    """20世纪70至80年代, 上世纪八九十年代, 六七十年代: from the one to the other."""
    told = (match["first"], match["last"]) if match["first"] else tuple(f"{digit}十" for digit in match["pair"])
    first, last = (number(word or "") for word in told)
    century = _century(match["century"]) if match["century"] else 0
    ends = (Period(Granularity.DECADE, century + years) for years in (first, last))
    return Between(*ends) if first < last else None


@rule(
    f"(?:公元|(?P<bc>(?:公元)?前)){BLANK}(?P<old>{UP_TO_99})世纪(?P<old_part>{PARTS_OF_CENTURY})?"
    f"|(?P<century>{UP_TO_99}|上个?|本|新)世纪(?P<part>{PARTS_OF_CENTURY})?"
)
def century(match: re.Match[str]) -> Value | None:
    """20世纪, 二十一世纪初, 上世纪末, 本世纪中叶, 公元前4世纪; not 半个世纪, 3个世纪, 新世纪百货."""
    part = match["part"] or match["old_part"] or ""
    if match["century"] == "新" and not part:
        return None
    if match["bc"]:
        return _modified(_before_christ(number(match["old"])), PART_OF_CENTURY.get(part[:1], part[:1]))
    first = _century(match["century"] or match["old"])
    if part in ("中叶", "中期"):
        return Modified(Calendar(first + 50), "APPROX")
    return _modified(Period(Granularity.CENTURY, first), PART_OF_CENTURY.get(part[:1], part))


@rule(
    f"(?P<bc>公元前)?(?P<first>{UP_TO_99})(?:世纪)?(?P<joint>{TO}|[、和])(?P<bc2>(?:公元)?前)?(?P<last>{UP_TO_99})世纪"
)
def centuries(match: re.Match[str]) -> Value | None:
    """18至19世纪, 十八、十九世纪, 公元前5世纪至前3世纪: from the one to the other."""
    first, last = number(match["first"]), number(match["last"])
    old = bool(match["bc2"] or (match["bc"] and last < first))
    if match["bc"]:
        start: Value = _before_christ(first)
        return Between(start, _before_christ(last) if old else Period(Granularity.CENTURY, (last - 1) * 100))
    listed = match["joint"] in "、和"
    if old or first >= last or (listed and last != first + 1):
        return None
    return Between(*(Period(Granularity.CENTURY, (number - 1) * 100) for number in (first, last)))


def _before_christ(century: int) -> Value:
    """The 4th century BC is 400 to 301 BC; ISO 8601 counts a year 0."""
    return Between(Calendar(1 - century * 100), Calendar(-(century - 1) * 100))


def _century(word: str) -> int:
    if word[0] in "上本新":
        return LAST_CENTURY if word[0] == "上" else THIS_CENTURY
    return (number(word) - 1) * 100


def _modified(value: Value, part: str | None) -> Value:
    return Modified(value, PART_OF_DECADE[part[0]]) if part else value
