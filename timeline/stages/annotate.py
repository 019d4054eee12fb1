"""Time expressions -> TIMEX3 tags: the two ends of a range one by one, where the language has it so."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.chronology.edtf import to_edtf
from timeline.chronology.timex import to_timex
from timeline.contracts import Language
from timeline.model import Granularity, Interval, Moment, Resolution, Span, TimeExpression
from timeline.model.value import Between, Modified, Value


def annotate(expressions: Iterable[TimeExpression], language: Language) -> Iterator[TimeExpression]:
    """Give the tags of a document's expressions, in the order of the text."""
    for expression in expressions:
        parts = _apart(expression) if language.ends_apart else None
        yield from parts or (expression,)


def _apart(expression: TimeExpression) -> tuple[TimeExpression, TimeExpression] | None:
    """Make two of a range that tells each of its ends in words of its own (TimeML 1.2.1: one tag each)."""
    when = expression.resolution.when if expression.resolution else None
    value = expression.value
    if not (expression.ends and isinstance(when, Interval) and when.start and when.end and isinstance(value, Between)):
        return None
    (first, last) = expression.ends
    return _end(expression, first, value.start, when.start), _end(expression, last, value.end, when.end)


def _end(expression: TimeExpression, place: Span, value: Value | None, moment: Moment) -> TimeExpression:
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
        ends=None,
    )
