"""Tellings in one document -> one milestone for each occurrence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.model import Milestone, Provenance
from timeline.stages._once import once
from timeline.stages._similarity import alike

GAP = 8  # characters between a line and what it introduces: blanks, the mark of an item
COMPARED = 200  # the newest of one date that are compared; more stand in the table of one day


@dataclass(slots=True)
class _Occurrence:
    """The tellings of one occurrence, and the first of the highest score."""

    tellings: list[Milestone]
    best: Milestone

    def add(self, milestone: Milestone) -> None:
        self.tellings.append(milestone)
        if milestone.score > self.best.score:
            self.best = milestone


def merged(milestones: Iterable[Milestone]) -> Iterator[Milestone]:
    """Merge the tellings of one occurrence: of one date and language, with titles alike, or one introducing the other.

    Only milestones of one date are compared: the work is done in blocks of date.
    """
    found: list[_Occurrence] = []
    blocks: defaultdict[tuple[str, str], list[_Occurrence]] = defaultdict(list)
    for milestone in milestones:
        block = blocks[milestone.date, milestone.language]
        twins = next((told for told in block[-COMPARED:] if _tells_of(told, milestone)), None)
        if twins is not None:
            twins.add(milestone)
            continue
        block.append(_Occurrence([milestone], milestone))
        found.append(block[-1])
    return (once(told.tellings) if len(told.tellings) > 1 else told.best for told in found)


def _tells_of(told: _Occurrence, milestone: Milestone) -> bool:
    last = told.tellings[-1].provenance
    return alike(told.best.title, milestone.title) or _introduces(last, milestone.provenance)


def _introduces(line: Provenance, following: Provenance) -> bool:
    """Say whether a line that ends with a colon stands right before what it is about."""
    return line.quote.rstrip().endswith(("：", ":")) and 0 <= following.span.start - line.span.end <= GAP
