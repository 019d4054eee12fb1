"""Text + time expressions -> whether it is an entry: nothing but a time, as one types it into a field or a search."""

from collections.abc import Sequence

from timeline.contracts import HOLE, Language
from timeline.model import TimeExpression

LONGEST = 80  # characters; a longer text is more than a time


def is_entry(text: str, expressions: Sequence[TimeExpression], language: Language) -> bool:
    """Say whether a text is nothing but a time, as one types it into a field: on Thursday."""
    if len(text) > LONGEST:
        return False
    for expression in reversed(expressions):
        text = text[: expression.span.start] + HOLE + text[expression.span.end :]
    return bool(expressions) and not any(map(str.isalnum, language.titles.hole.sub("", text)))
