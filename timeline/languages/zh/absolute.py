"""Words that name units of the calendar -> values: 2025年3月24日, 二〇二五年, 民國113年, 3月24日, 24日."""

import re
from dataclasses import replace

from timeline.contracts import rule
from timeline.languages.zh.eras import MINGUO, era_year, minguo_year, old_era_year
from timeline.languages.zh.numerals import COUNT, number
from timeline.languages.zh.parts import (
    BLANK,
    DAY_NUMBER,
    MONTH_NUMBER,
    YEAR_NUMBER,
    after,
    ahead,
    nested,
)
from timeline.model.value import Calendar, Order, Value

MINGUO_YEARS = range(100, 150)  # three digits before 年 and a month are a year of the Republic
PIVOT = 50  # two digits: 50-99 are 19xx, the rest 20xx
DAY_ENDS = r" ,.。;、)至到\-—~凌上下中晚早晨起前"
"""What may follow a day that goes without 日: 5月18, 5月18至20日."""
TWO_DIGITS = "[〇零一二三四五六七八九]{2}"
GOES_ON = re.compile("[-/.][0-9]")
HELD = ("拘留", "羁押", "监禁", "隔离", "禁赛", "停赛", "留置")
"""Ahead of 14日 these make a length of it."""
DAY_AHEAD = re.compile("[0-9]{1,2}[日号]")


def real_date(year: int | None, month: int | None, day: int | None = None) -> Calendar | None:
    """Make a calendar value unless no year has such a date.

    >>> real_date(2024, 13), real_date(None, 2, 30)
    (None, None)
    """
    longest = 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= longest):
        return None
    return Calendar(year, month, day)


@rule(f"(?P<year>{YEAR_NUMBER}){BLANK}年(?:度|间)?")
def year(match: re.Match[str]) -> Value:
    """2024年, 二〇二四年, 一九九0年, 2024年度; not 1500年历史."""
    return Calendar(number(match["year"]))


@rule(f"公元(?P<before>前)?{BLANK}(?P<year>{COUNT})年")
def common_era_year(match: re.Match[str]) -> Value:
    """公元618年, 公元前221年."""
    count = number(match["year"])
    return Calendar(1 - count if match["before"] else count)  # ISO 8601: 0000 is 1 BC


@rule("前(?P<count>[0-9]{3})年")
def year_before_christ(match: re.Match[str]) -> Value | None:
    """前221年, at the start of a clause or of a stretch; not 目前221年, 前100年."""
    begins = ahead(match) in ("", *" ,。;:、(\n", *"于在约至到-—~")
    return Calendar(1 - int(match["count"])) if begins and int(match["count"]) % 100 else None


@rule("['’‘](?P<year>[0-9]{2})年")
def apostrophe_year(match: re.Match[str]) -> Value:
    """’08年."""
    return Calendar(full_year(match["year"]))


@rule(f"(?P<year>[0-9]{{2}}){BLANK}年")
def two_digit_year(match: re.Match[str]) -> Value | None:
    """98年, 08年, 19年底; 21年 is a length of time, and so is 80年来."""
    ends = after(match) in tuple("底末初") and match.string[match.end() :][:2] not in ("底薪", "底子", "初级")
    if match["year"][0] not in "890" and not ends:
        return None
    length = after(match) in tuple("来间内历多") or (match["year"][0] != "0" and after(match) in ("前", "后"))
    return None if length else Calendar(full_year(match["year"]))


@rule(f"(?P<year>{TWO_DIGITS}){BLANK}年")
def year_in_two_digits(match: re.Match[str]) -> Value | None:
    """九七年, 零七年, 一五年; not 三四年, which are some years."""
    first, last = (number(digit) for digit in match["year"])
    length = after(match) in tuple("来间内历多前后") or (first and last == first + 1)
    return None if length else Calendar(full_year(f"{first}{last}"))


@rule(f"(?P<year>[0-9]{{2,3}}|{TWO_DIGITS})年(?:度)?")
def short_year(match: re.Match[str]) -> Value | None:
    """24年, 113年, 五八年: a year only where a month, quarter or half year follows."""
    digits = match["year"] if match["year"].isascii() else f"{number(match['year']):02d}"
    return None if len(digits) == 3 and int(digits) not in MINGUO_YEARS else Calendar(full_year(digits))


def full_year(digits: str) -> int:
    """Give the year of two digits, or of three in the count of the Republic.

    >>> full_year("98"), full_year("24"), full_year("113")
    (1998, 2024, 2024)
    """
    count = int(digits)
    if len(digits) == 3:
        return MINGUO + count
    return count + (1900 if count >= PIVOT else 2000)


EVENTS = (
    "大会|年会|峰会|论坛|博览会|展览?会?|大?赛|节|杯|[冬夏残]?奥运?会?|亚运会?|世博会?|世界杯|高考|招生|招聘|排行榜|颁奖|盛典|春晚|锦标赛"
    "|公开赛|联赛|新年|校园行|评选"
)
EVENT = re.compile(f"[一-龥·A-Za-z“”]{{0,16}}(?:{EVENTS})")
CLAUSE_ENDS = ("", *",。;、()\n|•●·")
COUNTED = tuple("年款版项万亿千百家个多余名人元米吨号级届型位套台条次期册座字股点分度页美日港平英公只件双张块头克")
"""After a number these are what it counts: 2000人参加比赛."""


@rule("(?P<x>(?P<year>(?:19[89]|20[0-3])[0-9]))(?P<event>[一-龥·A-Za-z“”])")
def edition_year(match: re.Match[str]) -> Value | None:
    """2012山城马拉松大赛, 2013新年: the year of an edition, at the start of a clause; not 2000人参加比赛."""
    begins = ahead(match) in ("", *' ,。;:!?、“”"（()[]【】>|/~\n', *"着了在于从为即和")
    named = begins and match["event"] not in COUNTED and EVENT.match(match.string, match.start("event"))
    return Calendar(int(match["year"])) if named else None


@rule(r"\| {0,9}(?P<x>(?P<year>1[5-9][0-9]{2}|20[0-9]{2})(?:\.(?P<month>1[0-2]|0?[1-9]))?) {0,9}\| {0,3}[一-龥“《]")
def row_year(match: re.Match[str]) -> Value | None:
    """| 1958 | 更名 |, | 1951.3 | 成立 |: what opens a row of a table of events; not | 甲组 | 1958 | 名额."""
    opens = not match.string[max(0, match.start() - 4) : match.start()].rpartition("\n")[2].strip(" ")
    return Calendar(int(match["year"]), int(match["month"]) if match["month"] else None) if opens else None


@rule(f"(?P<month>{MONTH_NUMBER}){BLANK}月份?")
def month(match: re.Match[str]) -> Value | None:
    """3月, 元月, 十一月, 9月份; not 3月龄, 五月天."""
    day_follows = DAY_AHEAD.match(match.string, match.end())  # 2月30日: there is no such day
    return None if day_follows else Calendar(month=number(match["month"]))


@rule(f"(?P<month>{MONTH_NUMBER}){BLANK}月(?:份的?)?{BLANK}(?P<day>{DAY_NUMBER}){BLANK}[日号]")
def month_day(match: re.Match[str]) -> Value | None:
    """3月24日, 三月二十四日, 5月20号; never 2月30日."""
    return real_date(None, number(match["month"]), number(match["day"]))


@rule(
    f"(?P<x>(?:(?P<year>{YEAR_NUMBER})年)?(?P<month>{MONTH_NUMBER})月(?P<day>[0-9]{{1,2}}))(?:[{DAY_ENDS}]|出生|诞生|去世|结婚|开业|开学|开幕|举行|发布|上市|截止|到期|$)"
)
def month_day_bare(match: re.Match[str]) -> Value | None:
    """2011年5月18, 3月5至8日: a day without 日."""
    named = match["year"]
    return real_date(number(named) if named else None, number(match["month"]), int(match["day"]))


@rule("(?P<month>1[0-2]|0?[1-9])[-./](?P<day>3[01]|[12][0-9]|0?[1-9])[日号]")
def dotted_day(match: re.Match[str]) -> Value | None:
    """7.23日, 11/3号: a month that goes without 月; not 3-5日, which are days."""
    joined = match.group()[len(match["month"])] == "-"
    return None if joined else real_date(None, int(match["month"]), int(match["day"]))


@rule("(?P<month>1[0-2]|0[1-9])[-./](?P<day>3[01]|[12][0-9]|0[1-9])")
def short_date(match: re.Match[str]) -> Value | None:
    """09-01: only ahead of a time of day, 09-01 20:01."""
    return real_date(None, int(match["month"]), int(match["day"]))


@rule("\\A ?(?P<x>(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])|(?:1[0-2]|0[1-9])-(?:3[01]|[12][0-9]|0[1-9]))")
def typed_date(match: re.Match[str]) -> Value | None:
    """09-01, 10/1: where nothing else stands; not 3-2, which is a score."""
    month, day = re.split("[-/]", match["x"])
    return real_date(None, int(month), int(day)) if match.string.strip() == match["x"] else None


@rule(f"(?P<day>{DAY_NUMBER}){BLANK}日")
def day(match: re.Match[str]) -> Value | None:
    """4日, 十二日; not 六日游, 一日三餐, 连续3日, 拘留14日."""
    held = match.string[max(0, match.start() - 2) : match.start()] in HELD
    return None if held or match["day"] in ("一", "两") else real_date(None, None, number(match["day"]))


@rule(f"(?P<day>{DAY_NUMBER})号")
def day_of_number(match: re.Match[str]) -> Value | None:
    """3号: only after a month or ahead of a time of day."""
    return real_date(None, None, number(match["day"]))


@rule(
    "(?P<x>(?P<day>3[01]|[12][0-9]|[1-9]|[廿卅][一二三四五六七八九]?)号)(?:[上下中晚早凌起前,]|[之以][前后]|出发|出院|回[来家国]|到家|放假|开学|考试|结婚|左右|那天|$)"
)
def day_number(match: re.Match[str]) -> Value:
    """15号上午, 廿号起, 3号出发; 28号 alone is mostly a house or a train."""
    return Calendar(day=number(match["day"]))


@rule(
    "(?P<year>(?:19|20)[0-9]{2})(?P<first>[-/.])(?P<month>1[0-2]|0?[1-9])(?P<second>[-/.])(?P<day>3[01]|[12][0-9]|0?[1-9])"
)
def numeric_date(match: re.Match[str]) -> Value | None:
    """2025-03-24, 2025/3/24, 2025.3.24; not 2024.3.1.2, not 010-2025-03-24."""
    if match["first"] != match["second"] or GOES_ON.match(match.string, match.end()):
        return None
    return real_date(int(match["year"]), int(match["month"]), int(match["day"]))


@rule("(?P<first>3[01]|[12][0-9]|0?[1-9])/(?P<second>3[01]|[12][0-9]|0?[1-9])/(?P<year>(?:19|20)[0-9]{2})")
def slashed_date(match: re.Match[str]) -> Value | None:
    """3/24/2025, 24/3/2025: the year last, as other languages write it; not 1/2/3/2025."""
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    straight, crossed = real_date(year, first, second), real_date(year, second, first)
    if straight and crossed and first != second:
        return replace(straight, order=Order.EITHER)
    if straight:
        return replace(straight, order=Order.MONTH_FIRST if first != second else None)
    return replace(crossed, order=Order.DAY_FIRST) if crossed else None


@rule("(?P<year>(?:19|20)[0-9]{2})(?P<month>1[0-2]|0[1-9])(?P<day>3[01]|[12][0-9]|0[1-9])")
def compact_date(match: re.Match[str]) -> Value | None:
    """20250324; not 021-20240101."""
    return real_date(int(match["year"]), int(match["month"]), int(match["day"]))


@rule("(?P<year>20[0-9]{2})-(?P<month>1[0-2]|0[1-9])")
def numeric_month(match: re.Match[str]) -> Value | None:
    """2025-03; not WY-2020-03, 2010-12年."""
    return real_date(int(match["year"]), int(match["month"]))


@rule(r"(?P<x>(?P<year>1[5-9][0-9]{2}|20[0-9]{2})\.(?P<month>1[0-2]|0?[1-9]))(?: ?(?P<next>[一-龥])|[-—~ ),;。]|$)")
def dotted_month(match: re.Match[str]) -> Value | None:
    """1978.10 上市, 成立于1978.10, 2003.5—2009.7: opens a clause or follows 于; not 2024.5元, 均价1998.10."""
    opening = match.string[: match.start("x")]
    before = opening.rstrip(" ")[-1:]
    listed = before in CLAUSE_ENDS or (before == "-" and opening[-1] == " ") or (before == ":" and match["next"])
    named = listed or (before in tuple("于自从至") and len(match["month"]) > 1)
    counts = match["next"] is not None and match["next"] in COUNTED
    version = re.search(r"[Vv][0-9][0-9.]{0,9} ?\($", opening)  # V2.1（2026.11）
    return Calendar(int(match["year"]), int(match["month"])) if named and not (counts or version) else None


_FORMAL = str.maketrans("壹贰貳叁参肆伍陆柒捌玖拾", "一二二三三四五六七八九十")
_FORMAL_DIGIT = "[零〇壹贰貳叁参肆伍陆柒捌玖]"
_FORMAL_COUNT = "[零〇]?[壹贰貳叁参肆伍陆柒捌玖拾廿卅]{1,3}"


@rule(f"[壹贰貳]{_FORMAL_DIGIT}{{3}}年(?:{_FORMAL_COUNT}月(?:{_FORMAL_COUNT}日)?)?")
def formal_date(match: re.Match[str]) -> Value | None:
    """贰零贰伍年零陆月壹拾日: as cheques and contracts write it."""
    year, *rest = (number(part.lstrip("零")) for part in re.findall("[^年月日]+", match.group().translate(_FORMAL)))
    return real_date(year, *(rest or (None,)))


NAMED_YEARS = (year, minguo_year, era_year, common_era_year, apostrophe_year)
OF = f"{BLANK}的?{BLANK}"
_PATTERN, _read = nested((*NAMED_YEARS, old_era_year, short_year), (month_day, month), OF)


@rule(_PATTERN)
def date_of_year(match: re.Match[str]) -> Value | None:
    """2025年3月24日, 2024年9月份, 24年3月, 113年12月31日, 2013年的4月."""
    return _read(match)
