"""Words that tell a length of time, or times that come again -> values: 18个月, 两年半, 每年, 每月15日."""

import re

from timeline.contracts import rule
from timeline.languages.zh.numerals import COUNT, is_year, number
from timeline.languages.zh.parts import BLANK, DAY_NUMBER, MONTH_NUMBER, words
from timeline.languages.zh.relative import WEEKDAYS
from timeline.languages.zh.words import UNITS
from timeline.model.value import Duration, Repeats, Value

CODES = {"YEAR": "P{}Y", "QUARTER": "P{}Q", "MONTH": "P{}M", "WEEK": "P{}W", "DAY": "P{}D", "HOUR": "PT{}H"}
CODES |= {"MINUTE": "PT{}M", "SECOND": "PT{}S", "CENTURY": "P{}00Y"}
HALVES = {"YEAR": "P{}Y6M", "MONTH": "P{}M15D", "DAY": "P{}DT12H", "HOUR": "PT{}H30M", "MINUTE": "PT{}M30S"}
HALF = {"YEAR": "P6M", "MONTH": "P15D", "DAY": "PT12H", "HOUR": "PT30M", "MINUTE": "PT30S", "CENTURY": "P50Y"}
SOME = {"几", "数", "多", "若干", "好几"}
ABOUT = "(?:大约|约|将近|近|超过|超|长达|逾|至少)?"


@rule(
    f"{ABOUT}(?P<count>半|[0-9]{{1,4}}(?:\\.[0-9])?|{COUNT})(?P<many>几|多|余|来)?(?P<whole>个)?(?P<more>多)?(?P<half>半)?"
    f"(?P<unit>{words(UNITS)})(?P<more_than>多|余)?(?P<half_past>半)?",
    "DURATION",
)
def length(match: re.Match[str]) -> Value | None:
    """18个月, 三年, 两年半, 三十多个小时, 半个世纪, 半小时; not 3月, 5日, 三年级, 七天连锁酒店, 135周年."""
    unit = UNITS[match["unit"]]
    if _is_other(match):
        return None
    if match["count"] == "半":
        return Duration(HALF[unit]) if unit in HALF else None
    count = match["count"] if "." in match["count"] else number(match["count"])
    if (match["half"] or match["half_past"]) and unit in HALVES:
        return Duration(HALVES[unit].format(count))
    if unit == "QUARTER":
        return Duration(f"P{3 * number(match['count'])}M") if match["whole"] else None
    return Duration(CODES[unit].format(count))


def _is_other(match: re.Match[str]) -> bool:
    """Tell a date (3月, 5日), an ordinal (第三天), a name (三年级, 周年) from a length."""
    odd_measure = match["whole"] and match["unit"] in ("年", "天", "周", "秒")
    needs_measure = match["unit"] in ("月", "世纪") and not match["whole"] and match["count"] != "半"
    year = match["unit"] == "年" and is_year(match["count"])
    return bool(odd_measure or needs_measure or year or match["unit"] in ("日", "周年"))


@rule(f"(?P<few>{words(SOME)}|十几|几十|上百|数十)个?(?P<unit>{words(UNITS)})", "DURATION")
def some_time(match: re.Match[str]) -> Value | None:
    """几天, 数月, 十几分钟, 多年: of a number not told; not 多日照."""
    if match["unit"] in ("日", "周年") or (match["few"] == "多" and match["unit"] != "年"):
        return None
    return Duration(CODES[UNITS[match["unit"]]].format("X"))


@rule("(?P<whole>全年|整年|全天|整夜|一夜|一整天)", "DURATION")
def whole_unit(match: re.Match[str]) -> Value | None:
    """全年, 全天, 一夜; not 一夜之间."""
    return Duration({"年": "P1Y", "天": "P1D"}.get(match["whole"][-1], "P1D"))


@rule(f"每(?:隔)?(?P<count>{COUNT})?个?(?P<half>半)?(?P<unit>年|月|周|星期|礼拜|天|日|小时|分钟|秒|季度|世纪)", "SET")
def every(match: re.Match[str]) -> Value | None:
    """每年, 每天, 每两周, 每半年, 每小时; not 每日优鲜, 每年3月."""
    if match["half"]:
        return Repeats(HALF[UNITS[match["unit"]]]) if UNITS[match["unit"]] in HALF else None
    count = number(match["count"]) if match["count"] else 1
    unit = UNITS[match["unit"]]
    return Repeats(f"P{3 * count}M" if unit == "QUARTER" else CODES[unit].format(count))


@rule(f"每个?(?:周|星期|礼拜)(?P<day>[{''.join(WEEKDAYS)}])", "SET")
def every_weekday(match: re.Match[str]) -> Value | None:
    """每周一, 每星期五; not 每周一次."""
    return Repeats(f"XXXX-WXX-{WEEKDAYS[match['day']]}")


@rule(
    f"每年的?{BLANK}(?P<month>{MONTH_NUMBER})月份?(?:(?P<day>{DAY_NUMBER})[日号])?"
    f"|每个?月的?{BLANK}(?P<date>{DAY_NUMBER})[日号]",
    "SET",
)
def every_date(match: re.Match[str]) -> Value:
    """每年3月, 每年10月1日, 每月15日."""
    if match["date"]:
        return Repeats(f"XXXX-XX-{number(match['date']):02d}")
    month = f"XXXX-{number(match['month']):02d}"
    return Repeats(f"{month}-{number(match['day']):02d}" if match["day"] else month)
