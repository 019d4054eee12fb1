"""Words from a terminal -> text; text -> what a terminal shows as it is meant: seen, on one line, in columns."""

import os
import unicodedata
from collections.abc import Iterable, Sequence

GAP = "  "


def typed(word: str) -> str:
    """Give a word of the command line as UTF-8, whatever the locale took its bytes for."""
    return os.fsencode(word).decode("utf-8", "replace")


def visible(text: str) -> str:
    r"""Write what cannot be seen, ends the line or moves the cursor as an escape.

    >>> visible("a\nb 中\u3000文")
    'a\\nb 中\u3000文'
    """
    return "".join(_seen(character) for character in text)


def _seen(character: str) -> str:
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    return character.encode("unicode_escape").decode("ascii")


def columns(text: str) -> int:
    """Count the columns that a text takes: two for a wide character, none for a combining mark.

    >>> columns("去年 3月"), columns("e\u0301")
    (8, 1)
    """
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, width: int) -> str:
    """Fill a text up with blanks to so many columns."""
    return text + " " * (width - columns(text))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write rows as aligned columns under a header.

    >>> print(table(("NAME", "SAYS"), [("zh", "中文"), ("other", "-")]))
    NAME   SAYS
    zh     中文
    other  -
    """
    every = [header, *rows]
    widths = [max(columns(cell) for cell in column) for column in zip(*every, strict=True)]
    return "\n".join(GAP.join(map(pad, row, widths)).rstrip() for row in every)
