"""Ranges that say a unit once, and times that bound others -> values: 3月24-26日, 截至2025年3月, 2030年前."""

import re

from timeline.contracts import Rule, rule
from timeline.languages.zh import absolute, clock, decades, holidays, lunar, periods, relative
from timeline.languages.zh.absolute import NAMED_YEARS, OF, TWO_DIGITS, real_date, short_year
from timeline.languages.zh.numerals import number
from timeline.languages.zh.parts import (
    BLANK,
    DAY_NUMBER,
    MONTH_NUMBER,
    TO,
    YEAR_NUMBER,
    after,
    ahead,
    any_of,
    nested,
    reading,
)
from timeline.languages.zh.relative import CLAUSE_START, WORD_YEARS
from timeline.model import Granularity
from timeline.model.value import Between, Calendar, Modified, Shift, Value

CENTURY = 100
TENTHS = 10  # the smallest parts that are written as fractions
MODERN = "(?:19|20)[0-9]{2}"
SINCE = f"{BLANK}(?:以来|至今|起|[以之]后)"
"""What closes 自2020年; 开始 does so too, but is a verb of its own."""
PART = "(?:年|月)?(?P<part>[上中下]旬|[初中底末])?"
PARTS = {"初": "START", "中": "MID", "底": "END", "末": "END"}
NOT_BEFORE = tuple("往来后夕期三四五十几两半任线方述身面世景沿总日首董副者列年")
"""After 前 these make another word: 3月24日前往, 2024年前三季度, 今天前方."""
GOES_ON = tuple("至到-—~")
NOT_AFTER = tuple("来期续方者勤半两三四五十几天卫备悔门面市任代世人现")
"""After 后 these make another word: 2018年后期, 5月1日后续."""
NOT_NOW = tuple("年天日晨晚早夜月春夏秋冬")
"""After 至今 these make another word: 昨晚至今晨, 去年5月至今年3月."""
_WITHOUT_YEAR = (
    relative.day_of_month_word,
    absolute.month_day,
    absolute.numeric_date,
    absolute.numeric_month,
    absolute.month,
    absolute.day,
    *relative.WORD_MONTHS,
    relative.bracketed_day,
    relative.day_word,
    relative.narrated_day,
    relative.weekday,
    relative.week,
    relative.part_of_this,
    periods.quarter,
    periods.half,
    decades.decade_of_century,
    decades.decade,
    decades.century,
    holidays.main_holiday,
    lunar.lunar_date,
    lunar.lunar_day,
    lunar.lunar_month,
    lunar.new_years_day,
)
_YEARS = (*NAMED_YEARS, absolute.two_digit_year, periods.fiscal_year, *WORD_YEARS, *lunar.CYCLIC_YEARS)
_OF_YEARS = (
    absolute.date_of_year,
    relative.date_of_year_word,
    periods.period_of_year,
    holidays.main_holiday_of_year,
)
DATES = (*_OF_YEARS, *_YEARS, *_WITHOUT_YEAR)
_IN_YEAR = (absolute.month_day, absolute.month, *periods.PERIODS, holidays.main_holiday)
DATE = f"(?:{any_of((*_YEARS, short_year))})(?:{OF}(?:{any_of(_IN_YEAR)}))?|{any_of(_WITHOUT_YEAR)}"
"""What `DATES` match, with the years at their head told once: this is tried at every character of a sentence."""
TIMES = (clock.clock_of_day, clock.clock_of_short_day, clock.clock)
NAMED_ZONE = clock.ZONE.replace("?P<zone>", "?:")
_DAYS = (
    relative.day_of_month_word,
    absolute.month_day,
    absolute.numeric_date,
    absolute.day,
    relative.bracketed_day,
    relative.day_word,
    relative.narrated_day,
    relative.weekday,
)
DAY = f"(?:(?:{YEAR_NUMBER}年|{any_of(WORD_YEARS)}){OF})?(?:{any_of(_DAYS)})|{clock.short_day.pattern}"
TIME = f"{NAMED_ZONE}(?:(?:{DAY}){clock.GAP})?(?:{any_of((clock.clock, clock.any_part))})"
"""What `TIMES` match, and more; reading says what it is."""


@rule(
    f"(?P<year>{YEAR_NUMBER})年?(?:度)?(?:{TO}|/)(?P<last>{YEAR_NUMBER}|[0-9]{{2}}|{TWO_DIGITS})(?P<sign>年度?|学年度?|赛季|财年)"
)
def years(match: re.Match[str]) -> Value | None:
    """2024—2026年, 2023-2024赛季, 2023-24赛季, 2024/25年度, 二零二四至二五年度."""
    first, last = number(match["year"]), number(match["last"])
    last = last if last >= CENTURY else first - first % CENTURY + last
    return Between(Calendar(first), Calendar(last)) if first < last else None


@rule(
    f"公元(?P<old>前)?{BLANK}(?P<first>[0-9]{{1,4}})年?{TO}(?P<again>公元)?(?P<still>前)?{BLANK}(?P<last>[0-9]{{1,4}})年"
)
def common_era_years(match: re.Match[str]) -> Value | None:
    """公元100年到700年, 公元前221年至前207年; 前 holds for both unless 公元 is said again."""
    first, last = int(match["first"]), int(match["last"])
    old = match["still"] or (match["old"] and not match["again"] and last < first)
    start, end = (1 - first if match["old"] else first), (1 - last if old else last)
    return Between(Calendar(start), Calendar(end)) if start < end else None


@rule("(?P<first>[0-9]{2})[-—/](?P<last>[0-9]{2})(?:赛季|学年)")
def years_of_play(match: re.Match[str]) -> Value | None:
    """18/19赛季, 19-20赛季: two years of two digits."""
    first, last = (absolute.full_year(match[name]) for name in ("first", "last"))
    return Between(Calendar(first), Calendar(last)) if last == first + 1 else None


@rule(f"(?P<year>{MODERN}){BLANK}[-—–~至]{BLANK}(?P<last>{MODERN})")
def bare_years(match: re.Match[str]) -> Value | None:
    """1984—1985, (1949-2020); not 2019-2032-7, 电话:2019-2032."""
    first, last = int(match["year"]), int(match["last"])
    return Between(Calendar(first), Calendar(last)) if first < last <= first + CENTURY else None


_DIGITS = "(?:19|20)[0-9]{2}[-/.](?:1[0-2]|0?[1-9])(?:[-/.](?:3[01]|[12][0-9]|0?[1-9]))?"


@rule(f"(?P<first>{_DIGITS}){TO}(?P<last>{_DIGITS}|(?P<month>1[0-2]|0?[1-9])[/.](?P<day>3[01]|[12][0-9]|0?[1-9]))")
def digits(match: re.Match[str]) -> Value | None:
    """2025.01.01-2025.12.31, 2025/1/1-1/31, 2025.01-2025.03; not 2025.01.01-3."""
    rules = (absolute.numeric_date, absolute.numeric_month, _dotted_month)
    first = reading(rules, match["first"])
    if match["month"]:
        last: Value | None = real_date(None, int(match["month"]), int(match["day"]))
    else:
        last = reading(rules, match["last"])
    alike = isinstance(first, Calendar) and isinstance(last, Calendar) and bool(first.day) == bool(last.day)
    return Between(first, last) if alike else None


_SLASHED = "(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])"


@rule(f"(?P<first>{_SLASHED})(?:{BLANK}[至到~]{BLANK}|[-—–])(?P<last>{_SLASHED})")
def slashed_days(match: re.Match[str]) -> Value | None:
    """6/5至6/8, 12/28-1/5; not 1/3至2/3, which are parts."""
    (month, day), (last_month, last_day) = (map(int, match[name].split("/")) for name in ("first", "last"))
    small = month < day <= TENTHS and last_month < last_day <= TENTHS
    if small and month * last_day < last_month * day:  # one fraction up to the other
        return None
    first, last = real_date(None, month, day), real_date(None, last_month, last_day)
    return Between(first, last) if first and last else None


@rule("(?P<year>(?:19|20)[0-9]{2})[./](?P<month>1[0-2]|0?[1-9])")
def _dotted_month(match: re.Match[str]) -> Value | None:
    return real_date(int(match["year"]), int(match["month"]))


@rule(f"(?P<month>{MONTH_NUMBER}){BLANK}月(?P<day>{DAY_NUMBER})[日号]?{TO}(?P<last>{DAY_NUMBER})[日号]")
def days_of_month(match: re.Match[str]) -> Value | None:
    """3月24-26日, 三月二十四至二十六日: the unit is said once."""
    month = number(match["month"])
    first, last = (real_date(None, month, number(match[name])) for name in ("day", "last"))
    return Between(first, last) if first and last and number(match["day"]) < number(match["last"]) else None


@rule(f"(?P<day>{DAY_NUMBER}){TO}(?P<last>{DAY_NUMBER}){BLANK}日")
def days(match: re.Match[str]) -> Value | None:
    """24-26日, 3至5日; not 5-7日游, 需要3-5日."""
    first, last = number(match["day"]), number(match["last"])
    return Between(Calendar(day=first), Calendar(day=last)) if first < last <= 31 else None


@rule(f"(?P<day>{DAY_NUMBER})号{TO}(?P<last>{DAY_NUMBER})号")
def days_by_number(match: re.Match[str]) -> Value | None:
    """1号到5号; not 1号到5号楼."""
    first, last = number(match["day"]), number(match["last"])
    return Between(Calendar(day=first), Calendar(day=last)) if 0 < first < last <= 31 else None


@rule(
    f"(?P<x>(?:(?P<month>{MONTH_NUMBER})月)?(?P<day>{DAY_NUMBER})日[、和及](?P<last>{DAY_NUMBER})日)[这连]?[两二2][天日]"
)
def two_days(match: re.Match[str]) -> Value | None:
    """3月20日、21日两天: one stretch; without 两天 they are two days."""
    month = number(match["month"]) if match["month"] else None
    first, last = (real_date(None, month, number(match[name])) for name in ("day", "last"))
    return Between(first, last) if first and last else None


_OF_YEAR, _read_of_year = nested((*NAMED_YEARS, *WORD_YEARS, short_year), (days_of_month,), OF)


@rule(_OF_YEAR)
def days_of_year(match: re.Match[str]) -> Value | None:
    """2024年3月24-26日, 今年3月5至8日."""
    return _read_of_year(match)


UNTIL = f"(?:截[至止](?:到|至|于)?|(?P<to>[到至])){BLANK}"


@rule(f"{UNTIL}(?P<x>(?P<point>{DATE}){PART})")
def until(match: re.Match[str]) -> Value | None:
    """截至2025年3月, 截止到去年底; 到2035年 at the start of a clause."""
    if match["to"] and ahead(match) not in (*CLAUSE_START, *"力争将"):
        return None
    value = _point(DATES, match)
    return value if match["to"] and "年" not in match["point"] else _open(None, value)


@rule(f"{UNTIL}(?P<x>(?P<point>{TIME}))", "TIME")
def until_clock(match: re.Match[str]) -> Value | None:
    """截至5日14时, 截至昨日18时, 截止16点30分."""
    if match["to"] and ahead(match) not in CLAUSE_START:
        return None
    value = reading(TIMES, match["point"])
    return value if match["to"] else _open(None, value)


@rule(f"(?:自从?|从|由)(?P<x>(?P<point>{DATE}){PART}(?P<closed>{SINCE})?)(?P<begins>{BLANK}开始)?")
def since(match: re.Match[str]) -> Value | None:
    """自2020年起, 从2013年8月开始, 自从去年以来; not 从19日起到20日, 从2015年到2018年."""
    return _open(_point(DATES, match), None) if _is_start(match) else None


@rule(f"(?:自从?|从|由)(?P<x>(?P<point>{TIME})(?P<closed>{SINCE})?)(?P<begins>{BLANK}开始)?", "TIME")
def since_clock(match: re.Match[str]) -> Value | None:
    """自5月1日零时起."""
    return _open(reading(TIMES, match["point"]), None) if _is_start(match) else None


def _is_start(match: re.Match[str]) -> bool:
    return bool(match["closed"] or match["begins"]) and after(match) not in GOES_ON


_DATED, _read_dated = nested((absolute.year, *WORD_YEARS), (absolute.month_day, absolute.month), OF)
_NAMED = (*WORD_YEARS, absolute.year, absolute.month_day, absolute.month, absolute.numeric_date, absolute.day)
_OFTEN = (rule(_DATED)(_read_dated), *_NAMED)


@rule(f"(?P<first>{any_of(_OFTEN)})(?:和|与|及)(?P<last>{any_of(_OFTEN)})之?间")
def between(match: re.Match[str]) -> Value | None:
    """2015年和2018年之间, 三月与九月间."""
    first, last = (reading(_OFTEN, match[name]) for name in ("first", "last"))
    return Between(first, last) if first and last else None


@rule(f"(?P<word>即日|今天|今日|现在|明天|明日|即)起?(?:至|到)(?P<point>{any_of(_OFTEN)}){PART}")
def from_now(match: re.Match[str]) -> Value | None:
    """即日起至3月31日, 今天到5月5日."""
    if match["word"] in ("即", "现在") and "起" not in match.group()[:3]:
        return None
    first = Shift(Granularity.DAY, 1) if match["word"][0] == "明" else Shift(Granularity.DAY, 0)
    last = _point(_OFTEN, match)
    return Between(first, last) if last is not None else None


BOUND = "(?P<bound>[或及]?[以之][前后]|[前后]|以来|起?[至迄]今|起?[到至](?:现在|目前|如今)(?:为止)?)"


@rule(f"(?P<point>{DATE}){PART}{BLANK}{BOUND}")
def bounded(match: re.Match[str]) -> Value | None:
    """2030年前, 4月30日之前, 2026年底前, 2018年以来, 2019年9月9日之后, 2010年后; not 3月24日前往, 2010年前后."""
    return _bounded(_point(DATES, match), match)


@rule(f"(?P<point>{TIME}){BLANK}{BOUND}", "TIME")
def bounded_clock(match: re.Match[str]) -> Value | None:
    """5月1日8时前, 今晚八点以后; not 上午8时前往."""
    return _bounded(reading(TIMES, match["point"]), match)


def _bounded(value: Value | None, match: re.Match[str]) -> Value | None:
    if after(match) in {"前": NOT_BEFORE, "后": NOT_AFTER, "至今": NOT_NOW}.get(match["bound"], ()):
        return None
    return _open(None, value) if match["bound"].endswith("前") else _open(value, None)


def _point(rules: tuple[Rule, ...], match: re.Match[str]) -> Value | None:
    part = match["part"]
    if part and part.endswith("旬"):
        return reading((periods.ten_days_of_month,), match["point"] + part)
    value = reading((*rules, short_year) if part else rules, match["point"])
    return Modified(value, PARTS[part]) if value is not None and part else value


def _open(start: Value | None, end: Value | None) -> Value | None:
    return Between(start, end) if start is not None or end is not None else None
