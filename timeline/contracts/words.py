"""Words that are looked for in any case of letters, in text as it is written."""

import re
from collections.abc import Iterator
from functools import lru_cache

_PIECE = re.compile(r"\\.|\(\?P<\w+>|[A-Z]", re.DOTALL)


class Words:
    """A pattern of words that matches whatever their case.

    Case is folded in the text and not by the pattern: `re` finds the same several times sooner so. Spans are those
    of the text as it is written; what groups give is in lower case.
    """

    def __init__(self, pattern: str) -> None:
        """Compile; the pattern may be written in any case."""
        self._pattern = re.compile(_PIECE.sub(lambda m: m[0].lower() if len(m[0]) == 1 else m[0], pattern))

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first place where the words stand."""
        return self._pattern.search(lower(text))

    def fullmatch(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Say whether a stretch of a text is these words."""
        return self._pattern.fullmatch(lower(text), start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all places where the words stand."""
        return self._pattern.finditer(lower(text))


@lru_cache(maxsize=4)
def lower(text: str) -> str:
    r"""Write a text in lower case, of the same length.

    >>> lower("İzmir, May"), len("İzmir".lower())
    ('izmir, may', 6)
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join(character.lower()[0] for character in text)
