"""The things that flow through the pipeline: never assigned to, with slots, tuples inside."""

from timeline.model.document import Document, Kind, Problem, Sentence, Source
from timeline.model.expression import Resolution, TimeExpression, TimexType
from timeline.model.milestone import (
    UNCATEGORISED,
    Coarse,
    Event,
    Milestone,
    Modifier,
    Provenance,
    Publishing,
    Status,
    Timeline,
)
from timeline.model.moment import Granularity, Interval, Moment, When
from timeline.model.span import Span

__all__ = [
    "UNCATEGORISED",
    "Coarse",
    "Document",
    "Event",
    "Granularity",
    "Interval",
    "Kind",
    "Milestone",
    "Modifier",
    "Moment",
    "Problem",
    "Provenance",
    "Publishing",
    "Resolution",
    "Sentence",
    "Source",
    "Span",
    "Status",
    "TimeExpression",
    "Timeline",
    "TimexType",
    "When",
]
