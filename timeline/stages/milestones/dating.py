"""Resolved time expressions -> the dates of what is told in a sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.chronology import arithmetic
from timeline.chronology.edtf import to_edtf
from timeline.contracts import HOLE, Language
from timeline.model import Granularity, Interval, Moment, Sentence, Span, TimeExpression
from timeline.model.value import Base, Between, Duration, Holiday, Nearest, Offset, Shift, Value, Within

CLOSED = re.compile(r"\s*[,，]")
LISTED = re.compile(r"\s*(?:,|、|，|and|&|和|及|与|與|,\s*and)?\s*", re.IGNORECASE)
BRACKET = re.compile(r"[(（](?P<words>[^()（）]*)$")
BEFORE = 60  # characters before a stretch in which it is said that something was moved
CODE = re.compile(r"`[^`\n]*`")
DATED = ("DATE", "TIME")
HUNDREDS, RECENT = re.compile(r"00['’]?s$"), 2000  # the 1600s are a century, the 2000s a decade
COARSE = Granularity.DECADE  # a century dates no occurrence


def dated(expressions: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Leave out what dates nothing: lengths of time, sets, vague references, centuries."""
    dating = (e for e in expressions if e.type in DATED or isinstance(e.value, Duration))
    return [_about(e) for e in dating if e.resolution and e.resolution.edtf and _is_fine(e)]


def _about(expression: TimeExpression) -> TimeExpression:
    """Date what is told for the next weeks, or after a holiday, about the month."""
    when, resolution = _start(expression), expression.resolution
    match expression.value:
        case Between(Shift(count=0, base=Base.ANCHOR), Shift(unit) | Offset(unit)) if unit > Granularity.MONTH:
            pass
        case Between(Holiday(), None):
            pass
        case _:
            return expression
    if when is None or resolution is None or when.month is None:
        return expression
    month = arithmetic.truncate(when, Granularity.MONTH)
    return replace(expression, resolution=replace(resolution, when=month, edtf=to_edtf(month, "~")))


def _is_fine(expression: TimeExpression) -> bool:
    moment = _start(expression)
    if moment is None or moment.granularity > COARSE:
        return True
    return moment.granularity is COARSE and not (moment.year < RECENT and HUNDREDS.search(expression.text))


def _start(expression: TimeExpression) -> Moment | None:
    when = expression.resolution.when if expression.resolution else None
    return arithmetic.start_of(when) if when else None


def dates(sentence: Sentence, found: Sequence[TimeExpression], language: Language) -> list[TimeExpression]:
    """Give the dates of a sentence: neighbours as one stretch, the new date of what was moved; none in program text."""
    code = [Span(*match.span()).shifted(sentence.span.start) for match in CODE.finditer(sentence.text)]
    told = [e for e in found if not any(span.contains(e.span) for span in code)] if code else found
    joined = [_moved(expression, sentence, language) for expression in _joined(sentence, told)]
    void = {first.span for first, last in pairwise(joined) if _is_void(first, last, sentence, language)}
    void |= {last.span for last in joined[1:] if _is_former(last, sentence, language)}
    return [expression for expression in joined if expression.span not in void]


def _is_void(first: TimeExpression, last: TimeExpression, sentence: Sentence, language: Language) -> bool:
    """Say whether what was to happen on the first date was moved to the last: 由7月3日推迟到7月9日."""
    start, end = (place - sentence.span.start for place in (first.span.start, first.span.end))
    between = sentence.text[end : last.span.start - sentence.span.start]
    text = f"{sentence.text[max(0, start - BEFORE) : start]}{HOLE}{between}{HOLE}"
    return language.cues.postponed.search(text) is not None


def _is_former(expression: TimeExpression, sentence: Sentence, language: Language) -> bool:
    """Say whether a bracket behind another date only says when something was to be: 9 July (originally 3 July)."""
    place = expression.span.start - sentence.span.start
    bracket = BRACKET.search(sentence.text, max(0, place - BEFORE), place)
    return bracket is not None and language.cues.superseded.match(bracket["words"]) is not None


def _joined(sentence: Sentence, found: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """Make one stretch of days, months or years that are told side by side: 13 and 14 June."""
    last: TimeExpression | None = None
    for expression in found:
        if last is not None and _are_neighbours(last, expression, sentence):
            last = _stretch(last, expression, sentence)
            continue
        if last is not None:
            yield last
        last = expression
    if last is not None:
        yield last


def _are_neighbours(first: TimeExpression, last: TimeExpression, sentence: Sentence) -> bool:
    end, start = _end(first), _start(last)
    between = Span(first.span.end, last.span.start).shifted(-sentence.span.start).of(sentence.text)
    if end is None or start is None or not LISTED.fullmatch(between) or first.span.end > last.span.start:
        return False
    if CLOSED.match(between) and _is_seen_from_told(last.value):
        return False  # in 2021, and the next year it burned
    same = end.granularity == start.granularity and end.granularity in (
        Granularity.YEAR,
        Granularity.MONTH,
        Granularity.DAY,
    )
    return same and isinstance(_when(last), Moment) and arithmetic.shift(end, end.granularity, 1) == start


def _is_seen_from_told(value: Value | None) -> bool:
    match value:
        case Shift() | Offset() | Nearest():
            return value.base is Base.NARRATED
        case Within():
            return _is_seen_from_told(value.outer)
    return False


def _when(expression: TimeExpression) -> Moment | Interval | None:
    return expression.resolution.when if expression.resolution else None


def _end(expression: TimeExpression) -> Moment | None:
    when = _when(expression)
    return arithmetic.end_of(when) if when else None


def _stretch(first: TimeExpression, last: TimeExpression, sentence: Sentence) -> TimeExpression:
    assert first.resolution is not None
    assert last.resolution is not None
    span = Span(first.span.start, last.span.end)
    value = first.value.start if isinstance(first.value, Between) else first.value
    when = Interval(_start(first), _end(last))
    return replace(
        first,
        span=span,
        text=span.shifted(-sentence.span.start).of(sentence.text),
        value=Between(value, last.value),
        rules=tuple(dict.fromkeys(first.rules + last.rules)),
        resolution=replace(first.resolution, when=when, edtf=to_edtf(when)),
    )


def _moved(expression: TimeExpression, sentence: Sentence, language: Language) -> TimeExpression:
    """Give the new date of what was moved from one day to another; the old one is void."""
    when, place = _when(expression), expression.span.start - sentence.span.start
    if not isinstance(when, Interval) or when.start is None or when.end is None or expression.resolution is None:
        return expression
    if not language.cues.moved.search(sentence.text[max(0, place - BEFORE) : place]):
        return expression
    return replace(expression, resolution=replace(expression.resolution, when=when.end, edtf=to_edtf(when.end)))
