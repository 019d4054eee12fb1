"""Units counted within a year or month -> values: 2021年的第二周, 5月最后一天, 去年前10天, 6月第3个星期日."""

import re

from timeline.contracts import rule
from timeline.languages.zh.absolute import NAMED_YEARS, OF, month, short_year
from timeline.languages.zh.numerals import COUNT, UP_TO_99, number
from timeline.languages.zh.parts import BLANK, any_of, inside, nested, reading
from timeline.languages.zh.relative import WEEK, WEEKDAYS, WORD_MONTHS, WORD_YEARS
from timeline.model import Granularity
from timeline.model.value import Counted, NthWeekday, Value, Within

GRAINS = {
    "年": "YEAR",
    "季": "QUARTER",
    "月": "MONTH",
    "周": "WEEK",
    "星": "WEEK",
    "礼": "WEEK",
    "天": "DAY",
    "日": "DAY",
    "小": "HOUR",
    "分": "MINUTE",
}
UNIT = "(?P<unit>个?月|个?季度|周|个?星期|个?礼拜|天|日)"
LONGEST = 366


@rule(f"第{BLANK}(?P<which>{UP_TO_99}){UNIT}")
def nth_unit(match: re.Match[str]) -> Value | None:
    """第二周, 第三个月, 第十天: only within a year or month."""
    return Counted(_grain(match["unit"]), number(match["which"]))


NTH = "年|个?年头|个?月|个季度|周|个?星期|个?礼拜|天|日|个?小时|分钟"


@rule(f"第{BLANK}(?P<which>{COUNT})(?P<unit>{NTH})")
def nth_of_something(match: re.Match[str]) -> Value | None:
    """供热第一天, 第40分钟, 第六个年头: of what lasts so long; nobody knows when. Not 连续第三年, 第一天猫."""
    return Counted(_grain(match["unit"]), number(match["which"]))


@rule(f"(?P<side>[前头首]|最后|后|末)的?{BLANK}(?P<count>{UP_TO_99})?{UNIT}")
def end_units(match: re.Match[str]) -> Value | None:
    """前10天, 最后一周, 最后五天, 首周: only within a year or month."""
    count = number(match["count"]) if match["count"] else 1
    if not 1 <= count <= LONGEST:
        return None
    first = match["side"] in "前头首"
    return Counted(_grain(match["unit"]), 1 if first else -1, count)


@rule(f"(?:第{BLANK}(?P<which>[一二三四五1-5]){BLANK}个?|(?P<last>最后一?个?)){WEEK}(?P<day>[{''.join(WEEKDAYS)}])")
def nth_weekday(match: re.Match[str]) -> Value | None:
    """第3个星期日, 最后一个周五: only within a month."""
    return NthWeekday(WEEKDAYS[match["day"]], -1 if match["last"] else number(match["which"]))


def _grain(unit: str) -> Granularity:
    return Granularity[GRAINS[unit.removeprefix("个")[0]]]


_YEARS = (*NAMED_YEARS, *WORD_YEARS, short_year)
_MONTH, _read_month = nested(_YEARS, (month,), OF)
_MONTHS = (rule(_MONTH)(_read_month), month, *WORD_MONTHS)
_PARTS = (nth_weekday, nth_unit, end_units)


@rule(f"(?P<frame>{any_of((*_MONTHS, *_YEARS))}){OF}(?P<part>{any_of(_PARTS)})")
def counted(match: re.Match[str]) -> Value | None:
    """2021年的第二周, 明年第九个月, 5月第一周, 上月最后五天, 6月第3个星期日; not 2024年第三季度, 3月前三天."""
    part = reading(_PARTS, match["part"])
    frame = reading((*_MONTHS, *_YEARS), match["frame"])
    if part is None or frame is None or (isinstance(part, NthWeekday) and not _is_month(frame)):
        return None
    if isinstance(part, Counted) and part.unit is Granularity.YEAR:
        return None
    return inside(frame, part)


def _is_month(frame: Value) -> bool:
    named = frame.inner if isinstance(frame, Within) else frame
    return getattr(named, "month", None) is not None or getattr(named, "unit", None) is Granularity.MONTH
