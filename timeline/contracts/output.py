"""Timeline -> files: what a room of `outputs/` offers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from timeline.model import Problem, Timeline


@dataclass(frozen=True, slots=True)
class File:
    """One file of an output, made piece by piece while it is written: no timeline is too long for the memory.

    The pieces can be taken once. `name` is a plain file name: all files of a timeline stand in one folder.
    """

    name: str
    chunks: Iterable[bytes]

    def data(self) -> bytes:
        """Give the whole file, for those that are small."""
        return b"".join(self.chunks)


@dataclass(frozen=True, slots=True)
class Output:
    """One output format. `files` takes nothing but the timeline: the same timeline gives the same files.

    The first of its files is called `filename`, and there is always that one.
    """

    name: str
    summary: str
    media_type: str
    filename: str
    files: Callable[[Timeline], Iterator[File]]
    further: tuple[str, ...] = ()
    """Names of the files that may stand beside the first, as the README shows them: ``rss-CATEGORY.xml``."""
    problems: Callable[[Timeline], Iterable[Problem]] = lambda _timeline: ()
    """What of this timeline the format cannot hold."""
