"""Tellings of one occurrence -> the best of them, the others kept with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from timeline.model import Milestone, Provenance
from timeline.stages._similarity import alike

COMPARED = 200  # the newest of one date that are compared; more stand in the table of one day


@dataclass(slots=True)
class _Occurrence:
    best: Milestone
    retold: list[Provenance] = field(default_factory=list)

    def add(self, milestone: Milestone) -> None:
        """Take in another telling; the better one gives title, score and quote."""
        other = milestone
        if milestone.score > self.best.score:
            self.best, other = milestone, self.best
        self.retold += (other.provenance, *other.retold)

    def milestone(self) -> Milestone:
        """Give the best telling with the others in `retold`."""
        return replace(self.best, retold=(*self.best.retold, *self.retold)) if self.retold else self.best


def merged(milestones: Iterable[Milestone]) -> Iterator[Milestone]:
    """Merge the tellings of one occurrence: of one date and language, with titles alike; in the order of first telling.

    Only milestones of one date are compared: the work is done in blocks of date.
    """
    found: list[_Occurrence] = []
    blocks: defaultdict[tuple[str, str], list[_Occurrence]] = defaultdict(list)
    for milestone in milestones:
        block = blocks[milestone.date, milestone.language]
        twin = next((o for o in block[-COMPARED:] if alike(o.best.title, milestone.title)), None)
        if twin is not None:
            twin.add(milestone)
            continue
        block.append(_Occurrence(milestone))
        found.append(block[-1])
    return (occurrence.milestone() for occurrence in found)
