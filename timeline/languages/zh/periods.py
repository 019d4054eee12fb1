"""Words that name quarters, seasons, decades, plans and holidays -> values: 2024年前三季度, 3月上旬, “十四五”."""

import re
from calendar import monthrange

from timeline.contracts import Found, rule
from timeline.languages.zh.absolute import NAMED_YEARS, OF, full_year, month, short_year
from timeline.languages.zh.numerals import UP_TO_99, number
from timeline.languages.zh.parts import BLANK, MONTH_NUMBER, TO, YEAR_NUMBER, after, ahead, any_of, nested, reading
from timeline.languages.zh.relative import CLAUSE_START, WORD_MONTHS, WORD_YEARS
from timeline.languages.zh.words import HALVES, QUARTERS, SEASON_YEARS, SEASONS
from timeline.model import Granularity, Span
from timeline.model.value import Between, Calendar, Modified, Period, Shift, Value, Within

QUARTER = f"(?P<quarter>[{''.join(QUARTERS)}])"
TEN_DAYS = {
    "上": (1, 10, "START"),
    "上中": (1, 20, "START"),
    "中": (11, 20, "MID"),
    "中下": (11, 31, "END"),
    "下": (21, 31, "END"),
}
LONGEST, COMMON_YEAR = 31, 2023  # days of a month; a year that February has 28 days in
NEARBY = 8  # characters ahead of 第3季 in which a series would be named
LEAST_LONE = 4  # months
NOT_A_MONTH = tuple("0123456789一二三四五六七八九十初上中下底末日号龄饼")
NAMES_OF_PLANS = "[六七八九]|十[一二三四五六七]?"
FIRST_REGULAR_PLAN, ITS_YEAR, PLAN_YEARS = 3, 1966, 5  # the third plan began three years late
LAST_CENTURY, THIS_CENTURY = 1900, 2000
PART_OF_DECADE = {"初": "START", "早": "START", "前": "START", "中": "MID", "末": "END", "晚": "END", "后": "END"}


@rule(
    f"第{BLANK}{QUARTER}{BLANK}季度?|{QUARTER.replace('quarter', 'bare')}{BLANK}季度|Q(?P<digit>[1-4])(?:季度)?|首季度?"
)
def quarter(match: re.Match[str]) -> Value | None:
    """一季度, 第三季度, Q3, 第3季, 首季度; 第三季 only after a year, for a series has seasons too."""
    told = match["quarter"] or match["bare"] or match["digit"] or "一"
    alone = match.group().endswith("季") and len(match.string) > len(match.group())
    nearby = match.string[max(0, match.start() - NEARBY) : match.end() + 2]
    season = alone and (not told.isascii() or any(word in nearby for word in "剧综番漫播集幕"))
    return None if season else Period(Granularity.QUARTER, QUARTERS[told])


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
    f"(?:FY{BLANK}(?P<year>(?:20)?[0-9]{{2}})|(?P<named>{YEAR_NUMBER})(?:财年|学年度?)|(?P<school>1[0-4][0-9])学年度?)"
)
def fiscal_year(match: re.Match[str]) -> Value:
    """2024财年, FY2024, FY25, 2024学年, 113学年度."""
    digits = match["year"] or match["school"] or match["named"]
    return Calendar(full_year(digits) if len(digits) in (2, 3) else number(digits))


@rule("(?P<half>[上下])半年(?:度)?")
def half(match: re.Match[str]) -> Value:
    """上半年, 下半年."""
    return Period(Granularity.HALF, HALVES[match["half"]])


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


PERIODS = (quarter, half, first_quarters, first_months, months, short_season)
_OF_YEAR, _read_of_year = nested((*NAMED_YEARS, *WORD_YEARS, fiscal_year, short_year), PERIODS, OF)


@rule(_OF_YEAR)
def period_of_year(match: re.Match[str]) -> Value | None:
    """2024年第三季度, 去年上半年, 2024年前三季度, 2024年3-5月, 2020年夏, 114年第1季."""
    return _read_of_year(match)


@rule("(?P<word>上上|下下|[上本这下])(?:个|一)?季度")
def quarter_word(match: re.Match[str]) -> Value:
    """上季度, 本季度, 下个季度, 上上季度."""
    return Shift(Granularity.QUARTER, {"上上": -2, "上": -1, "下": 1, "下下": 2}.get(match["word"], 0))


@rule("(?P<part>上中|中下|[上中下])旬")
def ten_days(match: re.Match[str]) -> Value:
    """上旬, 中旬, 下旬: of this month."""
    return Modified(Shift(Granularity.MONTH, 0), TEN_DAYS[match["part"]][2])


_MONTH, _read_month = nested((*NAMED_YEARS, *WORD_YEARS, short_year), (month,), OF)
_MONTHS = (rule(_MONTH)(_read_month), month, *WORD_MONTHS)


@rule(f"(?P<month>{any_of(_MONTHS)})(?P<part>上中|中下|[上中下])旬")
def ten_days_of_month(match: re.Match[str]) -> Value | None:
    """2025年3月上旬, 去年8月中下旬, 本月中旬: ten days, or what is left of the month."""
    whole = reading(_MONTHS, match["month"])
    first, last, modifier = TEN_DAYS[match["part"]]
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


@rule(f"(?P<century>{UP_TO_99}|上个?|本)世纪(?P<part>初|中叶|中期|末|末期|下半叶|上半叶|后半叶|前半叶)?")
def century(match: re.Match[str]) -> Value | None:
    """20世纪, 二十一世纪初, 上世纪末, 本世纪中叶; not 半个世纪, 3个世纪."""
    first, part = _century(match["century"]), match["part"] or ""
    if part in ("中叶", "中期"):
        return Modified(Calendar(first + 50), "APPROX")
    return _modified(Period(Granularity.CENTURY, first), {"上": "初", "下": "末", "后": "末"}.get(part[:1], part))


def _century(word: str) -> int:
    if word[0] in "上本":
        return LAST_CENTURY if word[0] == "上" else THIS_CENTURY
    return (number(word) - 1) * 100


def _modified(value: Value, part: str | None) -> Value:
    return Modified(value, PART_OF_DECADE[part[0]]) if part else value


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
