"""Sentence + time expression -> where the verb that the expression goes with looks: back or ahead."""

import sys
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from timeline.contracts import Language, lower
from timeline.model import Sentence, Span

FAR_SIDE = 8  # a cue on the side where verbs of the language seldom stand counts as so much farther away
FRONTED = 7  # characters that may stand before a date that opens a sentence or clause: On, After, 在
FRONTED_END = 2  # characters from such a date to the clause it opens: a comma and a blank
REACH = 300  # characters; a cue farther away says nothing about a date
AS_OF = 12  # characters: as of, 截止到
SAME_SENTENCE = 2  # a cue of another clause counts as so much farther away
_start, _place = itemgetter(0), itemgetter(0, 1)  # of a cue


class Direction(Enum):
    """Where the tense of a clause looks, seen from the anchor."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_Cue = tuple[int, int, Direction]
"""Where a word that tells the tense starts and ends, and where it looks."""


class _Reading(NamedTuple):
    """What a sentence holds: where its clauses begin, and its cues in order."""

    clauses: Sequence[int]
    cues: Sequence[_Cue]


def direction(sentence: Sentence, span: Span, language: Language) -> Direction:
    """Tell where the clause around an expression looks: the nearest cue decides, its own clause first."""
    reading = _read(sentence, language)
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    clause = _clause(start, end, reading.clauses)
    nearest, looks = sys.maxsize, Direction.UNKNOWN
    for cue in reading.cues[bisect_right(reading.cues, start - REACH, key=_start) :]:
        if cue[0] > end + REACH:
            break
        if start <= cue[0] and cue[1] <= end:
            continue  # a word of the expression, and no verb: 圣殿被毁日, the day of the destruction
        distance = _distance(cue, start, end, verb_first=language.cues.verb_first)
        if bisect_right(reading.clauses, cue[0]) != clause:
            distance = SAME_SENTENCE * distance + REACH
        if distance < nearest:
            nearest, looks = distance, cue[2]
    if nearest == sys.maxsize and _is_as_of(sentence.text, start, language):
        return Direction.PAST
    return looks


def _is_as_of(text: str, start: int, language: Language) -> bool:
    """Say whether a date is that of a state: 截至3月31日, as of March 31."""
    match = language.cues.as_of.search(text, max(0, start - AS_OF), start)
    return match is not None and not text[match.end() : start].strip()


def _clause(start: int, end: int, clauses: Sequence[int]) -> int:
    """Number the clause a date goes with: one that is hardly more than the date opens the next (9月30日，甲将停运)."""
    number = bisect_right(clauses, start)
    if number == len(clauses):
        return number
    begin, close = clauses[number - 1] if number else 0, clauses[number]
    return number + (start - begin <= FRONTED and 0 <= close - end <= FRONTED_END)


def _distance(cue: _Cue, start: int, end: int, *, verb_first: bool) -> int:
    if cue[0] < start:
        return max(0, start - cue[1]) + 1
    return (max(0, cue[0] - end) + 1) * (FAR_SIDE if verb_first else 1)


@lru_cache(maxsize=1)  # a sentence with several dates is asked about each in turn
def _read(sentence: Sentence, language: Language) -> _Reading:
    text, cues = lower(sentence.text), language.cues
    marks = [match.end() for match in language.titles.clauses.finditer(sentence.text)]
    clauses = sorted([*marks, *(match.end() for match in cues.subordinate.pattern.finditer(text))])
    planned = [match.span() for match in cues.planned.pattern.finditer(text)]
    happened = [match.span() for match in cues.happened.pattern.finditer(text)]
    if planned:
        happened = [span for span in happened if not _is_governed(span, planned, clauses, text, language)]
    found = [(*span, Direction.FUTURE) for span in planned] + [(*span, Direction.PAST) for span in happened]
    return _Reading(clauses, sorted(found, key=_place))


def _is_governed(
    span: tuple[int, int], planned: Sequence[tuple[int, int]], clauses: Sequence[int], text: str, language: Language
) -> bool:
    """Say whether a word of the past is one of the future here: will be *held*, 将于11日*宣布*, *were* planning to."""
    index = bisect_right(planned, span) - 1
    if index + 1 < len(planned) and text[span[1] : planned[index + 1][0]].isspace():
        return True
    if index < 0 or bisect_right(clauses, planned[index][0]) != bisect_right(clauses, span[0]):
        return False
    return bool(language.cues.governed.pattern.fullmatch(text, planned[index][1], span[1]))
