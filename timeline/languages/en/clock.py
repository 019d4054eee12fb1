"""Words -> times of day, alone and beside their day: 3:30 p.m. EST, noon, Friday at 3, 9 a.m. tomorrow."""

import re
from dataclasses import replace

from timeline.contracts import Found, rule
from timeline.languages.en import hours
from timeline.languages.en.compose import A_DAY, DAY_RULES, read
from timeline.languages.en.hours import A_CLOCK, BARE, CLOCK, IN_PART, ZONE, ZONES
from timeline.languages.en.parts import (
    A_WEEKDAY,
    COUNT,
    DAY,
    FULL_YEAR,
    LEXICON,
    MONTH,
    TO,
    UNIT,
    after,
    again,
    before,
    clean,
    count,
    date,
    group,
    month,
    one_of,
    unit,
    unnamed,
    words,
)
from timeline.model import Granularity, Span
from timeline.model.value import Between, Clock, Modified, Offset, Value, Within

NEAR = r"(?:about|abt|around|shortly (?:before|after))"
BY = r"(?:at|by|(?P<from>from)|around|about|abt|for|(?:starting|beginning)(?: (?:at|from))?|@)"
EDGE = r"(?P<edge>before|after|until|till)"
AM = r"(?P<daypart>morning|afternoon|evening|night|[ap](?:m\b| ?\. ?m\b(?: ?\.)?))"
IN_AM = rf",? (?:(?P<third>early|late) )?(?:in the (?:early hours of the )?)?{AM}"
RANGE = rf"(?P<first>{hours.A_CLOCK}|{unnamed(BARE)})(?P<to>{TO}| and )(?P<last>{hours.A_CLOCK}|{unnamed(BARE)})"
BEFORE = 20  # characters before an hour that tell whether it opens a range
SIDE = {"before": "BEFORE", "until": "BEFORE", "till": "BEFORE", "after": "AFTER", "since": "AFTER"}
UNITS_BEHIND = re.compile(
    r"[,%\d]|[./-]\d|\s{0,4}(?:%|percent|per\b|cents?\b|pence|million|billion|points?\b|and\s\d|to\s\d|of\b|[a-z]+s\b)"
)
ALONE = re.compile(
    r"\s{0,4}(?:$|[.,;:?!)](?:\D|$)|\n|(?:and|or|but|for|with|to|on|in|so|when|as|then|today|tomorrow)\b)"
)
LOOKED = re.compile(r"(?i)\b(?:look(?:s|ed|ing)?|glance[ds]?|peek(?:s|ed)?)(?:\s{1,4}(?:back|ahead))?\s{1,4}at\s{1,4}$")
PRICED = re.compile(
    r"(?i)\b(?:clos\w+|trad\w+|pric\w+|valu\w+|end\w*|open\w*|finish\w*|settl\w+|quot\w+|yield\w*|rates?|shares?|index|up"
    r"|down|stood|stands|version|sold|bid)\b[^.;]{0,40}$"
)
TENS = re.compile(r"(?i)\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-]{1,4}$")
INSIDE, NAME = re.compile(r"\w\s{1,4}$"), re.compile(r"\s(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z]{2,4}\b))[A-Z]")
LEADS_TO_CLOCK = re.compile(
    r"(?i)(?:^|[(\n]|[,;:–—-]\s{1,3}|\b(?:at|by|until|till|from|around|about|abt|before|after|@)\s{1,4})$"
)


@rule(words(rf"(?:{NEAR} )?{CLOCK}"), "TIME")
def clock(match: re.Match[str]) -> Value | None:
    """3:30 p.m. EST; 15:30; 3 o'clock; noon; half past three; 1430 GMT; 4 in the morning; not: John 3:16-17."""
    return None if _is_count(match) else hours.clock(match)


@rule(words(rf"(?:at|@) ?(?:{NEAR} )?(?P<x>{BARE}(?:{IN_PART})?(?:{ZONE})?)"), "TIME")
def at_hour(match: re.Match[str]) -> Value | None:
    """At 6.45; at 1830; at seven thirty; at 8 GMT; at 730 in the evening; not: at 7, at 6.45 a share."""
    if LOOKED.search(before(match)):
        return None  # to look back at 2030
    told = match["part"] or hours.zone(match) is not None
    minute = match["bmin"] or match["bword"]
    if not told and (
        not minute or _is_number(match) or not ALONE.match(after(match)) or PRICED.search(before(match, 60))
    ):
        return None
    return None if int(match["bmin"] or 0) > 59 else hours.bare(match)


def _is_number(match: re.Match[str]) -> bool:
    """Tell a count (deaths at 149) from an hour (at 1830): three figures are no time of their own."""
    short = bool(match["bmin"]) and not match["bsep"] and len(match["bare"]) < 2
    return short and "ish" not in match[0].lower()


@rule(
    words(
        rf"(?P<date>{A_DAY})(?:(?:,? |[,:] ?|T| ?@ ?| ?- ?)(?:(?:{BY}|{EDGE}) ?)?(?:{NEAR} )?"
        rf"(?:{CLOCK}|(?P<at>(?:at|around|@) ?(?:{NEAR} )?){BARE}(?:{ZONE.replace('P<', 'P<b')})?)|{IN_AM})"
    ),
    "TIME",
    beside=A_DAY,
)
def day_clock(match: re.Match[str]) -> Value | tuple[Found, ...] | None:
    """Friday at 3 p.m.; March 3, 2024, 14:30; tomorrow at 5; March 3 in the evening; tomorrow am; today before 4pm."""
    if match["daypart"]:
        return _part(match["date"], match["daypart"], match["third"])
    if match["bare"]:
        return None if UNITS_BEHIND.match(after(match)) else _join(match["date"], _bare(match))
    value = _join(match["date"], hours.clock(match))
    side = SIDE.get(clean(match["edge"] or ""))
    if value and match["from"]:
        day = Span(*match.span("date"))
        return (Found(Span(*match.span()), value, (day, Span(match.end("from") + 1, match.end()))),)
    return Modified(value, side) if value and side else value


@rule(
    words(
        rf"{A_WEEKDAY},? {MONTH} ?{DAY} (?P<h24>\d\d):(?P<m24>\d\d):(?P<s24>\d\d)"
        rf"(?: (?:(?P<zone>{ZONES})|(?P<offset>[+-]\d{{4}})))? (?P<year>{FULL_YEAR})"
    ),
    "TIME",
)
def asctime(match: re.Match[str]) -> Value | None:
    """Mon May 12 14:27:31 2025; Mon May 12 14:27:31 +0000 2025."""
    day = date(int(match["year"]), month(match["month"]), int(match["day"]))
    clock = Clock(int(match["h24"]), int(match["m24"]), int(match["s24"]), zone=hours.zone(match))
    return Within(day, clock) if day else None


@rule(words(rf"{RANGE}(?:,? (?:on |of )?(?P<date>{A_DAY}))?"), "TIME", beside=A_DAY)
def clock_range(match: re.Match[str]) -> tuple[Found, ...] | None:
    """1-3 pm; from 3 to 5 p.m.; 8am-3; between 10 and 11:30 on Friday; not: 3 to 5, 10 and 11:30."""
    value = _range(match)
    if value is None or not isinstance(value.end, Clock):
        return None
    last = _join(match["date"], value.end) if match["date"] else value.end
    ends = Span(*match.span("first")), Span(match.start("last"), match.end())
    return (Found(Span(*match.span()), Between(value.start, last), ends),) if last else None


@rule(words(rf"(?P<date>{A_DAY})(?:,? |, ?| ?@ ?)(?:(?:(?P<from>from|between)|at) )?{RANGE}"), "TIME", beside=A_DAY)
def day_clock_range(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Next Monday 1-3 pm; June 14, 2023 from 10 am to 4 pm; tomorrow between 3 and 5 p.m."""
    value, day = _range(match), read(match["date"], DAY_RULES)
    if value is None or day is None:
        return None
    start = Within(day, value.start) if value.start else None
    first, last = Span(*match.span("first")), Span(*match.span("last"))
    ends = (Span(*match.span("date")), first, last) if match["from"] else (Span(match.start(), first.end), last)
    return (Found(Span(*match.span()), Between(start, value.end), ends),)


@rule(words(rf"(?P<first>{A_CLOCK}) ?\((?P<last>[^()]{{3,40}})\),? (?:on )?(?P<date>{A_DAY})"), "TIME", beside=A_DAY)
def clock_and_zone_day(match: re.Match[str]) -> tuple[Found, ...] | None:
    """8:15 p.m. (1215 GMT) on Monday: both are of that day."""
    first, last = (hours.read(match[name]) for name in ("first", "last"))
    values = [_join(match["date"], clock) for clock in (first, last)]
    day = read(match["date"], DAY_RULES)
    told = (*zip(("first", "last"), values, strict=True), ("date", day))
    return tuple(Found(Span(*match.span(name)), value) for name, value in told if value) if all(values) else None


@rule(words(rf"(?:{CLOCK}|{BARE}),? (?:on |of )?(?P<date>{A_DAY})"), "TIME")
def clock_day(match: re.Match[str]) -> Value | None:
    """9 a.m. Tuesday; 3pm on 5/6/2007; at 3 on Friday; five-thirty tomorrow evening; 8 tonight; at 8 tomorrow."""
    if not match["bare"]:
        return _join(match["date"], hours.clock(match))
    led = LEADS_TO_CLOCK.search(before(match)) and "," not in match[0]
    if match["bmin"] and not match["bsep"] and not re.search(r"(?i)(?:at|@)\s{0,4}$", before(match)):
        return None  # 134 this afternoon
    return _join(match["date"], hours.bare(match)) if led else None


@rule(words(rf"(?:the |an? )?(?P<part>morning|afternoon|evening|night) of (?P<date>{A_DAY})"), "TIME", beside=A_DAY)
def part_of_day_of(match: re.Match[str]) -> Value | None:
    """The morning of March 3."""
    return _part(match["date"], match["part"])


SECOND_DAY = r"(?: ?[-–—/] ?| and | to )(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"


@rule(
    words(
        rf"(?:the )?(?P<part>evening|night) of (?:{DAY}{SECOND_DAY} {MONTH}|{again(MONTH)} {again(DAY)}{SECOND_DAY})"
        rf"(?:,? (?P<year>{FULL_YEAR}))?"
    ),
    "TIME",
)
def night_of_days(match: re.Match[str]) -> Value | None:
    """The night of 4-5 June; the evening of March 3 and 4, 2024: that of the first."""
    name, number = match["month"] or match["month2"], match["day"] or match["day2"]
    first = date(int(match["year"]) if match["year"] else None, month(name), int(number))
    return Within(first, Clock(part=LEXICON["parts"][match["part"].lower()])) if first else None


@rule(
    words(
        rf"(?:(?:in|early in|late in) )?(?P<x>(?:the |early |late )?(?P<noun>morning|afternoon|evening|night)"
        rf",? ?(?:at|@) ?(?:{CLOCK}|{BARE}))"
    ),
    "TIME",
)
def part_clock(match: re.Match[str]) -> Value | None:
    """In the morning at 7; early morning @ 3; the evening at 8 p.m."""
    value = hours.bare(match) if match["bare"] else hours.clock(match)
    return hours.in_part(value, match["noun"]) if value else None


@rule(words(rf"{COUNT} {UNIT} (?P<from>from|after|before|past) {CLOCK}"), "TIME")
def counted_from_clock(match: re.Match[str]) -> Value | None:
    """15 minutes from 1pm; two hours before noon."""
    grain, each = unit(match["unit"])
    value = hours.clock(match)
    if value is None or grain < Granularity.HOUR:
        return None
    number = count(match["count"]) * each
    return Within(value, Offset(grain, -number if clean(match["from"]) == "before" else number))


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


def _part(words: str, part: str, edge: str | None = None) -> Value | None:
    day = read(words, DAY_RULES)
    name = clean(part).replace(".", "").replace(" ", "")
    code = {"am": "MO", "pm": "AF"}.get(name) or LEXICON["parts"][name]
    if day is None or isinstance(day, Within):
        return None
    value = Within(day, Clock(part=code))
    return Modified(value, "START" if clean(edge) == "early" else "END") if edge else value


def _range(match: re.Match[str]) -> Between | None:
    """Read the groups of `RANGE`; an hour without its half of the day takes it from the other."""
    first, last = hours.read(match["first"]), hours.read(match["last"])
    paired = re.search(r"(?i)\b(?:between|from)\s{1,4}$", match.string[: match.start("first")][-BEFORE:])
    told = [end for end in (match["first"], match["last"]) if re.search(r"(?i)[:h]\d|m\b|[ap]$|clock|noon|night", end)]
    if match["to"] == "-" and re.search(r"[a-z]-[a-z]", match.string[match.end("first") - 1 : match.start("last") + 1]):
        return None  # four twenty-three a.m.
    if re.fullmatch(r"\d{4}", match["first"]) and ":" in match["last"]:
        return None  # 11 June 2029-17:02
    goes_on = re.match(r"[-/.:]\d|%", match.string[match.end("last") :])
    if first is None or last is None or not told or goes_on or (clean(match["to"]) == "and" and not paired):
        return None
    return Between(*hours.in_order(first, last))


def _bare(match: re.Match[str]) -> Clock:
    name, offset = group(match, "bzone") or group(match, "binzone"), group(match, "boffset")
    value = hours.bare(match)
    return replace(value, zone=LEXICON["zones"].get(clean(name)) or None) if name and not offset else value


def _join(words: str, value: Clock | None) -> Value | None:
    day = read(words, DAY_RULES)
    if day is None or value is None:
        return None
    if isinstance(day, Within) and isinstance(day.inner, Clock):
        value = hours.in_part(value, day.inner.part or "")
        day = day.outer
    return Within(day, value)


def _is_count(match: re.Match[str]) -> bool:
    """Say whether digits are a verse, a ratio, a length of time or a label; or spoken words a count."""
    left, right = before(match), after(match)
    if group(match, "named") and match[0].istitle() and INSIDE.search(left) and NAME.match(right):
        return True  # Midnight Oil
    if re.search(r"\d[.,:/]$", left) and match[0][0].isdigit():
        return True
    if match["loose"] and TENS.search(left):
        return True
    if match["lead"] and re.search(r"(?i)\b(?:from|of|by|percent)\s{1,4}$", left):
        return True
    if match["lead"] and clean(match["side"]) != "past" and re.match(r"\s{1,4}[a-z]{4,}", right):
        return True
    if match["letter"] and not (
        match["sep"] or re.search(r"(?i)(?:\b(?:at|by|until|till|from|before|after|to)\s|@\s?)$", left)
    ):
        return True  # 9p may be a price, 3a a paragraph
    if match["minute"] and not match["sep"] and re.search(r"\d{4}\s", match[0]):
        return True  # 1230 AM is where a radio station sends
    return bool(
        group(match, "h24") and (re.search(r"[A-Za-z\d]:$|[\d.:/$#]$", left) or re.match(r"[:/]\d|\.\d", right))
    )
