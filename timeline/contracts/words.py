"""Words that are looked for in any case of letters, in text as it is written."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache, cached_property, lru_cache
from typing import Any, cast

_PIECE = re.compile(r"\\.|\(\?P<\w+>|[A-Z]", re.DOTALL)


class _Late:
    """A pattern that is compiled when something of it is first needed."""

    def __init__(self, pattern: str | Callable[[], str], flags: int) -> None:
        self._given = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        pattern, flags = self._given
        return re.compile(pattern if isinstance(pattern, str) else pattern(), flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        setattr(self, name, found)  # so that it is asked for once
        return found


def late(pattern: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern when it is first looked for: most belong to languages that no document is in."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


def _in_lower_case(pattern: str) -> str:
    return _PIECE.sub(lambda match: match[0].lower() if len(match[0]) == 1 else match[0], pattern)


class Words:
    """A pattern of words that matches whatever their case.

    Case is folded in the text and not by the pattern: `re` finds the same several times sooner so. Spans are those
    of the text as it is written; what groups give is in lower case.
    """

    def __init__(self, pattern: str | Callable[[], str]) -> None:
        """Take a pattern in any case, or what writes it; it is written and compiled when it is first looked for.

        `pattern` is what finds the words in a text that is in lower case already.
        """
        self.pattern = late(lambda: _in_lower_case(pattern if isinstance(pattern, str) else pattern()))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first place in a stretch of a text where the words stand."""
        return self.pattern.search(lower(text), start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Say whether a stretch of a text begins with these words."""
        return self.pattern.match(lower(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Say whether a stretch of a text is these words."""
        return self.pattern.fullmatch(lower(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find all places in a stretch of a text where the words stand."""
        return self.pattern.finditer(lower(text), start, end)

    def read(self, text: str) -> re.Match[str] | None:
        """Match all of a few words and give them as they are written."""
        match = self.pattern.fullmatch(_small(text))
        return as_written(match, text) if match else None


@cache
def words(pattern: str) -> Words:
    """Give the words of a pattern that stands in several places, so that it is compiled once."""
    return Words(pattern)


class _Reading:
    """A match in the lower case of a text that gives the words as they are written."""

    __slots__ = ("end", "re", "span", "start", "string")

    def __init__(self, match: re.Match[str], text: str) -> None:
        self.string, self.re = text, match.re
        self.span, self.start, self.end = match.span, match.start, match.end

    def __getitem__(self, group: str | int) -> str | None:
        start, end = self.span(group)
        return None if start < 0 else self.string[start:end]

    def group(self) -> str | None:
        return self[0]

    def groups(self) -> tuple[str | None, ...]:
        return tuple(self[number + 1] for number in range(self.re.groups))

    def groupdict(self) -> dict[str, str | None]:
        return {name: self[name] for name in self.re.groupindex}


def as_written(match: re.Match[str], text: str) -> re.Match[str]:
    """Give a match in the lower case of a text as if it had been found in the text: They may, in May.

    >>> as_written(Words("may").search("In MAY"), "In MAY")[0]
    'MAY'
    """
    return cast("re.Match[str]", _Reading(match, text))


@lru_cache(maxsize=4)
def lower(text: str) -> str:
    r"""Write a text in lower case, of the same length.

    >>> lower("İzmir, May"), len("İzmir".lower())
    ('izmir, may', 6)
    """
    return _small(text)


def _small(text: str) -> str:
    # beyond ASCII, `lower` takes twelve octets a character while it works: line by line that is little
    small = text.lower() if text.isascii() else "".join(map(str.lower, text.splitlines(keepends=True)))
    return small if len(small) == len(text) else "".join(character.lower()[0] for character in text)
