"""Events -> what is said of them as a whole: how many, of which years and sources, and which were told most."""

from collections.abc import Iterable, Sequence

from timeline.model import Event, Granularity
from timeline.rendering.dates import label
from timeline.rendering.sections import period
from timeline.rendering.words import words


def overview(events: Sequence[Event], language: str, *, years: bool = True) -> str:
    """Say how many events there are, of which years, and from how many sources.

    >>> overview((), "en")
    'No milestones'
    """
    said = words(language).page
    if not events:
        return said["none"]
    span = [label(period(event.date, Granularity.YEAR), None, language) for event in (events[0], events[-1])]
    told = (
        said["one" if len(events) == 1 else "many"].format(len(events)),
        " – ".join(dict.fromkeys(span)) if years else "",
        said["one_source" if len(documents(events)) == 1 else "many_sources"].format(len(documents(events))),
    )
    return " · ".join(filter(None, told))


def documents(events: Iterable[Event]) -> set[tuple[str, str]]:
    """Give the documents that tell of the events."""
    return {(told.source, told.document) for event in events for told in event.evidence}


def most_told(events: Iterable[Event], count: int) -> tuple[Event, ...]:
    """Give so many of the events, in their order: those that most documents tell, then the surest."""
    found = list(enumerate(events))
    ranked = sorted(found, key=lambda place: (-len(documents([place[1]])), -place[1].score, place[0]))
    return tuple(event for _, event in sorted(ranked[:count], key=lambda place: place[0]))
