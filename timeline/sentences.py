"""A block of text -> its sentences, as spans; shared by languages, which bring their own marks."""

from collections.abc import Callable

from timeline.model import Span

OPENING, CLOSING = "“‘「『（(《〈【[", "”’」』）)》〉】]"
MAX_QUOTE = 300  # a quotation mark that is not closed within this many characters is taken as a slip of the pen


def split(text: str, ends: str, breaks: Callable[[str, int], bool]) -> list[Span]:
    """Cut a block at the end marks that `breaks(text, index)` confirms; closing quotes stay with their sentence.

    >>> [s.of("甲。乙！") for s in split("甲。乙！", "。！", lambda text, index: True)]
    ['甲。', '乙！']
    """
    spans, start, index = [], 0, 0
    while index < len(text):
        if text[index] in ends and breaks(text, index):
            index = _past_closing(text, index + 1, ends)
            spans.append(_trimmed(text, start, index))
            start = index
        else:
            index += 1
    spans.append(_trimmed(text, start, len(text)))
    return [span for span in spans if len(span)]


def _past_closing(text: str, index: int, ends: str) -> int:
    while index < len(text) and (text[index] in CLOSING or text[index] in ends or text[index] in "\"'"):
        index += 1
    return index


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def open_brackets(text: str, index: int) -> int:
    """Count the brackets and quotes that are open at an index, looking back at most MAX_QUOTE characters."""
    depth = 0
    for character in text[max(0, index - MAX_QUOTE) : index]:
        depth += (character in OPENING) - (character in CLOSING and depth > 0)
    return depth
