"""Milestones -> events: the same happening told by several documents is one event."""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from timeline.model import Document, Milestone
from timeline.stages._once import once
from timeline.stages.events.copies import copies
from timeline.stages.events.grouping import Comparison

SAMPLE = 4_000  # sentences that tell how common words are in a collection; more tell nothing new
SENTENCE = re.compile(r"[^.!?。！？\n]{12,1000}")
PLACE = attrgetter("provenance.document", "provenance.span", "date", "title")


def events(milestones: Iterable[Milestone], documents: Iterable[Document] = ()) -> tuple[Milestone, ...]:
    """Merge tellings of one occurrence into one milestone, the other tellings kept in `retold`.

    The order in which documents come changes nothing.
    """
    printed = sorted(copies(sorted(milestones, key=PLACE)), key=lambda group: PLACE(group[0]))
    sentences = _sentences(documents) or [group[0].provenance.quote for group in printed]
    return tuple(map(_event, Comparison(sentences).grouped(printed)))


def _event(group: Sequence[Sequence[Milestone]]) -> Milestone:
    firsts = [printed[0] for printed in group]
    copied = [copy for printed in group for copy in printed[1:]]
    return once(firsts, copied) if len(firsts) + len(copied) > 1 else firsts[0]


def _sentences(documents: Iterable[Document]) -> list[str]:
    """Take a sample of the sentences: the first of all documents, or of so many of them that lie evenly apart."""
    ordered = sorted(documents, key=attrgetter("id"))
    step = len(ordered) // SAMPLE + 1
    most = SAMPLE // max(1, len(ordered) // step) + 1
    return [sentence for document in ordered[::step] for sentence in _first(document.text, most)]


def _first(text: str, most: int) -> Iterator[str]:
    return (match[0] for match, _ in zip(SENTENCE.finditer(text), range(most), strict=False))
