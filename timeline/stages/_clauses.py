"""Sentence + time expression -> the clause it stands in, and where that clause looks."""

import re

from timeline.contracts import Language
from timeline.model import Sentence, Span
from timeline.stages._discourse import Direction


def direction(sentence: Sentence, span: Span, language: Language) -> Direction:
    """Tell where a clause looks: the cue nearest to the expression decides, its own clause first."""
    clause = clause_of(sentence, span, language)
    for text in (clause.of(sentence.text), sentence.text):
        planned, happened = language.cues.planned.search(text), language.cues.happened.search(text)
        if planned and happened:
            middle = (span.start + span.end) / 2 - sentence.span.start - (clause.start if text != sentence.text else 0)
            return _nearer(planned, happened, middle)
        if planned or happened:
            return Direction.FUTURE if planned else Direction.PAST
    return Direction.UNKNOWN


def _nearer(planned: re.Match[str], happened: re.Match[str], middle: float) -> Direction:
    future, past = (abs((match.start() + match.end()) / 2 - middle) for match in (planned, happened))
    return Direction.FUTURE if future <= past else Direction.PAST


def clause_of(sentence: Sentence, span: Span, language: Language) -> Span:
    """Give the clause around an expression, as a span in the sentence's text."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    left, right = 0, len(sentence.text)
    for match in language.titles.clauses.finditer(sentence.text):
        if match.end() <= start and sentence.text[match.end() : start].strip():
            left = match.end()
        elif match.start() >= end and sentence.text[end : match.start()].strip():
            right = match.start()
            break
    return Span(left, right)
