"""Words that count from the anchor or from the time last told of -> values: 去年, 同月, 上周五, 三天后."""

import re
from dataclasses import replace

from timeline.contracts import rule
from timeline.languages.zh.absolute import OF, date_of_year, day, day_of_number, month, month_day, numeric_date
from timeline.languages.zh.numerals import CHARACTERS, COUNT, VALUES, is_year, number
from timeline.languages.zh.parts import BLANK, DAY_NUMBER, MONTH_NUMBER, after, ahead, any_of, nested, reading, words
from timeline.languages.zh.words import (
    DAYS,
    MONTHS,
    NARRATED_DAYS,
    NARRATED_MONTHS,
    NARRATED_YEARS,
    SHORT_DAYS,
    UNITS,
    WEEKS,
    YEARS,
)
from timeline.model import Granularity
from timeline.model.value import (
    Base,
    Between,
    Calendar,
    Modified,
    Offset,
    Shift,
    Value,
    Weekday,
    Weekend,
    Within,
)

WEEKDAYS = {**{digit: VALUES[digit] for digit in "一二三四五六"}, "日": 7, "天": 7}
WEEK = "(?:周|星期|礼拜)"
WEEK_WORD = f"(?P<week>{words(WEEKS)})"
BEFORE_WEEK = (*CHARACTERS, *"每整双半数单首头个")
"""Ahead of 周 these make a length or a set of it: 四周, 135周年, 每周一次."""
CLAUSE_START = ("", *' ,。;:!?、“"「\n)')
PARTS_OF_THIS = {"年初": "START", "月初": "START", "年中": "MID", "月中": "MID"}
GRAINS = {unit: Granularity[name] for unit, name in UNITS.items()}
PER_CENTURY, MONTHS_OF_YEAR, TEN = 100, 12, 10
SHORTENED = ("宣布", "公布", "发布", "表示", "召开", "举行", "开幕", "闭幕", "公告", "通报", "获悉", "收盘")
"""Behind 今 these show that it is short for 今天."""
AFTER_SUNDAY = ("", *" ,。;:、)(上下中晚早凌的是要去将会")
"""What may follow 周天, which is mostly the beginning of a name."""
QUARTER_HOUR = 15


@rule(f"(?P<word>{words(YEARS)})(?:全年|同期|度|以?内)?")
def year_word(match: re.Match[str]) -> Value | None:
    """去年, 前年, 本年度, 上年同期, 来年 of a story or of today; not 以前年度, 同年级."""
    return Shift(Granularity.YEAR, YEARS[match["word"]], Base.NEARBY if match["word"] == "来年" else Base.ANCHOR)


@rule(f"(?P<word>{words(NARRATED_YEARS)})(?:全年|同期|度)?")
def narrated_year(match: re.Match[str]) -> Value | None:
    """同年, 当年, 次年, 第二年: seen from the year told of before; not 同年级."""
    return Shift(Granularity.YEAR, NARRATED_YEARS[match["word"]], Base.NARRATED)


@rule(f"(?P<word>{words(MONTHS)})(?:份|内)?")
def month_word(match: re.Match[str]) -> Value:
    """本月, 上个月, 下月, 本月内."""
    return Shift(Granularity.MONTH, MONTHS[match["word"]])


@rule(f"(?P<word>{words(NARRATED_MONTHS)})(?:份)?")
def narrated_month(match: re.Match[str]) -> Value:
    """同月, 当月, 次月."""
    return Shift(Granularity.MONTH, NARRATED_MONTHS[match["word"]], Base.NARRATED)


@rule(f"本{BLANK}[(（]{BLANK}(?P<month>{MONTH_NUMBER}){BLANK}[)）]{BLANK}月份?")
def bracketed_month(match: re.Match[str]) -> Value:
    """本（4）月: the word and the number that explains it."""
    return Calendar(month=number(match["month"]))


@rule(f"(?P<word>{words(DAYS)})")
def day_word(match: re.Match[str]) -> Value | None:
    """今天, 昨日, 大前天, 聽日; not 前日本首相, 听日语."""
    return Shift(Granularity.DAY, DAYS[match["word"]])


@rule("(?P<days>昨今明|今明后|昨今|今昨|今明|明后)(?:[两二三2-3])?[天日]")
def days_on_end(match: re.Match[str]) -> Value | None:
    """今明两天, 今昨两日, 今明后三天; not 今后三天."""
    days = sorted(SHORT_DAYS.get(day, 2) for day in match["days"])
    return Between(Shift(Granularity.DAY, days[0]), Shift(Granularity.DAY, days[-1]))


@rule(f"(?P<word>{words(NARRATED_DAYS)})")
def narrated_day(match: re.Match[str]) -> Value | None:
    """当日, 次日, 第二天: seen from the day told of before; not 中秋节当天."""
    return Shift(Granularity.DAY, NARRATED_DAYS[match["word"]], Base.NARRATED)


@rule(f"[{''.join(SHORT_DAYS)}][天日]?{BLANK}[(（](?:{MONTH_NUMBER}月)?(?P<day>{DAY_NUMBER})日?[)）]日?")
def bracketed_day(match: re.Match[str]) -> Value:
    """今（7日）, 昨（6）日, 今天（17日）: the number is surer than the word."""
    return Calendar(day=number(match["day"]))


@rule(f"{WEEK_WORD}?{WEEK}(?:的?{WEEK})?(?P<day>[{''.join(WEEKDAYS)}])")
def weekday(match: re.Match[str]) -> Value | None:
    """上周五, 本周三, 星期六, 礼拜天; not 上周日本, 四周一次, 周天明."""
    named = match.group() == "周天" and len(match.string) > 2 and after(match) not in AFTER_SUNDAY
    if named or _is_length(match):
        return None
    return Weekday(WEEKDAYS[match["day"]], WEEKS[match["week"]] if match["week"] else None)


@rule(f"(?:[当该]|那一?个?|同一?个?){WEEK}的?{WEEK}(?P<day>[{''.join(WEEKDAYS)}])")
def narrated_weekday(match: re.Match[str]) -> Value:
    """当周周五, 那个星期的星期三: of the week told of before."""
    return Within(Shift(Granularity.DAY, 0, Base.NARRATED), Weekday(WEEKDAYS[match["day"]], 0))


@rule(f"{WEEK_WORD}?(?:{WEEK}末|(?:周|礼拜)六日|双休日)")
def weekend(match: re.Match[str]) -> Value | None:
    """上周末, 周末, 这个周末."""
    return None if _is_length(match) else Weekend(WEEKS[match["week"]] if match["week"] else None)


@rule(f"{WEEK_WORD}{WEEK}内?")
def week(match: re.Match[str]) -> Value:
    """上周, 本周, 下个星期."""
    return Shift(Granularity.WEEK, WEEKS[match["week"]])


@rule(f"(?P<word>当|该|同|次|翌){WEEK}")
def narrated_week(match: re.Match[str]) -> Value | None:
    """当周, 次周: seen from the day told before; not 充当周先生的助手."""
    if ahead(match) not in (*CLAUSE_START, *"日号的在于"):
        return None
    return Shift(Granularity.WEEK, 1 if match["word"] in "次翌" else 0, Base.NARRATED)


def _is_length(match: re.Match[str]) -> bool:
    return match["week"] is None and ahead(match) in BEFORE_WEEK


@rule(f"{WEEK_WORD}?(?P<half>[上下])半{WEEK}")
def half_week(match: re.Match[str]) -> Value:
    """上半周, 下半周: Monday to Wednesday, Thursday to Sunday."""
    first, last = (1, 3) if match["half"] == "上" else (4, 7)
    week = WEEKS[match["week"]] if match["week"] else 0
    return Between(Weekday(first, week), Weekday(last, week))


@rule("(?P<word>上个|这个?|下个)半年")
def half_word(match: re.Match[str]) -> Value:
    """上个半年: the half of a year before this one."""
    return Shift(Granularity.HALF, {"上": -1, "这": 0, "下": 1}[match["word"][0]])


WORD_YEARS = (year_word, narrated_year)
WORD_MONTHS = (month_word, narrated_month, bracketed_month)
_OF_YEAR, _read_of_year = nested(WORD_YEARS, (month_day, month), OF)
_OF_MONTH, _read_of_month = nested(WORD_MONTHS, (day, day_of_number), OF)


@rule(_OF_YEAR)
def date_of_year_word(match: re.Match[str]) -> Value | None:
    """去年3月, 今年9月30日, 次年2月, 同年9月."""
    return _read_of_year(match)


_WHOLES = (*WORD_YEARS, *WORD_MONTHS, week)


@rule(f"(?P<whole>{any_of(_WHOLES)})(?:稍|较)?(?P<side>[早晚])(?:些时候|时候)")
def later_or_earlier(match: re.Match[str]) -> Value | None:
    """今年晚些时候, 本月早些时候: the rest of it, or what has gone by of it."""
    whole = reading(_WHOLES, match["whole"])
    return Modified(whole, "BEFORE" if match["side"] == "早" else "AFTER") if whole else None


TELLS = "从在对向与获悉宣公发表称说指召举开闭收赴抵访致通"


@rule(f"(?P<x>[昨今])[{TELLS}]")
def lone_day(match: re.Match[str]) -> Value | None:
    """记者昨从, 法院今宣布: as papers shorten it; not 至今从, 今在."""
    shortened = match["x"] == "昨" or match.string[match.end("x") : match.end("x") + 2] in SHORTENED
    return Shift(Granularity.DAY, SHORT_DAYS[match["x"]]) if shortened else None


@rule(_OF_MONTH)
def day_of_month_word(match: re.Match[str]) -> Value | None:
    """上月28日, 同月20日, 本月15日."""
    return _read_of_month(match)


_DATED = (date_of_year, date_of_year_word, day_of_month_word, month_day, numeric_date, day)
_DAY = f"{WEEK}(?P<weekday>[{''.join(WEEKDAYS)}])"


@rule(
    f"(?P<date>{any_of(_DATED)}){BLANK}"
    f"(?:[(]{_DAY}[)]|{_DAY.replace('weekday', 'open')}|[(](?P<short>[{''.join(WEEKDAYS)}])[)])"
)
def day_and_weekday(match: re.Match[str]) -> Value | None:
    """3月24日（星期一）, 5月8日周四, 5月8日(四): the weekday says which year is meant."""
    value = reading(_DATED, match["date"])
    weekday = WEEKDAYS[match["weekday"] or match["open"] or match["short"]]
    return replace(value, weekday=weekday) if isinstance(value, Calendar) and value.day else value


@rule(
    f"(?P<count>半|{COUNT})(?P<more>多|余|来)?个?(?P<half>半)?"
    f"(?P<mid>多)?(?P<unit>{words(UNITS)})(?P<more2>多)?(?P<half2>半)?(?P<side>以前|之前|前|以后|之后|过后|后)"
)
def offset(match: re.Match[str]) -> Value | None:
    """十年前, 半年前, 3天前, 两年後, 三日前, 一个多小时后; not 20年前后, 3日前, a day of the month."""
    if (match["side"] == "前" and after(match) in tuple("后期")) or _is_day_of_month(match):
        return None
    if (match["unit"] == "年" and is_year(match["count"]) and not match["more"]) or _is_month(match):
        return None
    past = match["side"][-1] == "前"
    base = Base.ANCHOR if past else Base.NARRATED
    halves = bool(match["half"] or match["half2"])
    unit, count = length_of(match["count"], match["unit"], halves)
    about = (match[group] for group in ("more", "mid", "more2"))
    hedged = any(about) or (match["count"] == "半" and unit is not Granularity.HALF)
    return Offset(unit, -count if past else count, base, hedged)


def _is_month(match: re.Match[str]) -> bool:
    """Tell a month of the year (12月前, 十一月后) from so many months (12个月前, 三月前)."""
    count, bare = match["count"], match["unit"] == "月" and "个" not in match.group()
    return bare and count != "半" and 1 <= number(count) <= MONTHS_OF_YEAR and (count.isascii() or number(count) > TEN)


def _is_day_of_month(match: re.Match[str]) -> bool:
    """Tell 3日前 and 于三日前, which bound something, from 三日前, which is three days ago."""
    if (match["unit"], match["side"]) != ("日", "前") or match["count"] == "两":
        return False
    return match["count"] not in tuple("二三四五六七八九十") or ahead(match) in tuple("于在月须应至到")


def length_of(count: str, unit: str, halves: bool) -> tuple[Granularity, int]:
    """Give a whole number of units: 半年 is one half, 一年半 18 months, 半个月 15 days."""
    grain = GRAINS[unit]
    whole = 0 if count == "半" else number(count)
    if unit == "刻钟":
        return grain, QUARTER_HOUR * whole
    if grain is Granularity.CENTURY:
        return Granularity.YEAR, whole * PER_CENTURY + (PER_CENTURY // 2 if count == "半" or halves else 0)
    if count != "半" and not halves:
        return grain, whole
    if grain is Granularity.YEAR and count == "半":
        return Granularity.HALF, 1
    smaller = {
        Granularity.YEAR: (Granularity.MONTH, 12),
        Granularity.QUARTER: (Granularity.MONTH, 3),
        Granularity.MONTH: (Granularity.DAY, 30),
        Granularity.WEEK: (Granularity.DAY, 7),
        Granularity.DAY: (Granularity.HOUR, 24),
        Granularity.HOUR: (Granularity.MINUTE, 60),
        Granularity.MINUTE: (Granularity.SECOND, 60),
    }
    unit_below, size = smaller.get(grain, (grain, 1))
    return unit_below, whole * size + size // 2


@rule("(?P<when>岁末年初|年初|年中|年[底末]|岁末|月初|月中|月[底末])")
def part_of_this(match: re.Match[str]) -> Value | None:
    """年底, 月初, 岁末: of this year or month; not 2024年年底, which the year takes."""
    unit = Granularity.MONTH if match["when"][0] == "月" else Granularity.YEAR
    return Modified(Shift(unit, 0, Base.NEARBY), PARTS_OF_THIS.get(match["when"], "END"))
