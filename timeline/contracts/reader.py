"""Source -> Documents: what a room of `readers/` offers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline.model import Document, Problem, Source


@dataclass(frozen=True, slots=True)
class Reader:
    """One input format.

    `read` yields documents, and problems for the parts that it had to pass over; it raises
    SourceError when the whole source cannot be read. It touches nothing but the bytes it is given.
    A heavy library is imported inside the function that needs it: finding a reader must cost nothing.
    """

    name: str
    summary: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    read: Callable[[Source], Iterable[Document | Problem]]
