"""Sentence + time expression -> where the verb that the expression goes with looks: back or ahead."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from timeline.contracts import Language
from timeline.model import Sentence, Span

FAR_SIDE = 8  # a cue on the side where verbs of the language seldom stand counts as so much farther away
FRONTED = 4  # characters that may stand before a date that opens a sentence or clause: On, 在
FRONTED_END = 2  # characters from such a date to the clause it opens: a comma and a blank
REACH = 300  # characters; a cue farther away says nothing about a date
AS_OF = 12  # characters: as of, 截止到
SAME_SENTENCE = 2  # a cue of another clause counts as so much farther away


class Direction(Enum):
    """Where the tense of a clause looks, seen from the anchor."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Cue:
    span: Span
    direction: Direction


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a sentence holds: where its clauses begin, and its cues in order."""

    starts: tuple[int, ...]
    cues: tuple[_Cue, ...]
    places: tuple[int, ...]


def direction(sentence: Sentence, span: Span, language: Language) -> Direction:
    """Tell where the clause around an expression looks: the nearest cue decides, its own clause first."""
    reading = _read(sentence, language)
    here = span.shifted(-sentence.span.start)
    first = bisect_right(reading.places, here.start - REACH)
    last = bisect_right(reading.places, here.end + REACH)
    near = [cue for cue in reading.cues[first:last] if not _is_inside(cue.span, here)]
    clause = _clause(here, reading)
    cue = min(near, key=lambda cue: _distance(cue.span, here, clause, reading, language), default=None)
    if cue is None and _is_as_of(sentence.text, here, language):
        return Direction.PAST
    return cue.direction if cue else Direction.UNKNOWN


def _is_as_of(text: str, here: Span, language: Language) -> bool:
    """Say whether a date is that of a state: 截至3月31日, as of March 31."""
    match = language.cues.as_of.search(text, max(0, here.start - AS_OF), here.start)
    return match is not None and not text[match.end() : here.start].strip()


def _is_inside(cue: Span, here: Span) -> bool:
    """Say whether a word is of the expression itself, and no verb: 圣殿被毁日, the day of the destruction."""
    return here.start <= cue.start and cue.end <= here.end


def _clause(here: Span, reading: _Reading) -> int:
    """Number the clause a date goes with: one that is hardly more than the date opens the next (9月30日，甲将停运)."""
    number = bisect_right(reading.starts, here.start)
    if number == len(reading.starts):
        return number
    begin, end = reading.starts[number - 1] if number else 0, reading.starts[number]
    return number + (here.start - begin <= FRONTED and 0 <= end - here.end <= FRONTED_END)


def _distance(cue: Span, here: Span, clause: int, reading: _Reading, language: Language) -> int:
    before = cue.start < here.start
    gap = max(0, here.start - cue.end if before else cue.start - here.end) + 1
    same = bisect_right(reading.starts, cue.start) == clause
    usual = before or not language.cues.verb_first
    return gap * (1 if usual else FAR_SIDE) * (1 if same else SAME_SENTENCE) + (0 if same else REACH)


@lru_cache(maxsize=16)
def _read(sentence: Sentence, language: Language) -> _Reading:
    text = sentence.text
    marks = [match.end() for match in language.titles.clauses.finditer(text)]
    starts = tuple(sorted([*marks, *(match.end() for match in language.cues.subordinate.finditer(text))]))
    planned = [Span(*match.span()) for match in language.cues.planned.finditer(text)]
    happened = [Span(*match.span()) for match in language.cues.happened.finditer(text)]
    cues = [_Cue(span, Direction.FUTURE) for span in planned]
    cues += [_Cue(span, Direction.PAST) for span in happened if not _governed(span, planned, starts, text, language)]
    cues.sort(key=lambda cue: cue.span)
    return _Reading(starts, tuple(cues), tuple(cue.span.start for cue in cues))


def _governed(span: Span, planned: Sequence[Span], starts: Sequence[int], text: str, language: Language) -> bool:
    """Say whether a word of the past is one of the future here: will be *held*, 将于11日*宣布*, *were* planning to."""
    index = bisect_right(planned, span) - 1
    following = planned[index + 1] if index + 1 < len(planned) else None
    if following is not None and text[span.end : following.start].isspace():
        return True
    if index < 0 or bisect_right(starts, planned[index].start) != bisect_right(starts, span.start):
        return False
    return bool(language.cues.governed.fullmatch(text, planned[index].end, span.end))
