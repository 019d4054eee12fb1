"""Words -> times named in passing, which date nothing: at night, winter coat, Christmas shopping, for the year."""

import re

from timeline.contracts import rule
from timeline.languages.en import feasts
from timeline.languages.en.feasts import HOLIDAY
from timeline.languages.en.neighbours import is_feast
from timeline.languages.en.parts import FISCAL, LEXICON, WEEKEND, after, before, clean, one_of, words
from timeline.model import Granularity
from timeline.model.value import TOLD, Base, Clock, Period, Shift, Value, Weekend, Within

PARTS = LEXICON["parts"] | LEXICON["loose_parts"]
GREETING = re.compile(r"(?i)\b(?:good|gd|goo+d|every|each)\s{1,4}$")
DAY_AND = re.compile(r"(?i)\bday (?:and|or|or by|and by)\s{1,4}$")
NO_FEAST = re.compile(r"(?i)['’]|[-\s]{1,4}(?:trees?|carols?|islands?|eggs?|bunn\w+|eve\b|stand\b|rabbit)")
NO_SPRING = re.compile(r"(?i)[-\s]{1,4}(?:of|from|into|up|water|onion|roll|mattress|loaded|break|cleaning)\b")
BEHIND_NAME = re.compile(r"([A-Z][a-z]{1,20})\s$")  # Donna Summer, the Lyon Spring
NO_UNIT = re.compile(
    r"(?i)\s{1,4}(?:of|before|after|that|when|in which|following|preceding|earlier|later|ahead|to come|end(?:ed|ing)"
    r"|a year|one year|\d)|-\w"
)


@rule(words(rf"(?:(?:the |an? )?(?:(?:late|early|whole) )?)?(?P<part>{one_of(PARTS)})\b"), "TIME", loose=True)
def part_in_passing(match: re.Match[str]) -> Value | None:
    """At night; an afternoon in the sun; morning tea; lunchtime; not: good morning, one night stand."""
    if (
        GREETING.search(before(match))
        or DAY_AND.search(before(match))
        or re.match(r"\s{1,4}(?:stand|club|show|the|when|that)\b", after(match))
    ):
        return None
    return Clock(part=PARTS[clean(match["part"])])


@rule(words(rf"(?P<season>{one_of(set(LEXICON['seasons']) - {'fall'})})\b"), loose=True)
def season_in_passing(match: re.Match[str]) -> Value | None:
    """A winter coat; summer reading; not: a spring of water, Palm Springs."""
    name = BEHIND_NAME.search(before(match))
    if match[0][0].isupper() and name and name[1].lower() not in (*LEXICON["function_words"], "your", "our"):
        return None
    if NO_SPRING.match(after(match)) or re.search(r"(?i)\b(?:hot|coil|palm|silver)\s{1,4}$", before(match)):
        return None
    return Within(Shift(Granularity.YEAR, 0), Period(Granularity.SEASON, LEXICON["seasons"][clean(match["season"])]))


@rule(words(rf"(?:the |an? )?{HOLIDAY}"), loose=True)
def holiday_in_passing(match: re.Match[str]) -> Value | None:
    """Christmas shopping; an Easter show; not: a Christmas tree, India's Independence Day."""
    if feasts.is_word(match) or not is_feast(match) or NO_FEAST.match(after(match)):
        return None
    if re.search(r"[A-Z]\w{1,30}['’]s\s{1,4}$", before(match)):
        return None
    return feasts.holiday(match["holiday"])


@rule(words(rf"(?:(?:an?|the) )?(?:long )?{WEEKEND}\b"), loose=True)
def weekend_in_passing(match: re.Match[str]) -> Value | None:
    """A long weekend; weekend shopping."""
    return Weekend(0)


@rule(
    words(
        rf"the (?:(?:full|whole|entire|current|latest|most recent|same) )?(?:{FISCAL} )?"
        r"(?P<unit>year|month|week|quarter|period)\b"
    ),
    loose=True,
)
def unit_in_passing(match: re.Match[str]) -> Value | None:
    """For the year; during the quarter; in the latest period; not: the year of the flood, the week before."""
    name, bare = clean(match["unit"]), len(clean(match[0]).split()) == 2
    if NO_UNIT.match(after(match)) or (name == "period" and bare):
        return None
    if name in ("quarter", "period"):
        return Period(Granularity.QUARTER, TOLD)
    return Shift(Granularity[name.upper()], 0, Base.NEARBY if name == "year" else Base.ANCHOR)
