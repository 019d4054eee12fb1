"""Words that name reigns and dynasties -> values: 民國113年, 康熙二十三年, 神龙二年, 北宋, 清末, 道光年间."""

import re

from timeline.contracts import rule
from timeline.languages.zh.numerals import YEAR_OF_REIGN, number
from timeline.languages.zh.parts import BLANK, TO, words
from timeline.languages.zh.words import AGES, DYNASTIES, ERAS, OLD_ERAS
from timeline.model.value import Between, Calendar, Modified, Value

MINGUO = 1911  # the first year of the Republic is 1912
LONGEST = 64  # years of a reign, 昭和
LAST = {"初": "START", "早": "START", "中": "MID", "末": "END", "晚": "END", "后": "END", "前": "START"}
ALONE = ("北宋", "南宋", "两宋", "东汉", "两汉", "隋唐", "明清", "晚清", "南北朝", "五代十国")
"""Names that are nothing else: 西汉 is also a motorway, 西晋 the end of 山西 and more."""
SHORT = [name for name in DYNASTIES if name not in ALONE]
SINGLE = [name for name in DYNASTIES if len(name) == 1 and name not in ("夏", "商")]
LONG = [name for name in SHORT if len(name) > 1]
_STARTS = sorted({*ERAS.values(), *OLD_ERAS.values()})


@rule(f"(?:中华)?民国{BLANK}(?P<year>{YEAR_OF_REIGN})年")
def minguo_year(match: re.Match[str]) -> Value | None:
    """民國113年, 民國一一四年: years counted from 1912."""
    return Calendar(MINGUO + number(match["year"]))


DYNASTY = "(?:(?:[唐宋元明清]|北宋|南宋)(?:代|朝)?)?"


@rule(f"{DYNASTY}(?P<era>{words(ERAS)}){BLANK}(?P<year>{YEAR_OF_REIGN})年")
def era_year(match: re.Match[str]) -> Value | None:
    """康熙二十三年, 清光绪三十年, 令和7年: years of a reign."""
    return _year(ERAS[match["era"]], match["year"])


@rule(f"{DYNASTY}(?P<era>{words(OLD_ERAS)})(?P<year>元|[一二三四五六七八九十]{{1,3}})[年载]")
def old_era_year(match: re.Match[str]) -> Value | None:
    """神龙二年, 绍熙元年, 天宝十四载; not 绍兴2013年."""
    return _year(OLD_ERAS[match["era"]], match["year"])


def _year(first: int, count: str) -> Value | None:
    return Calendar(first - 1 + number(count)) if number(count) <= LONGEST else None


@rule(f"(?:民国|(?P<era>{words(ERAS)})){BLANK}(?P<first>{YEAR_OF_REIGN})年?{TO}(?P<last>{YEAR_OF_REIGN})年")
def years_of_reign(match: re.Match[str]) -> Value | None:
    """民国二十六年至三十四年, 光绪二十年至二十四年."""
    before = ERAS[match["era"]] - 1 if match["era"] else MINGUO
    first, last = (before + number(match[name]) for name in ("first", "last"))
    return Between(Calendar(first), Calendar(last)) if first < last < first + LONGEST else None


@rule(
    f"(?P<name>{words(AGES)})(?:时期|期间|年间|年代)(?P<part>[初中末早晚后前]期?)?|(?P<age>{words(AGES)})(?P<stage>[初中末早晚后前]期)"
)
def age(match: re.Match[str]) -> Value:
    """抗战期间, 二战时期, 文革初期: the years of a war or upheaval; not 二战电影, 抗战胜利."""
    first, last = AGES[match["name"] or match["age"]].split("/")
    part = match["part"] or match["stage"]
    value = Between(Calendar(int(first)), Calendar(int(last)))
    return Modified(value, LAST[part[0]]) if part else value


@rule(f"(?:[元明清](?:代|朝))?(?P<era>{words([*ERAS, *OLD_ERAS])})年间")
def reign(match: re.Match[str]) -> Value:
    """道光年间, 清代康熙年间: the years until the next reign."""
    first = {**OLD_ERAS, **ERAS}[match["era"]]
    last = next((start for start in _STARTS if start > first), first + 1)
    return Between(Calendar(first), Calendar(last))


PART = "(?P<part>[初中末早晚后](?:年|期|叶)?)?"


@rule(f"(?P<name>{words(ALONE)})(?:代|朝|时期|时代)?{PART}")
def dynasty(match: re.Match[str]) -> Value:
    """北宋, 两宋时期, 东汉末年, 隋唐时代."""
    return _reigned(match)


@rule(f"(?P<name>{words(SHORT)})(?:代|朝|时期|时代|年间){PART}")
def dynasty_named(match: re.Match[str]) -> Value:
    """唐代, 清朝末年, 民国时期, 战国时期."""
    return _reigned(match)


@rule(
    f"(?P<name>{words(SINGLE)}|民国)(?P<part>[初末]年?|中叶)|(?P<long>{words(LONG)})(?P<stage>[初中末早晚后前][期年叶])"
)
def end_of_dynasty(match: re.Match[str]) -> Value:
    """清末, 唐初, 民国初年, 明中叶, 西周晚期, 五代初期."""
    return _reigned(match)


def _reigned(match: re.Match[str]) -> Value:
    told = {name: text for name, text in match.groupdict().items() if text}
    name, part = told.get("name") or told["long"], told.get("part") or told.get("stage")
    first, last = (int(year) + year.startswith("-") for year in DYNASTIES[name].split("/"))  # 1 BC is 0
    value = Between(Calendar(first), Calendar(last))
    return Modified(value, LAST[part[0]]) if part else value
