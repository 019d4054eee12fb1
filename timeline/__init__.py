"""timeline: finds the dated milestones in documents and tells them as feeds, calendars and JSON.

>>> import timeline
>>> [expression.text for expression in timeline.dates("The bridge opened on 3 May 2031.")]
['3 May 2031']
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import Unpack

    from timeline.config import Config, Options
    from timeline.model import Document, Milestone, Source, TimeExpression, Timeline

__all__ = ["__version__", "build", "dates", "extract"]
__version__ = "0.1.0"  # a literal: importlib.metadata would cost more than all of `timeline --help`


def build(sources: Iterable[Source | Document], **options: Unpack[Options]) -> Timeline:
    """Build a timeline of sources and documents; the options are the fields of `timeline.config.Config`.

    Opening files is the caller's part: ``Source(name, data)`` takes their bytes, and the suffix of the name chooses
    the reader. What cannot be read is logged as a warning and passed over.

    >>> from timeline.model import Source
    >>> build([Source("bridge.txt", b"The Norvale Bridge was opened on 3 May 2031.")]).events[0].date
    '2031-05-03'

    Raises:
        UsageError: if an option is wrong, or a source is neither a Source nor a Document.
    """
    from timeline import pipeline

    config = _config(**options)
    return pipeline.timeline(pipeline.analyses(_documents(sources, config), config), config)


def dates(text: str, *, anchor: str | date | None = None, language: str | None = None) -> tuple[TimeExpression, ...]:
    """Find every time expression of a text, resolved against the anchor: the text's publication time.

    >>> [found.resolution.edtf for found in dates("The bridge was closed last year.", anchor="2032-01-05")]
    ['2031']

    Raises:
        UsageError: if the anchor is no date.
    """
    from timeline import pipeline

    config = _config(anchor=anchor, language=language)
    return pipeline.date(pipeline.document(text, config), config).expressions


def extract(
    text: str,
    *,
    anchor: str | date | None = None,
    language: str | None = None,
    title: str | None = None,
    all: bool = False,
) -> tuple[Milestone, ...]:
    """Find the milestones of a text; with `all`, also those of too low a score for a timeline.

    >>> [(m.date, m.status) for m in extract("The Norvale Bridge was opened on 3 May 2031.", anchor="2031-05-04")]
    [('2031-05-03', 'happened')]

    Raises:
        UsageError: if the anchor is no date.
    """
    from timeline import pipeline

    config = _config(anchor=anchor, language=language)
    found = pipeline.analyse(pipeline.document(text, config, title), config).milestones
    return tuple(milestone for milestone in found if all or milestone.score >= config.min_score)


def _config(*, anchor: str | date | None = None, **options: Any) -> Config:
    written = anchor if anchor is None or isinstance(anchor, str) else anchor.isoformat().partition(".")[0]
    return _settings(anchor=written, **options)


@lru_cache(maxsize=16)  # who reads many texts reads them with the same settings
def _settings(**options: Any) -> Config:
    from timeline.config import Config, merge

    return merge(Config(), options)


def _documents(sources: Iterable[Source | Document], config: Config) -> Iterator[Document]:
    import logging

    from timeline import pipeline
    from timeline.model import Document

    for found in pipeline.documents(_checked(sources), config):
        if isinstance(found, Document):
            yield found
        else:
            logging.getLogger(__name__).warning("%s", found)


def _checked(sources: Iterable[Source | Document]) -> Iterator[Source | Document]:
    from timeline.errors import UsageError
    from timeline.model import Document, Source

    for source in sources:
        if not isinstance(source, Source | Document):
            raise UsageError(f"{source!r} is neither Source nor Document; read the file: Source(name, data)")
        yield source
