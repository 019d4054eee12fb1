"""A sentence and its time expressions -> lines with a mark under every expression."""

import shutil
import sys
from collections.abc import Iterator, Sequence

import click

from timeline.cli._terminal import visible
from timeline.model import Span
from timeline.rendering.text import columns

UNBOUNDED = 1 << 30  # a file has no right margin
BLANKS = {ord(blank): " " for blank in "\t\r\n"}  # one for one, so that places stay
Mark = tuple[Span, str]


def marked(text: str, marks: Sequence[Mark], width: int | None = None) -> Iterator[str]:
    r"""Draw a text in lines of so many columns, with the label of each mark under its stretch.

    >>> lines = marked("去年3月 in 2031", [(Span(0, 4), "1"), (Span(8, 12), "2")])
    >>> print(*map(click.unstyle, lines), sep="\n")
    去年3月 in 2031
    1~~~~~~    2~~~
    """
    text = text.translate(BLANKS)
    for line in _lines(text, width or _terminal_width()):
        yield visible(line.of(text))
        below = _below(text, line, marks)
        if below:
            yield click.style(below, fg="green")


def _terminal_width() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else UNBOUNDED


def _lines(text: str, width: int) -> Iterator[Span]:
    """Cut a text into lines that fit, at a blank where there is one."""
    start = 0
    while start < len(text):
        end = start + 1
        used = columns(visible(text[start]))
        while end < len(text) and used + columns(visible(text[end])) <= width:
            used += columns(visible(text[end]))
            end += 1
        blank = text.rfind(" ", start, end)
        if end < len(text) and blank > start:
            end = blank + 1
        yield Span(start, end)
        start = end


def _below(text: str, line: Span, marks: Sequence[Mark]) -> str:
    below = ""
    for span, label in marks:
        start, end = max(span.start, line.start), min(span.end, line.end)
        if start < end:
            column = columns(visible(text[line.start : start]))
            below = below.ljust(column) + label.ljust(columns(visible(text[start:end])), "~")
    return below
