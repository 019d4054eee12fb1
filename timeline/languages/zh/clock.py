"""Words that tell the time of day -> values: 下午3时20分, 9:30, 北京时间11时35分, 昨天晚上8点."""

import re
from dataclasses import replace

from timeline.contracts import rule
from timeline.languages.zh.absolute import (
    NAMED_YEARS,
    OF,
    compact_date,
    day,
    day_of_number,
    dotted_day,
    month_day,
    numeric_date,
    short_date,
    short_year,
)
from timeline.languages.zh.holidays import main_holiday, main_holiday_of_year
from timeline.languages.zh.lunar import lunar_date, lunar_day, lunar_month, new_years_day
from timeline.languages.zh.numerals import BELOW_HUNDRED, CHARACTERS, number
from timeline.languages.zh.parts import BLANK, TO, after, ahead, any_of, inside, nested, reading, words
from timeline.languages.zh.relative import (
    WORD_MONTHS,
    WORD_YEARS,
    bracketed_day,
    day_word,
    narrated_day,
    weekday,
    weekend,
)
from timeline.languages.zh.words import LONE_PARTS, PARTS, SHORT_DAYS, ZONES
from timeline.model import Granularity
from timeline.model.value import Base, Between, Clock, Modified, Shift, Value, Weekend, Within

NOON, MIDNIGHT = 12, 24
SMALL_HOURS = 6  # 半夜2点, 深夜1点: after midnight
QUARTER_HOUR, HALF_HOUR = 15, 30
SCORE = 8  # characters of a score ahead, with its comma
CELL = 5  # minutes: 一个字, from one figure of the dial to the next, as Cantonese counts
MINUTE = f"[0-5]?[0-9]|[〇零][1-9]|[〇零][一二三四五六七八九]|{BELOW_HUNDRED}"
BARE_MINUTE = "[0-5][0-9]|[〇零][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]|[二三四五]十"
PART = f"(?P<part>{words(PARTS)})(?:时分)?"
ZONE = f"(?:(?P<zone>{words(ZONES)})时间{BLANK})?"
HOUR = (
    f"(?P<hour>2[0-4]|1[0-9]|0?[0-9]|{BELOW_HUNDRED})(?:{BLANK}[时点](?:整|钟|[搭踏]?(?P<half>半)|(?P<quarter>[一二三1-3])刻"
    f"|[搭踏](?P<cell>[一二三四五六七八九十]{{1,2}})|(?P<cells>[一二两三四五六七八九十]{{1,2}})个字"
    f"|{BLANK}(?:(?P<minute>{MINUTE}){BLANK}分钟?(?:{BLANK}(?P<second>{MINUTE})(?:\\.[0-9]{{1,2}})?{BLANK}秒)?|(?P<bare>{BARE_MINUTE})))?"
    "|:(?P<minutes>[0-5][0-9])(?::(?P<seconds>[0-5][0-9])(?:\\.[0-9]{1,3})?)?[时分]?)(?P<about>许|多钟?|过)?"
    f"(?:{BLANK}(?P<half_day>[ap]\\.?m))?"
)
AHEAD_OF_POINTS = tuple("涨跌升降高低破扣加减")
"""Ahead of 3点 these count what an index has won or lost."""
ENDS_LONE_HOUR = ("", *" ,。;、)至到-—~左右前后整起止开举的不")
"""What may follow an hour with nothing beside it: 3点开始, but not 3点建议."""


def read_clock(match: re.Match[str]) -> Value | None:
    """Read the groups of a clock time."""
    if _is_no_clock(match):
        return None
    hour = number(match["hour"])
    minute = _minute(match)
    second = number(match["second"] or match["seconds"]) if match["second"] or match["seconds"] else None
    if hour > MIDNIGHT or (minute or 0) >= 60:
        return None
    zone = ZONES[match["zone"]] if match["zone"] else None
    written_long = match["minutes"] and len(match["hour"]) > 1  # 09:30 is of a clock of 24 hours
    either_half = not (match["part"] or match["half_day"] or written_long) and 0 < hour <= NOON
    hour = hour % NOON + NOON * (match["half_day"][0] in "pP") if match["half_day"] else _of_part(hour, match["part"])
    value = Clock(hour, minute, second, None, zone, either_half)
    return Modified(value, "APPROX") if match["about"] else value


def _minute(match: re.Match[str]) -> int | None:
    """Give the minutes, told as such or in larger pieces: 三点半, 六点一刻, 三点搭三 (which is a quarter past)."""
    told = match["minute"] or match["bare"] or match["minutes"]
    if told:
        return number(told)
    cells = match["cell"] or match["cells"]
    pieces = {HALF_HOUR: match["half"] and "一", QUARTER_HOUR: match["quarter"], CELL: cells}
    return next((size * number(count) for size, count in pieces.items() if count), None)


def _is_no_clock(match: re.Match[str]) -> bool:
    """Tell 3点建议, 零点五, 24点5度, 一时, 3 时段 and 比分21:15 from clock times."""
    if match["minutes"]:
        if _is_among_scores(match):
            return True
        score = after(match) in tuple("战胜负击的获告险逆") and match.string[match.end() :][:3] not in (
            "的时候",
            "的时间",
        )
        return ahead(match) in tuple("比分以:") or (score and not match["part"] and not match["half_day"])
    if match["bare"] or match["cells"]:
        return after(match) in tuple("个度名人%万元米点岁") or bool(match["cells"] and not match["part"])
    lone = not any(match[group] for group in ("minute", "half", "quarter", "cell", "cells", "part", "zone", "half_day"))
    in_words = match["hour"][0] in CHARACTERS[10:] and match["hour"] not in ("零", "十二", "二十四")
    if lone and match.group()[-1] == "点":
        return in_words or after(match) not in ENDS_LONE_HOUR or ahead(match) in AHEAD_OF_POINTS
    return lone and (match.group() == "一时" or (match.group()[-1] == "时" and after(match) in tuple("代段候间差刻")))


_SCORES = re.compile(r"[0-9]{1,2}:[0-9]{1,2} ?[、,] ?$"), re.compile(r" ?[、,] ?[0-9]{1,2}:[0-9]{1,2}(?![0-9])")


def _is_among_scores(match: re.Match[str]) -> bool:
    """Tell a set of a match (11:7, 8:11) from a clock time: no clock shows minutes of one digit."""
    before = _SCORES[0].search(match.string, max(0, match.start() - SCORE), match.start())
    behind = _SCORES[1].match(match.string, match.end())
    return any(beside and re.search(":[0-9](?![0-9])", beside[0]) for beside in (before, behind))


def _of_part(hour: int, part: str | None) -> int:
    match PARTS[part] if part else None:
        case "AF" | "EV" if hour < NOON:
            return hour + NOON
        case "NI" if SMALL_HOURS <= hour < NOON:
            return hour + NOON
        case "MI" if hour < SMALL_HOURS:
            return hour + NOON
        case "EV" | "NI" if hour == NOON:
            return MIDNIGHT
        case "MO" if hour == NOON and part == "凌晨":
            return 0
    return hour


@rule(f"{ZONE}(?:{PART}的?{BLANK})?{HOUR}", "TIME")
def clock(match: re.Match[str]) -> Value | None:
    """下午3时20分, 9:30, 凌晨4点20, 3点半, 北京时间11时35分, 22时许; not 3点建议, 零点五, 比分21:15."""
    return read_clock(match)


@rule("(?P<hour>十[一二]?|[一二两三四五六七八九])点", "TIME")
def spoken_hour(match: re.Match[str]) -> Value:
    """八点: only after a day or another hour, for alone it is mostly three points."""
    return Clock(number(match["hour"]), twelve=True)


@rule(f"(?P<first>{any_of((clock,))}){TO}(?P<last>{any_of((clock,))})", "TIME")
def clock_range(match: re.Match[str]) -> Value | None:
    """晚上8点到10点, 9:30-11:30, 下午两点到四点: an hour without its part of the day takes it from the first."""
    ends = after(match) in ENDS_LONE_HOUR
    first = _bare(reading((clock, spoken_hour) if ends else (clock,), match["first"]))
    last = _bare(reading((clock, spoken_hour), match["last"]))
    return _stretch(first, last)


SMALL = "1[0-9]|2[0-4]|[1-9]|十[一二]?|[一二两三四五六七八九]"
TWO_HOURS = "一两|两三|二三|三四|四五|五六|六七|七八|八九|十一二"


@rule(
    f"(?P<part>{words(PARTS)})?{BLANK}(?:(?P<first>{SMALL}){BLANK}(?:至|到|或|、|[-—–~]{{1,2}}){BLANK}"
    f"(?P<last>(?:{SMALL}){BLANK}[时点]钟?半?(?:(?:{MINUTE})分)?)|(?P<two>{TWO_HOURS})[时点]钟?)(?:左右|许)?",
    "TIME",
)
def hours(match: re.Match[str]) -> Value | None:
    """早上五到六点, 凌晨6、7点钟, 下午三四时: the unit is said once; not 三四点建议."""
    part = match["part"] or ""
    if not part and match.group().endswith("点") and (match["two"] or after(match) not in ENDS_LONE_HOUR):
        return None
    told = (f"{match['two'][:-1]}时", f"{match['two'][:-2]}{match['two'][-1]}时") if match["two"] else None
    first, last = told or (f"{match['first']}时", match["last"])
    return _stretch(*(_bare(reading((clock,), part + words)) for words in (first, last)))


def _bare(value: Value | None) -> Value | None:
    return value.value if isinstance(value, Modified) else value


def _stretch(first: Value | None, last: Value | None) -> Value | None:
    if not isinstance(first, Clock) or not isinstance(last, Clock) or first.hour is None or last.hour is None:
        return None
    if last.twelve and last.hour < first.hour and last.hour < NOON < first.hour:
        last = replace(last, hour=last.hour + NOON)
    return Between(replace(first, twelve=False), replace(last, twelve=False))


@rule(f"{ZONE}{PART}{BLANK}{HOUR}", "TIME")
def clock_with_part(match: re.Match[str]) -> Value | None:
    """晚8点: what may follow 今, 昨, 当."""
    return read_clock(match)


@rule(f"{ZONE}{PART}", "TIME")
def any_part(match: re.Match[str]) -> Value:
    """晚, 凌晨: only after a day."""
    return Clock(part=PARTS[match["part"]])


@rule(f"(?P<part>{words(LONE_PARTS)})", "TIME")
def part_of_day(match: re.Match[str]) -> Value:
    """凌晨, 上午, 中午, 傍晚: of the day told of; not 晚上好, 每天上午."""
    return Clock(part=PARTS[match["part"]])


SHORT_NARRATED = {"当": 0, "次": 1, "翌": 1, "前一": -1, "头天": -1}


@rule(f"[{''.join(SHORT_DAYS)}]|{words(SHORT_NARRATED)}")
def short_day(match: re.Match[str]) -> Value:
    """今, 昨, 明, 当, 次: only ahead of a part of the day."""
    if match.group() in SHORT_NARRATED:
        return Shift(Granularity.DAY, SHORT_NARRATED[match.group()], Base.NARRATED)
    return Shift(Granularity.DAY, SHORT_DAYS[match.group()])


_DATED, _read_dated = nested((*NAMED_YEARS, *WORD_YEARS, short_year), (month_day,), OF)
_OF_MONTH, _read_of_month = nested(WORD_MONTHS, (day, day_of_number), OF)
DAYS_NAMED = (
    rule(_DATED)(_read_dated),
    rule(_OF_MONTH)(_read_of_month),
    month_day,
    dotted_day,
    numeric_date,
    compact_date,
    short_date,
    bracketed_day,
    day,
    day_word,
    narrated_day,
    weekday,
    weekend,
    day_of_number,
    main_holiday_of_year,
    main_holiday,
    lunar_date,
    lunar_day,
    lunar_month,
    new_years_day,
)
WEEKDAY = "(?:周|星期|礼拜)[一二三四五六日天]"
GAP = f"{BLANK}(?:的|当[天日]?|[(]?{WEEKDAY}[)]?|[)])?{BLANK}"
_CLOCKED, _read_clocked = nested(DAYS_NAMED, (clock_range, hours, clock, spoken_hour, any_part), GAP)
_SHORT, _read_short = nested((short_day,), (clock_range, hours, clock_with_part, any_part), "")
_ZONED = f"(?P<zone>(?:{words(ZONES)})时间{BLANK})"


@rule(f"{_ZONED}?(?:[本上下]?个?{WEEKDAY}{BLANK}[,(]{BLANK})?{_CLOCKED}", "TIME")
def clock_of_day(match: re.Match[str]) -> Value | None:
    """昨天下午3点, 4月7日上午9:30, 12日晚, 星期一（4月7日）上午9时, 当地时间4月2日下午3时30分."""
    value = _read_clocked(match)
    spoken = reading((spoken_hour,), match["inner"]) is not None
    if spoken and after(match) not in ENDS_LONE_HOUR:
        return None
    if isinstance(value, Within) and isinstance(value.outer, Weekend):
        return value.outer  # 周末晚上: nobody knows of which day
    if not isinstance(value, Within) or not isinstance(value.inner, Clock):
        return value
    zone = ZONES[match["zone"].strip()[:-2]] if match["zone"] else value.inner.zone
    return Within(value.outer, replace(value.inner, zone=zone, twelve=False))  # a named day: no afternoon carries over


_OFTEN = (rule(_DATED)(_read_dated), month_day, day, day_word, weekday)


@rule(f"(?:{words([zone for zone in ZONES if zone != '当地'])})时间{BLANK}(?P<day>{any_of(_OFTEN)})")
def day_in_zone(match: re.Match[str]) -> Value | None:
    """北京时间6月11日, 纽约时间周二: the zone says which day it is; not 当地时间周二, where it goes without saying."""
    return reading(_OFTEN, match["day"])


@rule(f"{_ZONED}?{_SHORT}", "TIME")
def clock_of_short_day(match: re.Match[str]) -> Value | None:
    """今晨, 昨晚8点, 当晚, 明早."""
    return _read_short(match)


@rule(f"(?P<day>[今听寻])朝{BLANK}(?P<time>{any_of((clock,))})", "TIME")
def clock_of_morning(match: re.Match[str]) -> Value | None:
    """今朝八點半, 聽朝九點, as Cantonese says; not 今朝 alone, which is mostly these days."""
    time = reading((clock,), f"早{match['time']}")
    return inside(Shift(Granularity.DAY, SHORT_DAYS[match["day"]]), time)


@rule(
    f"(?P<date>{any_of((numeric_date,))})T(?P<hour>[01][0-9]|2[0-4]):(?P<minute>[0-5][0-9])"
    "(?::(?P<second>[0-5][0-9])(?:\\.[0-9]{1,9})?)?(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?",
    "TIME",
)
def timestamp(match: re.Match[str]) -> Value | None:
    """2025-04-07T14:39:00+08:00."""
    second, zone = match["second"], match["zone"]
    zone = f"{zone[:3]}:{zone[-2:]}" if zone and zone != "Z" else zone
    time = Clock(int(match["hour"]), int(match["minute"]), int(second) if second else None, None, zone)
    return inside(reading((numeric_date,), match["date"]), time)
