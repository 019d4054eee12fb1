"""Milestones -> groups of those that tell one occurrence: by several documents, of dates that agree, in like words."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from operator import itemgetter

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.model import Interval, Milestone
from timeline.stages._words import CJK, Weights, dot, folded, grams

ALIKE = 0.28  # cosine from which two tellings tell one occurrence
ELSE = 0.22  # so much speaks against it that they tell of another hour
NUMBERS = 0.15  # so much speaks against it that all their figures differ: another share, another toll
SHARED = 0.05  # so much for it that they share a figure
CROWD = 0.1  # so much more alike they have to be where ten times as many are compared: chance finds more
FEW = 100  # from so many on
SAME_HOUR = 15  # minutes
SPACED, UNSPACED = (200, 60, 30), (80, 30, 30)  # characters around the date; and before and after it, counted twice
KEYS = 16  # words by which what may be alike is looked up, the rarest
COMMON = 0.05  # share of the sentences from which a word is none of them
FEW_TEXTS = 200  # sentences; in fewer, no share says that a word is common
LISTED = 64  # groups under one word; where more have it, the first stand for them
COMPARED = 16  # groups with the most of these words

_HAN = re.compile(f"[{CJK}]")
_FIGURE = re.compile(r"\d[\d.,]*\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

Copies = Sequence[Milestone]


@dataclass(frozen=True, slots=True)
class Telling:
    """A milestone and its copies, with all that is compared of it."""

    copies: Copies
    documents: frozenset[str]
    first: date
    last: date
    clock: tuple[int, bool] | None
    vector: dict[str, float]
    keys: frozenset[str]
    figures: frozenset[str]


@dataclass(slots=True)
class _Group:
    """Tellings of one occurrence: the first and last day of the most precise, and the sum of their vectors."""

    first: date
    last: date
    tellings: list[Telling] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    figures: set[str] = field(default_factory=set)
    clocks: list[tuple[int, bool]] = field(default_factory=list)
    total: dict[str, float] = field(default_factory=dict)
    square: float = 0.0

    def add(self, telling: Telling) -> None:
        self.square += 2 * dot(telling.vector, self.total) + 1
        for gram, value in telling.vector.items():
            self.total[gram] = self.total.get(gram, 0.0) + value
        self.tellings.append(telling)
        self.documents |= telling.documents
        self.figures |= telling.figures
        self.clocks += [telling.clock] if telling.clock else []


class Comparison:
    """What tells one occurrence from another in a collection: how common its words are."""

    def __init__(self, sentences: Sequence[str]) -> None:
        """Count the words of the sentences, and their runs of characters."""
        self._words, self._grams = Weights(sentences), Weights(sentences, grams)
        self._common = COMMON if len(sentences) > FEW_TEXTS else 1.0

    def grouped(self, told: Iterable[Copies]) -> Iterator[list[Copies]]:
        """Group milestones, each with its copies; their order decides where all else is equal.

        What one document tells as two occurrences are two. Only dates that agree are compared: days with their own
        day; a month with all that lies in it, when its days are done; a year with all of the year. So no more than
        a year is held at once.
        """
        for groups in self._years(told):
            yield from ([telling.copies for telling in group.tellings] for group in groups)

    def _years(self, told: Iterable[Copies]) -> Iterator[list[_Group]]:
        years: defaultdict[tuple[str, int], list[Copies]] = defaultdict(list)
        for copies in told:
            first, last = _days(copies[0].date)
            language = copies[0].language.partition("-")[0]
            years[language, first.year if first.year == last.year else 0].append(copies)
        for year in sorted(years):
            yield self._nested(years[year], LEVELS if year[1] else ())

    def _nested(self, told: Sequence[Copies], levels: Sequence[str]) -> list[_Group]:
        """Group what lies within one unit of the calendar first, and let what is coarser join."""
        if not levels:
            return self._joined([], told)
        inner: defaultdict[int, list[Copies]] = defaultdict(list)
        for copies in told:
            first, last = _days(copies[0].date)
            unit = getattr(first, levels[0])
            inner[unit if unit == getattr(last, levels[0]) else 0].append(copies)
        coarser = inner.pop(0, [])
        groups = [group for unit in sorted(inner) for group in self._nested(inner[unit], levels[1:])]
        return self._joined(groups, coarser) if coarser else groups

    def _joined(self, groups: list[_Group], told: Sequence[Copies]) -> list[_Group]:
        """Let milestones join groups that they agree with, or open groups of their own; the most precise first."""
        index = _Index(groups)
        for telling in sorted(map(self._telling, told), key=lambda t: t.last - t.first):
            crowd = CROWD * math.log10(max(1.0, max(len(groups), len(told)) / FEW))
            found = [(_margin(near, telling), near) for near in index.near(telling)]
            margin, group = max(found, key=itemgetter(0), default=(0.0, None))
            if group is None or margin < crowd:
                group = _Group(telling.first, telling.last)
                groups.append(group)
            group.add(telling)
            index.enter(group, telling.keys)
        return groups

    def _telling(self, copies: Copies) -> Telling:
        milestone = copies[0]
        first, last = _days(milestone.date)
        text = _around(milestone)
        rare = sorted((self._words.share(word), word) for word in set(folded(text)))
        keys = [word for share, word in rare if share <= self._common]
        return Telling(
            copies,
            frozenset(copy.provenance.document for copy in copies),
            first,
            last,
            _clock(milestone.date),
            self._grams.vector(text),
            frozenset(keys[:KEYS]),
            _figures(milestone),
        )


LEVELS = ("month", "day")


class _Index:
    """Groups by the words in which they tell."""

    def __init__(self, groups: Iterable[_Group]) -> None:
        self._under: defaultdict[str, dict[int, _Group]] = defaultdict(dict)
        for group in groups:
            for telling in group.tellings:
                self.enter(group, telling.keys)

    def enter(self, group: _Group, words: Iterable[str]) -> None:
        for word in words:
            if len(self._under[word]) < LISTED:
                self._under[word].setdefault(id(group), group)

    def near(self, telling: Telling) -> list[_Group]:
        """Give those with most words in common, of those whose dates agree and that other documents tell."""
        shared: Counter[int] = Counter()
        groups: dict[int, _Group] = {}
        for word in sorted(telling.keys):
            under = self._under.get(word, {})
            shared.update(under.keys())
            groups |= under
        most = (groups[key] for key, _ in shared.most_common())
        agreed = (group for group in most if _agree(group, telling))
        return [group for group, _ in zip(agreed, range(COMPARED), strict=False)]


def _agree(group: _Group, telling: Telling) -> bool:
    within = telling.first <= group.first and group.last <= telling.last
    around = group.first <= telling.first and telling.last <= group.last
    return (within or around) and group.documents.isdisjoint(telling.documents)


def _margin(group: _Group, telling: Telling) -> float:
    """Say by how much a telling is more like a group than it has to be where few are compared."""
    like = dot(telling.vector, group.total) / math.sqrt(group.square or 1.0)
    if telling.figures and group.figures:
        like += SHARED if telling.figures & group.figures else -NUMBERS
    return like - ALIKE - ELSE * _other_hour(group, telling)


def _other_hour(group: _Group, telling: Telling) -> bool:
    if telling.clock is None or not group.clocks:
        return False
    minute, zoned = telling.clock
    return not any(abs(minute - other) <= SAME_HOUR for other, also in group.clocks if also == zoned)


def _days(edtf: str) -> tuple[date, date]:
    """Give the first and last day; an open end, or one outside of the calendar, is the other one."""
    first, last = bounds(parse_edtf(edtf).when)
    return first or last or date.max, last or first or date.max


def _clock(edtf: str) -> tuple[int, bool] | None:
    """Give the minute of the day at which something begins, in UTC if its zone is known."""
    when = parse_edtf(edtf).when
    begins = when.start if isinstance(when, Interval) else when
    if begins is None or begins.hour is None:
        return None
    ahead = time.fromisoformat(f"00:00{begins.zone or ''}").utcoffset() or timedelta()
    return begins.hour * 60 + (begins.minute or 0) - ahead // timedelta(minutes=1), begins.zone is not None


def _around(milestone: Milestone) -> str:
    """Give the words around the date, the nearest twice, and the title."""
    told = milestone.provenance
    around, before, after = UNSPACED if _HAN.search(milestone.title) else SPACED
    words = told.date_text[0] if told.date_text else ""
    place = max(0, told.quote.find(words))
    left, right = told.quote[max(0, place - around) : place], told.quote[place + len(words) :][:around]
    return f"{left[-before:]} {right[:after]} . {left} {right} . {milestone.title}"


def _figures(milestone: Milestone) -> frozenset[str]:
    """Give the figures of a telling, without those of its date, and years."""
    text = _around(milestone)
    for words in filter(None, milestone.provenance.date_text):
        text = text.replace(words, " ")
    found = (figure.replace(",", "") for figure in _FIGURE.findall(text))
    return frozenset(figure for figure in found if len(figure) > 2 and not _YEAR.fullmatch(figure))
