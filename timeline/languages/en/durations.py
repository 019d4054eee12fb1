"""Words -> lengths of time and sets of times: five years, the past two months, every Friday, annually."""

import re

from timeline.contracts import rule
from timeline.languages.en.parts import COUNT, LEXICON, SOME, UNIT, WEEKDAYS, after, clean, count, one_of, unit, words
from timeline.model import Granularity
from timeline.model.value import Duration, Repeats, Value

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
HEDGE = r"(?:(?:more than|less than|at least|at most|up to|nearly|almost|about|over|around|roughly) )?"
STRETCH = r"(?:(?:the )?(?:past|last|next|first|coming|final|following|previous) |the )?"
NUMBER = (
    rf"(?:{COUNT}|(?P<decimal>\d{{1,3}}\.\d{{1,2}})|(?P<big>\d{{1,3}},\d{{3}}))(?P<half>(?: | and )1/2|½"
    rf"| and a half)?"
)
KIND = r"(?:(?:more|full|straight|consecutive|additional|whole|business|working|calendar|trading|long|short) )?"
FULL_WEEKDAY = rf"(?P<weekday>{one_of(LEXICON['weekdays'])})"
EVERY = r"(?:every|each)(?P<other> other| second)?"


@rule(words(rf"{HEDGE}{STRETCH}{NUMBER}(?:-| )?{KIND}{UNIT}(?P<plus> and a half)?(?:-old\b)?"), "DURATION")
def duration(match: re.Match[str]) -> Value | None:
    """Five years; 17 nights; a two-year deal; the past three months; 2 1/2 hours; not: a second time."""
    if re.match(r"-(?:ago|earlier)\b", after(match)):
        return None
    grain, each = unit(match["unit"])
    if grain is Granularity.SECOND and not (match["unit"].endswith("s") or "-" in match[0]):
        return None
    number = match["decimal"] or (match["big"] or "").replace(",", "") or str(count(match["count"]) * each)
    return Duration(LETTERS[grain].format(number + (".5" if match["half"] or match["plus"] else "")))


@rule(words(r"(?:the )?(?:past|last) (?P<unit>year|month|week|day|decade|century|hour)\b"), "DURATION")
def last_stretch(match: re.Match[str]) -> Value | None:
    """Over the past year; the last decade; not: last year, which names one."""
    if not match[0].lower().startswith("the") and match[0].lower().startswith("last"):
        return None
    return Duration(LETTERS[unit(match["unit"])[0]].format(1))


@rule(
    words(
        rf"(?:the )?(?:(?:past|last|next|recent|coming) )?(?:{SOME}|recent|couple) (?P<unit>days|weeks|months"
        rf"|quarters|years|decades|centuries|hours|minutes)\b"
    ),
    "DURATION",
)
def some_units(match: re.Match[str]) -> Value | None:
    """Several months; the past few years; recent years."""
    return Duration(LETTERS[unit(match["unit"])[0]].format("X"))


@rule(words(r"half (?:an |a )(?P<unit>hour|day|year|month|century|decade)\b|(?P<hour>half(?:-| )hour)"), "DURATION")
def half_unit(match: re.Match[str]) -> Value | None:
    """Half an hour; half a year."""
    grain = unit(match["unit"] or "hour")[0]
    return Duration(
        {"HOUR": "PT30M", "YEAR": "P6M", "CENTURY": "P50Y", "DECADE": "P5Y"}.get(grain.name)
        or LETTERS[grain].format("0.5")
    )


@rule(
    words(
        rf"{EVERY} (?:(?:{COUNT} )?{UNIT}|{FULL_WEEKDAY}|(?P<month>{one_of(LEXICON['months'])})|(?P<part>morning"
        rf"|night|evening|weekend))\b"
    ),
    "SET",
)
def every(match: re.Match[str]) -> Value | None:
    """Every Friday; each July; every two years; every other week."""
    if match["weekday"]:
        return Repeats(f"XXXX-WXX-{WEEKDAYS[clean(match['weekday'])]}")
    if match["month"]:
        return Repeats(f"XXXX-{LEXICON['months'][clean(match['month'])]:02d}")
    if match["part"]:
        return Repeats("P1WE" if clean(match["part"]) == "weekend" else "P1D")
    grain, each = unit(match["unit"])
    number = (count(match["count"]) if match["count"] else 1) * each * (2 if match["other"] else 1)
    return Repeats(LETTERS[grain].format(number))


@rule(rf"\b(?:{one_of(LEXICON['repeats'])})\b", "SET")
def regularly(match: re.Match[str]) -> Value | None:
    """Annually; monthly; daily."""
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
    part = f"T{LEXICON['parts'][clean(match['part'])]}" if match["part"] else ""
    return Repeats(f"XXXX-WXX-{WEEKDAYS[clean(match['weekday'])]}{part}")
