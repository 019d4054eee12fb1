"""Lexicon -> named parts of patterns, and what their words say."""

import re
from fractions import Fraction
from functools import lru_cache

from timeline import lexicon
from timeline.chronology.arithmetic import is_real
from timeline.model import Granularity, Moment
from timeline.model.value import Base, Calendar, Nearest, Shift, Value, Within

LEXICON = lexicon.load("timeline.languages.en", "lexicon.toml")
MONTHS = LEXICON["months"] | LEXICON["month_abbreviations"]
WEEKDAYS = LEXICON["weekdays"] | LEXICON["weekday_abbreviations"]
ORDINALS, NUMBERS, TENS = LEXICON["ordinals"], LEXICON["numbers"], LEXICON["tens"]
UNITS = {word: (Granularity[name], count) for word, (name, count) in LEXICON["units"].items()}

HALF, QUARTER = Fraction(1, 2), Fraction(1, 4)
FRACTIONS = {"half": HALF, "1/2": HALF, "½": HALF, "1/4": QUARTER, "¼": QUARTER, "3/4": 3 * QUARTER, "¾": 3 * QUARTER}
FRACTIONS |= {"quarter": QUARTER, "a quarter": QUARTER, "three": 3 * QUARTER}  # as they begin
BLANK = "[\\s\u00a0]{1,4}"
_TOKEN = re.compile(r"\[[^\]]*\]|\\.| \??")
CENTURY_PIVOT = 40  # two-digit years from here on belong to the 1900s
LEAD = 16  # characters of the longest word that leads a time, with its blanks and what stands before it
LEAP_YEAR = 2024  # any: a day without a year may be 29 February


def spaced(pattern: str) -> str:
    r"""Let every blank of a pattern be a run of blanks or the end of a hard-wrapped line.

    >>> re.fullmatch(spaced("end of ?May"), "end\n  ofMay") is not None
    True
    """
    return _TOKEN.sub(_widened, pattern)


def words(pattern: str) -> str:
    """Make the pattern of a rule: spaced, and tried only where a word begins, which is most of its speed."""
    return rf"\b(?:{spaced(pattern)})"


def _widened(match: re.Match[str]) -> str:
    token = match[0]
    if token.startswith("["):
        return token.replace(" ", "\\s\u00a0")
    return {" ": BLANK, " ?": "[\\s\u00a0]{0,4}"}.get(token, token)


def one_of(words: object) -> str:
    """Make an alternation of literal words, the longest first; apostrophes may be curly."""
    ordered = sorted(map(str, words), key=lambda word: (-len(word), word))  # type: ignore[call-overload]
    return "|".join(word.replace(".", r"\.").replace("'", "['’]") for word in ordered)


def again(pattern: str, suffix: str = "2") -> str:
    """Name the groups of a part anew, so that it can stand in a pattern twice."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{suffix}>", pattern)


def unnamed(pattern: str) -> str:
    """Take the names off the groups of a part."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


MONTH = rf"(?P<month>(?:{one_of(LEXICON['months'])})\b|(?:{one_of(LEXICON['month_abbreviations'])})\b\.?)"
WEEKDAY = rf"(?P<weekday>(?:{one_of(LEXICON['weekdays'])})\b|(?:{one_of(LEXICON['weekday_abbreviations'])})\b\.?)"
A_WEEKDAY = unnamed(WEEKDAY)
FULL_WEEKDAY = rf"(?P<weekday>{one_of(LEXICON['weekdays'])})"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
ONES = "one|two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
ORDINAL = rf"(?:twenty(?:-| )(?:{one_of(ORDINALS)})|thirty(?:-| )first|{one_of(ORDINALS)})\b"
NTH_DAY = rf"(?:{DAY}|(?P<nth>{ORDINAL}|twenty(?:-| )(?:{ONES})\b|thirty(?:(?:-| )one)?\b))"
SPOKEN_YEAR = (
    rf"(?P<spoken>(?:sixteen|seventeen|eighteen|nineteen|twenty)[- ](?:hundred|(?:{one_of(TENS)})(?:[- ](?:{ONES}))?"
    rf"|{TEENS}|oh[- ](?:{ONES}))"
    rf"|two thousand(?:(?: and)? (?:(?:{one_of(TENS)})(?:[- ](?:{ONES}))?|{TEENS}|{ONES}))?)\b"
)
FULL_YEAR = r"(?:1\d|20|21)\d\d\b"
YEAR = rf"(?:(?P<year>{FULL_YEAR})|['’](?P<yy>\d\d)\b)"
DASH = "[-‐‑–—]"
TO = rf"(?: ?{DASH} ?| to | through | until | till | thru )"
COUNT_WORD = rf"(?:{one_of(TENS)})(?:(?:-| )(?:one|two|three|four|five|six|seven|eight|nine))?|{one_of(NUMBERS)}"
COUNT = rf"(?P<count>\d{{1,3}}\b|(?:{COUNT_WORD})\b)"
FRACTION = r"(?P<fraction>1/[24]|3/4|[½¼¾]|half(?: an?)?|(?:a )?quarter of an?|three(?:-| )quarters of an?)"
NUMBER = (
    rf"(?:(?P<decimal>\d{{1,3}}\.\d{{1,3}})|(?P<big>\d{{1,3}},\d{{3}})|{FRACTION}"
    rf"|(?P<count>\d{{1,3}}|(?:{COUNT_WORD})\b)(?P<half>(?: | and )1/2|½| and (?:an? )?half)?)"
)
SHORT_UNITS = {word: (Granularity[name], count) for word, (name, count) in LEXICON["short_units"].items()}
LENGTH_UNIT = (
    rf" ?(?:(?:(?:more|full|whole|short|long) |or so )?(?P<unit>{one_of(UNITS)})\b|(?P<short>{one_of(SHORT_UNITS)})\b)"
)
SOME = r"(?:several|some|many|(?:a |the )?(?:past |last |next )?few|a number of)"
UNIT = rf"(?P<unit>{one_of(UNITS)})\b"
LONG_UNIT = r"(?P<unit>day|week|work ?week|wk|month|quarter|qtr|year|yr|decade|century)\b"
FISCAL = r"(?:fiscal|financial|calendar)"
WEEKEND = r"(?:week-?end|wkend)"
WHICH = (
    r"(?P<which>that same|(?:the )?(?:same|following|previous|preceding|prior|current|coming|ensuing|present)"
    r"|the next|last|this (?:past|coming)|this|next|nxt|that|upcoming)"
)
YEARLIKE = (
    rf"(?:(?:(?:the )?{FISCAL}(?: year)? |the year |[FC]Y ?)?(?P<year>{FULL_YEAR})|(?:[FC]Y ?)?['’](?P<yy>\d\d)\b"
    rf"|[FC]Y ?(?P<fy>\d\d)\b|{WHICH} (?:{FISCAL} )?year\b|(?P<theyear>the (?:{FISCAL} )?year)\b|{SPOKEN_YEAR})"
)


@lru_cache(maxsize=1024)  # a text has few words of time, and says them again and again
def clean(text: str) -> str:
    """Give words as the lexicon has them: lower case, single blanks, straight apostrophes, no closing dot."""
    return " ".join(text.lower().replace("’", "'").split()).rstrip(".")


def month(words: str) -> int:
    """Give the number of a month."""
    return int(MONTHS[clean(words)])


def weekday(words: str) -> int:
    """Give the ISO number of a weekday."""
    return int(WEEKDAYS[clean(words)])


def ordinal(words: str) -> int:
    """Read an ordinal.

    >>> ordinal("twenty-first")
    21
    """
    return sum(ORDINALS.get(word) or TENS.get(word) or NUMBERS[word] for word in _words(words))


def count(words: str) -> int:
    """Read a count of units.

    >>> count("twenty-four"), count("a couple of"), count("17")
    (24, 2, 17)
    """
    name = clean(words)
    if name.isdigit():
        return int(name)
    if name in NUMBERS:
        return int(NUMBERS[name])
    return sum(NUMBERS.get(word) or TENS[word] for word in _words(name))


def _words(text: str) -> list[str]:
    return clean(text).replace("-", " ").split()


def spoken_year(words: str) -> int:
    """Read the words of a year.

    >>> spoken_year("nineteen eighty-six"), spoken_year("two thousand and five"), spoken_year("twenty oh nine")
    (1986, 2005, 2009)
    """
    head, *rest = [word for word in _words(words) if word not in ("and", "hundred", "oh")]
    thousands = rest[:1] == ["thousand"]
    first = count(head) * (1000 if thousands else 100)
    return first + sum(count(word) for word in rest[thousands:])


def amount(match: re.Match[str]) -> Fraction:
    """Read the groups of `NUMBER`: how many, halves and quarters included."""
    fraction, half = group(match, "fraction"), group(match, "half") or group(match, "andhalf")
    if fraction:
        name = clean(fraction)
        return next(value for words, value in FRACTIONS.items() if name.startswith(words))
    digits = group(match, "decimal") or (group(match, "big") or "").replace(",", "")
    number = Fraction(digits) if digits else Fraction(count(match["count"]))
    return number + (Fraction(1, 2) if half else 0)


def length_unit(match: re.Match[str]) -> tuple[Granularity, int]:
    """Read the groups of `LENGTH_UNIT`."""
    short = group(match, "short")
    return SHORT_UNITS[clean(short)] if short else unit(match["unit"])


def unit(words: str) -> tuple[Granularity, int]:
    """Give a unit, and how many of it the word means (a fortnight: two weeks)."""
    return UNITS[clean(words)]


def full_year(digits: str) -> int:
    """Read a year of two or four digits.

    >>> full_year("74"), full_year("24"), full_year("1990")
    (1974, 2024, 1990)
    """
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= CENTURY_PIVOT else 2000)


def group(match: re.Match[str], name: str) -> str | None:
    """Give a group's words, None if it took no part or the pattern has none of that name."""
    return match[name] if name in match.re.groupindex else None


def year(match: re.Match[str], suffix: str = "") -> int | None:
    """Read the groups of `YEAR`."""
    digits = group(match, "year" + suffix) or group(match, "yy" + suffix) or group(match, "fy" + suffix)
    spoken = group(match, "spoken" + suffix)
    return full_year(digits) if digits else spoken_year(spoken) if spoken else None


def day(match: re.Match[str], suffix: str = "") -> int:
    """Read the groups of `NTH_DAY`."""
    digits = group(match, "day" + suffix)
    return int(digits) if digits else ordinal(match["nth" + suffix])


def date(year: int | None, month: int | None, day: int | None, weekday: int | None = None) -> Calendar | None:
    """Make a value of what was said; None if no calendar has such a day."""
    real = is_real(Moment(Granularity.DAY, year or LEAP_YEAR, month or 1, day or 1))
    return Calendar(year, month, day, None if year else weekday) if real else None


def which(words: str, unit: Granularity) -> Shift:
    """Read `WHICH`: last, this, next count from the anchor; that, the same, the following from the time told.

    >>> which("the following", Granularity.MONTH).base.value, which("Last", Granularity.YEAR).count
    ('narrated', -1)
    """
    name = clean(words)
    told, bare = LEXICON["which_told"], name.removeprefix("the ")
    if bare in told and (name != "next"):
        return Shift(unit, told[bare], Base.NARRATED)
    return Shift(unit, LEXICON["which"][bare])


BACK, AHEAD = ("last", "past"), ("next", "coming")


def nearest(match: re.Match[str], value: Value) -> Value:
    """Read what stands before a month, season or holiday: last, next and this choose its year from the anchor."""
    first = clean(match[0]).removeprefix("the ").split(" ")[0]
    if first in (*BACK, *AHEAD):
        return Nearest(value, ahead=first in AHEAD)
    return Within(Shift(Granularity.YEAR, 0), value) if first == "this" else value


def yearlike(match: re.Match[str]) -> Value | None:
    """Read the groups of `YEARLIKE`; None if the optional part was not there."""
    named = year(match)
    if named is not None:
        return Calendar(named)
    if group(match, "theyear"):
        return Shift(Granularity.YEAR, 0)
    words = group(match, "which")
    return which(words, Granularity.YEAR) if words else None


def before(match: re.Match[str], length: int = 40) -> str:
    """Give what stands before a match; RE2 has no look-behind."""
    left = _left(match, length)
    return f"{left[:-1]} " if left.endswith("\n") else left  # to `re` a text also ends ahead of its last line break


def line_before(match: re.Match[str]) -> str:
    """Give what stands before a match in its own line."""
    return _left(match, 40).rpartition("\n")[2]


def _left(match: re.Match[str], length: int) -> str:
    start = match.start("x") if "x" in match.re.groupindex else match.start()
    return match.string[max(0, start - length) : start]


def lead(match: re.Match[str]) -> str:
    """Give what stands before a match, as far as the one word that may lead it and the blanks between them."""
    return before(match, LEAD)


def after(match: re.Match[str], length: int = 40) -> str:
    """Give what stands after a match; RE2 has no look-ahead."""
    end = match.end("x") if "x" in match.re.groupindex else match.end()
    return match.string[end : end + length]
