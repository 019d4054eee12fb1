"""Words that are looked for in any case of letters, in text as it is written."""

import re
import sys
from collections.abc import Iterator
from functools import cached_property, lru_cache

_PIECE = re.compile(r"\\.|\(\?P<\w+>|[A-Z]", re.DOTALL)


class Words:
    """A pattern of words that matches whatever their case.

    Case is folded in the text and not by the pattern: `re` finds the same several times sooner so. Spans are those
    of the text as it is written; what groups give is in lower case.
    """

    def __init__(self, pattern: str) -> None:
        """Take a pattern, written in any case; it is compiled when it is first looked for."""
        self._written = pattern

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(_PIECE.sub(lambda match: match[0].lower() if len(match[0]) == 1 else match[0], self._written))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first place in a stretch of a text where the words stand."""
        return self._pattern.search(lower(text), start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Say whether a stretch of a text begins with these words."""
        return self._pattern.match(lower(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Say whether a stretch of a text is these words."""
        return self._pattern.fullmatch(lower(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find all places in a stretch of a text where the words stand."""
        return self._pattern.finditer(lower(text), start, end)


@lru_cache(maxsize=4)
def lower(text: str) -> str:
    r"""Write a text in lower case, of the same length.

    >>> lower("İzmir, May"), len("İzmir".lower())
    ('izmir, may', 6)
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join(character.lower()[0] for character in text)
