"""Words that tell the time of day -> values: 下午3时20分, 9:30, 北京时间11时35分, 昨天晚上8点."""

import re
from dataclasses import replace

from timeline.contracts import rule
from timeline.languages.zh.absolute import (
    NAMED_YEARS,
    OF,
    compact_date,
    day,
    month_day,
    numeric_date,
    real_date,
    short_year,
)
from timeline.languages.zh.holidays import holiday, holiday_of_year, named_day, solar_term
from timeline.languages.zh.lunar import lunar_date, lunar_date_of_year, lunar_day, lunar_month, new_years_day
from timeline.languages.zh.numerals import BELOW_HUNDRED, CHARACTERS, number
from timeline.languages.zh.parts import BLANK, DAY_NUMBER, TO, after, ahead, any_of, inside, nested, reading, words
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
from timeline.model.value import Base, Between, Clock, Modified, Shift, Value, Within

NOON, MIDNIGHT = 12, 24
SMALL_HOURS = 6  # 半夜2点, 深夜1点: after midnight
QUARTER_HOUR, HALF_HOUR = 15, 30
MINUTE = f"[0-5]?[0-9]|{BELOW_HUNDRED}"
BARE_MINUTE = "[0-5][0-9]|[二三四五]?十[一二三四五六七八九]|[二三四五]十"
PART = f"(?P<part>{words(PARTS)})"
ZONE = f"(?:(?P<zone>{words(ZONES)})时间{BLANK})?"
HOUR = (
    f"(?P<hour>2[0-4]|1[0-9]|0?[0-9]|{BELOW_HUNDRED})(?:[时点](?:整|钟|(?P<half>半)|(?P<quarter>[一二三1-3])刻"
    f"|{BLANK}(?:(?P<minute>{MINUTE})分钟?(?:(?P<second>{MINUTE})(?:\\.[0-9]{{1,2}})?秒)?|(?P<bare>{BARE_MINUTE})))?"
    "|:(?P<minutes>[0-5][0-9])(?::(?P<seconds>[0-5][0-9])(?:\\.[0-9]{1,3})?)?分?)(?P<about>许|多钟?|过)?"
)
ENDS_LONE_HOUR = ("", *" ,。;、)至到-—~左右前后整起止开举的不")
"""What may follow an hour with nothing beside it: 3点开始, but not 3点建议."""


def read_clock(match: re.Match[str]) -> Value | None:
    """Read the groups of a clock time."""
    if _is_no_clock(match):
        return None
    hour = number(match["hour"])
    minute = HALF_HOUR if match["half"] else QUARTER_HOUR * number(match["quarter"]) if match["quarter"] else None
    told = match["minute"] or match["bare"] or match["minutes"]
    minute = number(told) if told else minute
    second = number(match["second"] or match["seconds"]) if match["second"] or match["seconds"] else None
    if hour > MIDNIGHT or (minute or 0) >= 60:
        return None
    zone = ZONES[match["zone"]] if match["zone"] else None
    written_long = match["minutes"] and len(match["hour"]) > 1  # 09:30 is of a clock of 24 hours
    either_half = not match["part"] and 0 < hour <= NOON and not written_long
    value = Clock(_of_part(hour, match["part"]), minute, second, None, zone, either_half)
    return Modified(value, "APPROX") if match["about"] else value


def _is_no_clock(match: re.Match[str]) -> bool:
    """Tell 3点建议, 零点五, 24点5度, 一时 and 比分21:15 from clock times."""
    if match["minutes"]:
        return ahead(match) in tuple("比分以:") or (after(match) in tuple("战胜负击的") and not match["part"])
    if match["bare"]:
        return after(match) in tuple("个度名人%万元米点岁")
    lone = not any(match[group] for group in ("minute", "half", "quarter", "part", "zone"))
    in_words = match["hour"][0] in CHARACTERS[10:] and match["hour"] not in ("零", "十二", "二十四")
    if lone and match.group()[-1] == "点":
        return in_words or after(match) not in ENDS_LONE_HOUR
    return lone and match.group() == "一时"


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


@rule(f"{ZONE}(?:{PART}{BLANK})?{HOUR}", "TIME")
def clock(match: re.Match[str]) -> Value | None:
    """下午3时20分, 9:30, 凌晨4点20, 3点半, 北京时间11时35分, 22时许; not 3点建议, 零点五, 比分21:15."""
    return read_clock(match)


@rule(f"(?P<first>{any_of((clock,))}){TO}(?P<last>{any_of((clock,))})", "TIME")
def clock_range(match: re.Match[str]) -> Value | None:
    """晚上8点到10点, 9:30-11:30: an hour without its part of the day takes it from the first."""
    first, last = (reading((clock,), match[name]) for name in ("first", "last"))
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


@rule(f"[{''.join(SHORT_DAYS)}当]")
def short_day(match: re.Match[str]) -> Value:
    """今, 昨, 明, 当: only ahead of a part of the day."""
    if match.group() == "当":
        return Shift(Granularity.DAY, 0, Base.NARRATED)
    return Shift(Granularity.DAY, SHORT_DAYS[match.group()])


@rule(f"(?P<day>{DAY_NUMBER})号")
def _day_number(match: re.Match[str]) -> Value | None:
    """3号: only ahead of a time of day."""
    return real_date(None, None, number(match["day"]))


_DATED, _read_dated = nested((*NAMED_YEARS, *WORD_YEARS, short_year), (month_day,), OF)
_OF_MONTH, _read_of_month = nested(WORD_MONTHS, (day,), OF)
DAYS_NAMED = (
    rule(_DATED)(_read_dated),
    rule(_OF_MONTH)(_read_of_month),
    month_day,
    numeric_date,
    compact_date,
    bracketed_day,
    day,
    day_word,
    narrated_day,
    weekday,
    weekend,
    _day_number,
    holiday_of_year,
    holiday,
    named_day,
    solar_term,
    lunar_date_of_year,
    lunar_date,
    lunar_day,
    lunar_month,
    new_years_day,
)
GAP = f"{BLANK}(?:的|\\((?:周|星期|礼拜)[一二三四五六日天]\\))?{BLANK}"
_CLOCKED, _read_clocked = nested(DAYS_NAMED, (clock_range, clock, any_part), GAP)
_SHORT, _read_short = nested((short_day,), (clock_range, clock_with_part, any_part), "")
_ZONED = f"(?P<zone>(?:{words(ZONES)})时间{BLANK})"


@rule(f"{_ZONED}?{_CLOCKED}", "TIME")
def clock_of_day(match: re.Match[str]) -> Value | None:
    """昨天下午3点, 4月7日上午9:30, 12日晚, 当地时间4月2日下午3时30分."""
    value = _read_clocked(match)
    if not isinstance(value, Within) or not isinstance(value.inner, Clock):
        return value
    zone = ZONES[match["zone"].strip()[:-2]] if match["zone"] else value.inner.zone
    return Within(value.outer, replace(value.inner, zone=zone, twelve=False))  # a named day: no afternoon carries over


@rule(f"{_ZONED}?{_SHORT}", "TIME")
def clock_of_short_day(match: re.Match[str]) -> Value | None:
    """今晨, 昨晚8点, 当晚, 明早."""
    return _read_short(match)


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
