"""Words that tell times that come again -> values: 每年, 每月15日, 每周一晚8点, 每周二、四、六."""

import re

from timeline.chronology.timex import SEASONS
from timeline.contracts import Found, rule
from timeline.languages.zh.clock import any_part, clock, clock_range
from timeline.languages.zh.durations import CODES, HALF
from timeline.languages.zh.holidays import holiday, named_day
from timeline.languages.zh.numerals import COUNT, number
from timeline.languages.zh.parts import BLANK, DAY_NUMBER, MONTH_NUMBER, TO, any_of, reading
from timeline.languages.zh.periods import PERIODS
from timeline.languages.zh.relative import WEEKDAYS
from timeline.languages.zh.words import PARTS, UNITS
from timeline.model import Granularity, Span
from timeline.model.value import Between, Calendar, Clock, Modified, Period, Repeats, Value

WEEKDAY = f"[{''.join(WEEKDAYS)}]"
EVERY = "(?:每(?:个|逢)?|逢)"
ON_WEEKDAY = f"{EVERY}(?:周|星期|礼拜)的?(?:周|星期|礼拜)?(?P<day>{WEEKDAY})"
A_DAY, LAST_DAY = (f"(?:周|星期|礼拜)(?P<first>{WEEKDAY})", f"(?:周|星期|礼拜)?(?P<last>{WEEKDAY})")
ON_DATE = (
    f"每年的?{BLANK}(?P<month>{MONTH_NUMBER})月份?(?:(?P<date>{DAY_NUMBER})[日号])?"
    f"|每个?月的?{BLANK}(?P<only>{DAY_NUMBER})[日号]"
)
DAILY = "每天|每日|每个?工作日|每到|每当"
TIMES = (clock_range, clock, any_part)


@rule(
    f"每(?:隔)?{BLANK}(?P<count>{COUNT})?个?(?P<half>半)?(?P<unit>年|月|周|星期|礼拜|天|日|小时|钟头|分钟|秒钟|秒|季度|世纪)",
    "SET",
)
def every(match: re.Match[str]) -> Value | None:
    """每年, 每天, 每两周, 每半年, 每小时; not 每日优鲜, 每年3月."""
    if match["half"]:
        return Repeats(HALF[UNITS[match["unit"]]]) if UNITS[match["unit"]] in HALF else None
    count = number(match["count"]) if match["count"] else 1
    unit = UNITS[match["unit"]]
    return Repeats(f"P{3 * count}M" if unit == "QUARTER" else CODES[unit].format(count))


@rule(ON_WEEKDAY, "SET")
def every_weekday(match: re.Match[str]) -> Value | None:
    """每周一, 每星期五, 每周周三, 逢周六; not 每周一次, 适逢周日."""
    return Repeats(f"XXXX-WXX-{WEEKDAYS[match['day']]}")


@rule(
    f"(?P<all>(?:每个?|每?逢)(?:周|星期|礼拜)(?P<first>{WEEKDAY})(?P<rest>(?:[、和及](?:周|星期)?{WEEKDAY}){{1,5}}))",
    "SET",
)
def every_weekdays(match: re.Match[str]) -> tuple[Found, ...]:
    """每周二、四、六: each has a place of its own."""
    head = Found(Span(match.start(), match.end("first")), Repeats(f"XXXX-WXX-{WEEKDAYS[match['first']]}"))
    rest = re.compile(f"(?:周|星期)?(?P<day>{WEEKDAY})").finditer(match.string, *match.span("rest"))
    return (head, *(Found(Span(*day.span()), Repeats(f"XXXX-WXX-{WEEKDAYS[day['day']]}")) for day in rest))


OPEN = any_of((clock_range,))


@rule(f"(?P<every>{EVERY})?{A_DAY}{TO}{LAST_DAY}(?P<time>:?{BLANK}的?{OPEN}|[(]{OPEN}[)])?", "SET")
def opening_days(match: re.Match[str]) -> Value | None:
    """每周一至周五, 周二至周六10:00—17:00; not 周一至周五: those days of one week."""
    if not match["every"] and not match["time"]:
        return None
    return Repeats(f"XXXX-WXX-{WEEKDAYS[match['first']]}/XXXX-WXX-{WEEKDAYS[match['last']]}")


@rule(f"每个?月的?(?:第[一二三四]|最后一?)个?(?:周|星期|礼拜){WEEKDAY}的?(?:{any_of(TIMES)})?", "SET")
def weekday_of_months(match: re.Match[str]) -> Value:
    """每月第一个周一, 每个月最后一个星期五晚7点."""
    return Repeats(CODES["MONTH"].format(1))


@rule("每个?(?:周末|双休日)", "SET")
def every_weekend(match: re.Match[str]) -> Value:
    """每周末, 每个周末."""
    return Repeats("XXXX-WXX-WE")


@rule(ON_DATE, "SET")
def every_date(match: re.Match[str]) -> Value:
    """每年3月, 每年10月1日, 每月15日."""
    return Repeats(_date(match))


@rule(
    f"每年的?{BLANK}(?P<month>{MONTH_NUMBER})月(?P<date>{DAY_NUMBER})[日号]?"
    f"{TO}(?:(?P<until>{MONTH_NUMBER})月)?(?P<last>{DAY_NUMBER})[日号]",
    "SET",
)
def every_stretch(match: re.Match[str]) -> Value:
    """每年5月1日至9月30日, 每年3月1日至15日."""
    month, until = number(match["month"]), number(match["until"] or match["month"])
    return Repeats(f"XXXX-{month:02d}-{number(match['date']):02d}/XXXX-{until:02d}-{number(match['last']):02d}")


def _date(match: re.Match[str]) -> str:
    if match["only"]:
        return f"XXXX-XX-{number(match['only']):02d}"
    month = f"XXXX-{number(match['month']):02d}"
    return f"{month}-{number(match['date']):02d}" if match["date"] else month


@rule(f"每年的?{BLANK}(?P<period>{any_of(PERIODS)})", "SET")
def every_period(match: re.Match[str]) -> Value | None:
    """每年冬季, 每年5-6月, 每年一季度."""
    written = _period(reading(PERIODS, match["period"]))
    return Repeats(written) if written else None


def _period(value: Value | None) -> str:
    match value:
        case Between(Calendar() as first, Calendar() as last):
            return f"XXXX-{first.month:02d}/XXXX-{last.month:02d}"
        case Period(Granularity.SEASON):
            return f"XXXX-{SEASONS[value.number - 1]}"
        case Period():
            return f"XXXX-{value.unit.name[0]}{value.number}"
        case Modified():
            return _period(value.value)
    return ""


@rule(f"每年的?(?P<day>{any_of((holiday, named_day))})", "SET")
def every_holiday(match: re.Match[str]) -> Value:
    """每年春节, 每年植树节."""
    value = reading((named_day,), match["day"])
    fixed = isinstance(value, Calendar)
    return Repeats(f"XXXX-{value.month:02d}-{value.day:02d}" if fixed and isinstance(value, Calendar) else "P1Y")


@rule(f"每(?:天|日)?的?(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})", "SET")
def every_part(match: re.Match[str]) -> Value:
    """每晚, 每天清晨, 每天上午."""
    return Repeats(f"XXXX-XX-XXT{PARTS[match['part']]}")


DAYS = f"{DAILY}|工作日|节假日|每个?周末|每个?(?:周|星期|礼拜){WEEKDAY}|每个?月{DAY_NUMBER}[日号]"


@rule(f"(?P<when>{DAYS})的?{BLANK}(?P<time>{any_of(TIMES)})", "SET")
def every_time(match: re.Match[str]) -> Value | None:
    """每周一下午八点, 每天晚上8点, 每周六上午9点到11点."""
    time = reading(TIMES, match["time"])
    ends = (time.start, time.end) if isinstance(time, Between) else (time,)
    days = _days(match["when"])
    return Repeats("/".join(f"{days}{_clock(end)}" for end in ends if end)) if time is not None else None


def _days(words: str) -> str:
    value = reading((every_weekday, every_date, every_weekend), words)
    return value.timex if isinstance(value, Repeats) else "XXXX-XX-XX"


def _clock(value: Value) -> str:
    match value:
        case Modified(inner):
            return _clock(inner)
        case Clock(hour=None):
            return f"T{value.part}"
        case Clock():
            return f"T{value.hour:02d}:{value.minute or 0:02d}"
    return ""
