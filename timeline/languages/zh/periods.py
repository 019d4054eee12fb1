"""Words that name quarters, seasons, decades, plans and holidays -> values: 2024年前三季度, 3月上旬, “十四五”."""

import re
from calendar import monthrange

from timeline.contracts import Found, rule
from timeline.languages.zh.absolute import NAMED_YEARS, OF, full_year, month, short_year
from timeline.languages.zh.numerals import UP_TO_99, number
from timeline.languages.zh.parts import (
    BLANK,
    MONTH_NUMBER,
    TO,
    YEAR_NUMBER,
    after,
    ahead,
    any_of,
    inside,
    nested,
    reading,
)
from timeline.languages.zh.relative import CLAUSE_START, WORD_MONTHS, WORD_YEARS
from timeline.languages.zh.words import HALVES, QUARTERS, SEASON_YEARS, SEASONS
from timeline.model import Granularity, Span
from timeline.model.value import Base, Between, Calendar, Modified, Period, Shift, Value, Within

FISCAL = "财年|财政年度|财务年度|学年度?"
QUARTER = f"(?P<quarter>[{''.join(QUARTERS)}])"
TEN_DAYS = {
    "上": (1, 10, "START"),
    "上中": (1, 20, "START"),
    "中": (11, 20, "MID"),
    "中下": (11, 31, "END"),
    "下": (21, 31, "END"),
    "上半": (1, 15, "START"),
    "下半": (16, 31, "END"),
}
LONGEST, COMMON_YEAR = 31, 2023  # days of a month; a year that February has 28 days in
NEARBY = 8  # characters ahead of 第3季 in which a series would be named
PAIRS = "一二|二三|三四|四五|五六|六七|七八|八九|九十"
NOT_A_SEASON = tuple("奥晚普利令装款粮收播耕运招游训考卷笋雨风雪花衣被裤枣虫储种管茶节")
"""After 今年春 these make another word: 今年春运, 今年夏普, 2020年冬奥会."""
LEAST_LONE = 4  # months
NOT_A_MONTH = tuple("0123456789一二三四五六七八九十初上中下底末日号龄饼")
NAMES_OF_PLANS = "[六七八九]|十[一二三四五六七]?"
FIRST_REGULAR_PLAN, ITS_YEAR, PLAN_YEARS = 3, 1966, 5  # the third plan began three years late


@rule(
    f"第{BLANK}{QUARTER}{BLANK}季度?|{QUARTER.replace('quarter', 'bare')}{BLANK}季度|Q(?P<digit>[1-4])(?:季度)?|首季度?"
)
def quarter(match: re.Match[str]) -> Value | None:
    """一季度, 第三季度, Q3, 第3季, 首季度; 第三季 only after a year, for a series has seasons too."""
    told = match["quarter"] or match["bare"] or match["digit"] or "一"
    alone = match.group().endswith("季") and len(match.string) > len(match.group())
    nearby = match.string[max(0, match.start() - NEARBY) : match.end() + 2]
    season = alone and (
        not (told.isascii() or match.group() == "首季") or any(word in nearby for word in "剧综番漫播集幕")
    )
    return None if season else Period(Granularity.QUARTER, QUARTERS[told])


@rule(f"第?(?P<first>[一二三1-3])季?度?{TO}第?(?P<last>[二三四2-4])季度")
def quarters(match: re.Match[str]) -> Value | None:
    """一至三季度, 1-3季度: from the one to the other."""
    first, last = (Period(Granularity.QUARTER, QUARTERS[match[name]]) for name in ("first", "last"))
    return Between(first, last) if first.number < last.number else None


BREAKS = {"暑": (7, 8), "寒": (1, 2)}


@rule("(?P<break>[暑寒])假|暑期", loose=True)
def long_break(match: re.Match[str]) -> Value:
    """暑假, 寒假, 暑期: about the months in which schools are closed, of any year unless it is told; not 暑期工."""
    first, last = BREAKS[match.group()[0]]
    return Modified(Between(Calendar(month=first), Calendar(month=last)), "APPROX")


@rule("(?P<year>(?:20)?[0-9]{2})年?[ -]?(?:Q(?P<quarter>[1-4])|H(?P<half>[12]))")
def year_quarter(match: re.Match[str]) -> Value:
    """2023年Q3, 24Q4, 2024H1."""
    return _fiscal(match["year"], match["quarter"], match["half"])


@rule("(?:(?P<quarter>[1-4])Q|(?P<half>[12])H)(?P<year>(?:20)?[0-9]{2})")
def quarter_year(match: re.Match[str]) -> Value:
    """1H24, 3Q2024."""
    return _fiscal(match["year"], match["quarter"], match["half"])


def _fiscal(year: str, quarter: str | None, half: str | None) -> Value:
    named = Calendar(full_year(year) if len(year) == 2 else int(year))
    part = Period(Granularity.QUARTER, int(quarter)) if quarter else Period(Granularity.HALF, int(half or 1))
    return Within(named, part)


@rule(
    f"(?:FY{BLANK}(?P<year>(?:20)?[0-9]{{2}})|(?P<named>{YEAR_NUMBER})年?(?:{FISCAL}|赛季)|(?P<school>1[0-4][0-9])学年度?)"
)
def fiscal_year(match: re.Match[str]) -> Value:
    """2024财年, FY2024, FY25, 2024学年, 113学年度, 2025财政年度, 2019赛季."""
    digits = match["year"] or match["school"] or match["named"]
    return Calendar(full_year(digits) if len(digits) in (2, 3) else number(digits))


NEXT = {"上": -1, "本": 0, "下": 1}


@rule(f"(?P<word>上一?个?|本|下一?个?)(?:{FISCAL})")
def fiscal_word(match: re.Match[str]) -> Value:
    """上财年, 本财政年度, 下一学年."""
    return Shift(Granularity.YEAR, NEXT[match["word"][0]])


@rule("(?P<word>上一?个?|本|下一?个?)赛季", loose=True)
def season_of_play(match: re.Match[str]) -> Value:
    """上赛季, 本赛季: of this year or of two, nobody knows."""
    return Shift(Granularity.YEAR, NEXT[match["word"][0]])


@rule("(?P<half>[上下])半(?:年(?:度)?|财年)")
def half(match: re.Match[str]) -> Value:
    """上半年, 下半年, 上半财年."""
    return Period(Granularity.HALF, HALVES[match["half"]])


@rule("半年度")
def first_half(match: re.Match[str]) -> Value:
    """2019年半年度: only after a year."""
    return Period(Granularity.HALF, 1)


@rule(f"[前头]{BLANK}(?P<count>{QUARTER.replace('quarter', 'n')}|两){BLANK}个?季度?")
def first_quarters(match: re.Match[str]) -> Value:
    """前三季度: from January through September."""
    return Between(Calendar(month=1), Calendar(month=3 * number(match["count"])))


@rule(f"[前头]{BLANK}(?P<count>{UP_TO_99})(?P<whole>个)?月")
def first_months(match: re.Match[str]) -> Value | None:
    """前10个月, 头十一个月, 前5月: from January on; 前两个月 only after a year, for else it is mostly an offset."""
    count, among = number(match["count"]), len(match.string) > len(match.group())
    if not 1 < count <= 12 or (among and match["whole"] and count < LEAST_LONE):
        return None
    if among and not match["whole"] and (ahead(match) not in CLAUSE_START or after(match) in NOT_A_MONTH):
        return None
    return Between(Calendar(month=1), Calendar(month=count))


@rule("(?P<season>[春夏秋冬])(?:[季天日]|季节)")
def season(match: re.Match[str]) -> Value | None:
    """春天, 秋季; not 秋季学期的宁夏, 青春天."""
    return Period(Granularity.SEASON, SEASONS[match["season"]])


@rule("(?P<season>[春夏秋冬])(?:[季天日]|季节)?")
def short_season(match: re.Match[str]) -> Value:
    """2020年夏: only after a year."""
    return Period(Granularity.SEASON, SEASONS[match["season"]])


@rule("(?P<first>[春夏秋冬])(?P<last>[春夏秋冬])(?:之交|两季|季节|之际)")
def two_seasons(match: re.Match[str]) -> Value | None:
    """春夏之交, 秋冬季节: of the one into the other; not 春秋战国."""
    return _seasons(match)


@rule("(?P<first>[春夏秋])(?P<last>[夏秋冬])(?:之交|两季|季节?|之际)?")
def short_seasons(match: re.Match[str]) -> Value | None:
    """去年秋冬: only after a year."""
    return _seasons(match)


def _seasons(match: re.Match[str]) -> Value | None:
    first, last = SEASONS[match["first"]], SEASONS[match["last"]]
    stretch = Between(Period(Granularity.SEASON, first), Period(Granularity.SEASON, last))
    return stretch if last == first + 1 else None


@rule("(?P<first>今冬)明春|(?P<last>去冬)今春")
def winter_and_spring(match: re.Match[str]) -> Value:
    """今冬明春, 去冬今春: one stretch."""
    year = 0 if match["first"] else -1
    parts = ((year, SEASONS["冬"]), (year + 1, SEASONS["春"]))
    first, last = (Within(Shift(Granularity.YEAR, count), Period(Granularity.SEASON, part)) for count, part in parts)
    return Between(first, last)


@rule(f"(?P<year>[{''.join(SEASON_YEARS)}])(?P<season>[春夏秋冬])")
def season_word(match: re.Match[str]) -> Value | None:
    """今春, 去冬, 明夏."""
    year = Shift(Granularity.YEAR, SEASON_YEARS[match["year"]])
    return Within(year, Period(Granularity.SEASON, SEASONS[match["season"]]))


@rule(f"(?P<first>{MONTH_NUMBER})月?{TO}(?P<last>{MONTH_NUMBER})月份?")
def months(match: re.Match[str]) -> Value | None:
    """1-2月, 3至5月, 一至十月: the unit is said once."""
    first, last = number(match["first"]), number(match["last"])
    return Between(Calendar(month=first), Calendar(month=last)) if first < last else None


@rule(f"(?P<pair>{PAIRS})月(?:份|间|之交)?")
def pair_of_months(match: re.Match[str]) -> Value:
    """五六月间, 七八月份, 三四月: one stretch of two months."""
    first = number(match["pair"][0])
    return Between(Calendar(month=first), Calendar(month=first + 1))


PERIODS = (
    quarter,
    quarters,
    half,
    first_half,
    first_quarters,
    first_months,
    months,
    pair_of_months,
    short_seasons,
    short_season,
    long_break,
)
_OF_YEAR, _read_of_year = nested((*NAMED_YEARS, *WORD_YEARS, fiscal_year, fiscal_word, short_year), PERIODS, OF)


@rule(_OF_YEAR)
def period_of_year(match: re.Match[str]) -> Value | None:
    """2024年第三季度, 去年上半年, 2024年前三季度, 2024年3-5月, 2020年夏, 114年第1季; not 今年春运, 今年夏普."""
    bare = match["inner"] in SEASONS
    return None if bare and after(match) in NOT_A_SEASON else _read_of_year(match)


_PARTS = any_of((quarter, half, first_half, first_quarters))


@rule(f"(?P<year>(?:19[5-9]|20[0-3])[0-9]){BLANK}(?P<part>{_PARTS}|[春夏秋冬]季)")
def period_of_bare_year(match: re.Match[str]) -> Value | None:
    """2018下半年, 2018第三季度, 2019春季: the year without 年."""
    return inside(Calendar(int(match["year"])), reading(PERIODS, match["part"]))


@rule("(?P<word>上上|下下|[上本这下])(?:个|一)?季度|(?P<told>[该当同])季度")
def quarter_word(match: re.Match[str]) -> Value:
    """上季度, 本季度, 下个季度, 上上季度; 该季度 of what was told before."""
    if match["told"]:
        return Shift(Granularity.QUARTER, 0, Base.NARRATED)
    return Shift(Granularity.QUARTER, {"上上": -2, "上": -1, "下": 1, "下下": 2}.get(match["word"], 0))


@rule("(?P<part>上中|中下|[上中下])旬")
def ten_days(match: re.Match[str]) -> Value:
    """上旬, 中旬, 下旬: of this month."""
    return Modified(Shift(Granularity.MONTH, 0), TEN_DAYS[match["part"]][2])


_MONTH, _read_month = nested((*NAMED_YEARS, *WORD_YEARS, short_year), (month,), OF)
_MONTHS = (rule(_MONTH)(_read_month), month, *WORD_MONTHS)


@rule(f"(?P<month>{any_of(_MONTHS)}){OF}(?:(?P<part>上中|中下|[上中下])旬|(?P<half>[上下]半)月)")
def ten_days_of_month(match: re.Match[str]) -> Value | None:
    """2025年3月上旬, 去年8月中下旬, 本月中旬, 5月下半月: ten days or fifteen, or what is left of the month."""
    whole = reading(_MONTHS, match["month"])
    first, last, modifier = TEN_DAYS[match["part"] or match["half"]]
    if whole is None or (last == LONGEST and not _named(whole)):
        return Modified(whole, modifier) if whole else None
    last = min(last, _length_of(_named(whole))) if last == LONGEST else last
    return Modified(Within(whole, Between(Calendar(day=first), Calendar(day=last))), modifier)


def _named(value: Value) -> Calendar | None:
    inner = value.inner if isinstance(value, Within) else value
    return inner if isinstance(inner, Calendar) else None


def _length_of(named: Calendar | None) -> int:
    return monthrange(named.year or COMMON_YEAR, named.month)[1] if named and named.month else LONGEST


@rule(
    f'[“"‘]?(?P<plan>{NAMES_OF_PLANS})五(?P<quote>[”"’]?)'
    "(?P<part>期间|时期|规划期|以来|开局之?年|收官之?年|[初末](?:期)?)?"
)
def plan(match: re.Match[str]) -> Value | tuple[Found, ...] | None:
    """“十四五”, “十三五”末, 十五五期间: five-year plans; not 十四五个, “十四五”规划."""
    if match["part"]:
        return _plan(match)
    if not match["quote"] or after(match) in tuple("规国发重"):
        return None
    return (Found(Span(match.start("plan"), match.start("quote")), _plan(match)),)  # the quotes are not of the time


def _plan(match: re.Match[str]) -> Value:
    start = ITS_YEAR + PLAN_YEARS * (number(match["plan"]) - FIRST_REGULAR_PLAN)
    part = (match["part"] or "")[:1]
    if part in tuple("初末开收"):
        first = part in "初开"
        return Modified(Calendar(start if first else start + PLAN_YEARS - 1), "START" if first else "END")
    return Between(Calendar(start), Calendar(start + PLAN_YEARS - 1))
