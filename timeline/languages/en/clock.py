"""Words -> times of day, alone and beside their day: 3:30 p.m. EST, noon, Friday at 3, 9 a.m. tomorrow."""

import re
from dataclasses import replace

from timeline.contracts import rule
from timeline.languages.en.compose import A_DAY, DAY_RULES, read
from timeline.languages.en.parts import LEXICON, NUMBERS, after, before, clean, group, one_of, unnamed, words
from timeline.model.value import Clock, Value, Within

OFFSET = r"(?: ?(?:UTC|GMT) ?[+-]\d\d?(?::?\d\d)?| ?[+-](?:0\d|1[0-4])(?:00|30|45))\b"
ZONE = rf"(?:(?P<offset>{OFFSET})| ?\(?(?P<zone>{one_of(LEXICON['zones'])})\b\)?)"
IN_PART = r"(?: (?:in the |this |at )(?P<part>morning|afternoon|evening|night)\b)"
TWELVE = (
    r"(?P<hour>1[0-2]|0?[0-9])(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)? ?(?P<half>[ap])(?:m\b| ?\. ?m\b\.?)"
)
FULL = r"(?P<h24>2[0-4]|[01]?\d)[:h](?P<m24>[0-5]\d)(?::(?P<s24>[0-5]\d)(?:\.\d{1,6})?)?"
MILITARY = r"(?P<hm>[01]\d|2[0-3])(?P<mm>[0-5]\d)(?P<mark> ?(?:hours|hrs|h)\b| (?:GMT|UTC)\b)"
HOURS = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
OCLOCK = rf"(?P<oclock>{HOURS}|1[0-2]|\d) ?o['’]? ?clock\b"
NAMED = r"(?P<twelve>(?:12 |twelve )?)(?P<named>noon|midnight|midday)\b"
PAST = (
    rf"(?P<lead>half|a quarter|quarter|twenty|ten|five|twenty-five|\d{{1,2}})(?: minutes)? (?P<side>past|to|after) "
    rf"(?P<near>{HOURS}|\d{{1,2}})(?: ?(?P<pm>[ap])\.?m)?\b"
)
LOOSE = rf"(?P<loose>{HOURS}|1[0-2]|[1-9]) in the (?P<lpart>morning|afternoon|evening)\b"
CLOCK = rf"(?:{TWELVE}|{FULL}|{MILITARY}|{OCLOCK}|{NAMED}|{PAST}|{LOOSE})(?:{IN_PART})?(?:{ZONE})?"
A_CLOCK = unnamed(CLOCK)
NOON = 12
HALF_HOUR, QUARTER_HOUR = 30, 15


@rule(words(rf"(?:(?:about|around|shortly (?:before|after)) )?{CLOCK}"), "TIME")
def clock(match: re.Match[str]) -> Value | None:
    """3:30 p.m. EST; 15:30; 3 o'clock; noon; half past three; 1430 GMT; 4 in the morning; not: John 3:16-17."""
    return None if _is_score(match) else _clock(match)


@rule(
    words(
        rf"(?P<date>{A_DAY})(?:(?:,? |, ?|T| ?@ ?)(?:(?:at|by|around|about|for|starting) )?(?:(?:about|around) )?"
        rf"(?:{CLOCK}|(?:at|around) (?P<bare>1[0-2]|[1-9])\b)"
        rf"|,? (?:in the )?(?P<daypart>morning|afternoon|evening|night)\b)"
    ),
    "TIME",
)
def day_clock(match: re.Match[str]) -> Value | None:
    """Friday at 3 p.m.; March 3, 2024, 14:30; tomorrow at 5; March 3 in the evening."""
    if match["daypart"]:
        return _part(match["date"], match["daypart"])
    if not match["bare"]:
        return _join(match, _clock(match))
    if re.match(r"[.,%]?\d|%|\s{1,4}(?:percent|per)", after(match)):
        return None
    return _join(match, Clock(int(match["bare"]), twelve=True))


@rule(words(rf"(?:{CLOCK}|(?P<bare>1[0-2]|[1-9])),? (?:on |of )?(?P<date>{A_DAY})"), "TIME")
def clock_day(match: re.Match[str]) -> Value | None:
    """9 a.m. Tuesday; 3pm on 5/6/2007; at 3 on Friday; at 8 tomorrow."""
    if not match["bare"]:
        return _join(match, _clock(match))
    if not re.search(r"(?i)\bat\s{1,4}$", before(match)):
        return None
    return _join(match, Clock(int(match["bare"]), twelve=True))


@rule(words(rf"(?:the )?(?P<part>morning|afternoon|evening|night) of (?P<date>{A_DAY})"), "TIME")
def part_of_day_of(match: re.Match[str]) -> Value | None:
    """The morning of March 3."""
    return _part(match["date"], match["part"])


@rule(
    words(
        rf"(?:(?:later |early |late )?(?:in|during|by) )?"
        rf"(?P<x>the (?P<part>{one_of(LEXICON['parts'])})\b"
        r"|mid[- ]?(?P<mid>morning|afternoon)\b|(?P<night>overnight)\b)"
    ),
    "TIME",
)
def part_alone(match: re.Match[str]) -> Value | None:
    """In the morning; mid-afternoon; overnight."""
    if match["night"]:
        return Clock(part="NI")
    if match["part"] and match.start() == match.start("x"):
        return None
    return Clock(part=LEXICON["parts"][clean(match["part"] or match["mid"])])


def _part(words: str, part: str) -> Value | None:
    day = read(words, DAY_RULES)
    return Within(day, Clock(part=LEXICON["parts"][clean(part)])) if day and not isinstance(day, Within) else None


def _clock(match: re.Match[str]) -> Clock | None:
    """Read the groups of `CLOCK`."""
    value = _named(match) or _digits(match) or _spoken(match)
    if value is None:
        return None
    words = group(match, "part") or group(match, "lpart")
    if words and value.hour is not None and value.hour < NOON and clean(words) != "morning":
        value = replace(value, hour=value.hour + NOON, twelve=False)
    return replace(value, zone=_zone(match))


def _named(match: re.Match[str]) -> Clock | None:
    name = group(match, "named")
    return Clock(0 if clean(name) == "midnight" else NOON, 0) if name else None


def _digits(match: re.Match[str]) -> Clock | None:
    if match["hour"]:
        hour = int(match["hour"]) % NOON + (NOON if match["half"] in "pP" else 0)
        return Clock(hour, _number(match["minute"]), _number(match["second"]))
    if match["h24"]:
        ambiguous = 1 <= int(match["h24"]) < NOON and not match["h24"].startswith("0")
        return Clock(int(match["h24"]), int(match["m24"]), _number(match["s24"]), twelve=ambiguous)
    return Clock(int(match["hm"]), int(match["mm"])) if match["hm"] else None


def _spoken(match: re.Match[str]) -> Clock | None:
    if match["oclock"]:
        return Clock(_hour(match["oclock"]), twelve=True)
    if match["loose"]:
        return Clock(_hour(match["loose"]))
    hour, lead = _hour(match["near"]), clean(match["lead"])
    minute = {"half": HALF_HOUR, "a quarter": QUARTER_HOUR, "quarter": QUARTER_HOUR}.get(lead) or _minute(lead)
    if not 1 <= hour <= NOON or not 1 <= minute < 60:
        return None
    if clean(match["side"]) == "to":
        hour, minute = (hour - 1) or NOON, 60 - minute
    if match["pm"]:
        return Clock(hour % NOON + (NOON if match["pm"] in "pP" else 0), minute)
    return Clock(hour, minute, twelve=True)


def _hour(words: str) -> int:
    return int(words) if words.isdigit() else int(NUMBERS[clean(words)])


def _minute(words: str) -> int:
    return int(words) if words.isdigit() else {"twenty-five": 25, "twenty": 20}.get(words) or int(NUMBERS[words])


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _zone(match: re.Match[str]) -> str | None:
    name, offset = group(match, "zone"), group(match, "offset")
    mark = group(match, "mark") or ""
    if offset:
        digits = re.sub(r"[^\d+-]", "", offset)
        hours, minutes = (digits[1:-2], digits[-2:]) if len(digits) > 3 else (digits[1:], "00")
        return f"{digits[0]}{hours.zfill(2)}:{minutes}"
    if name is None:
        return "Z" if clean(mark) in ("gmt", "utc") else None
    return LEXICON["zones"].get(clean(name)) or None


def _join(match: re.Match[str], value: Clock | None) -> Value | None:
    day = read(match["date"], DAY_RULES)
    if day is None or value is None:
        return None
    if isinstance(day, Within) and isinstance(day.inner, Clock):
        if day.inner.part in ("AF", "EV", "NI") and value.hour is not None and value.hour < NOON:
            value = replace(value, hour=value.hour + NOON, twelve=False)
        day = day.outer
    return Within(day, value)


def _is_score(match: re.Match[str]) -> bool:
    """Say whether digits with a colon are a verse, a ratio or a length of time; or spoken words a count."""
    left, right = before(match), after(match)
    if group(match, "lead") and re.search(r"(?i)\b(?:from|of|by|percent)\s{1,4}$", left):
        return True
    if group(match, "lead") and clean(match["lead"]).isdigit() and clean(match["side"]) != "past":
        return True
    return bool(
        group(match, "h24") and (re.search(r"[A-Za-z\d]:$|[\d.:/$#]$", left) or re.match(r"[:/]\d|\.\d", right))
    )
