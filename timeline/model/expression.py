"""Time expressions: recognised, then resolved."""

from typing import Literal

from timeline.model.moment import When
from timeline.model.span import Span
from timeline.model.thing import thing
from timeline.model.value import Value

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@thing
class Resolution:
    """Where in the calendar an expression lies, and how that came about.

    `timex` is the TIMEX3 value (X for what is unknown), `when` the same as a thing to reckon with
    (None if it names no stretch of the calendar), `edtf` what a milestone dated by it says (None if
    it dates nothing), `steps` the reasons in the order they were used.
    """

    timex: str
    when: When | None = None
    edtf: str | None = None
    steps: tuple[str, ...] = ()


@thing
class TimeExpression:
    """Words that tell a time.

    `modifier` is TIMEX3's; `rules` are the names of the rules that fired; `ends` are the places of what is told in
    words of its own: the two ends of a range, the day and the hours of "Friday from 3 to 5"; `loose` says that it
    names a time and dates nothing.
    """

    span: Span
    text: str
    type: TimexType
    value: Value
    rules: tuple[str, ...]
    modifier: str | None = None
    resolution: Resolution | None = None
    ends: tuple[Span, ...] = ()
    loose: bool = False
