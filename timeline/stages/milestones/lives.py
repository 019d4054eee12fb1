"""Dates in brackets behind a name -> when somebody was born and died: Tilda Voss (3 May 1931 - 9 June 2001)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.chronology.edtf import to_edtf
from timeline.contracts import Language
from timeline.model import Document, Interval, Moment, Sentence, TimeExpression
from timeline.rendering.text import plain

BORN, DIED = "born", "died"
LEAD = 4  # paragraphs in which a document says whom it is about
LIFE = range(5, 121)  # years
BRACKET = re.compile(r"(?P<name>[^（()）]{2,60})[（(][^（()）]{0,60}$")


def apart(
    document: Document, sentence: Sentence, found: Sequence[TimeExpression], language: Language
) -> Iterator[TimeExpression]:
    """Give the two ends of the life of the one whom a document is about; the other dates as they are."""
    for expression in found:
        when = expression.resolution.when if expression.resolution else None
        name = name_of(sentence, expression)
        if not language.titles.born or not _is_life(when) or not name or name not in (document.title or ""):
            yield expression
        elif sentence.paragraph < LEAD and isinstance(when, Interval):
            yield _end(expression, when.start, BORN)
            yield _end(expression, when.end, DIED)
        else:
            yield expression


def name_of(sentence: Sentence, expression: TimeExpression) -> str:
    """Give the words before the bracket in which a date stands."""
    match = BRACKET.match(sentence.text[: expression.span.start - sentence.span.start])
    return plain(match["name"]).strip() if match else ""


def _is_life(when: Moment | Interval | None) -> bool:
    if not isinstance(when, Interval) or when.start is None or when.end is None:
        return False
    return when.end.year - when.start.year in LIFE and when.start.granularity == when.end.granularity


def _end(expression: TimeExpression, moment: Moment | None, name: str) -> TimeExpression:
    assert expression.resolution is not None
    assert moment is not None
    resolution = replace(expression.resolution, when=moment, edtf=to_edtf(moment))
    return replace(expression, rules=(*expression.rules, name), resolution=resolution)
