"""Dates as lists and histories shorten them: '78, 1978 (Oct), 1932-3, 05/2009-11/2014, 2025-04-07 to 04-09."""

import re

from timeline.contracts import Found, rule
from timeline.languages.en.parts import FULL_YEAR, MONTH, TO, after, before, date, full_year, month, words
from timeline.model import Span
from timeline.model.value import Between, Calendar, Value

OPEN = re.compile(r"(?:^|[^\d./:-])\s{0,4}$")  # what may stand before a date in digits


QUOTED = 80  # characters in which a quotation mark may close
OTHER = re.compile(r"['’]?s\b|['’%]|[^'’]{1,80}['’](?:\W|$)")  # the '80s, '12 men in a boat'
AHEAD = "in|since|by|until|till|of|from|to|around|circa|before|after|summer|spring|autumn|winter|late|early|mid"


@rule(words(rf"(?:{AHEAD})[ -](?P<x>['’](?P<yy>\d\d))\b"))
def short_year(match: re.Match[str]) -> Value | None:
    """It went public in '78; sold in '01; not in the '80s, not of '12 men'."""
    return None if OTHER.match(after(match, QUOTED)) else Calendar(full_year(match["yy"]))


@rule(words(rf"(?P<year>{FULL_YEAR}) ?\({MONTH}\)"))
def month_in_brackets(match: re.Match[str]) -> Value:
    """1978 (Oct): listed on the exchange; 1989 (June)."""
    return Calendar(int(match["year"]), month(match["month"]))


@rule(r"\b(?P<year>(?:1\d|20)\d\d)[-‐‑–](?P<last>\d)\b")
def next_year(match: re.Match[str]) -> tuple[Found, ...] | None:
    """From 1932-3 onwards; 2008–9: the year that follows; not the month 2024-3, not 1932-3-1."""
    first, last = int(match["year"]), int(match["last"])
    if last != first % 10 + 1 or not OPEN.search(before(match)) or re.match(r"[-/.:]\d", after(match)):
        return None
    ends = (Span(*match.span("year")), Span(*match.span("last")))
    return (Found(Span(*match.span()), Between(Calendar(first), Calendar(first + 1)), ends),)


A_MONTH = r"(?:0?[1-9]|1[0-2])"


@rule(words(rf"(?P<m>{A_MONTH})/(?P<y>(?:19|20)\d\d){TO}(?P<m2>{A_MONTH})/(?P<y2>(?:19|20)\d\d)\b"))
def slashed_months(match: re.Match[str]) -> tuple[Found, ...] | None:
    """05/2009-11/2014; 3/2010 to 6/2011."""
    first, last = ((int(match[f"y{n}"]), int(match[f"m{n}"])) for n in ("", "2"))
    if first >= last or not OPEN.search(before(match)):
        return None
    ends = (Span(match.start("m"), match.end("y")), Span(match.start("m2"), match.end("y2")))
    return (Found(Span(*match.span()), Between(Calendar(*first), Calendar(*last)), ends),)


@rule(words(rf"(?P<year>(?:1\d|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d){TO}(?P<m2>0[1-9]|1[0-2])-(?P<d2>\d\d)\b"))
def iso_days(match: re.Match[str]) -> tuple[Found, ...] | None:
    """2025-04-07 to 04-09; 2025-12-30 – 01-02."""
    year, first, last = int(match["year"]), *((int(match[f"m{n}"]), int(match[f"d{n}"])) for n in ("", "2"))
    start, end = date(year, *first), date(year + (last < first), *last)
    if start is None or end is None:
        return None
    ends = (Span(match.start("year"), match.end("d")), Span(match.start("m2"), match.end("d2")))
    return (Found(Span(*match.span()), Between(start, end), ends),)
