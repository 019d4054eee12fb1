"""Tellings in one document -> one milestone for each occurrence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from timeline.model import Milestone
from timeline.stages._once import once
from timeline.stages._similarity import alike

COMPARED = 200  # the newest of one date that are compared; more stand in the table of one day


def merged(milestones: Iterable[Milestone]) -> Iterator[Milestone]:
    """Merge the tellings of one occurrence: of one date and language, with titles alike; in the order of first telling.

    Only milestones of one date are compared: the work is done in blocks of date.
    """
    found: list[list[Milestone]] = []
    blocks: defaultdict[tuple[str, str], list[list[Milestone]]] = defaultdict(list)
    for milestone in milestones:
        block = blocks[milestone.date, milestone.language]
        twins = next((told for told in block[-COMPARED:] if alike(_best(told).title, milestone.title)), None)
        if twins is not None:
            twins.append(milestone)
            continue
        block.append([milestone])
        found.append(block[-1])
    return (once(told) if len(told) > 1 else told[0] for told in found)


def _best(told: list[Milestone]) -> Milestone:
    return max(told, key=lambda milestone: milestone.score)
