"""Words -> months, seasons, holidays, weekdays seen from the time told: that summer, the following Friday."""

import re

from timeline.contracts import rule
from timeline.languages.en import feasts
from timeline.languages.en.parts import (
    LEXICON,
    MONTH,
    WEEKDAY,
    after,
    before,
    clean,
    month,
    one_of,
    weekday,
    words,
)
from timeline.model import Granularity
from timeline.model.value import Base, Calendar, Clock, Nearest, Period, Shift, Value, Weekday, Weekend, Within

WHICH = r"(?P<which>that(?: same| very)?|the (?:same|next)|(?:the )?(?:following|previous|preceding|ensuing))"
NAMED = (
    rf"(?:{WEEKDAY}|{MONTH}|(?P<season>{one_of(LEXICON['seasons'])})\b|{feasts.HOLIDAY}|(?P<weekend>weekend)\b)"
    rf"(?: (?P<part>{one_of(LEXICON['parts'])})\b)?"
)
THE_DAY, THE_WEEK, THE_YEAR = (
    Shift(unit, 0, Base.NARRATED) for unit in (Granularity.DAY, Granularity.WEEK, Granularity.YEAR)
)
# what stands before "that" where it points: Later that summer, by that Friday; not: said that Friday was a holiday
POINTED = re.compile(
    r"(?i)(?:^|[.!?;(\n—–]|\b(?:of|by|in|on|at|until|till|since|from|during|through(?:out)?|for|before|after|late|later|"
    r"early|earlier|over|into|it was|to))[\s'\"’”)]{0,4}$"
)
GOVERNED = re.compile(r"(?i)\b(?:on|by|until|till|from)\s{1,4}$")
CLOSED = re.compile(r"\s{0,4}(?:[.;!?)]|$)")


@rule(words(rf"{WHICH} {NAMED}"))
def named_told(match: re.Match[str]) -> Value | None:
    """That summer; the following Friday; the previous March; that same weekend; not: said that Friday was free."""
    which = clean(match["which"]).removeprefix("the ")
    if which == "that" and not (POINTED.search(before(match)) or CLOSED.match(after(match))):
        return None
    if clean(match["which"]) == "following" and not GOVERNED.search(before(match)):
        return None  # after Tuesday's fire
    if match["month"] and not _is_month(match):
        return None
    ahead = {"that": None, "same": None}.get(which.split()[0], LEXICON["which_told"].get(which) == 1)
    value = _named(match, ahead)
    return Within(value, Clock(part=LEXICON["parts"][clean(match["part"])])) if match["part"] else value


@rule(words(rf"the {NAMED} (?P<side>before|after)\b"))
def named_beside(match: re.Match[str]) -> Value | None:
    """The winter before; the Friday after; not: the winter before the war."""
    goes_on = re.match(r"\s{1,4}[\w'’\"“]", after(match))
    if goes_on or match["part"] or (match["month"] and not _is_month(match)):
        return None
    return _named(match, clean(match["side"]) == "after")


def _is_month(match: re.Match[str]) -> bool:
    """Tell a month from other words: that may help, that March 9 vote."""
    name = match["month"]
    return name[0].isupper() and name != "May" and not re.match(r"\s{1,4}\d", after(match))


def _named(match: re.Match[str], ahead: bool | None) -> Value:
    if match["weekday"]:
        day = weekday(match["weekday"])
        return Within(THE_DAY, Weekday(day, 0) if ahead is None else Weekday(day, ahead=ahead))
    if match["weekend"]:
        return Within(THE_WEEK, Weekend(0)) if ahead is None else Within(THE_DAY, Weekend(ahead=ahead))
    value: Value = (
        Calendar(month=month(match["month"]))
        if match["month"]
        else Period(Granularity.SEASON, LEXICON["seasons"][clean(match["season"])])
        if match["season"]
        else feasts.holiday(match["holiday"])
    )
    return Within(THE_YEAR, value) if ahead is None else Nearest(value, ahead=ahead, base=Base.NARRATED)
