"""Time expressions -> TIMEX3 tags: the two ends of a range one by one, where the language has it so."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.chronology import arithmetic
from timeline.chronology.edtf import to_edtf
from timeline.chronology.timex import to_timex
from timeline.contracts import Language
from timeline.model import Granularity, Interval, Moment, Resolution, Span, TimeExpression
from timeline.model.value import Between, Modified, Value


def annotate(expressions: Iterable[TimeExpression], language: Language) -> Iterator[TimeExpression]:
    """Give the tags of a document's expressions, in the order of the text."""
    for expression in expressions:
        yield from (_apart(expression) if language.ends_apart and expression.ends else ()) or (expression,)


def _apart(expression: TimeExpression) -> tuple[TimeExpression, ...]:
    """Tag what is told in words of its own: each end of a range, the day apart from its hours (TimeML 1.2.1)."""
    when = expression.resolution.when if expression.resolution else None
    first, last = (when.start, when.end) if isinstance(when, Interval) else (when, when)
    if first is None or last is None:
        return ()
    value, ends = expression.value, expression.ends
    values = (value.start, value.end) if isinstance(value, Between) else (value, value)
    day = arithmetic.truncate(first, Granularity.DAY)
    if not isinstance(value, Between):
        return _tag(expression, ends[0], value, day), _tag(expression, ends[1], value, last)
    days = (_tag(expression, place, values[0], day) for place in ends[:-2])
    return *days, _tag(expression, ends[-2], values[0], first), _tag(expression, ends[-1], values[1], last)


def _tag(expression: TimeExpression, place: Span, value: Value | None, moment: Moment) -> TimeExpression:
    assert expression.resolution is not None
    resolution = Resolution(to_timex(moment), moment, to_edtf(moment), expression.resolution.steps)
    return replace(
        expression,
        span=place,
        text=place.shifted(-expression.span.start).of(expression.text),
        type="TIME" if moment.granularity >= Granularity.PART else "DATE",
        value=value or expression.value,
        modifier=value.modifier if isinstance(value, Modified) else None,
        resolution=resolution,
        ends=(),
    )
