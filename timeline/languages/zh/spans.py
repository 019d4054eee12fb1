"""Stretches that reach from a time so many units on or back -> values: 过去十年, 未来五年, 三年来, 此后两年, 上两周."""

import re

from timeline.contracts import rule
from timeline.languages.zh.numerals import COUNT, is_year, number
from timeline.languages.zh.parts import BLANK, after, ahead
from timeline.languages.zh.relative import GRAINS, length_of
from timeline.model import Granularity
from timeline.model.value import Base, Between, Offset, Shift, Value

HOURS = ("小时", "钟头", "分钟")
AHEAD_OF_LENGTHS = tuple("了已达经过时续隔长有耗")
"""Ahead of 近三年 these say that it lasted nearly so long: 历时近三年, 用了近三年."""


@rule(
    f"(?P<side>(?:过去|最近|此前|未来|今后|接下来|刚刚过去)的?|近|(?:此|之|随|其)后的?){BLANK}(?P<count>{COUNT}|半)多?个?"
    "(?P<unit>年|月|季度|周|星期|天|日|小时|钟头|分钟)(?P<closed>[之以]?内|间|以?来|里|中)?"
)
def span_to_or_from_now(match: re.Match[str]) -> Value | None:
    """近三个月, 过去十年, 未来五年, 近5年来, 近三月, 未来48小时; not 近3月, 近三月份, 历时近三年."""
    unit, count, side = match["unit"], match["count"], match["side"]
    bare_month = unit == "月" and "个" not in match.group()
    if bare_month and (count.isascii() or count == "一" or after(match) in tuple("份初中底末上下日") or side == "此前"):
        return None
    if side.startswith("过去") and ahead(match) in tuple("经已又快"):  # 已经过去两天, 已过去20年: so long it is
        return None
    if (unit == "日" and side in ("近", "最近")) or (unit == "年" and is_year(count)) or _is_nearly(match):
        return None
    if side.removesuffix("的").endswith("后") and side[0] != "今":
        return _since_told(unit, count)
    return _reaching(unit, count, side[0] not in "未今接")


def _is_nearly(match: re.Match[str]) -> bool:
    """Tell a length that is nearly reached (近两小时, 历时近三年, 近两百年前) from one that ends now (近三年)."""
    if match["side"] != "近" or match["closed"]:
        return False
    return match["unit"] in HOURS or ahead(match) in AHEAD_OF_LENGTHS or after(match) in ("前", "后")


@rule(f"(?P<side>[上下])(?P<count>{COUNT})(?P<unit>个?月|年|周|个?星期|个?礼拜|个季度)")
def units_before_or_after(match: re.Match[str]) -> Value | None:
    """上两周, 下三个月: the units of the calendar before this one, or after it; not 晚上两周, 以上三年."""
    count, unit = number(match["count"]), match["unit"].removeprefix("个")
    if count < 2 or (unit == "月" and "个" not in match["unit"]) or is_year(match["count"]):
        return None
    grain = GRAINS[unit]
    if match["side"] == "上":
        return Between(Shift(grain, -count), Shift(grain, -1))
    return Between(Shift(grain, 1), Shift(grain, count))


@rule(f"\\A(?P<side>[上前下后])(?P<count>{COUNT})个?(?P<unit>天|日|小时|钟头|分钟|秒钟|秒)")
def typed_units(match: re.Match[str]) -> Value | None:
    """上两天, 后三天, 前两小时: where nothing else stands; else they are of something told (赛后三天)."""
    if match.string.strip() != match.group():
        return None
    count, grain, past = number(match["count"]), GRAINS[match["unit"]], match["side"] in "上前"
    if grain is Granularity.DAY:
        return (
            Between(Shift(grain, -count), Shift(grain, -1)) if past else Between(Shift(grain, 1), Shift(grain, count))
        )
    return _reaching(match["unit"], match["count"], past)


@rule(
    f"(?P<count>{COUNT}|半)多?个?半?多?(?P<unit>年|月|周|星期|礼拜|天|日|小时|钟头|分钟)半?多?(?P<side>[之以]?内|来|以来)"
)
def span_within(match: re.Match[str]) -> Value | None:
    """五年内, 十日內, 三年来, 两年多来, 半小时内, 两个半月以内; not 3月内."""
    if (match["unit"] == "月" and "个" not in match.group()) or (match["unit"] == "年" and is_year(match["count"])):
        return None
    halves = "半" in match.group() and match["count"] != "半"
    return _reaching(match["unit"], match["count"], match["side"].endswith("来"), halves)


def _reaching(unit: str, told: str, past: bool, halves: bool = False) -> Value:
    grain, count = length_of(told, unit, halves)
    if grain is Granularity.YEAR and not halves:
        here, there = Shift(grain, 0), Shift(grain, -count if past else count)
        return Between(there, here) if past else Between(here, there)
    today = Shift(Granularity.DAY, 0) if grain < Granularity.HOUR else Offset(grain, 0)
    far = Offset(grain, -count if past else count, exact=True)
    return Between(far, today) if past else Between(today, far)


def _since_told(unit: str, told: str) -> Value:
    grain, count = length_of(told, unit, halves=False)
    if grain < Granularity.MONTH:
        return Between(Shift(grain, 0, Base.NARRATED), Shift(grain, count, Base.NARRATED))
    return Between(Offset(grain, 0, Base.NARRATED), Offset(grain, count, Base.NARRATED, exact=True))
