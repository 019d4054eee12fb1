"""Words -> times counted from the anchor or from the time told: yesterday, last year, the next day, three days ago."""

import re

from timeline.contracts import rule
from timeline.languages.en.parts import (
    FISCAL,
    FULL_WEEKDAY,
    LEXICON,
    LONG_UNIT,
    WEEKDAY,
    WEEKEND,
    WHICH,
    YEARLIKE,
    after,
    again,
    clean,
    group,
    lead,
    one_of,
    unit,
    weekday,
    which,
    words,
    yearlike,
)
from timeline.model import Granularity
from timeline.model.value import (
    Base,
    Clock,
    Holiday,
    Modified,
    Offset,
    Shift,
    Value,
    Weekday,
    Weekend,
    Within,
)

DAYS: dict[str, int] = LEXICON["days"]
WEEKDAY_WHICH = r"(?P<which>last|next|this(?: past| coming)?|past|coming|the (?:previous|following|preceding))"
PART = rf"(?P<part>{one_of(LEXICON['parts'])})\b"
AHEAD_OF_NOW = re.compile(r"(?i)\b(?:within|over|during|for|through|throughout)\s{1,4}$")
# a Friday, Black Friday: no day that is meant
INDEFINITE = re.compile(r"(?i)\b(?:an?|any|every|each|most|black|cyber|ash|palm|shrove|maundy|holy)\s{1,4}$")
LEADING = re.compile(r"(?i)\b(?:on|by|until|since|from|to|and|late|early)\s{1,4}$|[(,]\s?$")
ENDING = re.compile(r"[.,;:)]|$|\s{1,4}(?:\d|at|from|to|and|night|morning)")
EDGES = r"(?:end|beginning|start|middle|rest|remainder|close|course|later|earlier|early|late)"


@rule(rf"\b(?:{one_of(DAYS)})\b".replace(" ", r"\s{1,4}"))
def day_word(match: re.Match[str]) -> Value | None:
    """Yesterday; today; the day after tomorrow."""
    return Shift(Granularity.DAY, DAYS[clean(match[0])])


@rule(
    words(
        rf"(?:(?P<word>{one_of(DAYS)}|this|that|last|(?:the )?(?:same|next|following|previous)) {PART}"
        rf"|(?:toni(?:ght|te)|2ni(?:ght|te))\b)"
    ),
    "TIME",
)
def part_of_day(match: re.Match[str]) -> Value | None:
    """Tonight; last night; yesterday morning; this afternoon; the next morning."""
    if not match["part"]:
        return Within(Shift(Granularity.DAY, 0), Clock(part="NI"))
    word = clean(match["word"])
    day = Shift(Granularity.DAY, DAYS[word]) if word in DAYS else which(match["word"], Granularity.DAY)
    if word == "next":
        day = Shift(Granularity.DAY, 1, Base.NARRATED)
    return Within(day, Clock(part=LEXICON["parts"][clean(match["part"])]))


@rule(
    words(
        r"the (?:same|corresponding|comparable|equivalent) (?P<unit>day|week|month),? (?:of |in )?(?:last year\b"
        r"|the previous year\b|(?:a|one) year (?:ago|earlier|before)\b)"
    )
)
def same_last_year(match: re.Match[str]) -> Value | None:
    """The same month last year; the corresponding week a year earlier: what is told of, a year before."""
    unit_told = unit(match["unit"])[0]
    return Within(Shift(unit_told, 0, Base.NARRATED), Offset(Granularity.YEAR, -1))


@rule(words(rf"{WHICH} (?:{FISCAL} )?{LONG_UNIT}"))
def shifted_unit(match: re.Match[str]) -> Value | None:
    """Last week; this quarter; next year; that month; the following year; the same day."""
    grain, word = unit(match["unit"])[0], clean(match["which"])
    if word == "next" and grain is Granularity.DAY:
        return Shift(grain, 1, Base.NARRATED)
    if word == "the next" and grain is not Granularity.DAY and AHEAD_OF_NOW.search(lead(match)):
        return Shift(grain, 1)  # within the next year
    value = which(match["which"], grain)
    return None if grain is Granularity.DAY and value.base is Base.ANCHOR else value


@rule(words(rf"(?:the )?{LONG_UNIT} (?P<side>before last|after next)\b"))
def next_but_one(match: re.Match[str]) -> Value | None:
    """The week before last; the year after next."""
    return Shift(unit(match["unit"])[0], 2 if clean(match["side"]).startswith("after") else -2)


@rule(words(r"the (?P<unit>day|night|week|month|year) (?P<side>before|after|earlier)\b"))
def day_before(match: re.Match[str]) -> Value | None:
    """The day before; the year after; not: the day after the vote."""
    if re.match(r"\s{1,4}\w", after(match)):
        return None
    return Shift(unit(match["unit"])[0], 1 if clean(match["side"]) == "after" else -1, Base.NARRATED)


@rule(
    words(
        rf"(?:{WEEKDAY_WHICH} )?{WEEKDAY}"
        r"(?:,? (?:of |from |in )?(?P<week>last|this|next) week\b| (?P<far>after next|before last)\b)?"
    )
)
def weekday_name(match: re.Match[str]) -> Value | None:
    """Friday; last Friday; this coming Sunday; Friday of last week; not: she sat down."""
    return _weekday(match) if _is_weekday(match) else None


@rule(words(rf"(?P<week>last|this|next|previous) week(?:['’]s)?(?: on|,| -)? {WEEKDAY}"))
def week_then_weekday(match: re.Match[str]) -> Value | None:
    """Next week Wednesday; last week on Friday."""
    return Within(Shift(Granularity.WEEK, _weeks(match["week"])), Weekday(weekday(match["weekday"]), 0))


@rule(words(rf"(?:(?:{WEEKDAY_WHICH} )?{WEEKDAY}[- ]{PART}|overnight (?:on )?{again(FULL_WEEKDAY)}\b)"), "TIME")
def weekday_part(match: re.Match[str]) -> Value | None:
    """Tuesday morning; last Friday night; a Friday-night visit; overnight on Monday."""
    if match["weekday2"]:
        return Within(Weekday(weekday(match["weekday2"])), Clock(part="NI"))
    return Within(_weekday(match), Clock(part=LEXICON["parts"][clean(match["part"])]))


@rule(words(rf"(?:(?P<which>the coming|this past|this coming|this|last|next|past|the) ){WEEKEND}\b"))
def weekend(match: re.Match[str]) -> Value | None:
    """The weekend; last weekend; this coming weekend."""
    return Weekend(_weeks(match["which"]) if clean(match["which"]) != "the" else None)


@rule(words(rf"(?:{EDGES} (?:of|in) )(?P<x>the (?:{FISCAL} )?(?P<unit>week|month|quarter|year|decade|century))\b"))
def unit_of_now(match: re.Match[str]) -> Value | None:
    """The end of the year; later in the month; the rest of the quarter."""
    return Shift(unit(match["unit"])[0], 0, Base.NEARBY)


@rule(words(r"(?:in|into|of|by|until|till|before|since|for|from|through) (?P<x>the new year)\b"))
def new_year(match: re.Match[str]) -> Value | None:
    """In the new year; early in the new year: the year whose first day is the nearest that the tense allows."""
    return Within(Holiday("new-year"), Shift(Granularity.YEAR, 0)) if not re.match(r"['’]", after(match)) else None


@rule(words(r"(?:later|earlier|late|early)(?: on)? in (?P<x>the day)\b"))
def day_told(match: re.Match[str]) -> Value | None:
    """Later in the day: the day that is being told of."""
    return Shift(Granularity.DAY, 0, Base.NEARBY)


@rule(
    words(
        rf"(?:the )?(?:{FISCAL} )?(?P<unit>year|month|quarter|decade|week)(?:['’]s)?(?:-| )end\b(?:(?: of"
        rf"| in)? {YEARLIKE})?|EOY\b|end of (?P<end>year|month|quarter)\b"
    )
)
def unit_end(match: re.Match[str]) -> Value | None:
    """Year-end; year-end 2024; the month's end; EOY."""
    container = yearlike(match)
    words = match["unit"] or match["end"] or "year"
    return None if clean(match[0]) == "weekend" else Modified(container or Shift(unit(words)[0], 0), "END")


@rule(words(rf"mid(?:-| )?(?P<unit>year|month|week|summer|winter)\b(?:(?: of)? {YEARLIKE})?"))
def unit_middle(match: re.Match[str]) -> Value | None:
    """Mid-year; midyear 2024; mid-month."""
    if clean(match["unit"]) not in ("year", "month", "week"):
        return None
    return Modified(yearlike(match) or Shift(unit(match["unit"])[0], 0), "MID")


def _weeks(words: str) -> int:
    name = clean(words).removeprefix("the ")
    if name.startswith("this "):
        return 0 if name.endswith("coming") else -1
    return {"this": 0, "next": 1, "coming": 0}.get(name, -1)


def _weekday(match: re.Match[str]) -> Value:
    number, words, week = weekday(match["weekday"]), group(match, "which"), group(match, "week")
    if week:
        return Within(Shift(Granularity.WEEK, _weeks(week)), Weekday(number, 0))
    far = group(match, "far")
    if far:
        ahead = "next" in clean(far)
        return Within(Weekday(number, ahead=ahead), Offset(Granularity.WEEK, 1 if ahead else -1))
    if not words:
        return Weekday(number)
    if clean(words) in ("past", "this past"):
        return Weekday(number, ahead=False)
    if clean(words).startswith("the "):
        seen = Weekday(number, ahead=clean(words).endswith("following"))
        return Within(Shift(Granularity.DAY, 0, Base.NARRATED), seen)
    return Weekday(number, _weeks(words), ahead=False if clean(words) == "last" else None)


def _is_weekday(match: re.Match[str]) -> bool:
    words, left = match["weekday"], lead(match)
    if INDEFINITE.search(left):
        return False
    if len(clean(words)) > 5 or match[0] == match.string:
        return True
    if re.search(r"[A-Za-z][-–/]$", left):
        return False  # Mon-Fri
    if clean(group(match, "which") or "") in ("next", "this") and clean(words) not in ("sun", "sat", "wed"):
        return after(match)[:1] != "-"  # next fri, as one types it
    if not words[0].isupper() or not ENDING.match(after(match)):
        return False
    return words.endswith(".") or bool(group(match, "which") or LEADING.search(left))
