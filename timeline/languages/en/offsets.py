"""Words -> distances from the anchor or from the time told: three days ago, a year earlier, in two weeks."""

import re
from fractions import Fraction

from timeline.contracts import rule
from timeline.languages.en import feasts
from timeline.languages.en.feasts import HOLIDAY
from timeline.languages.en.parts import (
    COUNT,
    FULL_WEEKDAY,
    LENGTH_UNIT,
    LEXICON,
    MONTH,
    NUMBER,
    ORDINALS,
    WEEKDAYS,
    after,
    again,
    amount,
    before,
    clean,
    count,
    group,
    length_unit,
    month,
    one_of,
    words,
)
from timeline.model import Granularity
from timeline.model.value import TOLD, Base, Calendar, Nearest, Offset, Period, Shift, Value, Weekday, Within

HEDGE = (
    r"(?P<hedge>(?:just |well |a little |slightly )?"
    r"(?:over|under|more than|less than|about|around|nearly|almost|roughly"
    r"|approximately|at least|some) )"
)
LENGTH = rf"(?:{HEDGE}?{NUMBER}\+?{LENGTH_UNIT}(?P<andhalf> and a half)?(?P<orso> or so)?)"
PLANS = re.compile(
    r"(?i)\b(?:will|shall|due|expects?|expected|plans?|planned|back|going to|set to|scheduled|schedule|would|wants?"
    r"|needs?|remind|let['’]?s|gonna)\b|['’]ll\b"
)
COUNTED = re.compile(  # what a week is the measure of
    r"(?i)(?:\d|[%$£€]|\b(?:once|twice|times|thrice|hours?|days?|dollars|pounds|euros|cents|percent|for|than|of|in|within"
    r"|about|after|some|over|nearly|almost|lasted|past|last|each|every|per|holy|easter|whit))\s{1,4}$"
)
HALVES = {Granularity.YEAR: Granularity.HALF}
FINER = {
    Granularity.CENTURY: (Granularity.YEAR, 100),
    Granularity.DECADE: (Granularity.YEAR, 10),
    Granularity.YEAR: (Granularity.MONTH, 12),
    Granularity.MONTH: (Granularity.WEEK, 4),
    Granularity.WEEK: (Granularity.DAY, 7),
    Granularity.DAY: (Granularity.HOUR, 24),
    Granularity.HOUR: (Granularity.MINUTE, 60),
    Granularity.MINUTE: (Granularity.SECOND, 60),
}
MONTHS = {Granularity.CENTURY: 1200, Granularity.DECADE: 120, Granularity.YEAR: 12}
FROM_NOW = r"(?:from (?:right )?now|from today|hence)"


@rule(words(rf"{LENGTH} ago\b"))
def units_ago(match: re.Match[str]) -> Value | None:
    """Three days ago; nearly a year ago; a decade ago; two and a half years ago; 1+ hr ago."""
    return _offset(match, -1, Base.ANCHOR)


@rule(
    words(
        rf"{LENGTH} ago,? (?:on |this )?(?:{FULL_WEEKDAY}|(?P<day>today|yesterday|tomorrow|day)|(?P<of>week|month))\b"
    )
)
def ago_today(match: re.Match[str]) -> Value | None:
    """Ten years ago today; a week ago Tuesday; a year ago this month; not: two days ago, Tuesday."""
    far = _offset(match, -1, Base.ANCHOR)
    if not isinstance(far, Offset) or "," in match[0] or far.unit > Granularity.WEEK:
        return None
    if match["weekday"] and far.unit is not Granularity.WEEK:
        return Within(Weekday(WEEKDAYS[clean(match["weekday"])]), far) if " on " in match[0] else None
    if match["weekday"]:
        day = Weekday(WEEKDAYS[clean(match["weekday"])], ahead=False)
        return Within(Within(Shift(Granularity.DAY, 1), day), far)  # the last one, be it today, and weeks before
    name = clean(match["day"] or match["of"])
    if name in ("day", "week", "month") and " this " not in clean(match[0]):
        return None
    unit = Granularity[name.upper()] if match["of"] else Granularity.DAY
    return Within(Shift(unit, {"yesterday": -1, "tomorrow": 1}.get(name, 0)), far)


@rule(words(rf"{LENGTH} on\b"))
def units_on(match: re.Match[str]) -> Value | None:
    """Twenty-five years on, it was widened; not: ten days on the road."""
    opens = re.search(r"(?:^|[.;!?\n])\s{0,4}$", before(match))
    return _offset(match, 1, Base.NARRATED) if opens and after(match).startswith(",") else None


@rule(words(rf"{LENGTH} (?P<side>earlier|later|before|after(?:wards?)?|previously|thereafter)\b"))
def units_later(match: re.Match[str]) -> Value | None:
    """Three days later; a year earlier; two weeks after; not: two days after the fire."""
    side = clean(match["side"])
    if side in ("before", "after") and re.match(r"\s{1,4}\w", after(match)):
        return None
    return _offset(match, -1 if side in ("earlier", "before", "previously") else 1, Base.NARRATED)


@rule(words(rf"{LENGTH} {FROM_NOW}\b"))
def units_from_now(match: re.Match[str]) -> Value | None:
    """Two years from now; five days from today."""
    return _offset(match, 1, Base.ANCHOR)


@rule(words(rf"in {LENGTH}(?:['’]s?)?(?: time\b)?"))
def in_units(match: re.Match[str]) -> Value | None:
    """The trial will end in two weeks; in five days' time; not: the first loss in five years."""
    left = before(match, 80)
    planned = not left.strip() or PLANS.search(left) or "time" in match[0] or re.search(r"\bwill\b", after(match))
    used = re.match(r"\s{1,4}(?:or|that)\b", after(match)) or re.search(
        r"(?i)\b(?:first|second|third|lowest|highest|biggest|worst|best|only|time|times|once|twice|least|most)\b[^,;]{0,30}$",
        left,
    )
    return _offset(match, 1, Base.ANCHOR) if planned and not used else None


@rule(words(rf"(?P<many>{COUNT}) (?P<weekday>{one_of(LEXICON['weekdays'])})s? (?P<side>{FROM_NOW}|ago|later)\b"))
def weekdays_away(match: re.Match[str]) -> Value | None:
    """Three Fridays from now; two Mondays ago."""
    ahead = clean(match["side"]) != "ago"
    weeks = (count(match["many"]) - 1) * (1 if ahead else -1)
    return Within(Weekday(WEEKDAYS[clean(match["weekday"])], ahead=ahead), Offset(Granularity.WEEK, weeks))


@rule(
    words(
        rf"(?:(?:(?P<many>{COUNT}) weeks|(?P<unit>(?:a|one) (?:week|fortnight)))"
        rf"(?: on {FULL_WEEKDAY}| (?P<day>today|tomorrow))|{again(FULL_WEEKDAY)} week)\b"
    )
)
def weeks_on(match: re.Match[str]) -> Value | None:
    """A week on Tuesday; two weeks today; Friday week; not: twice a week on Tuesdays, five dollars a week today."""
    if COUNTED.search(before(match)) or re.match(r"['’]|\s{1,4}(?:\d|end|in\b|out\b|after week)", after(match)):
        return None
    weeks = count(match["many"]) if match["many"] else 2 if "fort" in clean(match["unit"] or "") else 1
    if match["day"]:
        return Shift(Granularity.DAY, 7 * weeks + (clean(match["day"]) == "tomorrow"))
    return Within(
        Weekday(WEEKDAYS[clean(match["weekday"] or match["weekday2"])], ahead=True), Offset(Granularity.WEEK, weeks)
    )


@rule(
    words(
        rf"(?:the )?(?:{MONTH}|{HOLIDAY}) "
        rf"(?:(?P<ahead>in )?{LENGTH}(?: (?P<side>{FROM_NOW}|ago))?|(?P<next>after next|before last))\b"
    )
)
def named_away(match: re.Match[str]) -> Value | None:
    """March in one year; Easter three years ago; March after next."""
    named = feasts.holiday(match["holiday"]) if match["holiday"] else Calendar(month=month(match["month"]))
    if match["next"]:
        far = 1 if "next" in clean(match["next"]) else -1
        return Within(Within(Nearest(named, ahead=far > 0), Shift(Granularity.YEAR, far)), named)
    if bool(match["ahead"]) == bool(match["side"]):
        return None
    base = _offset(match, -1 if clean(match["side"] or "") == "ago" else 1, Base.ANCHOR)
    return Within(base, named)


@rule(
    words(
        r"(?:(?:the |a )?year[- ](?P<side>ago|earlier) (?:fiscal )?(?:(?P<nth>first|second|third|fourth)[- ])?"
        r"(?P<noun>quarter|period|month)|year-(?P<alone>ago|earlier))\b"
    )
)
def year_ago(match: re.Match[str]) -> Value | None:
    """The year-ago quarter; a year-earlier profit."""
    base = Base.ANCHOR if clean(match["side"] or match["alone"]) == "ago" else Base.NARRATED
    if match["nth"]:
        return Within(Shift(Granularity.YEAR, -1), Period(Granularity.QUARTER, ORDINALS[clean(match["nth"])]))
    if match["noun"] and clean(match["noun"]) != "month":
        return Within(Period(Granularity.QUARTER, TOLD), Offset(Granularity.YEAR, -1))
    return Offset(Granularity.YEAR, -1, base)


def _offset(match: re.Match[str], sign: int, base: Base) -> Value:
    """Read the groups of `LENGTH`; a fraction is told in the next finer unit."""
    grain, each = length_unit(match)
    number = amount(match) * each
    hedged = bool(match["hedge"] or group(match, "orso"))
    if number == Fraction(1, 2) and grain in HALVES:
        return Offset(HALVES[grain], sign, base, hedged=True)
    if number.denominator > 1 and grain < Granularity.MONTH and number.denominator not in (2, 4):
        return Offset(Granularity.MONTH, sign * round(number * MONTHS[grain]), base, hedged=True)  # 17.2 years
    while number.denominator > 1 and grain in FINER:
        grain, times = FINER[grain]
        number, hedged = number * times, hedged or grain < Granularity.MINUTE
    return Offset(grain, sign * round(number), base, hedged)
