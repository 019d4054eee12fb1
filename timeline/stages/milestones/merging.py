"""Tellings in one document -> one milestone for each occurrence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from timeline.model import Milestone, Provenance
from timeline.stages._once import once
from timeline.stages._similarity import alike

GAP = 8  # characters between a line and what it introduces: blanks, the mark of an item
COMPARED = 200  # the newest of one date that are compared; more stand in the table of one day


def merged(milestones: Iterable[Milestone]) -> Iterator[Milestone]:
    """Merge the tellings of one occurrence: of one date and language, with titles alike, or one introducing the other.

    Only milestones of one date are compared: the work is done in blocks of date.
    """
    found: list[list[Milestone]] = []
    blocks: defaultdict[tuple[str, str], list[list[Milestone]]] = defaultdict(list)
    for milestone in milestones:
        block = blocks[milestone.date, milestone.language]
        twins = next((told for told in block[-COMPARED:] if _are_twins(told, milestone)), None)
        if twins is not None:
            twins.append(milestone)
            continue
        block.append([milestone])
        found.append(block[-1])
    return (once(told) if len(told) > 1 else told[0] for told in found)


def _are_twins(told: list[Milestone], milestone: Milestone) -> bool:
    return alike(_best(told).title, milestone.title) or _introduces(told[-1].provenance, milestone.provenance)


def _introduces(line: Provenance, following: Provenance) -> bool:
    """Say whether a line that ends with a colon stands right before what it is about."""
    return line.quote.rstrip().endswith(("：", ":")) and 0 <= following.span.start - line.span.end <= GAP


def _best(told: list[Milestone]) -> Milestone:
    return max(told, key=lambda milestone: milestone.score)
