"""Words -> sets of times: every Friday, annually, twice a year, Mondays at 4 pm."""

import re

from timeline.chronology.timex import SEASONS
from timeline.contracts import Found, rule
from timeline.languages.en import hours
from timeline.languages.en.durations import LETTERS
from timeline.languages.en.feasts import HOLIDAY
from timeline.languages.en.hours import A_CLOCK, BARE
from timeline.languages.en.parts import (
    COUNT,
    FULL_WEEKDAY,
    LEXICON,
    ORDINAL,
    TO,
    UNIT,
    WEEKDAYS,
    WEEKEND,
    after,
    before,
    clean,
    count,
    one_of,
    spaced,
    unit,
    unnamed,
    words,
)
from timeline.model import Granularity, Span
from timeline.model.value import Clock, Repeats, Value

EVERY = r"(?:every|each)(?P<other> other| second)?"
WEEKENDS = re.compile(WEEKEND, re.IGNORECASE)
A_BARE, A_WEEKDAY = unnamed(BARE), unnamed(FULL_WEEKDAY)
DAYS = (
    rf"(?:(?:every|each) (?:{FULL_WEEKDAY}|(?:day|night|morning|evening|weekday))|(?P<plural>{A_WEEKDAY})s|daily"
    r"|everyday|weekdays|weekends)\b"
)
HOURS = (
    rf"(?:(?P<first>{A_CLOCK}|{A_BARE})(?:{TO}|(?P<and> and ))(?P<last>{A_CLOCK})|(?P<clock>{A_CLOCK})"
    rf"|(?:at|@) ?(?P<at>{A_BARE}))"
)

SHORT = one_of(LEXICON["weekday_abbreviations"])
OPENING_DAYS = (
    rf"(?:(?P<every>every|each) )?(?:(?P<begin>{A_WEEKDAY})(?:(?P<plural>s)|\b)|(?P<from>{SHORT})\b\.?){TO}"
    rf"(?:(?P<end>{A_WEEKDAY})s?|(?P<until>{SHORT}))\b"
)
DATED = re.compile(r"(?:[-‐‑–—&]|\band|\bto)\s?\d{1,2}\s?[(\[,]\s?$")
PART_NEXT = re.compile(rf"\s(?:{one_of(LEXICON['parts'])})\b")


@rule(
    words(
        rf"{EVERY} (?:(?P<part>morning|night|evening|weekday|{WEEKEND})|(?:{COUNT} )?{UNIT}"
        rf"|{FULL_WEEKDAY}(?: (?P<half>{one_of(LEXICON['parts'])}))?|(?P<month>{one_of(LEXICON['months'])})"
        rf"|(?P<season>{one_of(LEXICON['seasons'])}))\b"
    ),
    "SET",
)
def every(match: re.Match[str]) -> Value | None:
    """Every Friday; each July; every two years; every other week; every Sunday morning; every summer."""
    if match["weekday"]:
        return Repeats(_weekday(match["weekday"], match["half"]))
    if match["month"]:
        return Repeats(f"XXXX-{LEXICON['months'][clean(match['month'])]:02d}")
    if match["season"]:
        return Repeats(f"XXXX-{SEASONS[LEXICON['seasons'][clean(match['season'])] - 1]}")
    if match["part"]:
        return Repeats("P1WE" if WEEKENDS.fullmatch(match["part"]) else "P1D")
    grain, each = unit(match["unit"])
    number = (count(match["count"]) if match["count"] else 1) * each * (2 if match["other"] else 1)
    return Repeats(LETTERS[grain].format(number))


@rule(
    words(
        rf"(?:the )?(?:{ORDINAL}|last|1st|2nd|3rd|4th) {FULL_WEEKDAY} (?:of|in) (?:each|every) month\b"
        rf"(?: (?:at )?{HOURS})?"
    ),
    "SET",
    beside=spaced(HOURS),
)
def weekday_of_months(match: re.Match[str]) -> Value:
    """The first Monday of each month; with its hour, at 7 pm."""
    return Repeats(LETTERS[Granularity.MONTH].format(1))


@rule(words(rf"(?:every|each) {HOLIDAY}"), "SET", beside=spaced(HOLIDAY))
def every_holiday(match: re.Match[str]) -> Value | None:
    """Every Christmas; each Thanksgiving."""
    return Repeats("P1Y")


@rule(rf"\b(?:{one_of(LEXICON['repeats'])})\b", "SET")
def regularly(match: re.Match[str]) -> Value | None:
    """Annually; monthly; daily; not: the Daily Mail."""
    if match[0].istitle() and re.match(r"\s[A-Z]", after(match)):
        return None
    return Repeats(LEXICON["repeats"][clean(match[0])])


@rule(
    words(
        r"(?:once|twice|three times|four times) (?:a|per|every) (?P<unit>day|week|month|quarter|year)|(?:a|per) "
        r"(?P<each>day|week|month|year)"
    ),
    "SET",
)
def times_a_unit(match: re.Match[str]) -> Value | None:
    """Twice a year; per month."""
    words = match["unit"] or match["each"]
    if match["each"] and match[0].lower().startswith("a"):
        return None
    return Repeats(LETTERS[unit(words)[0]].format(1))


@rule(words(rf"{FULL_WEEKDAY}(?:s| (?P<part>{one_of(LEXICON['parts'])})s)\b"), "SET")
def weekdays(match: re.Match[str]) -> Value | None:
    """On Fridays; Monday mornings."""
    return Repeats(_weekday(match["weekday"], match["part"]))


@rule(words(rf"{DAYS}[,:]? (?:from |at |@ ?|between )?{HOURS}"), "SET", beside=spaced(HOURS))
def set_clock(match: re.Match[str]) -> Value | tuple[Found, ...] | None:
    """Every Monday at 4 pm; daily at 9:30; Fridays from 9 am to 5 pm; Sundays at 10 and 11 am."""
    times = _times(match)
    if len(times) > 1 and match["and"] and "between" not in match[0].lower():
        first, last = Span(match.start(), match.end("first")), Span(*match.span("last"))
        return Found(first, Repeats(times[0])), Found(last, Repeats(times[1]))
    return Repeats("/".join(times)) if times else None


@rule(words(rf"{OPENING_DAYS}(?:\.?[,:]? (?:from |between )?{HOURS})?"), "SET", beside=spaced(HOURS))
def opening_days(match: re.Match[str]) -> Value | None:
    """Monday to Friday, 9am-5pm; every Monday to Friday at 9; not Monday to Friday: those days of one week.

    Nor May 5-6 (Tue-Wed 9 am-5 pm), which are days of that date.
    """
    if DATED.search(before(match)) or PART_NEXT.match(after(match)):
        return None
    return _days(match) if match["every"] or match["plural"] or match["last"] else None


@rule(words(rf"{HOURS},? (?:on |from )?{OPENING_DAYS}"), "SET", beside=spaced(HOURS))
def clock_days(match: re.Match[str]) -> Value | None:
    """9am-5pm, Monday to Friday."""
    return _days(match) if match["last"] else None


def _days(match: re.Match[str]) -> Value:
    return Repeats(f"{_weekday(match['begin'] or match['from'])}/{_weekday(match['end'] or match['until'])}")


@rule(words(rf"{HOURS} (?:on )?{DAYS}"), "SET", beside=spaced(HOURS))
def clock_set(match: re.Match[str]) -> Value | None:
    """9 am daily; at 6 p.m. every Friday; 10:00-17:00 on Sundays."""
    times = [] if match["and"] else _times(match)
    return Repeats("/".join(times)) if times else None


def _times(match: re.Match[str]) -> list[str]:
    day = match["weekday"] or match["plural"]
    head = _weekday(day) if day else ""
    told = [match["first"], match["last"]] if match["first"] else [match["clock"] or match["at"]]
    clocks = [clock for words in told if (clock := hours.read(words))]
    if len(clocks) < len(told):
        return []
    return [f"{head}T{_clock(clock)}" for clock in (hours.in_order(*clocks) if len(clocks) > 1 else clocks)]


def _clock(clock: Clock) -> str:
    return f"{clock.hour or 0:02d}:{clock.minute or 0:02d}"


def _weekday(name: str, part: str | None = None) -> str:
    return f"XXXX-WXX-{WEEKDAYS[clean(name)]}" + (f"T{LEXICON['parts'][clean(part)]}" if part else "")
