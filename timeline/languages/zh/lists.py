"""Lists that say a unit once -> values, each in its place: 2009、2010和2013年, 今年5、6月, 29、30日, 三、四季度."""

import re
from collections.abc import Callable, Iterator

from timeline.contracts import Found, rule
from timeline.languages.zh.absolute import NAMED_YEARS, OF, real_date, short_year
from timeline.languages.zh.numerals import number
from timeline.languages.zh.parts import DAY_NUMBER, MONTH_NUMBER, after, ahead, any_of, inside, reading
from timeline.languages.zh.relative import CLAUSE_START, WEEKDAYS, WORD_YEARS
from timeline.languages.zh.words import QUARTERS
from timeline.model import Granularity, Span
from timeline.model.value import Between, Calendar, Period, Value, Weekday

MODERN = "(?:19|20)[0-9]{2}"
NUMBER = MONTH_NUMBER.replace("九元", "九")  # 元 ahead of a comma is money
COMMA, AND = "[、,]", "(?:[、,或和及与]|以及)"
_YEARS = (*NAMED_YEARS, *WORD_YEARS, short_year)
YEAR = f"(?:(?P<year>{any_of(_YEARS)}){OF})?"
_QUARTER, _WEEKDAY = f"第?[{''.join(QUARTERS)}]", f"[{''.join(WEEKDAYS)}]"


def _listed(item: str) -> str:
    """Write the pattern of two to six things in a row."""
    return f"(?P<all>(?:{item})(?:{COMMA}(?:{item})){{0,4}}{AND}(?:{item}))"


@rule(f"{_listed(MODERN)}年(?:度|间)?")
def years(match: re.Match[str]) -> Value | tuple[Found, ...]:
    """2009、2010和2013年, 2016、2017年; 2016、2017、2018年间 is one stretch."""
    found = tuple(_found(match, MODERN, lambda text: Calendar(int(text))))
    return Between(found[0].value, found[-1].value) if match.group().endswith("间") else found


@rule(f"{YEAR}{_listed(NUMBER)}月份?(?P<between>之?间|之交)?")
def months(match: re.Match[str]) -> Value | tuple[Found, ...] | None:
    """今年5、6月, 3或4月份; 4、5月间 is one stretch; not 1、3月24日, where 1 counts the items."""
    if _is_numbering(match) or after(match) in tuple("0123456789一二三四五六七八九十初"):
        return None
    found = _in_order(match, NUMBER, lambda text: Calendar(month=number(text)))
    if not found or not match["between"]:
        return found
    first, last = (Calendar(month=number(re.findall(NUMBER, match["all"])[place])) for place in (0, -1))
    stretch = Between(first, last)
    return inside(reading(_YEARS, match["year"]), stretch) if match["year"] else stretch


@rule(f"{YEAR}(?:(?P<month>{MONTH_NUMBER})月)?{_listed(DAY_NUMBER)}日")
def days(match: re.Match[str]) -> tuple[Found, ...] | None:
    """29、30日, 3月20、21和25日; not 1、24日, where 1 counts the items."""
    if not match["month"] and _is_numbering(match):
        return None
    month = number(match["month"]) if match["month"] else None
    return _in_order(match, DAY_NUMBER, lambda text: real_date(None, month, number(text)))


@rule(f"{YEAR}{_listed(_QUARTER)}季度")
def quarters(match: re.Match[str]) -> tuple[Found, ...] | None:
    """三、四季度, 去年第一、第二季度."""
    return _in_order(match, _QUARTER, lambda text: Period(Granularity.QUARTER, QUARTERS[text.removeprefix("第")]))


@rule(f"(?:周|星期|礼拜){_listed(_WEEKDAY)}")
def weekdays(match: re.Match[str]) -> tuple[Found, ...] | None:
    """周二、四、六; not 周一、日本."""
    if after(match) in tuple("本次个百千万元期名位人类种项"):
        return None
    return _in_order(match, _WEEKDAY, lambda text: Weekday(WEEKDAYS[text]))


def _is_numbering(match: re.Match[str]) -> bool:
    """Say whether the first number counts the items of a list: 1、3月."""
    return not match["year"] and ahead(match) in CLAUSE_START and match["all"][0] in "1一"


def _in_order(match: re.Match[str], item: str, make: Callable[[str], Value | None]) -> tuple[Found, ...] | None:
    found = tuple(_found(match, item, make))
    numbers = [
        number(re.sub("[^0-9〇零一二两三四五六七八九十廿卅元]", "", text)) for text in re.findall(item, match["all"])
    ]
    return found if len(found) > 1 and numbers == sorted(set(numbers)) else None


def _found(match: re.Match[str], item: str, make: Callable[[str], Value | None]) -> Iterator[Found]:
    """Give each thing its place; the words ahead of the first belong to it, those behind the last to that."""
    year = reading(_YEARS, match["year"]) if match.groupdict().get("year") else None
    items = list(re.compile(item).finditer(match.string, *match.span("all")))
    for index, one in enumerate(items):
        value = make(one.group())
        if value is None:
            return
        start = match.start() if index == 0 else one.start()
        end = match.end() if index == len(items) - 1 else one.end()
        yield Found(Span(start, end), inside(year, value) or value if year else value)
