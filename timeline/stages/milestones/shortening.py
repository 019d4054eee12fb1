"""Words of a title -> the same in fewer: without what a headline leaves out, cut if it is still too long."""

import re
from functools import cache

from timeline.contracts import Language
from timeline.contracts.cues import NEVER
from timeline.rendering.text import ELLIPSIS
from timeline.stages.milestones.phrases import PAIRS, length, tells, trim, without_end

QUOTED = r"“[^”]*”|「[^」]*」|《[^》]*》|\"[^\"]*\""
LATIN = re.compile(r"[\w.&'’-]*[A-Za-z0-9][\w.&'’-]*$", re.ASCII)
CLOSING = {pair[0]: pair[1] for pair in PAIRS}
OPENING = "".join(CLOSING)


def shortened(text: str, language: Language) -> str:
    """Leave out what a headline does without; cut where a clause may end, else between words, with an ellipsis."""
    limit = language.titles.limit
    if length(_spared(text, language), language) > limit:
        text = language.titles.slack.sub("", text)
    if length(short := _spared(text, language), language) <= limit:
        return short
    ends = [match.start() for match in language.titles.breaks.finditer(text)]
    fitting = [end for end in ends if limit // 3 <= length(_spared(text[:end], language), language) <= limit]
    head = trim(text[: fitting[-1]], language) if fitting else ""
    if head and (tells(head, language) or language.titles.unit == "words"):
        return _spared(head, language)
    if language.titles.unit == "words":
        return " ".join(short.split()[:limit]) + ELLIPSIS
    marks = [end for end in ends if not text[end].isalnum()]
    told = next((rest for end in marks if len(rest := trim(text[end:], language)) <= limit), "")
    if tells(told, language):  # what leads to it only says where
        return _spared(told, language)
    return _spared(head, language) if head else _ended(short, limit, language)


def _spared(text: str, language: Language) -> str:
    """Leave out the words that a headline does without; what is quoted stays as it was said."""
    if language.titles.spare is NEVER:
        return text
    return _sparing(language.titles.spare.pattern).sub(lambda found: found["quoted"] or "", text)


@cache
def _sparing(pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?P<quoted>{QUOTED})|(?:{pattern})")


def _ended(text: str, limit: int, language: Language) -> str:
    """Cut between characters, never inside a word of Latin letters, and close the brackets that are open there."""
    head = text[: limit - len(ELLIPSIS)]
    if text[len(head) : len(head) + 1].isascii():
        head = LATIN.sub("", head) or head
    room = limit - len(ELLIPSIS) - len(_closing(head))
    head = without_end(head[:room].rstrip(OPENING).strip(), language)
    return f"{head}{ELLIPSIS}{_closing(head)}"


def _closing(text: str) -> str:
    """Give the marks that close what is open at the end of a text."""
    closing = ""
    for mark in text:
        if mark in CLOSING:
            closing = CLOSING[mark] + closing
        elif closing.startswith(mark):
            closing = closing[1:]
    return closing
