"""The whole way on one page: sources in, timeline out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from timeline import registry
from timeline.config import Config
from timeline.model import Document, Milestone, Problem, Sentence, Source, TimeExpression, Timeline
from timeline.stages import (
    annotate,
    assemble,
    digest,
    events,
    identify,
    milestones,
    read,
    recognize,
    resolve,
    segment,
    select,
)


@dataclass(frozen=True, slots=True)
class Analysis:
    """One document with everything that was found in it; milestones in the order of the text, of any score.

    A document without anything like a date is not cut into sentences.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    expressions: tuple[TimeExpression, ...]
    milestones: tuple[Milestone, ...]


class Work(Protocol):
    """What is done with each document: `analyse`, or `date` where only the dates are asked for."""

    def __call__(self, document: Document, config: Config) -> Analysis:
        """Do it."""
        ...


def documents(sources: Iterable[Source | Document], config: Config) -> Iterator[Document | Problem]:
    """Sources -> documents with id, language and anchor settled, and the problems met on the way."""
    taken: set[str] = set()
    for found in _read(sources):
        if isinstance(found, Problem):
            yield found
            continue
        document = identify.identify(identify.distinct(found, taken), registry.languages(), config)
        taken.add(document.id)
        yield document
        if document.anchor is None:
            yield read.no_anchor(document)


def document(text: str, config: Config, title: str | None = None) -> Document:
    """Text -> document that comes from nowhere, with language and anchor settled."""
    return identify.identify(Document("text", text, title=title, source="text"), registry.languages(), config)


def _read(sources: Iterable[Source | Document]) -> Iterator[Document | Problem]:
    for source in sources:
        if isinstance(source, Document):
            yield source
        else:
            yield from read.read(source, registry.readers())


def analyse(document: Document, config: Config) -> Analysis:
    """Document -> milestones: a pure function of one document."""
    dated = date(document, config)
    language = identify.language_of(document, registry.languages())
    return replace(dated, milestones=milestones.milestones(document, dated.sentences, dated.expressions, language))


def date(document: Document, config: Config) -> Analysis:
    """Document -> resolved time expressions, milestones left aside."""
    language = identify.language_of(document, registry.languages())
    if not recognize.may_hold_times(document, language):
        return Analysis(document, (), (), ())
    sentences = segment.segment(document, language)
    recognized = recognize.recognize(document, sentences, language)
    expressions = resolve.resolve(document, sentences, recognized, language)
    return Analysis(document, sentences, expressions, ())


def tags(analysis: Analysis) -> tuple[TimeExpression, ...]:
    """Analysis -> its time expressions as TIMEX3 tags."""
    language = identify.language_of(analysis.document, registry.languages())
    return tuple(annotate.annotate(analysis.expressions, language))


def analyses(
    found: Iterable[Document],
    config: Config,
    progress: Callable[[], None] = lambda: None,
    work: Work = analyse,
) -> Iterator[Analysis]:
    """Analyse documents in their order, over `config.jobs` processes; `progress` is called once a document."""
    work = partial(work, config=config)
    if config.jobs <= 1:
        yield from _counted(map(work, found), progress)
        return
    from concurrent.futures import ProcessPoolExecutor  # one process needs nothing of it, and it takes long to load

    with ProcessPoolExecutor(config.jobs) as pool:
        yield from _counted(pool.map(work, found, chunksize=4), progress)


def _counted(found: Iterable[Analysis], progress: Callable[[], None]) -> Iterator[Analysis]:
    for analysis in found:
        yield analysis
        progress()


def timeline(found: Iterable[Analysis], config: Config) -> Timeline:
    """Analyses -> timeline: events of the milestones that reach `config.min_score`, or of the dates that matter."""
    documents: list[Document] = []
    milestones: list[Milestone] = []
    for analysis in found:
        documents.append(analysis.document)
        milestones += analysis.milestones
    told = list(select.select(milestones, config))
    if config.top is None:
        happened = events.events(told, documents)
    else:
        happened = digest.digest(told, milestones, documents, top=config.top, sentences=config.sentences)
    return assemble.assemble(happened, documents, config)
