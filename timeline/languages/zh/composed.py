"""Times told from another time -> values: 三天后下午, 一周后的星期三, 圣诞节前夜, 去年今日, 周日，2月10日."""

import re
from dataclasses import replace

from timeline.contracts import rule
from timeline.languages.zh import clock, holidays, relative
from timeline.languages.zh.absolute import date_of_year, month_day, numeric_date
from timeline.languages.zh.numerals import COUNT, UP_TO_99, number
from timeline.languages.zh.parts import BLANK, after, any_of, inside, nested, reading, words
from timeline.languages.zh.relative import WEEK, WEEK_WORD, WEEKDAYS, date_of_year_word
from timeline.languages.zh.words import HOLIDAYS, MONTHS, PARTS, WEEKS, YEARS
from timeline.model import Granularity
from timeline.model.value import Base, Between, Calendar, Clock, Holiday, Offset, Shift, Value, Weekday, Within

LATER = "(?:[以之]?后|过后)"
SIDE = f"(?:[以之]?前|{LATER})"
WEEKDAY = f"[{''.join(WEEKDAYS)}]"
MONTHS_OF_YEAR, DAYS_OF_WEEK, SIXTY = 12, 7, 60
NEIGHBOURS = {"前": -1, "后": 1, "翌": 1, "次": 1, "第": 1, "隔": 1}


@rule(f"(?:{COUNT})个?(?:天|日|周|星期|礼拜|月){SIDE}")
def distant_day(match: re.Match[str]) -> Value | None:
    """三天后, 两周前: only ahead of a time of day."""
    return reading((relative.offset,), match.group())


_DISTANT, _read_distant = nested((distant_day,), (clock.clock_range, clock.clock, clock.any_part), "的?当?")


@rule(_DISTANT, "TIME")
def clock_of_distant_day(match: re.Match[str]) -> Value | None:
    """三天后下午, 两天前的晚上8点, 一周后当晚."""
    value = _read_distant(match)
    if match["inner"].endswith("点") and after(match) not in clock.ENDS_LONE_HOUR:
        return None
    if isinstance(value, Within) and isinstance(value.inner, Clock):
        return Within(value.outer, replace(value.inner, twelve=False))
    return value


@rule(f"(?P<count>{COUNT})个?{WEEK}(?P<side>{SIDE})的?{WEEK}(?P<day>{WEEKDAY})")
def weekday_of_distant_week(match: re.Match[str]) -> Value:
    """一周后的星期三, 两星期前的周五: of the week that lies so far away."""
    weeks = number(match["count"])
    return Weekday(WEEKDAYS[match["day"]], -weeks if match["side"].endswith("前") else weeks)


_DATES = (date_of_year, date_of_year_word, month_day, numeric_date)


@rule(f"{WEEK_WORD}?{WEEK}(?P<day>{WEEKDAY}){BLANK},?{BLANK}(?P<date>{any_of(_DATES)})")
def weekday_and_day(match: re.Match[str]) -> Value | None:
    """周日，2月10日; 本周五4月11日: the weekday says which year is meant."""
    value = reading(_DATES, match["date"])
    return replace(value, weekday=WEEKDAYS[match["day"]]) if isinstance(value, Calendar) else value


@rule(f"(?P<date>{any_of(_DATES)})(?:当|这|那|所在的?)一?{WEEK}")
def week_of_day(match: re.Match[str]) -> Value | None:
    """11月5日当周, 3月24日这一周: the week that the day lies in."""
    return inside(reading(_DATES, match["date"]), Shift(Granularity.WEEK, 0))


_OF_BOTH_CHURCHES = (
    "palm-sunday good-friday holy-saturday easter easter-monday ascension pentecost whit-monday christmas"
)
ORTHODOX = {word: f"orthodox-{name}" for word, name in HOLIDAYS.items() if name in _OF_BOTH_CHURCHES.split()}


@rule(f"东正教的?(?P<word>{words(ORTHODOX)})")
def orthodox_holiday(match: re.Match[str]) -> Value:
    """东正教复活节, 东正教圣枝主日: by the Julian calendar."""
    return Holiday(ORTHODOX[match["word"]])


_HOLIDAYS = (orthodox_holiday, holidays.holiday)


@rule(f"(?P<holiday>{any_of(_HOLIDAYS)})的?(?P<side>前夜|[前后]一[天日]|[翌次隔]日|隔天|第二天|后第一天)")
def day_beside_holiday(match: re.Match[str]) -> Value | None:
    """圣诞节前夜, 中秋节翌日, 端午节前一天, 东正教复活节前夜."""
    return inside(reading(_HOLIDAYS, match["holiday"]), Shift(Granularity.DAY, NEIGHBOURS[match["side"][0]]))


_SAME_DAY = "的?(?:今[天日]|同一?[天日]|这一天)"


@rule(f"(?:(?P<year>{words(YEARS)})|(?P<month>{words(MONTHS)})|{WEEK_WORD}{WEEK}){_SAME_DAY}")
def same_day(match: re.Match[str]) -> Value | None:
    """去年今日, 去年的今天, 明年的这一天, 上个月今天, 下周的今天."""
    if match["week"]:
        return Offset(Granularity.DAY, DAYS_OF_WEEK * WEEKS[match["week"]], exact=True)
    months = MONTHS_OF_YEAR * YEARS[match["year"]] if match["year"] else MONTHS[match["month"]]
    return Offset(Granularity.MONTH, months, exact=True)


@rule(f"(?P<day>{distant_day.pattern})的今[天日]")
def same_day_afar(match: re.Match[str]) -> Value | None:
    """两周前的今天, 三个月后的今天: the distance says it all."""
    return reading((distant_day,), match["day"])


@rule(f"(?P<count>{COUNT})年前的?(?:(?P<day>今[天日]|这一天)|(?:本|这个|今)月)")
def unit_years_ago(match: re.Match[str]) -> Value:
    """100年前的今天, 十年前的本月."""
    unit = Granularity.DAY if match["day"] else Granularity.MONTH
    return Within(Shift(unit, 0), Offset(Granularity.YEAR, -number(match["count"])))


@rule(f"(?P<count>{COUNT})年[之以]?后的?(?:同一?[天日]|这一天)")
def same_day_years_later(match: re.Match[str]) -> Value:
    """三年后的同一天: seen from the day told before."""
    return Offset(Granularity.YEAR, number(match["count"]), Base.NARRATED, exact=True)


HOUR = "1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九]"
SHORT_OF = f"差(?:(?P<quarter>一刻钟?)|(?P<minutes>{UP_TO_99})分钟?)"


@rule(
    f"(?P<part>{words(PARTS)})?{BLANK}(?:{SHORT_OF}到?(?P<hour>{HOUR})点钟?"
    f"|(?P<hour2>{HOUR})点{SHORT_OF.replace('quarter', 'quarter2').replace('minutes', 'minutes2')})",
    "TIME",
)
def clock_before_hour(match: re.Match[str]) -> Value | None:
    """差十分八点, 晚上九点差一刻."""
    told = match["minutes"] or match["minutes2"]
    minutes = number(told) if told else clock.QUARTER_HOUR
    hour = reading((clock.clock,), f"{match['part'] or ''}{match['hour'] or match['hour2']}时")
    if not isinstance(hour, Clock) or not hour.hour or not 0 < minutes < SIXTY:
        return None
    return replace(hour, hour=hour.hour - 1, minute=SIXTY - minutes)


@rule("(?P<side>[上下])一?个(?:小时|钟头)")
def hour_beside_now(match: re.Match[str]) -> Value | None:
    """上个小时, 下一个小时: the sixty minutes before now, or after; not 晚上个小时, 上个小时工."""
    now, far = Offset(Granularity.HOUR, 0), Offset(Granularity.HOUR, 1 if match["side"] == "下" else -1, exact=True)
    return Between(now, far) if far.count > 0 else Between(far, now)
