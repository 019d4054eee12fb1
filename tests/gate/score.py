"""Milestones expected and found -> how well dates, milestones, titles and status agree."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

CLOCK = re.compile(r"(T\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?")  # seconds and zone do not count
OPEN_END = re.compile(r"/(?:\.\.)?$")  # a state that holds since A is scored as A
MARKUP = re.compile(r"[\s*`_>#|]+")
WORD = re.compile(r"[\w$€£%.']*\w|\w")
HAN = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
SHORTEST = 4  # characters from which one sentence within another is more than chance
SIMILAR = 0.5  # Dice of character bigrams from which two sentences are the same telling


@dataclass(frozen=True, slots=True)
class Mark:
    """What scoring needs to know of a milestone; `core` says whether a timeline needs it."""

    date: str
    sentences: tuple[str, ...]
    core: bool = True
    title: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """The milestones expected of one document and those found in it."""

    expected: tuple[Mark, ...]
    found: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """How well a set of documents was read.

    `dates` is the F of the dates, averaged over documents with a core milestone, `milestones` the F of the milestones
    of all documents, `titles` the mean similarity and `status` the share of right ones over those that were found,
    `quiet` the number of milestones found in documents that hold none.
    """

    dates: float
    milestones: float
    titles: float
    status: float
    quiet: int


def score(cases: Iterable[Case]) -> Figures:
    """Score documents; milestones that are not core count neither for nor against.

    >>> core, aside = Mark("2031", ("Norvale was founded.",)), Mark("2030", ("Once more.",), core=False)
    >>> score([Case((core, aside), (core, aside))])
    Figures(dates=1.0, milestones=1.0, titles=1.0, status=1.0, quiet=0)
    >>> score([Case((core, aside), ())])
    Figures(dates=0.0, milestones=0.0, titles=0.0, status=0.0, quiet=0)
    """
    cases = [Case(plain(case.expected), plain(case.found)) for case in cases]
    dates = [_f(*_dates(case)) for case in cases if any(mark.core for mark in case.expected)]
    counts = [_milestones(case) for case in cases]
    pairs = [pair for case in cases for pair in _pairs(case.found, _core(case))]
    return Figures(
        dates=_mean(dates),
        milestones=_f(*(sum(column) for column in zip(*counts, strict=True))),
        titles=_mean([_likeness(found.title, due.title) for found, due in pairs]),
        status=_mean([float(found.status == due.status) for found, due in pairs]),
        quiet=sum(spurious for case, (_, spurious, _) in zip(cases, counts, strict=True) if not _core(case)),
    )


def _core(case: Case) -> list[Mark]:
    return [mark for mark in case.expected if mark.core]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _likeness(one: str, other: str) -> float:
    """Give the Dice coefficient of two titles: of words, of character bigrams where the script has no words."""
    if HAN.search(other):
        return _dice(_squashed(one), _squashed(other))
    a, b = (Counter(WORD.findall(title.lower())) for title in (one, other))
    return 2 * (a & b).total() / (a.total() + b.total()) if a or b else 1.0


def plain(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Leave out of the dates what does not count: seconds, zones, open ends."""
    return tuple(replace(mark, date=OPEN_END.sub("", CLOCK.sub(r"\1", mark.date))) for mark in marks)


def _f(hits: int = 0, spurious: int = 0, missed: int = 0) -> float:
    return 2 * hits / (2 * hits + spurious + missed) if hits else 0.0


def _dates(case: Case) -> tuple[int, int, int]:
    due = {mark.date for mark in case.expected if mark.core}
    aside = {mark.date for mark in case.expected if not mark.core}
    given = {mark.date for mark in case.found}
    return len(given & due), len(given - due - aside), len(due - given)


def _milestones(case: Case) -> tuple[int, int, int]:
    core = _core(case)
    aside = [mark for mark in case.expected if not mark.core]
    matched = {id(found) for found, _ in _pairs(case.found, core)}
    left = [mark for mark in case.found if id(mark) not in matched]
    spurious = [mark for mark in left if not any(same(mark, other) for other in aside)]
    return len(matched), len(spurious), len(core) - len(matched)


def _pairs(found: Sequence[Mark], core: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Match one to one and as many as can be (Kuhn 1955), the likest title first."""
    taken: dict[int, int] = {}

    def place(index: int, seen: set[int]) -> bool:
        for other in sorted(range(len(core)), key=lambda other: -_likeness(found[index].title, core[other].title)):
            if other not in seen and same(found[index], core[other]):
                seen.add(other)
                if other not in taken or place(taken[other], seen):
                    taken[other] = index
                    return True
        return False

    for index in range(len(found)):
        place(index, set())
    return [(found[index], core[other]) for other, index in taken.items()]


def same(one: Mark, other: Mark) -> bool:
    """Say whether two milestones have one date and share a sentence."""
    return one.date == other.date and any(_overlap(a, b) for a in one.sentences for b in other.sentences)


def _overlap(one: str, other: str) -> bool:
    one, other = _squashed(one), _squashed(other)
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= SHORTEST and short in long) or _dice(one, other) >= SIMILAR


def _squashed(text: str) -> str:
    return MARKUP.sub("", text).lower()


def _dice(one: str, other: str) -> float:
    a, b = (Counter(pairwise(text)) for text in (one, other))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0
