"""A block of text -> its sentences, as spans; shared by languages, which bring their own marks."""

import re
from collections.abc import Callable
from functools import cache

from timeline.model import Span

OPENING, CLOSING = "“‘「『（(《〈【[", "”’」』）)》〉】]"
_BRACKETS = re.compile(f"[{re.escape(OPENING + CLOSING)}]")
MAX_QUOTE = 300  # a quotation mark that is not closed within this many characters is taken as a slip of the pen


def split(text: str, ends: str, breaks: Callable[[str, int], bool]) -> list[Span]:
    """Cut a block at the end marks that `breaks(text, index)` confirms; closing quotes stay with their sentence.

    >>> [s.of("甲。乙！") for s in split("甲。乙！", "。！", lambda text, index: True)]
    ['甲。', '乙！']
    """
    spans, start, marks = [], 0, _any_of(ends)
    if marks.search(text, 0, len(text) - 1) is None:
        return _trimmed(text, 0, len(text))
    for match in marks.finditer(text):
        index = match.start()
        if index >= start and breaks(text, index):
            end = _past_closing(text, index + 1, ends)
            spans += _trimmed(text, start, end)
            start = end
    return spans + _trimmed(text, start, len(text))


@cache
def _any_of(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}]")


def _past_closing(text: str, index: int, ends: str) -> int:
    while index < len(text) and (text[index] in CLOSING or text[index] in ends or text[index] in "\"'"):
        index += 1
    return index


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """Take off the blanks at either end; nothing if there is nothing else."""
    piece = text[start:end].rstrip()
    return [Span(start + len(piece) - len(piece.lstrip()), start + len(piece))] if piece else []


def open_brackets(text: str, index: int) -> int:
    """Count the brackets and quotes that are open at an index, looking back at most MAX_QUOTE characters."""
    depth = 0
    for match in _BRACKETS.finditer(text, max(0, index - MAX_QUOTE), index):
        depth = depth + 1 if match[0] in OPENING else max(0, depth - 1)
    return depth
