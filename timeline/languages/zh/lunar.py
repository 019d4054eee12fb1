"""Words of the Chinese calendar -> values: 农历八月十五, 正月初一, 闰四月, 乙巳年, 龙年."""

import re

from timeline.contracts import rule
from timeline.languages.zh.absolute import NAMED_YEARS, OF, short_year
from timeline.languages.zh.eras import old_era_year
from timeline.languages.zh.numerals import number
from timeline.languages.zh.parts import TO, after, inside, nested, reading
from timeline.languages.zh.relative import WORD_YEARS
from timeline.model.value import Between, Cyclic, Holiday, Lunar, Value

STEMS, BRANCHES, ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
NAMED_MONTHS = {"正": 1, "冬": 11, "腊": 12}
CALENDAR = "(?:农历|阴历|旧历|夏历)(?:的)?"
MONTH = "(?P<leap>闰)?(?P<month>[正冬腊]|十[一二]?|[一二三四五六七八九])月"
ANY_MONTH = "(?P<leap>闰)?(?P<month>[正冬腊]|十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])月"
DAY = "初[一二三四五六七八九十]|二十[一二三四五六七八九]?|三十|廿[一二三四五六七八九]?|十[一二三四五六七八九]?"
ANY_DAY = f"{DAY}|30|[12][0-9]|0?[1-9]"
NOT_A_DAY = tuple("日号余多几个家名位项万亿千百条件所座台辆年月天周岁次届期级度人分米公里吨斤%至到-—~、")
"""After a day of the lunar month these make something else of it: 八月十五日, 八月十五家."""


@rule(f"{MONTH}(?P<day>{DAY})")
def lunar_day(match: re.Match[str]) -> Value | None:
    """八月十五, 正月初一, 腊月二十三, 闰四月初八; not 八月十五日, 八月十五家企业."""
    sure = match["day"][0] == "初" or match["month"] in NAMED_MONTHS
    return None if after(match) in NOT_A_DAY and not (sure and after(match) in tuple("至到-—~、")) else _lunar(match)


@rule(f"{CALENDAR}{ANY_MONTH}(?:份|(?P<day>{ANY_DAY})[日号]?)?")
def lunar_date(match: re.Match[str]) -> Value | None:
    """农历八月十五, 农历十月, 阴历8月15日."""
    return _lunar(match)


@rule(
    "(?P<leap>闰)(?P<month>十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月|(?P<named>[正冬腊])月(?P<day>30|[12][0-9]|[1-9])?"
)
def lunar_month(match: re.Match[str]) -> Value | None:
    """闰四月, 正月, 腊月, 腊月18; not 腊月18000吨."""
    if match["named"]:
        return Lunar(NAMED_MONTHS[match["named"]], number(match["day"]) if match["day"] else None)
    return Lunar(number(match["month"]), leap=True)


@rule("(?:大年|新年)初(?P<day>[一二三四五六七八九十])")
def new_years_day(match: re.Match[str]) -> Value | None:
    """大年初三: a day of the first month."""
    return Lunar(1, number(match["day"]))


@rule("(?P<x>年初(?P<day>[一二三四五六七八九十]))(?:[至到,。、;早晚上下当那拜开返回]|$)")
def day_of_new_year(match: re.Match[str]) -> Value:
    """年初三: as Cantonese says; not 今年初三, 年初三季度."""
    return Lunar(1, number(match["day"]))


@rule(
    f"(?:{CALENDAR})?(?:(?P<month>[正冬腊]|十[一二]?|[一二三四五六七八九])月|大?年|新年)(?P<first>初[一二三四五六七八九十])"
    f"{TO}(?:(?P<again>[正冬腊]|十[一二]?|[一二三四五六七八九])月|大?年)?(?P<last>{DAY})"
)
def lunar_days(match: re.Match[str]) -> Value | None:
    """正月初一至初五, 大年初一到初七, 腊月初八至正月十五."""
    first = _month(match["month"])
    last = _month(match["again"]) if match["again"] else first
    days = (number(match[name].removeprefix("初")) for name in ("first", "last"))
    return Between(*(Lunar(month, day) for month, day in zip((first, last), days, strict=True)))


@rule(f"除夕夜?{TO}(?P<x>初(?P<day>[一二三四五六七八九十]))")
def day_after_eve(match: re.Match[str]) -> Value:
    """除夕至初六: of the new year's first month."""
    return Lunar(1, number(match["day"]))


def _month(name: str | None) -> int:
    return (NAMED_MONTHS.get(name) or number(name)) if name else 1


def _lunar(match: re.Match[str]) -> Value | None:
    month = NAMED_MONTHS.get(match["month"]) or number(match["month"])
    if not match["day"]:
        return Lunar(month, None, bool(match["leap"]))
    day = number(match["day"].removeprefix("初"))
    if (month, day) == (12, 30):
        return Holiday("spring-festival-eve")  # in years whose last month is short it is the 29th
    return Lunar(month, day, bool(match["leap"])) if day <= 30 else None


@rule(f"(?:{CALENDAR})?(?P<stem>[{STEMS}])(?P<branch>[{BRANCHES}])年")
def cyclic_year(match: re.Match[str]) -> Value | None:
    """乙巳年, 农历甲辰年, 辛亥年; not 甲丑年, which no cycle has."""
    stem, branch = STEMS.index(match["stem"]), BRANCHES.index(match["branch"])
    return Cyclic((6 * stem - 5 * branch) % 60, 60) if stem % 2 == branch % 2 else None


@rule(f"(?P<animal>[{ANIMALS}])年")
def zodiac_year(match: re.Match[str]) -> Value:
    """龙年春晚, 蛇年; not 生猪年出栏, 猴年马月."""
    return Cyclic(ANIMALS.index(match["animal"]), len(ANIMALS))


CYCLIC_YEARS = (cyclic_year, zodiac_year)
_YEARS = (*NAMED_YEARS, old_era_year, *WORD_YEARS, *CYCLIC_YEARS, short_year)
_DAYS = (lunar_date, lunar_day, lunar_month, new_years_day)
_PATTERN, _read = nested(_YEARS, _DAYS, OF)


@rule(f"(?P<calendar>{CALENDAR})?{_PATTERN}")
def lunar_date_of_year(match: re.Match[str]) -> Value | None:
    """2015年十月初一, 去年八月十五, 农历二〇二四年正月初一, 乙巳年腊月; not 2015年十月."""
    if match["calendar"]:
        year, month = reading(_YEARS, match["outer"]), reading((lunar_date,), f"农历{match['inner']}")
        return inside(year, month)
    return _read(match)
