"""Milestones -> events: the same happening told twice, or in several documents, is one event."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from timeline.model import Milestone
from timeline.stages._similarity import alike


def events(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """Merge tellings of one event into the best of them, the others kept in `retold`; order is kept.

    Only milestones of the same date are compared: the work is done in blocks of date.
    """
    blocks: defaultdict[str, list[Milestone]] = defaultdict(list)
    for milestone in milestones:
        _add(blocks[milestone.date], milestone)
    return tuple(milestone for block in blocks.values() for milestone in block)


def _add(block: list[Milestone], milestone: Milestone) -> None:
    for index, other in enumerate(block):
        if other.language == milestone.language and alike(other.title, milestone.title):
            block[index] = _merged(other, milestone)
            return
    block.append(milestone)


def _merged(a: Milestone, b: Milestone) -> Milestone:
    best, other = (a, b) if a.score >= b.score else (b, a)
    return replace(best, retold=(*best.retold, other.provenance, *other.retold))
