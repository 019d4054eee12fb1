"""Milestones expected and found -> macro date F and strict milestone F."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

CLOCK = re.compile(r"(T\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?")  # seconds and zone do not count
OPEN_END = re.compile(r"/(?:\.\.)?$")  # a state that holds since A is scored as A
MARKUP = re.compile(r"[\s*`_>#|]+")
SHORTEST = 4  # characters from which one sentence within another is more than chance
SIMILAR = 0.5  # Dice of character bigrams from which two sentences are the same telling


@dataclass(frozen=True, slots=True)
class Mark:
    """What scoring needs to know of a milestone: its date, its tellings, and whether a timeline needs it."""

    date: str
    sentences: tuple[str, ...]
    core: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """The milestones expected of one document and those found in it."""

    expected: tuple[Mark, ...]
    found: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """F of the dates, averaged over documents with a core milestone, and F of the milestones of all documents."""

    dates: float
    milestones: float


def score(cases: Iterable[Case]) -> Figures:
    """Score documents; milestones that are not core count neither for nor against.

    >>> core, aside = Mark("2031", ("Norvale was founded.",)), Mark("2030", ("Once more.",), core=False)
    >>> score([Case((core, aside), (core, aside))]), score([Case((core, aside), ())])
    (Figures(dates=1.0, milestones=1.0), Figures(dates=0.0, milestones=0.0))
    """
    cases = [Case(_plain(case.expected), _plain(case.found)) for case in cases]
    dates = [_f(*_dates(case)) for case in cases if any(mark.core for mark in case.expected)]
    milestones = [sum(column) for column in zip(*map(_milestones, cases), strict=True)]
    return Figures(sum(dates) / len(dates) if dates else 0.0, _f(*milestones))


def _plain(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(Mark(OPEN_END.sub("", CLOCK.sub(r"\1", m.date)), m.sentences, m.core) for m in marks)


def _f(hits: int = 0, spurious: int = 0, missed: int = 0) -> float:
    return 2 * hits / (2 * hits + spurious + missed) if hits else 0.0


def _dates(case: Case) -> tuple[int, int, int]:
    due = {mark.date for mark in case.expected if mark.core}
    aside = {mark.date for mark in case.expected if not mark.core}
    given = {mark.date for mark in case.found}
    return len(given & due), len(given - due - aside), len(due - given)


def _milestones(case: Case) -> tuple[int, int, int]:
    core = [mark for mark in case.expected if mark.core]
    aside = [mark for mark in case.expected if not mark.core]
    matched = _pairs(case.found, core)
    left = [mark for index, mark in enumerate(case.found) if index not in matched]
    spurious = [mark for mark in left if not any(_same(mark, other) for other in aside)]
    return len(matched), len(spurious), len(core) - len(matched)


def _pairs(found: Sequence[Mark], core: Sequence[Mark]) -> set[int]:
    """Give the indices of the found that are matched, one to one and as many as can be (Kuhn 1955)."""
    taken: dict[int, int] = {}

    def place(index: int, seen: set[int]) -> bool:
        for other, mark in enumerate(core):
            if other not in seen and _same(found[index], mark):
                seen.add(other)
                if other not in taken or place(taken[other], seen):
                    taken[other] = index
                    return True
        return False

    for index in range(len(found)):
        place(index, set())
    return set(taken.values())


def _same(one: Mark, other: Mark) -> bool:
    return one.date == other.date and any(_overlap(a, b) for a in one.sentences for b in other.sentences)


def _overlap(one: str, other: str) -> bool:
    one, other = (MARKUP.sub("", sentence).lower() for sentence in (one, other))
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= SHORTEST and short in long) or _dice(one, other) >= SIMILAR


def _dice(one: str, other: str) -> float:
    a, b = (Counter(pairwise(text)) for text in (one, other))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0
