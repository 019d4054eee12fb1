"""Matches of lists and ranges that share a month or year -> the times in them, each in its place."""

import re
from collections.abc import Iterator

from timeline.contracts import Found
from timeline.languages.en.parts import DAY, LEXICON, MONTH, TO, after, date, month, spaced, unnamed, yearlike
from timeline.model import Span
from timeline.model.value import Between, Calendar, Value, Within

_RANGE = re.compile(spaced(rf"(?P<first>{unnamed(DAY)})(?:{TO}(?:the )?(?P<last>{unnamed(DAY)}))?"), re.IGNORECASE)
_MONTH = re.compile(spaced(MONTH), re.IGNORECASE)
_JOINED = re.compile(
    r"(?i)(?:and|&|/|[-‐‑–—]|to|through|until|till|thru)\s{0,4}(?:the\s{1,4})?\d{1,2}(?:st|nd|rd|th)?$"
)
_COUNTED = re.compile(r"\s{1,4}(?:more\s|\w+-)?([a-z]\w+)")


def days(match: re.Match[str]) -> tuple[Found, ...] | None:
    """Read the groups `month`, `days` and those of a year: March 3-5 and 9, 2024."""
    container, named = yearlike(match), month(match["month"])
    if not _is_list(match, container):
        return None
    found = []
    for item in _RANGE.finditer(match.string, *match.span("days")):
        value, ends = _days(item, container, named)
        if value is None:
            return None
        found.append(Found(Span(*item.span()), value, ends))
    return tuple(_widened(found, match))


def months(match: re.Match[str]) -> tuple[Found, ...]:
    """Read the groups `months` and those of a year: May, July and August 2024."""
    container = yearlike(match)
    found = [
        Found(Span(*item.span()), within(container, Calendar(None, month(item["month"]))))
        for item in _MONTH.finditer(match.string, *match.span("months"))
    ]
    return tuple(_widened(found, match))


def ends(match: re.Match[str]) -> tuple[Span, Span]:
    """Give the places of the groups `start` and `end`, the last one with the year behind it."""
    return Span(*match.span("start")), Span(match.start("end"), match.end("x" if "x" in match.groupdict() else 0))


def within(container: Value | None, value: Calendar) -> Value:
    """Put a month or day into the year that was told, if one was."""
    if isinstance(container, Calendar):
        return Calendar(container.year, value.month, value.day)
    return Within(container, value) if container else value


def _days(item: re.Match[str], container: Value | None, named: int) -> tuple[Value | None, tuple[Span, ...]]:
    first, last = (_number(item[name]) for name in ("first", "last"))
    year = container.year if isinstance(container, Calendar) else None
    start, end = date(year, named, first), date(year, named, last) if last else None
    if start is None or (last and (end is None or (first or 0) >= last)):
        return None, ()
    if end is None:
        return within(container, start), ()
    places = Span(*item.span("first")), Span(*item.span("last"))
    return Between(within(container, start), within(container, end)), places


def _number(words: str | None) -> int | None:
    return int(re.sub(r"\D", "", words)) if words else None


def _is_list(match: re.Match[str], container: Value | None) -> bool:
    """Tell a list of days from a day before a count: on May 5, 10 people left; May 5 and 10 others."""
    if container is not None:
        return True
    if not _JOINED.search(match["days"]):
        return False
    if re.search(r"[-‐‑–—]\s{0,4}\d{1,2}(?:st|nd|rd|th)?$", match["days"]):
        return True
    counted = _COUNTED.match(after(match))
    return match.end("days") < match.start("month") or not counted or counted[1] in LEXICON["function_words"]


def _widened(found: list[Found], match: re.Match[str]) -> Iterator[Found]:
    """Give the first time what stands before it in the match, the last one what follows: March 3 | 5, 2024."""
    for index, item in enumerate(found):
        start = match.start() if index == 0 else item.span.start
        end = match.end() if index == len(found) - 1 else item.span.end
        places = (Span(start, item.ends[0].end), Span(item.ends[1].start, end)) if item.ends else ()
        yield Found(Span(start, end), item.value, places)
