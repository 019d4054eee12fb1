"""Languages without a folder of their own: dates through dateparser, occurrences by their dates alone."""

import re
from collections.abc import Iterable
from functools import cache

from timeline import localized
from timeline.contracts import HOLE, Cues, Language, Titles, Words
from timeline.model import Document, Sentence, Span, TimeExpression
from timeline.sentences import open_brackets, split

END_MARKS = ".!?。！？…؟।"
FURNITURE = Words(r"©|^\s*!\[|copyright")
UNKNOWN, NAME = "und", "any other, through dateparser"
LIMIT = 20  # words of a title


@cache
def language(code: str) -> Language:
    """Make the language of that code, read by dateparser; ``und`` if it is not known."""
    return Language(
        code=code,
        name=NAME if code == UNKNOWN else code,
        share=lambda text: 0.0,
        segment=_segment,
        cues=Cues(furniture=FURNITURE),
        titles=Titles(
            clauses=re.compile(r"[,;:](?=\s)|[.!?](?=\s)|\s[-—–]\s|\n|[，。；：]"),
            acts=re.compile(r"[;；](?=\s|$)"),
            hole=re.compile(HOLE),
            leading=re.compile(r"^[\s,;:.\-—–*#>|()]+"),
            trailing=re.compile(r"[\s,;:.\-—–*|(]+$"),
            breaks=re.compile(r"[,;:，；：]\s?"),
            limit=LIMIT,
            unit="words",
        ),
        recognize=_recognize,
    )


def _segment(block: str) -> list[Span]:
    return split(block, END_MARKS, _breaks)


def _breaks(text: str, index: int) -> bool:
    if text[index] in "。！？":
        return True
    following = text[index + 1 : index + 3]
    return (
        bool(re.match(r"$|[\"»”’)]|\s\W?", following))
        and not re.search(r"(?:^|[\s(])\w{1,3}$", text[max(0, index - 4) : index])
        and not open_brackets(text, index)
    )


def _recognize(document: Document, sentences: Iterable[Sentence]) -> list[TimeExpression]:
    code = (document.language or "und").split("-")[0]
    found = []
    for sentence in sentences:
        for span, value in localized.search(sentence.text, code):
            place = span.shifted(sentence.span.start)
            found.append(TimeExpression(place, place.of(document.text), "DATE", value, ("dateparser",)))
    return found


LANGUAGE = language(UNKNOWN)
