"""Analysis -> lines for a terminal: the marked text, what each expression says and why, the milestones."""

from collections import deque
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any

import click

from timeline.chronology.edtf import to_edtf
from timeline.cli._marks import marked
from timeline.cli._terminal import visible
from timeline.model import Milestone, TimeExpression
from timeline.pipeline import Analysis

LABEL_WIDTH = 7


def drawing(analysis: Analysis, least: float) -> Iterator[str]:
    """Draw what was found in a text, line by line; milestones below the least score are dimmed."""
    anchor = analysis.document.anchor
    yield _dim(f"language {analysis.document.language or '-'}, anchor {to_edtf(anchor) if anchor else '-'}")
    yield from _sentences(analysis)
    for number, expression in enumerate(analysis.expressions, 1):
        yield ""
        yield from _expression(number, expression)
    yield ""
    for milestone in analysis.milestones:
        yield from _milestone(milestone, least)
    if not analysis.milestones:
        yield "no milestones"


def _sentences(analysis: Analysis) -> Iterator[str]:
    numbered = deque(enumerate(analysis.expressions, 1))
    for sentence in analysis.sentences:
        marks = []
        while numbered and numbered[0][1].span.start < sentence.span.end:
            number, expression = numbered.popleft()
            marks.append((expression.span.shifted(-sentence.span.start), str(number)))
        if marks:
            yield ""
            yield from marked(sentence.text, marks)


def _expression(number: int, expression: TimeExpression) -> Iterator[str]:
    resolution = expression.resolution
    assert resolution is not None
    modifier = f" {expression.modifier}" if expression.modifier else ""
    yield click.style(f"{number} {visible(expression.text)}", bold=True)
    yield _field("rules", "+".join(expression.rules))
    yield _field("says", described(expression.value))
    yield _field("EDTF", resolution.edtf or "-")
    yield _field("TIMEX", f"{expression.type} {resolution.timex}{modifier}")
    for step in resolution.steps:
        yield _field("why", visible(step))


def described(value: Any) -> str:
    """Write what words say, without what they leave unsaid.

    >>> from timeline.model import Granularity
    >>> from timeline.model.value import Calendar, Shift, Within
    >>> described(Within(Shift(Granularity.YEAR, -1), Calendar(month=3)))
    'Within(outer=Shift(unit=year, count=-1), inner=Calendar(month=3))'
    """
    if isinstance(value, Enum):
        return value.name.lower()
    if not is_dataclass(value):
        return repr(value)
    said = [
        f"{field.name}={described(getattr(value, field.name))}"
        for field in fields(value)
        if field.default is MISSING or getattr(value, field.name) != field.default
    ]
    return f"{type(value).__name__}({', '.join(said)})"


def _milestone(milestone: Milestone, least: float) -> Iterator[str]:
    modifier = f" ({milestone.modifier})" if milestone.modifier else ""
    told = (
        f"{milestone.score:.2f}  {milestone.date}{modifier}  {visible(milestone.title)}"
        f"  [{milestone.category}, {milestone.status}]"
    )
    yield told if milestone.score >= least else _dim(f"{told} under {least}: left out")
    yield _field("why", ", ".join(f"{name} {weight:+.2f}" for name, weight in milestone.features))


def _field(label: str, text: str) -> str:
    return f"  {_dim(label.ljust(LABEL_WIDTH))}{text}"


def _dim(text: str) -> str:
    return click.style(text, dim=True)
