"""Words that name days of a year -> values: 春节, 国庆节, 双十一, 国家公祭日, 立春, 大雪节气."""

import re

from timeline.contracts import rule
from timeline.languages.zh.absolute import NAMED_YEARS, OF, short_year, year
from timeline.languages.zh.lunar import CYCLIC_YEARS
from timeline.languages.zh.parts import nested, words
from timeline.languages.zh.relative import WORD_YEARS
from timeline.languages.zh.words import DOUBTFUL_TERMS, HOLIDAYS, MAIN_HOLIDAYS, NAMED_DAYS, TERMS
from timeline.model.value import Calendar, Holiday, Value

DIGIT_DAYS = {
    "五一": (5, 1),
    "十一": (10, 1),
    "六一": (6, 1),
    "三八": (3, 8),
    "五四": (5, 4),
    "七一": (7, 1),
    "八一": (8, 1),
}
DIGITS = "|".join(DIGIT_DAYS)
HOLIDAY_ENDS = "放假|假日|国庆|节|假期|期间|小?长假|黄金周|前后|前夕|当天|当日"


QUOTED = f'(?:[“"](?:{DIGITS})[”"](?:国际)?)?'


@rule(f"(?:农历|阴历)?{QUOTED}(?P<word>{words(HOLIDAYS)})")
def holiday(match: re.Match[str]) -> Value | None:
    """春节, 国庆节, 中秋, 农历新年, “六一”儿童节; not 国庆 as a name, 清明上河图."""
    return Holiday(HOLIDAYS[match["word"]])


@rule(f"{QUOTED}(?P<word>{words(NAMED_DAYS)})")
def named_day(match: re.Match[str]) -> Value | None:
    """植树节, 国家公祭日, 双十二, “八一”建军节: the same day every year."""
    month, day = NAMED_DAYS[match["word"]].split("-")
    return Calendar(month=int(month), day=int(day))


@rule(f"(?P<word>{words(TERMS)})(?:节气)?")
def solar_term(match: re.Match[str]) -> Value | None:
    """立春, 冬至, 惊蛰节气."""
    return Holiday(TERMS[match["word"]])


@rule(
    f"(?P<ahead>节气|迎来|正值|适逢|恰逢|今天是|今日是?)?(?P<x>[“‘]?(?P<word>{words(DOUBTFUL_TERMS)})[”’]?)"
    "(?P<then>节气|时节|节令|当天|当日|前后|过后|将至|这天|那天)?"
)
def doubtful_term(match: re.Match[str]) -> Value | None:
    """大雪节气, 今日小满; not 大雪纷飞."""
    return Holiday(DOUBTFUL_TERMS[match["word"]]) if match["ahead"] or match["then"] else None


@rule(f'[“"]?(?P<x>(?P<word>{DIGITS}))[”"]?(?P<then>{HOLIDAY_ENDS})')
def holiday_of_digits(match: re.Match[str]) -> Value:
    """五一假期, “十一”黄金周, “六一”前夕; not 五一路, 十一个."""
    return Calendar(None, *DIGIT_DAYS[match["word"]])


@rule(f'[“"]?(?P<word>{DIGITS})[”"]?')
def short_holiday(match: re.Match[str]) -> Value:
    """今年五一: only after a year."""
    return Calendar(None, *DIGIT_DAYS[match["word"]])


@rule(f"(?P<word>{words(MAIN_HOLIDAYS)})")
def main_holiday(match: re.Match[str]) -> Value:
    """春节, 国庆节: what others are composed with; all the rest would make their patterns too large."""
    return Holiday(HOLIDAYS[match["word"]])


_MAIN, _read_main = nested((*WORD_YEARS, year), (main_holiday,), OF)


@rule(_MAIN)
def main_holiday_of_year(match: re.Match[str]) -> Value | None:
    """去年春节, 2024年国庆节."""
    return _read_main(match)


_HOLIDAYS = (holiday, named_day, solar_term, short_holiday)
_HOLIDAY, _read_holiday = nested((*NAMED_YEARS, *WORD_YEARS, *CYCLIC_YEARS, short_year), _HOLIDAYS, OF)


@rule(_HOLIDAY)
def holiday_of_year(match: re.Match[str]) -> Value | None:
    """2024年元旦, 今年国庆节, 去年五一, 乙巳年春节, 06年端午."""
    return _read_holiday(match)
