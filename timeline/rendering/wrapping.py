"""Text -> lines of a width, for pictures and terminals: nobody wraps a text in them but we."""

import unicodedata
from collections.abc import Callable

from timeline.rendering.text import ELLIPSIS, continues

# In parts of the font's size, as serif fonts are drawn on average.
_WIDTHS = {
    **dict.fromkeys("fijlrtI.,:;!|'’‘()[]{} ·-", 0.33),
    **dict.fromkeys("mwMWQ@%—…ÆŒæœ", 0.9),
    **dict.fromkeys("ABCDEFGHJKLNOPRSTUVXYZ&", 0.68),
}
_LETTER, _WIDE = 0.52, 1.0
_NO_START = set("，。、；：！？）」』】》〉〕”’…—·,.;:!?)]}％%ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_NO_END = set("（「『【《〈〔“‘([{")


def width(text: str) -> float:
    """Measure a text by the size of its font.

    >>> width("中文"), round(width("mill"), 2)
    (2.0, 1.89)
    """
    return sum(map(em, text))


def em(character: str) -> float:
    """Measure a character by the size of its font."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    wide = unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF
    return _WIDE if wide else _WIDTHS.get(character, _LETTER)


def wrapped(text: str, limit: float, lines: int, measure: Callable[[str], float] = em) -> list[str]:
    """Cut a text into lines of a width, at words or between Han characters; end it with … where it does not fit.

    >>> wrapped("The bridge opens today", 5.0, 2)
    ['The bridge', 'opens…']
    """
    made: list[str] = []
    while text and len(made) < lines:
        fitting = _fitting(text, limit, measure)
        if fitting == len(text):
            return [*made, text]
        if len(made) == lines - 1:
            at = _break(text, _fitting(text, limit - measure(ELLIPSIS), measure))
            return [*made, text[:at].rstrip() + ELLIPSIS]
        at = _break(text, fitting)
        made.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return made


def _fitting(text: str, limit: float, measure: Callable[[str], float]) -> int:
    """Count the characters that fit, one at least."""
    used = 0.0
    for at, character in enumerate(text):
        used += measure(character)
        if used > limit and at:
            return at
    return len(text)


def _break(text: str, most: int) -> int:
    """Give the last place up to there at which a line may end; there itself if a word is longer than the line."""
    places = (at for at in range(most, 0, -1) if _may_break(text, at))
    return next(places, most)


def _may_break(text: str, at: int) -> bool:
    before, behind = text[at - 1], text[at]
    if " " in (before, behind):
        return True
    if continues(text, at) or before in _NO_END or behind in _NO_START:
        return False
    return any(unicodedata.east_asian_width(character) in "WF" for character in (before, behind))
