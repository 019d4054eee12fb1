"""Named parts of clock times, and what a match of them says: 3:30 p.m. EST, half past three, seven thirty am."""

import re
from dataclasses import replace
from functools import cache

from timeline.languages.en.parts import (
    LEXICON,
    NUMBERS,
    ONES,
    TEENS,
    again,
    clean,
    count,
    group,
    one_of,
    spaced,
    unnamed,
)
from timeline.model.value import Clock

HOURS = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
MINUTES = rf"(?:(?:twenty|thirty|forty|fifty)(?:[- ](?:{ONES}))?|{TEENS}|oh[- ](?:{ONES}))"
OFFSET = r"(?: ?(?:UTC|GMT) ?[+-]\d\d?(?::?\d\d)?| ?[+-](?:0\d|1[0-4])(?:00|30|45))\b"
ZONES = one_of(LEXICON["zones"])
ZONE = rf"(?:(?P<offset>{OFFSET})| ?(?:(?P<zone>{ZONES})\b|\((?P<inzone>{ZONES})\)))"
SURE_ZONES = one_of(zone for zone in LEXICON["zones"] if len(zone) > 2)  # et, pt and ct are other things as often
DOTTED = rf"(?P<hd>2[0-3]|[01]?\d)\.(?P<md>[0-5]\d) ?\(?(?P<zone5>{SURE_ZONES})\b\)?"  # 14.27 BST; not: 12.50 pt
IN_PART = r"(?: (?:in the |this |at )(?P<part>morning|afternoon|evening|night)\b)"
HALF = r"(?P<half>[ap])(?: ?m\b| ?\. ?m\b(?: ?\.)?)"
TWELVE = (
    r"(?P<hour>1[0-2]|0?[0-9])(?:(?P<sep>[:.]?)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?(?:ish|\+)?"
    rf"(?: ?\.? ?{HALF}|(?P<letter>[ap])\b)"
)
TOLD = rf"(?P<told>{HOURS})(?:[- ](?P<wmin>{MINUTES}))?(?:ish)? {again(HALF)}"
FULL = r"(?P<h24>2[0-4]|[01]?\d)[:h](?P<m24>[0-5]\d)(?::(?P<s24>[0-5]\d)(?:\.\d{1,6})?)?"
MILITARY = r"(?P<hm>[01]\d|2[0-3])(?P<mm>[0-5]\d)(?P<mark> ?(?:hours|hrs|h)\b| (?:GMT|UTC)\b)"
OCLOCK = rf"(?P<oclock>{HOURS}|1[0-2]|\d) ?o['’]? ?clock\b(?: {again(HALF, '3')})?"
NAMED = r"(?P<twelve>(?:12 |twelve )?)(?P<named>noon|mid ?night|midday)(?:ish)?\b"
PAST = (
    rf"(?P<lead>half|(?:a )?quarter|{MINUTES}|{HOURS}|\d{{1,2}})(?: ?min(?:ute)?s?)? "
    r"(?P<side>past|to|till|after|before) "
    rf"(?P<near>{HOURS}|\d{{1,2}}|noon|midnight)(?: ?{again(HALF, '4')})?\b"
)
LOOSE = (
    rf"(?P<loose>{HOURS}|1[0-2]|[1-9])(?:[- ](?P<lmin>{MINUTES}))? (?:in the|at) "
    r"(?P<lpart>morning|afternoon|evening|night)\b"
)
CLOCK = rf"(?:{TWELVE}|{TOLD}|{FULL}|{MILITARY}|{OCLOCK}|{NAMED}|{PAST}|{LOOSE}|{DOTTED})(?:{IN_PART})?(?:{ZONE})?"
A_CLOCK = unnamed(CLOCK)
# an hour that is one only beside "at" or a day
BARE = (
    rf"(?P<bare>{HOURS}|2[0-3]|1\d|0?\d)(?:(?P<bsep>[.:]?| )(?P<bmin>[0-5]\d)|[- ](?P<bword>{MINUTES})(?: minutes)?)?"
    r"(?P<ish>ish|\+)?\b"
)
LEADS = ("half", "quarter", "a quarter", "five", "ten", "twenty", "twenty-five", "twenty five")  # to three, after six
NOON = 12
HALF_HOUR, QUARTER_HOUR = 30, 15
NIGHT = 5  # "one at night" to "four at night" are hours after midnight


def clock(match: re.Match[str]) -> Clock | None:
    """Read the groups of `CLOCK`."""
    value = _named(match) or _digits(match) or _told(match) or _past(match)
    if value is None:
        return None
    part = group(match, "part") or group(match, "lpart")
    return replace(in_part(value, part) if part else value, zone=zone(match))


def bare(match: re.Match[str]) -> Clock:
    """Read the groups of `BARE`."""
    minute = group(match, "bmin") or group(match, "bword")
    hour = _hour(match["bare"])
    military = bool(group(match, "bmin")) and not match["bsep"] and len(match["bare"]) > 1  # 1015 is not 10:15 p.m.
    ambiguous = 1 <= hour <= NOON and not military and not match["bare"].startswith("0")
    value = Clock(hour, _minute(minute) if minute else None, twelve=ambiguous)
    part = group(match, "part")
    return replace(in_part(value, part) if part else value, zone=zone(match))


def read(words: str) -> Clock | None:
    """Read words that are a whole clock time; a bare hour may be of either half of the day."""
    match = _compiled(CLOCK).fullmatch(words)
    value = clock(match) if match else None
    if value:
        return value
    match = _compiled(BARE).fullmatch(words)
    return bare(match) if match else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(spaced(pattern), re.IGNORECASE)


def in_order(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Give an hour of either half of the day the half that brings it nearest to the other: 1-3 pm, 8am-3, 11-1:30."""
    if first.twelve and not last.twelve:
        before = [half for half in _halves(first) if _time(half) < _time(last)]
        return (before or _halves(first))[-1], last
    if last.twelve and not first.twelve:
        after = [half for half in _halves(last) if _time(half) > _time(first)]
        return first, (after or _halves(last))[0]
    if first.twelve and last.twelve and _time(last) < _time(first):
        return first, _halves(last)[1]
    return first, last


def _halves(value: Clock) -> list[Clock]:
    hour = (value.hour or 0) % NOON
    return [replace(value, hour=hour + half, twelve=False) for half in (0, NOON)]


def _time(value: Clock) -> tuple[int, int]:
    return value.hour or 0, value.minute or 0


def in_part(value: Clock, part: str) -> Clock:
    """Put an hour into its half of the day: 3 in the afternoon, 8 at night; not: 2 at night."""
    name = clean(part)
    if value.hour is None or value.hour >= NOON or name in ("morning", "mo"):
        return replace(value, twelve=False)
    small = name in ("night", "ni") and value.hour < NIGHT
    return replace(value, hour=value.hour + (0 if small else NOON), twelve=False)


def zone(match: re.Match[str]) -> str | None:
    """Read the groups of `ZONE`."""
    name = group(match, "zone") or group(match, "inzone") or group(match, "zone5")
    offset = group(match, "offset")
    if offset:
        digits = re.sub(r"[^\d+-]", "", offset)
        hours, minutes = (digits[1:-2], digits[-2:]) if len(digits) > 3 else (digits[1:], "00")
        return f"{digits[0]}{hours.zfill(2)}:{minutes}"
    if name is None:
        return "Z" if clean(group(match, "mark") or "") in ("gmt", "utc") else None
    return LEXICON["zones"].get(clean(name)) or None


def _named(match: re.Match[str]) -> Clock | None:
    name = group(match, "named")
    return Clock(0 if clean(name).startswith("mid") and "night" in clean(name) else NOON, 0) if name else None


def _digits(match: re.Match[str]) -> Clock | None:
    if match["hour"]:
        late = (match["half"] or match["letter"]) in "pP"
        hour = int(match["hour"]) % NOON + (NOON if late else 0)
        return Clock(hour, _number(match["minute"]), _number(match["second"]))
    if match["h24"]:
        ambiguous = 1 <= int(match["h24"]) < NOON and not match["h24"].startswith("0")
        return Clock(int(match["h24"]), int(match["m24"]), _number(match["s24"]), twelve=ambiguous)
    if match["hd"]:
        return Clock(int(match["hd"]), int(match["md"]))
    return Clock(int(match["hm"]), int(match["mm"])) if match["hm"] else None


def _told(match: re.Match[str]) -> Clock | None:
    if match["told"]:
        return _half(_hour(match["told"]), _minute(match["wmin"]) if match["wmin"] else None, match["half2"])
    if match["oclock"]:
        return _half(_hour(match["oclock"]), None, match["half3"])
    if match["loose"]:
        return Clock(_hour(match["loose"]), _minute(match["lmin"]) if match["lmin"] else None)
    return None


def _past(match: re.Match[str]) -> Clock | None:
    if not match["near"]:
        return None
    hour, lead = _hour(match["near"]), clean(match["lead"])
    if clean(match["side"]) != "past" and lead not in LEADS and "min" not in clean(match[0]):
        return None  # 3 to 5, two to three weeks
    minute = HALF_HOUR if lead == "half" else QUARTER_HOUR if lead.endswith("quarter") else _minute(lead)
    if hour > NOON or not 1 <= minute < 60 or (hour == 0 and not match["near"].isalpha()):
        return None
    if clean(match["side"]) in ("to", "till", "before"):
        hour, minute = (hour - 1) % 24 or NOON, 60 - minute
    if match["near"].isalpha() and clean(match["near"]) in ("noon", "midnight"):
        return Clock(hour, minute)
    return _half(hour, minute, match["half4"])


def _half(hour: int, minute: int | None, half: str | None) -> Clock:
    if half is None:
        return Clock(hour, minute, twelve=True)
    return Clock(hour % NOON + (NOON if half in "pP" else 0), minute)


def _hour(words: str) -> int:
    name = clean(words)
    return int(name) if name.isdigit() else {"noon": NOON, "midnight": 0}.get(name, NUMBERS.get(name, 0))


def _minute(words: str) -> int:
    name = clean(words)
    if name.isdigit():
        return int(name)
    return count(name.removeprefix("oh").lstrip(" -"))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
