"""Words from a terminal -> text; text -> what a terminal shows as it is meant: seen, on one line, in columns."""

import os
import unicodedata
from collections.abc import Iterable, Sequence

GAP = "  "
JOINERS = "\u200c\u200d"  # Persian and emoji are written with them; they move nothing


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
    if character.isprintable() or unicodedata.category(character) == "Zs" or character in JOINERS:
        return character
    return character.encode("unicode_escape").decode("ascii")


def pad(text: str, width: int) -> str:
    """Fill a text up with blanks to so many columns."""
    from timeline.rendering.text import columns  # not before it is needed: the help comes at once

    return text + " " * (width - columns(text))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write rows as aligned columns under a header.

    >>> print(table(("NAME", "SAYS"), [("zh", "中文"), ("other", "-")]))
    NAME   SAYS
    zh     中文
    other  -
    """
    from timeline.rendering.text import columns

    every = [header, *rows]
    widths = [max(columns(cell) for cell in column) for column in zip(*every, strict=True)]
    return "\n".join(GAP.join(map(pad, row, widths)).rstrip() for row in every)
