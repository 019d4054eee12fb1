"""Words that tell a length of time -> values: 18个月, 两年半, 1年6个月, 3至6个月, 三五天, 几天."""

import re

from timeline.contracts import rule
from timeline.languages.zh.numerals import COUNT, PAIR, SEVERAL, UP_TO_99, is_year, number, pair
from timeline.languages.zh.parts import BLANK, after, ahead, words
from timeline.languages.zh.words import UNITS
from timeline.model.value import Duration, Modified, Value

CODES = {"YEAR": "P{}Y", "QUARTER": "P{}Q", "MONTH": "P{}M", "WEEK": "P{}W", "DAY": "P{}D", "HOUR": "PT{}H"}
CODES |= {"MINUTE": "PT{}M", "SECOND": "PT{}S", "CENTURY": "P{}00Y"}
HALVES = {"YEAR": "P{}Y6M", "MONTH": "P{}M15D", "DAY": "P{}DT12H", "HOUR": "PT{}H30M", "MINUTE": "PT{}M30S"}
HALF = {"YEAR": "P6M", "MONTH": "P15D", "DAY": "PT12H", "HOUR": "PT30M", "MINUTE": "PT30S", "CENTURY": "P50Y"}
SOME = {"几", "数", "多", "若干", "好几", "许多", "很多", "好多"}
AHEAD_OF_DAYS = tuple("数多几")
AFTER_DAYS = ("", *" ,。;:、的未前后内里间来没连无不之以才就仍")
"""What may follow 数日 and 多日; else these are parts of other words: 人数日增, 众多日本人."""
ABOUT = f"(?:(?P<about>大约|约|将近|近|超过|超|逾|至少|不到|不足){BLANK})?"
DAYS_ON_END = (
    "连续|接连|为期|历时|历经|持续|长达|满|逾|超过|整整|停[业产课牌工运赛]|休[市假息]|放假|拘留|羁押|监禁|隔离|禁赛|留置"
    "|限期|这|近|头"
)
"""Ahead of 3日 these make a length of it and no day of the month."""
AHEAD_OF_WEEKS = tuple("立了过约近满时期为用共有达长整需花")
NUMBER = "[0-9]{1,3}(?:,[0-9]{3}){1,2} ?|[0-9]{1,5}(?:\\.[0-9]{1,2})? ?|" + COUNT
UNIT = f"(?P<unit>{words(UNITS)})"
LATER = "年|个月|月|周|星期|天|日|小时|钟头|刻钟|分钟|分|秒钟|秒"
"""Units of the second and further parts of a length: 36天5小时30分."""
OWN_PART = f"(?:{NUMBER})(?:个?半?(?:{words([*UNITS, '分'])})|个钟)"
OTHER_PART = f"(?:{NUMBER})(?:个?半?(?:{LATER}|星期|礼拜)|个钟)"
_ONE = re.compile(f"(?P<count>{NUMBER})(?:个?(?P<half>半)?(?P<unit>{words([*UNITS, '分'])})|(?P<clock>个钟))")
SHAPE = ("YEAR", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND")


@rule(
    f"{ABOUT}(?P<x>(?P<size>[大小多])?(?P<count>半|{NUMBER})(?P<many>几|多|余|来)?(?P<whole>个)?(?P<more>多)?(?P<half>半)?"
    f"(?:{UNIT}|(?P<clock>钟))(?P<more_than>多|余)?(?P<half_past>半)?)",
    "DURATION",
)
def length(match: re.Match[str]) -> Value | None:
    """18个月, 三年, 两年半, 三十多个小时, 半个世纪, 约半小时; not 3月, 5日, 三年级, 七天连锁酒店, 135周年."""
    if _is_other(match) or (match["clock"] and not match["whole"]):
        return None
    hedged = match["about"] or match["many"] or match["more"] or match["more_than"] or match["size"]
    iso = _iso(match)
    return None if iso is None else Modified(Duration(iso), "APPROX") if hedged else Duration(iso)


@rule(
    f"(?:之日|次日|之时)起(?:的|计)?{BLANK}(?P<x>(?P<count>半|{COUNT})个?{UNIT}(?:以内|之内|内|以后|之后|届?满?后))",
    "DURATION",
)
def from_event(match: re.Match[str]) -> Value | None:
    """自公布之日起30日后, 自签约之日起6个月内: a length, from an event whose day is not told here."""
    unit = UNITS[match["unit"]]
    if match["count"] == "半":
        return Duration(HALF[unit]) if unit in HALF else None
    return Duration(CODES[unit].format(number(match["count"])))


def _iso(match: re.Match[str]) -> str | None:
    unit = "HOUR" if match["clock"] else UNITS[match["unit"]]
    if match["count"] == "半":
        return HALF.get(unit)
    count = _number(match["count"])
    if (match["half"] or match["half_past"]) and unit in HALVES:
        return HALVES[unit].format(count)
    if unit == "QUARTER":
        return f"P{3 * int(count)}M" if match["whole"] else None
    if match["unit"] == "刻钟":
        return f"PT{15 * int(count)}M"
    return CODES[unit].format(count)


def _number(text: str) -> str:
    text = text.replace(",", "").strip()
    return text if "." in text else str(number(text))


def _is_other(match: re.Match[str]) -> bool:
    """Tell a date (3月, 5日), an ordinal (第三天), a name (三年级, 周年) from a length."""
    unit, count = match["unit"], match["count"]
    many = match["many"] or match["more_than"]
    odd_measure = match["whole"] and unit in ("年", "天", "周", "秒", "日")
    needs_measure = unit in ("月", "世纪") and not match["whole"] and count != "半"
    year = unit == "年" and is_year(count) and not many
    days = unit == "日" and not (count == "两" or (count.isascii() and float(_number(count)) > 31))
    days = days or (unit in ("交易日", "工作日") and ahead(match, "x") in ("上", "前", "下", "后"))
    days = days or (match["x"] == "一天" and _is_some_day(match))
    size = (match["size"] and count != "半") or (match["x"] == "四周" and _is_around(match))
    return bool(odd_measure or needs_measure or year or days or size or unit == "周年")


def _is_some_day(match: re.Match[str]) -> bool:
    """Tell 一天 for some day from a length: 一天，他…; 有一天; 年前的一天."""
    return ahead(match, "x") in ("有", "某", "那", "的") or (
        ahead(match, "x") in ("", *" ,。;“\n\t") and after(match, "x") == ","
    )


def _is_around(match: re.Match[str]) -> bool:
    """Tell 四周 for all around from four weeks."""
    return ahead(match, "x") not in AHEAD_OF_WEEKS and after(match, "x") not in tuple("内来以时的")


@rule(
    f"[前头首]{BLANK}(?P<count>{COUNT})[多余来]?(?P<unit>年|个月|个?(?:周|星期|礼拜|小时|钟头)|天|日|分钟|秒钟?)",
    "DURATION",
)
def first_units(match: re.Match[str]) -> Value | None:
    """前十年, 头三天, 开学前14天: of something told; not 提前三天, where 三天 is a length of its own."""
    count, unit = match["count"], UNITS[match["unit"].removeprefix("个")]
    return None if is_year(count) or count.startswith("0") else Duration(CODES[unit].format(number(count)))


@rule(f"(?:{DAYS_ON_END}){BLANK}(?P<x>(?P<count>{COUNT})日)(?:[以之]?[内上下]|里|间)?", "DURATION")
def days_on_end(match: re.Match[str]) -> Value:
    """连续3日, 停牌五日, 这两日; not 3日, a day of the month."""
    return Duration(f"P{number(match['count'])}D")


@rule(f"(?P<first>{OWN_PART})(?P<rest>(?:[零又加和]{{0,2}}{BLANK}{OTHER_PART}){{1,2}})", "DURATION")
def compound_length(match: re.Match[str]) -> Value | None:
    """1年6个月, 4小时48分钟, 两分37秒, 8天又二十个小时; not 2010年3个月, 3年5月."""
    counts: dict[str, str] = {}
    for part in _ONE.finditer(match.group()):
        unit = "HOUR" if part["clock"] else "MINUTE" if part["unit"] == "分" else UNITS[part["unit"]]
        if unit not in SHAPE or unit in counts or _is_date(part, match):
            return None
        counts[unit] = _number(part["count"])
    order = [SHAPE.index(unit) for unit in counts]
    told = "又" in match.group() or order == sorted(order)
    return Duration(_written(counts)) if told and len(counts) > 1 else None


def _is_date(part: re.Match[str], match: re.Match[str]) -> bool:
    bare_month = part["unit"] == "月" and "个" not in part.group()
    return (part["unit"] == "年" and is_year(part["count"])) or bare_month or part["unit"] == "日"


def _written(counts: dict[str, str]) -> str:
    """Write an ISO 8601 duration of its parts.

    >>> _written({"DAY": "36", "HOUR": "5", "MINUTE": "30"})
    'P36DT5H30M'
    """
    days, hours = ("".join(f"{counts[u]}{u[0]}" for u in units if u in counts) for units in (SHAPE[:4], SHAPE[4:]))
    return f"P{days}T{hours}" if hours else f"P{days}"


@rule(
    f"{ABOUT}(?P<x>(?P<low>{NUMBER}|零)(?P<low_unit>个?(?:{words(UNITS)}))?{BLANK}(?:至|到|或|[-—–~]{{1,2}}){BLANK}"
    f"(?P<high>{NUMBER})(?P<whole>多?个)?{UNIT})",
    "DURATION",
)
def range_of_lengths(match: re.Match[str]) -> Value | None:
    """3至6个月, 两到三年, 0-2天, 13天—8周; not 3-5月, 2010-2012年, 3-5日."""
    unit = match["unit"]
    low_unit = (match["low_unit"] or unit).removeprefix("个")
    measured = match["whole"] or unit not in ("月", "季度", "世纪")
    if not measured or "日" in (unit, low_unit) or "周年" in (unit, low_unit) or is_year(match["high"]):
        return None
    low, high = (single(match[name], word) for name, word in (("low", low_unit), ("high", unit)))
    return Duration(f"{low}/{high}") if low and high else None


def single(count: str, word: str) -> str | None:
    """Write so many of a unit."""
    unit = UNITS[word]
    if unit == "QUARTER" or word == "刻钟":
        return f"P{3 * number(count)}M" if unit == "QUARTER" else f"PT{15 * number(count)}M"
    return CODES[unit].format(_number(count))


@rule(f"{ABOUT}(?P<x>(?P<pair>{PAIR})(?P<whole>个)?{UNIT})", "DURATION")
def one_or_two(match: re.Match[str]) -> Value | None:
    """三五天, 两三年, 三、四分钟, 二三十分钟, 七八个月; not 十二天, 一五年."""
    unit, numbers = match["unit"], pair(match["pair"])
    if is_numbering(match):
        return None
    if unit in ("日", "周年", "季度") or (unit in ("月", "世纪") and not match["whole"]) or numbers is None:
        return None
    low, high = (single(str(count), unit) for count in numbers)
    return Modified(Duration(f"{low}/{high}"), "APPROX")


def is_numbering(match: re.Match[str]) -> bool:
    """Say whether the first number counts the items of a list: 二、三年来."""
    return "、" in match["pair"] and ahead(match) in ("", *" \n。;(")


@rule(f"(?P<few>{words(SOME)}|{SEVERAL})个?(?P<unit>{words(UNITS)})", "DURATION")
def some_time(match: re.Match[str]) -> Value | None:
    """几天, 数月, 十几分钟, 多年, 许多天, 数日: of a number not told; not 多日照, 几月, 许多月饼."""
    few, unit = match["few"], match["unit"]
    if unit == "日" and (few[-1] not in AHEAD_OF_DAYS or after(match) not in AFTER_DAYS):
        return None
    month = unit == "月" and "个" not in match.group() and "数" not in few
    if unit == "周年" or month or (few == "多" and unit not in ("年", "日")):
        return None
    return Duration(CODES[UNITS[match["unit"]]].format("X"))


@rule("(?P<count>[一二两三四五六七八九十百数]{1,3})(?:个年头|个春秋|载(?:春秋)?)", "DURATION")
def years_of_life(match: re.Match[str]) -> Value:
    """三十载, 六个春秋, 十三个年头; not 下载, 三载客."""
    count = match["count"]
    return Duration("PXY" if "数" in count else f"P{number(count)}Y")


LARGE = {"百": "P100Y", "千": "P1000Y", "万": "P10000Y"}


@rule(
    f"{ABOUT}(?P<x>(?P<size>[百千万])年)(?:来|以来|间|之久|历史|沧桑|传承|积淀|岁月|风雨|变迁|以上|之前)",
    "DURATION",
)
def large_number_of_years(match: re.Match[str]) -> Value:
    """百年历史, 千年沧桑; not 百年老店, 五百年, 百年好合."""
    return Duration(LARGE[match["size"]])


@rule("(?P<unit>[年月旬])余|个把(?P<unit2>月|星期|礼拜|小时|钟头)", "DURATION")
def one_or_so(match: re.Match[str]) -> Value:
    """月余, 年余, 个把月, 个把小时: a little more than one."""
    iso = {"年": "P1Y", "月": "P1M", "旬": "P10D", "星期": "P1W", "礼拜": "P1W", "小时": "PT1H", "钟头": "PT1H"}
    return Modified(Duration(iso[match["unit"] or match["unit2"]]), "APPROX")


@rule("(?P<days>[一二两三四五六七八九十])天(?P<nights>[一二两三四五六七八九十])夜", "DURATION")
def days_and_nights(match: re.Match[str]) -> Value | None:
    """三天三夜, 一天一夜."""
    days, nights = number(match["days"]), number(match["nights"])
    return Duration(f"P{days}D") if abs(days - nights) < 2 else None


@rule(f"(?P<count>{UP_TO_99})分半钟?", "DURATION")
def minutes_and_half(match: re.Match[str]) -> Value:
    """一分半钟, 2分半."""
    return Duration(HALVES["MINUTE"].format(number(match["count"])))


@rule(f"(?P<count>半|{COUNT})个?(?P<half>半)?时辰", "DURATION")
def double_hours(match: re.Match[str]) -> Value:
    """半个时辰, 两个时辰: of two hours each."""
    hours = 2 * (number(match["count"]) if match["count"] != "半" else 0) + bool(
        match["half"] or match["count"] == "半"
    )
    return Duration(f"PT{hours}H")


@rule("(?P<whole>全年|一?整年|全天|整夜|整晚|一夜|一整天|整日|一整夜|一整晚)", "DURATION")
def whole_unit(match: re.Match[str]) -> Value | None:
    """全年, 全天, 一夜; not 一夜之间."""
    return Duration({"年": "P1Y", "天": "P1D"}.get(match["whole"][-1], "P1D"))
