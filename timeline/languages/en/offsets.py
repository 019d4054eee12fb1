"""Words -> distances from the anchor or from the time told: three days ago, a year earlier, in two weeks."""

import re

from timeline.contracts import rule
from timeline.languages.en.parts import COUNT, ORDINALS, UNIT, after, before, clean, count, unit, words
from timeline.model import Granularity
from timeline.model.value import Base, Offset, Period, Shift, Value, Within

HEDGE = (
    r"(?P<hedge>(?:just |well |a little |slightly )?"
    r"(?:over|under|more than|less than|about|around|nearly|almost|roughly"
    r"|approximately|at least|some) )"
)
LENGTH = (
    rf"(?:{HEDGE}?(?:(?P<halfa>half a )|{COUNT}(?P<plus> and a half)? (?:or so |full |whole |short |long )?){UNIT}"
    rf"(?P<andhalf> and a half)?(?P<orso> or so)?)"
)
PLANS = re.compile(
    r"(?i)\b(?:will|shall|due|expects?|expected|plans?|planned|back|going to|set to|scheduled|would)\b|['’]ll\b"
)
QUARTERS = 4  # of a year


@rule(words(rf"{LENGTH} ago\b"))
def units_ago(match: re.Match[str]) -> Value | None:
    """Three days ago; nearly a year ago; a decade ago; two and a half years ago."""
    return _offset(match, -1, Base.ANCHOR)


@rule(words(rf"{LENGTH} (?P<side>earlier|later|before|after(?:wards?)?|previously|thereafter)\b"))
def units_later(match: re.Match[str]) -> Value | None:
    """Three days later; a year earlier; two weeks after; not: two days after the fire."""
    side = clean(match["side"])
    if side in ("before", "after") and re.match(r"\s{1,4}\w", after(match)):
        return None
    return _offset(match, -1 if side in ("earlier", "before", "previously") else 1, Base.NARRATED)


@rule(words(rf"{LENGTH} (?:from now|from today|hence)\b"))
def units_from_now(match: re.Match[str]) -> Value | None:
    """Two years from now; five days from today."""
    return _offset(match, 1, Base.ANCHOR)


@rule(words(rf"in {LENGTH}(?:['’]s?)?(?: time\b)?"))
def in_units(match: re.Match[str]) -> Value | None:
    """The trial will end in two weeks; in five days' time; not: the first loss in five years."""
    left = before(match, 80)
    planned = not left.strip() or PLANS.search(left) or "time" in match[0] or re.search(r"\bwill\b", after(match))
    used = re.match(r"\s{1,4}or\b", after(match)) or re.search(
        r"(?i)\b(?:first|second|third|lowest|highest|biggest|worst|best|only|time|times|once|twice|least|most)\b[^,;]{0,30}$",
        left,
    )
    return _offset(match, 1, Base.ANCHOR) if planned and not used else None


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
    if match["noun"] and clean(match["noun"]) == "quarter":
        return Shift(Granularity.QUARTER, -QUARTERS, Base.NARRATED)
    return Offset(Granularity.YEAR, -1, base)


def _offset(match: re.Match[str], sign: int, base: Base) -> Value:
    hedged = bool(match["hedge"] or match["orso"])
    if match["halfa"]:
        return _half(unit(match["unit"])[0], sign, base, hedged)
    grain, each = unit(match["unit"])
    number = count(match["count"]) * each
    if match["plus"] or match["andhalf"]:
        months = {Granularity.YEAR: 12, Granularity.DECADE: 120}.get(grain)
        if months:
            return Offset(Granularity.MONTH, sign * (number * months + months // 2), base, True)
        hedged = True
    return Offset(grain, sign * number, base, hedged)


def _half(grain: Granularity, sign: int, base: Base, hedged: bool) -> Value:
    smaller = {
        Granularity.YEAR: (Granularity.HALF, 1),
        Granularity.DECADE: (Granularity.YEAR, 5),
        Granularity.CENTURY: (Granularity.YEAR, 50),
        Granularity.HOUR: (Granularity.MINUTE, 30),
        Granularity.DAY: (Granularity.HOUR, 12),
    }
    half, number = smaller.get(grain, (grain, 1))
    return Offset(half, sign * number, base, hedged or grain is not Granularity.HOUR)
