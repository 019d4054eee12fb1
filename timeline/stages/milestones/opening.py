"""Sentence that only opens a story -> its date dates what the next one tells: The turn came in 2031."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.contracts import HOLE, Language
from timeline.model import Sentence, Span, TimeExpression
from timeline.model.value import Reference

END = "。！!. "


def is_hollow(sentence: Sentence, found: Sequence[TimeExpression], language: Language) -> bool:
    """Say whether a sentence only says of its date that something came then: what did, the next one tells."""
    span = found[0].span.shifted(-sentence.span.start)
    text = f"{sentence.text[: span.start]}{HOLE}{span.of(sentence.text)}{HOLE}{sentence.text[span.end :].rstrip(END)}"
    last = max((mark.end() for mark in language.titles.clauses.finditer(text, 0, span.start)), default=0)
    return len(found) == 1 and language.cues.hollow.match(text[last:]) is not None


def with_before(sentence: Sentence, before: Sentence | None) -> Sentence:
    """Let a sentence be quoted with the one before, whose date it has."""
    return replace(sentence, span=Span(before.span.start, sentence.span.end)) if before else sentence


def firm(found: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Give the dates of a heading that are more than recently."""
    return tuple(expression for expression in found if not isinstance(expression.value, Reference))
