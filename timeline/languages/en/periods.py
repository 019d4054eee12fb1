"""Words -> parts of years and spans of years: the third quarter of fiscal 2024, spring, the 1990s."""

import re

from timeline.contracts import Found, rule
from timeline.languages.en.parts import (
    DASH,
    FISCAL,
    FULL_YEAR,
    LEXICON,
    MONTH,
    NUMBERS,
    ORDINALS,
    YEARLIKE,
    after,
    again,
    before,
    clean,
    full_year,
    month,
    nearest,
    one_of,
    ordinal,
    spaced,
    words,
    year,
    yearlike,
)
from timeline.model import Granularity, Span
from timeline.model.value import TOLD, Base, Between, Calendar, Offset, Period, Shift, Value, Within

NTH = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
QUARTER = rf"(?:{FISCAL}[- ])?(?P<nth>{one_of(NTH)})(?: {FISCAL})?(?:-| )(?:{FISCAL}[- ])?(?:quarter\b|qtr\b\.?)"
Q = r"(?:Q(?P<q>0?[1-4])|(?P<r>[1-4])Q)"
NEXT_YEAR = r"(?:[-–/](?:\d\d){1,2}\b)?"  # the winter of 1985-86
OF_YEAR = rf"(?:(?:,? ?|,? (?:of|in) ){YEARLIKE})?"
ERA = r"(?P<nth>\d{1,2})(?:st|nd|rd|th)"
CENTURY_WORDS = rf"(?P<word>(?:twenty(?:-| )first|{one_of(ORDINALS)}))"
WEEKS_OF_YEAR = 53
QUARTERS = 4  # of a year
WEEKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 0}
DAYS_OF_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NINETIES = rf"(?P<word>{one_of(LEXICON['decades'])})\b"
PART_OF_DECADE = re.compile(r"(?i)\b(?P<the>the )?(?:early|late|mid)[\s-]{1,4}$")
BESIDE_DECADE = re.compile(r"(?i)\d0['’]?s(?:,| and| or| to| through| into| ?[-–])(?: the)?[\s-]{0,4}$")
OWNED = re.compile(  # in her late 20s or early 30s
    r"(?i)\b(?:his|her|their|my|our|your)\s{1,4}(?:(?:early|late|mid)[\s-])?"
    r"(?:['’]?\d0s(?:,| and| or| to| through)\s{1,4}(?:(?:early|late|mid)[\s-])?)?$"
)
AGES_OR_DEGREES = re.compile(
    r"(?i)\b(?:aged?|highs?|lows?|temperatures?|m[ae]n|wom[ae]n|people|somebody)\b[^.;,]{0,20}\b(?:early|late|mid)[\s-]{1,4}$"
)
AGES = 60  # "late 50s" without an article is how old somebody is, "late 60s" is a decade
LAST_CENTURY = 22
OF_GAME = re.compile(  # the first quarter of the game, of the 20th century
    r"\s{1,4}of\s{1,4}(?:the|an?|his|her|its|their|that|this|our)\s{1,4}(?!(?:year|fiscal|financial|calendar|same|previous|next)\b)"
)
LONGEST = 10  # years that a plan of fiscal years may hold
CERTAIN_SEASON = re.compile(
    r"(?i)\b(?:in|this|last|next|by|since|until|during|late|early|mid|the|of|every|past|coming)[\s-]{1,4}$"
)
COMPOUND = re.compile(  # the winter season, the summer heat: any year's
    r"[- ](?:seasons?|storms?|months?|heat|cold|weather|sports?|games|coats?|breaks?|holidays?|vacations?|term|camps?|"
    r"semester|session|solstice|heating|fashion|collections?|schedule|palace|house|crops?|harvest|rains?|snows?)\b"
)


@rule(words(rf"(?:the )?(?:{YEARLIKE}['’]?s? )?{QUARTER}"))
def year_quarter(match: re.Match[str]) -> Value | None:
    """The third quarter; third-quarter profit; last year's fourth quarter; the 1988 second quarter."""
    return (
        None if OF_GAME.match(after(match)) else _inside(yearlike(match), Granularity.QUARTER, NTH[clean(match["nth"])])
    )


@rule(
    words(
        rf"(?:the )?{YEARLIKE}['’]?s? (?:quarter|period)\b|the (?:corresponding|comparable|same|equivalent|like) "
        r"(?:year-(?:ago|earlier) )?(?:quarter|period)(?:,? (?:of )?last year\b| (?:a year|one year) (?:ago|earlier)\b)"
    )
)
def period_of_year(match: re.Match[str]) -> Value | None:
    """The 1988 period; last year's quarter; the comparable period last year: the quarter told of, in another year."""
    container = yearlike(match)
    if container:
        return Within(container, Period(Granularity.QUARTER, TOLD))
    if "quarter" in clean(match[0]):
        return Shift(Granularity.QUARTER, -QUARTERS, Base.NARRATED)
    return Offset(Granularity.YEAR, -1)  # of the quarter that figures are told of, else of the year


@rule(words(rf"(?:the )?{QUARTER}(?:,? ?|,? (?:of|in) )(?:the )?{YEARLIKE}"))
def quarter_of_year(match: re.Match[str]) -> Value | None:
    """The third quarter of fiscal 2024; fourth quarter 2023; the first quarter of next year."""
    return _inside(yearlike(match), Granularity.QUARTER, NTH[clean(match["nth"])])


@rule(
    words(
        rf"(?:(?:the )?{Q}(?:(?: of| in|,|/)? ?{YEARLIKE}| ?['’]?(?P<short>\d\d)\b)?"
        rf"|(?:(?:[FC]Y ?['’]?)?(?P<early>(?:19|20|21)\d\d)[-/ ]?|[FC]Y ?['’]?(?P<fiscal>\d\d)[-/ ]?"
        rf"|(?P<glued>\d\d)){again(Q)})"
    )
)
def short_quarter(match: re.Match[str]) -> Value | None:
    """Q3 2024; 3Q24; Q1 of last year; 2024 Q4; 2025Q01; FY25 Q3; 24Q4; Q2."""
    number = int(match["q"] or match["r"] or match["q2"] or match["r2"])
    digits = match["short"] or match["early"] or match["fiscal"] or match["glued"]
    return _inside(Calendar(full_year(digits)) if digits else yearlike(match), Granularity.QUARTER, number)


@rule(
    words(
        rf"(?:the )?(?:(?P<nth>first|second|1st|2nd|last|latter)(?:-| )half|H(?P<h>[12])|(?P<i>[12])H)(?: ?['’]?"
        rf"(?P<short>\d\d)\b|(?:,? ?|,? (?:of|in) )(?:the )?{YEARLIKE})"
    )
)
def half_of_year(match: re.Match[str]) -> Value | None:
    """The first half of 2024; H1 2024; 2H24; the second half of this year."""
    words, digits = match["nth"], match["h"] or match["i"]
    number = int(digits) if digits else 1 if clean(words) in ("first", "1st") else 2
    return _inside(Calendar(full_year(match["short"])) if match["short"] else yearlike(match), Granularity.HALF, number)


@rule(
    words(
        r"(?P<x>(?:the )?(?:fiscal )?(?P<nth>first|second)(?:-| )half) (?:results?|profits?|earnings|revenues?"
        r"|sales|net|loss|income|figures|report)"
    )
)
def half_year(match: re.Match[str]) -> Value | None:
    """First-half profit; second-half revenue; not the first half of the match."""
    return Period(Granularity.HALF, 1 if clean(match["nth"]) == "first" else 2)


@rule(
    words(
        rf"(?:(?:the|last|this(?: past| coming)?|next) )?(?P<season>{one_of(LEXICON['seasons'])})\b{OF_YEAR}{NEXT_YEAR}"
    )
)
def season(match: re.Match[str]) -> Value | None:
    """Spring 2024; the summer of last year; last fall; in the winter; not: prices fall."""
    number, container = LEXICON["seasons"][clean(match["season"])], yearlike(match)
    if container is None and not _is_season(match):
        return None
    if container is None:
        return nearest(match, Period(Granularity.SEASON, number))
    return _inside(container, Granularity.SEASON, number)


@rule(spaced(r"(?:the )?(?:(?P<year>(?:1\d|20)\d)0|['’]?(?P<short>[1-9])0)['’]?s\b"))
def decade(match: re.Match[str]) -> Value | None:
    """The 1990s; the '80s; mid-2020s; the late 80s; the 1960s and 70s; not: in her late 30s, highs in the mid 60s."""
    if match["year"]:
        return Period(Granularity.DECADE, int(match["year"]) * 10)
    number, left, right = int(match["short"]) * 10, before(match), after(match)
    if OWNED.search(left) or AGES_OR_DEGREES.search(left) or re.match(r"\s?(?:°|degrees|F\b|C\b)", right):
        return None
    part = PART_OF_DECADE.search(left)
    said = clean(match[0])[0] in "t'" or BESIDE_DECADE.search(left) or (part and (part["the"] or number >= AGES))
    return Period(Granularity.DECADE, number) if said else None


@rule(
    words(rf"(?P<early>the (?:early|late|mid)[- ])?(?P<x>(?:the )?(?:(?P<hundred>eighteen|nineteen)[- ])?{NINETIES})")
)
def spoken_decade(match: re.Match[str]) -> Value | None:
    """The nineties; the early eighties; the nineteen sixties; not: in his sixties."""
    if not match["early"] and not match["hundred"] and not clean(match["x"]).startswith("the "):
        return None
    hundred = NUMBERS[clean(match["hundred"])] * 100 if match["hundred"] else 0
    return Period(Granularity.DECADE, hundred + LEXICON["decades"][clean(match["word"])])


@rule(words(rf"(?:the )?(?:{ERA}|{CENTURY_WORDS})(?:-| )centur(?:y|ies)\b(?: (?P<bc>BCE?\b|B\.C\.(?:E\.)?))?"))
def century(match: re.Match[str]) -> Value | None:
    """The 20th century; nineteenth-century; the 5th century BC."""
    return _century(match["nth"], match["word"], back=bool(match["bc"]))


@rule(
    words(
        rf"(?P<x>(?P<start>(?:the )?(?:{ERA}|{CENTURY_WORDS}))(?:,? and | or | to |, | ?{DASH} ?)(?:the )?"
        rf"(?:(?:early|late|mid)[- ])?(?P<end>(?:{again(ERA)}|{again(CENTURY_WORDS)})(?:-| )centur(?:y|ies)\b))"
    )
)
def centuries(match: re.Match[str]) -> tuple[Found, ...] | None:
    """The 18th and 19th centuries; the tenth to the early twelfth century."""
    first, last = _century(match["nth"], match["word"]), _century(match["nth2"], match["word2"])
    if first is None or last is None:
        return None
    return Found(Span(*match.span("start")), first), Found(Span(*match.span("end")), last)


@rule(
    words(
        rf"(?:(?:the )?{FISCAL}(?:[- ]year)? |[FC]Y ?['’]?)(?P<year>{FULL_YEAR}|\d\d\b) ?(?:{DASH}|/) ?"
        r"(?P<end>(?:20)?\d\d)\b"
    )
)
def fiscal_years(match: re.Match[str]) -> Value | None:
    """FY2024/25; fiscal 2024-25; FY24-25: from one calendar year into the next."""
    first = full_year(match["year"])
    last = first - first % 100 + int(match["end"][-2:])
    return Between(Calendar(first), Calendar(last)) if first < last <= first + LONGEST else None


@rule(
    words(
        rf"(?:the )?(?:{FISCAL}(?:[- ]year)?|[FC]Y) ?(?P<year>{FULL_YEAR})|[FC]Y ?['’]?(?P<fy>\d\d)\b|(?:the )?year "
        rf"(?P<yy>{FULL_YEAR}|[1-9]\d\d\b)"
    )
)
def fiscal_year(match: re.Match[str]) -> Value | None:
    """Fiscal 2024; the fiscal year 1989; FY2024; FY25; the year 2008."""
    return Calendar(year(match))


@rule(
    words(
        rf"(?P<year>{FULL_YEAR})-W(?P<w>\d\d)(?:-[1-7])?\b|week (?P<n>\d{{1,2}})(?: of|,| in)? (?P<yy>{FULL_YEAR})"
        r"|the week (?P<m>\d{1,2})\b"
    )
)
def iso_week(match: re.Match[str]) -> Value | None:
    """Week 12 of 2024; 2024-W12; not: at week 12 of the trial."""
    number, named = int(match["w"] or match["n"] or match["m"]), year(match)
    week = Period(Granularity.WEEK, number)
    return None if not 1 <= number <= WEEKS_OF_YEAR else Within(Calendar(named), week) if named else week


@rule(words(rf"(?:the )?(?P<nth>{one_of(WEEKS)}) week (?:of|in) {MONTH}{OF_YEAR}"))
def week_of_month(match: re.Match[str]) -> Value | None:
    """The first week of March; the last week of June 2024: its first or last seven days."""
    number, name = WEEKS[clean(match["nth"])], month(match["month"])
    last = 7 * number or DAYS_OF_MONTH[name - 1]
    container = yearlike(match)
    named = container.year if isinstance(container, Calendar) else None
    week = Between(Calendar(named, name, last - 6), Calendar(named, name, last))
    return Within(container, week) if container and not named else week


def _century(digits: str | None, word: str | None, *, back: bool = False) -> Value | None:
    number = int(digits) if digits else ordinal(word or "")
    if not 1 <= number <= LAST_CENTURY:
        return None
    if back:  # the year 1 BC is the year 0 of ISO 8601
        return Between(Calendar(1 - number * 100), Calendar(100 - number * 100))
    return Period(Granularity.CENTURY, (number - 1) * 100)


def _inside(container: Value | None, unit: Granularity, number: int) -> Value:
    return Within(container, Period(unit, number)) if container else Period(unit, number)


def _is_season(match: re.Match[str]) -> bool:
    words, left = clean(match[0]), before(match)
    if (
        re.match(r"\s{1,4}(?:of|in|from|to|short|back|for|by|below|apart|behind)\b", after(match))
        and "fall" in words.split()
    ):
        return False
    if re.match(r"[- ](?:time|season|break|[A-Z])", after(match)) and " " not in words:
        return False
    if words.startswith("the ") and COMPOUND.match(after(match)):
        return False
    if words.split()[0] == "the":
        return "fall" not in words or bool(re.search(r"(?i)\b(?:in|by|until|since|during)\s{1,4}$", left))
    return " " in words or bool(CERTAIN_SEASON.search(left))
