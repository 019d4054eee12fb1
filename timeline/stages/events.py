"""Milestones -> events: the same happening told twice, or in several documents, is one event."""

from collections.abc import Iterable

from timeline.model import Milestone
from timeline.stages._merging import merged


def events(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """Merge tellings of one event into the best of them, the others kept in `retold`; in the order of first telling."""
    return tuple(merged(milestones))
