"""What the rules of Chinese are made of: pieces of patterns, and rules composed of rules."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from timeline import contracts
from timeline.contracts import Rule
from timeline.languages.zh.numerals import BELOW_HUNDRED
from timeline.model.value import Calendar, Value, Within

BLANK = " {0,2}"
YEAR_NUMBER = "(?:1[0-9]{3}|2[01][0-9]{2}|[一二][〇零Oo一二三四五六七八九0-9]{3})"
MONTH_NUMBER = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
DAY_NUMBER = f"(?:3[01]|[12][0-9]|0?[1-9]|{BELOW_HUNDRED})"
TO = f"{BLANK}(?:至|到|[-—–~]{{1,3}}){BLANK}"


def words(table: Iterable[str]) -> str:
    """Make an alternation of words, longer ones first."""
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


def after(match: re.Match[str], group: str | int = 0) -> str:
    """Give the character after a match, "" at the end."""
    return match.string[match.end(group) : match.end(group) + 1]


def ahead(match: re.Match[str], group: str | int = 0) -> str:
    """Give the character ahead of a match, "" at the start."""
    return match.string[max(0, match.start(group) - 1) : match.start(group)]


def any_of(rules: Sequence[Rule]) -> str:
    """Make one alternation of the patterns of several rules, without their groups."""
    return "|".join(re.sub(r"\(\?P<\w+>", "(?:", rule.pattern) for rule in rules)


@lru_cache(maxsize=1024)  # a document tells the same years and days over and over
def reading(rules: tuple[Rule, ...], text: str) -> Value | None:
    """Read a stretch of words by the first rule that knows all of it."""
    for rule in rules:
        match = contracts.words(rule.pattern).read(text)
        value = rule.one(match) if match else None
        if value is not None:
            return value
    return None


def inside(outer: Value | None, inner: Value | None) -> Value | None:
    """Put a finer value into a coarser one: 2024年 + 3月 is a calendar month, 去年 + 3月 a month of last year."""
    if outer is None or inner is None:
        return None
    if isinstance(outer, Calendar) and isinstance(inner, Calendar):
        return Calendar(outer.year, outer.month or inner.month, inner.day)
    return Within(outer, inner)


def nested(
    outer: tuple[Rule, ...], inner: tuple[Rule, ...], gap: str
) -> tuple[str, Callable[[re.Match[str]], Value | None]]:
    """Make the pattern of words that name a coarser and a finer time, and the function that reads them."""
    pattern = f"(?P<outer>{any_of(outer)}){gap}(?P<inner>{any_of(inner)})"

    def read(match: re.Match[str]) -> Value | None:
        return inside(reading(outer, match["outer"]), reading(inner, match["inner"]))

    return pattern, read
