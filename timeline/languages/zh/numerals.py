"""Chinese and Arabic numerals -> numbers, and the patterns that find them."""

import re

DIGITS = "〇零一二三四五六七八九"
VALUES = {"〇": 0, "O": 0, "o": 0, **{digit: index for index, digit in enumerate(DIGITS[1:])}, "两": 2, "元": 1}
TENS = {"廿": "二十", "卅": "三十"}
UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
CHARACTERS = "0123456789〇零一二两三四五六七八九十廿卅百千万"

BELOW_HUNDRED = "[一二三四五六七八九]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[〇零一二两三四五六七八九]"
"""A numeral in characters, 0-99; the longest reading first."""
UP_TO_99 = f"(?:[0-9]{{1,2}} ?|{BELOW_HUNDRED})"
"""A blank may stand between digits and what they count: 第 3 天, 5 分钟."""
COUNT = f"(?:[0-9]{{1,4}} ?|[一二两三四五六七八九]百零?(?:{BELOW_HUNDRED})?|[一二两三四五六七八九]千|{BELOW_HUNDRED})"
"""A number of things: 18, 三十, 一百二十, 两千."""
PAIR = "十?[一二两三四五六七八九]、?[二两三四五六七八九](?:十|百|千)?"
"""Two neighbouring numbers for one that is not known: 两三, 三五, 十七八, 二三十."""
SEVERAL = "十[几数]|(?:好?几|数)十|(?:好?几|上|数)[百千万]|[一二三四五六七八九]十几|千百|成百上千"
"""A number of which only the size is told."""
YEAR_OF_REIGN = f"(?:元|[一二三四五六七八九〇零]{{2,3}}|{COUNT})"
"""A year counted from a reign's first, 元; also told digit by digit: 一一四."""


def is_year(count: str) -> bool:
    """Say whether a count is written like a year: 2030年前 is no 2030 years ago, 07年以后 no 7 years later."""
    return count.isascii() and (len(count.strip()) > 3 or count[0] == "0")


def pair(text: str) -> tuple[int, int] | None:
    """Give the two numbers of which one is meant, if they are neighbours (or 三五, 三两).

    >>> pair("两三"), pair("三五"), pair("三两"), pair("二三十"), pair("十七八"), pair("一九")
    ((2, 3), (3, 5), (2, 3), (20, 30), (17, 18), None)
    """
    text = text.replace("、", "")
    ten = 10 * text.startswith("十")
    size = UNITS.get(text[-1], 1)
    first, second = (VALUES[digit] for digit in (text[1:] if ten else text)[:2])
    low, high = (second, first) if (first, second) == (3, 2) else (first, second)
    near = high == low + 1 or (low, high) == (3, 5)
    return (ten + low * size, ten + high * size) if near else None


def number(text: str) -> int:
    """Read a numeral, in digits, in characters, or digit by digit.

    >>> number("24"), number("二十四"), number("廿四"), number("一百零五"), number("一九九0"), number("二OO八")
    (24, 24, 24, 105, 1990, 2008)
    """
    text = text.strip()
    if text.isdecimal():
        return int(text)
    text = re.sub("[廿卅]", lambda match: TENS[match.group()], text)
    if not any(unit in text for unit in UNITS):
        return int("".join(str(VALUES.get(character, character)) for character in text))
    total, current = 0, 0
    for character in text:
        if character in UNITS:
            total += (current or 1) * UNITS[character]
            current = 0
        else:
            current = VALUES.get(character, 0)
    return total + current
