"""Words -> times too vague for a date: 近日, 多年前, 数十年来, 未来几个月, 几天后; and those about so far: 两三年前."""

import re

from timeline.contracts import rule
from timeline.languages.zh.durations import CODES, SOME, is_numbering, single
from timeline.languages.zh.numerals import COUNT, PAIR, SEVERAL, is_year, number, pair
from timeline.languages.zh.parts import BLANK, after, ahead, words
from timeline.languages.zh.relative import CLAUSE_START, GRAINS, length_of
from timeline.languages.zh.words import FORMER, FUTURE, PAST, PRESENT, UNITS
from timeline.model import Granularity
from timeline.model.value import Base, Between, Duration, Modified, Offset, Reference, Value

FEW = f"(?:{words(SOME)}|{SEVERAL})"
RANGE = f"(?P<low>{COUNT}){BLANK}(?:至|到|或|[-—–~]{{1,2}}){BLANK}(?P<high>{COUNT})"
UNIT = f"(?P<unit>{words(UNITS)})"
EITHER_SIDE = ("近期", "近日")
PLAN = 4  # characters ahead in which what plans for 近期 stands
_PLANNED = re.compile("(?:将|拟|计划|准备|有望|预计|打算|争取|定)[于在]?$")
_WILL = re.compile("将会|将正式|即将|有望|拟[^合人]|计划")
COMING = ("未", "今", "接", "往")
"""What the words begin with that look ahead: 未来, 今后, 接下来, 往后."""
NOT_AGO = tuple("后期方面往来")
NOT_LATER = tuple("来期续方者勤面备悔")
NOT_SINCE = tuple("到自往回临源")
"""After 来 these make a verb of it: 几年来到过三次."""
IN_DAYS = Granularity.WEEK, Granularity.DAY, Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND


@rule(f"(?P<word>{words(PAST)})")
def past_reference(match: re.Match[str]) -> Value | None:
    """近日, 日前, 不久前; 拟于近期 lies ahead; not 附近日本, 3日前, 距离最近, 最近的."""
    near = match["word"] in EITHER_SIDE
    planned = near and _PLANNED.search(match.string, max(0, match.start() - PLAN), match.start())
    return Reference.SOON if planned or (near and _WILL.match(match.string, match.end())) else Reference.PAST


@rule(f"(?P<word>{words(FORMER)})")
def former_reference(match: re.Match[str]) -> Value | None:
    """近年来, 多年前, 早些年."""
    return Reference.FORMER


@rule("过去")
def in_the_past(match: re.Match[str]) -> Value | None:
    """过去, at the start of a clause, or what something is compared with; not 走过去, 过去的."""
    compared = ahead(match) in (*CLAUSE_START, *"说与比像象如较从")
    used_to = ahead(match) in tuple("他她它我你们") and after(match) in tuple("没曾常总是")
    return Reference.FORMER if (compared or used_to) and after(match) not in tuple("的了后式吧") else None


@rule(f"(?:截[至止]到?)?(?:{words(PRESENT)})|截[至止](?:本报|本刊)?(?:记者)?发稿时?(?:为止)?")
def present_reference(match: re.Match[str]) -> Value | None:
    """目前, 截至目前, 如今, 至今; not 盲目前行, 项目前景, 出现在."""
    return Reference.PRESENT


@rule(f"(?P<word>{words(FUTURE)})")
def future_reference(match: re.Match[str]) -> Value | None:
    """未来, 今后, 将来; not 从未来过, 尚未来, 它的未来, 未来科技城."""
    return Reference.FUTURE


@rule(f"{FEW}个?{UNIT}[以之]?前")
def some_time_ago(match: re.Match[str]) -> Value | None:
    """几天前, 数十年前, 好几个月以前; not 几年前后."""
    if after(match) in NOT_AGO or not _is_measured(match):
        return None
    return Reference.PAST if GRAINS[match["unit"]] in IN_DAYS else Reference.AGO


@rule(f"{FEW}个?{UNIT}(?P<since>以?来|[之以]?内)", "DURATION")
def since_some_time(match: re.Match[str]) -> Value | None:
    """几十年来, 数周以来, 几个月之内; not 几年来到, 花几分钟来看."""
    short = match["since"] == "来" and GRAINS[match["unit"]] >= Granularity.HOUR
    return None if short or after(match) in NOT_SINCE or not _is_measured(match) else _some(match)


@rule(f"{FEW}个?{UNIT}(?:[以之]|过)?后", "DURATION")
def some_time_later(match: re.Match[str]) -> Value | None:
    """几天后, 数年之后: nobody knows how far on; not 几年后来."""
    return None if after(match) in NOT_LATER or not _is_measured(match) else _some(match)


@rule(f"(?:近|前|这)(?:{FEW}|些)个?{UNIT}(?:以?来|里|内|间|中)?")
def these_times(match: re.Match[str]) -> Value | None:
    """近几十年来, 前几周, 这些年; not 提前几天."""
    return None if after(match) in NOT_AGO or not _is_measured(match) else _gone(match["unit"])


@rule(
    f"(?P<side>(?:刚刚)?过去|最近|此前|未来|今后|接下来|往后|近|这)(?:的这?|这)?(?:{FEW}|(?P<pair>{PAIR})|{RANGE})个?{UNIT}"
    "(?:以?来|[之以]?[内后]|里|间|中)?",
    "DURATION",
)
def some_time_beside_now(match: re.Match[str]) -> Value | None:
    """过去几个月, 最近几周, 未来几天, 近两三年, 未来3-5年: how long it is, and on which side of now."""
    if not _is_measured(match) or (match["high"] and is_year(match["high"])):
        return None
    told = _told(match)
    ahead_of_us = match["side"].startswith(COMING)
    soon = ahead_of_us and GRAINS[match["unit"]] in (Granularity.DAY, Granularity.WEEK)
    return Duration(told, soon) if told else _some(match, soon=soon)


def _told(match: re.Match[str]) -> str | None:
    """Write the two lengths of which one is meant."""
    told = pair(match["pair"]) if match["pair"] else (match["low"], match["high"]) if match["low"] else None
    return "/".join(single(str(count), match["unit"]) or "" for count in told) if told else None


@rule(f"(?:(?P<pair>{PAIR})|{RANGE})个?{UNIT}(?P<side>(?:[以之]|过)?[前后])")
def about_so_far(match: re.Match[str]) -> Value | None:
    """两三年前, 三五天后, 3-5年后, 二三十分钟后: from the one distance to the other; not 3-5日前, 十二年前."""
    past = match["side"].endswith("前")
    told = pair(match["pair"]) if match["pair"] else (number(match["low"]), number(match["high"]))
    if match["pair"] and is_numbering(match):
        return None
    if told is None or not _is_measured(match) or after(match) in (NOT_AGO if past else NOT_LATER):
        return None
    if match["high"] and (is_year(match["high"]) or (match["unit"] == "日" and match["high"].isascii())):
        return None
    (unit, low), (_, high) = (length_of(str(count), match["unit"], halves=False) for count in told)
    if low >= high:
        return None
    if past:
        return Modified(Between(Offset(unit, -high), Offset(unit, -low)), "APPROX")
    last = Offset(unit, high - low, Base.NARRATED)  # from the first on
    return Modified(Between(Offset(unit, low, Base.NARRATED), last), "APPROX")


def _is_measured(match: re.Match[str]) -> bool:
    """Tell a length (几个月, 数月) from months of the calendar (几月), anniversaries and other words (几个日系品牌)."""
    unit, measured = match["unit"], "个" in match.group()
    month = unit == "月" and not measured and "数" not in match.group()
    return not month and unit != "周年" and not (unit in ("年", "日", "天") and measured)


def _some(match: re.Match[str], *, soon: bool = False) -> Value:
    return Duration(CODES[UNITS[match["unit"]]].format("X"), soon)


def _gone(unit: str) -> Reference:
    """Days and weeks lie about the anchor; months and years do not."""
    return Reference.PAST if GRAINS[unit] in IN_DAYS else Reference.FORMER
