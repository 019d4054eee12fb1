"""Words -> lengths of time: five years, the past two months, all day."""

import re
from fractions import Fraction

from timeline.contracts import rule
from timeline.languages.en.parts import (
    NUMBER,
    SHORT_UNITS,
    SOME,
    UNIT,
    after,
    again,
    amount,
    clean,
    length_unit,
    one_of,
    unit,
    words,
)
from timeline.model import Granularity
from timeline.model.value import Duration, Value

LETTERS = {
    Granularity.DAY: "P{}D",
    Granularity.WEEK: "P{}W",
    Granularity.MONTH: "P{}M",
    Granularity.QUARTER: "P{}Q",
    Granularity.YEAR: "P{}Y",
    Granularity.DECADE: "P{}E",
    Granularity.CENTURY: "P{}C",
    Granularity.HOUR: "PT{}H",
    Granularity.MINUTE: "PT{}M",
    Granularity.SECOND: "PT{}S",
}
SMALLER = {
    Granularity.HOUR: (Granularity.MINUTE, 60),
    Granularity.YEAR: (Granularity.MONTH, 12),
    Granularity.DECADE: (Granularity.YEAR, 10),
    Granularity.CENTURY: (Granularity.YEAR, 100),
}
AGED = re.compile(r"[-\s]{1,4}olds?\b|-(?:ago|earlier)\b")  # an age is no length of anything told
HEDGE = r"(?:(?:more than|less than|at least|at most|up to|nearly|almost|about|over|around|roughly) )?"
STRETCH = r"(?:(?:the )?(?:past|last|next|first|coming|final|following|previous) |the )?"
KIND = r"(?:(?:more|full|straight|consecutive|additional|whole|business|working|calendar|trading|long|short) )?"
SHORT = ("days", "weeks")  # the next few of them are soon


@rule(
    words(
        rf"{HEDGE}{STRETCH}{NUMBER}(?:(?:-| )?{KIND}{UNIT}|(?P<short>{one_of(SHORT_UNITS)})\b)(?P<andhalf> and a half)?"
        rf"(?:(?:,| and|, and)? (?P<more>\d{{1,3}})(?:-| )?{again(UNIT)})?"
    ),
    "DURATION",
)
def duration(match: re.Match[str]) -> Value | None:
    """Five years; a two-year deal; the past three months; 2 1/2 hours; 3h; not: a second time, 8 years old."""
    grain, each = length_unit(match)
    if AGED.match(after(match)) or (grain is Granularity.QUARTER and re.match(r"\s{1,4}of\b", after(match))):
        return None
    if grain is Granularity.SECOND and not (match[0].endswith("s") or "-" in match[0] or match[0][0].isdigit()):
        return None
    whole = amount(match) * each
    if match["fraction"] and whole.denominator > 1 and grain in SMALLER:
        grain, times = SMALLER[grain]
        whole *= times
    return Duration(_iso(whole, grain) + (_more(match, grain) if match["more"] else ""))


@rule(words(r"(?:the )?(?:past|last) (?P<unit>year|month|week|day|decade|century|hour)\b"), "DURATION")
def last_stretch(match: re.Match[str]) -> Value | None:
    """Over the past year; the last decade; not: last year, which names one."""
    if not match[0].lower().startswith("the") and match[0].lower().startswith("last"):
        return None
    return Duration(LETTERS[unit(match["unit"])[0]].format(1))


@rule(words(r"(?:the )?(?:past|last|next|coming|following|previous) fortnight\b"), "DURATION")
def fortnight(match: re.Match[str]) -> Value:
    """The next fortnight; the past fortnight: a length, for no week begins it."""
    return Duration("P2W")


@rule(
    words(
        rf"(?:the )?(?:(?:past|last|next|coming) )?(?:{SOME}|couple) (?P<unit>days|weeks|months"
        rf"|quarters|years|decades|centuries|hours|minutes)\b"
    ),
    "DURATION",
)
def some_units(match: re.Match[str]) -> Value | None:
    """Several months; the past few years."""
    soon = clean(match[0]).removeprefix("the ").startswith(("next", "coming")) and match["unit"].lower() in SHORT
    return Duration(LETTERS[unit(match["unit"])[0]].format("X"), soon)


def _iso(number: Fraction, grain: Granularity) -> str:
    return LETTERS[grain].format(f"{float(number):g}")


def _more(match: re.Match[str], grain: Granularity) -> str:
    """Write what follows a first unit in an ISO duration: 1 hour and 30 minutes, PT1H and 30M."""
    finer = unit(match["unit2"])[0]
    iso = _iso(Fraction(match["more"]), finer)
    return iso.removeprefix("PT" if grain >= Granularity.HOUR else "P")


@rule(words(r"(?:all|the whole) (?P<unit>day|week|month|year|night)\b(?: long\b)?"), "DURATION")
def whole_unit(match: re.Match[str]) -> Value | None:
    """All day; the whole week."""
    return Duration(LETTERS[unit(match["unit"])[0]].format(1))
