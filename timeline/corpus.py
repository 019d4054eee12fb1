r"""Reads corpus lines: example, test and documentation of a language's rules in one.

``anchor: 2024-03-15`` sets the anchor (``anchor: none`` takes it away); ``#`` opens a comment; then
``VALUES<blanks>SENTENCE``: TIMEX3 values in the order of the text, joined by ``;``, and the sentence with the
extent of each in brackets, ``\[`` for a literal bracket; ``-`` where nothing is to be found.
"""

from dataclasses import dataclass

from timeline.model import Span


@dataclass(frozen=True, slots=True)
class Case:
    """One line: the text, and what is to be found in it."""

    line: int
    anchor: str | None
    text: str
    spans: tuple[Span, ...]
    values: tuple[str, ...]


def read(text: str) -> tuple[Case, ...]:
    """Read a corpus file.

    Raises:
        ValueError: with the number of the line that is not one, and why.
    """
    cases, anchor = [], None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("anchor:"):
            name = line.partition(":")[2].strip()
            anchor = None if name == "none" else name
            continue
        cases.append(_case(number, anchor, line))
    return tuple(cases)


def _case(number: int, anchor: str | None, line: str) -> Case:
    values, _, marked = line.partition(" ")
    text, spans = _extents(number, marked.strip())
    wanted = () if values == "-" else tuple(values.split(";"))
    if len(wanted) != len(spans):
        raise ValueError(f"line {number}: {len(wanted)} values for {len(spans)} extents")
    return Case(number, anchor, text, spans, wanted)


def _extents(number: int, marked: str) -> tuple[str, tuple[Span, ...]]:
    text, starts, spans, escaped = "", [], [], False
    for character in marked:
        if character == "\\" and not escaped:
            escaped = True
            continue
        if character == "[" and not escaped:
            starts.append(len(text))
        elif character == "]" and starts and not escaped:
            spans.append(Span(starts.pop(), len(text)))
        else:
            text += character
        escaped = False
    if starts:
        raise ValueError(f"line {number}: a bracket is not closed")
    return text, tuple(spans)
