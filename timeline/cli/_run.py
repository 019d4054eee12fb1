"""Paths -> analyses, with every problem on standard error and the exit status that follows from them."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path

import click

from timeline import pipeline, registry
from timeline.cli import _sources
from timeline.cli._terminal import visible
from timeline.config import Config
from timeline.errors import UsageError
from timeline.model import Document, Problem

DEFAULT_FOLDER = "seeds"
FEW = 8  # so many documents are done before a progress bar could be read
PASSED_OVER = 1
ALIKE = 5  # so many sources are named of which the same is to be noted; the others are counted


@dataclass(slots=True)
class Report:
    """Prints problems as one line each and remembers whether something was passed over."""

    status: int = 0
    _noted: Counter[Problem] = field(default_factory=Counter)

    def __call__(self, problem: Problem) -> None:
        """Print a problem; the same note on many sources only for the first."""
        if problem.fatal:
            self.status = PASSED_OVER
        else:
            alike = replace(problem, source="")
            self._noted[alike] += 1
            if self._noted[alike] > ALIKE:
                return
        _say(problem)

    def sum_up(self) -> None:
        """Say of how many more sources the same was noted."""
        for note, times in self._noted.items():
            if times > ALIKE:
                _say(replace(note, source=f"{times - ALIKE:,} more"))


def _say(problem: Problem) -> None:
    click.echo(f"timeline: {visible(str(problem))}", err=True)


def analyses(
    paths: Sequence[str],
    config: Config,
    report: Report,
    work: pipeline.Work = pipeline.analyse,
) -> Iterator[pipeline.Analysis]:
    """Analyse the documents of all sources, in their order.

    Raises:
        UsageError: if no sources were named and the default folder is missing.
    """
    if not paths and not Path(DEFAULT_FOLDER).is_dir():
        raise UsageError(f"no sources: there is no folder {DEFAULT_FOLDER}/; name files or folders, or - for a pipe")
    with _progress(_documents(paths or [DEFAULT_FOLDER], config, report)) as (documents, done):
        yield from pipeline.analyses(documents, config, done, work)


def _documents(paths: Sequence[str], config: Config, report: Report) -> Iterator[Document]:
    suffixes = tuple(suffix for reader in registry.readers().values() for suffix in reader.suffixes)
    for found in pipeline.documents(_sources.read(paths, suffixes, report), config):
        if isinstance(found, Problem):
            report(found)
        else:
            yield found
    report.sum_up()


@contextmanager
def _progress(documents: Iterator[Document]) -> Iterator[tuple[Iterator[Document], Callable[[], None]]]:
    if not sys.stderr.isatty():
        yield documents, _unseen
        return
    first = tuple(islice(documents, FEW + 1))
    every = chain(first, documents)
    if len(first) <= FEW:
        yield every, _unseen
        return
    with click.progressbar(every, label="documents", show_pos=True, file=sys.stderr) as bar:
        yield every, lambda: bar.update(1)


def _unseen() -> None:
    """Show no progress."""
