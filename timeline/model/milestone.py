"""Milestones of one document, the events they tell of, and the timeline of events."""

from typing import Literal

from timeline.model.span import Span
from timeline.model.thing import thing

Status = Literal["happened", "planned", "ongoing", "cancelled"]
Modifier = Literal["early", "mid", "late"]
Coarse = Literal["first", "span", "omit"]

UNCATEGORISED = "other"  # the category of what has none


@thing
class Provenance:
    """Where a milestone was told: the quote, its place, the words that gave the date, the rules that fired.

    `source` is the document's source name and `document` its id. `published` is EDTF (the anchor),
    `rules` rule names in the order in which they fired, `steps` the reasons of the resolution.
    `date` is the EDTF date that it tells, if the milestone has another one.
    """

    source: str
    document: str
    quote: str
    span: Span
    date_text: tuple[str, ...]
    rules: tuple[str, ...]
    steps: tuple[str, ...] = ()
    url: str | None = None
    title: str | None = None
    published: str | None = None
    date: str | None = None


@thing
class Milestone:
    """An occurrence with its date: who did what, when, planned or happened.

    `date` is EDTF; `score` (0-1) is what the `features` of its telling weigh together, each with its weight.
    """

    date: str
    title: str
    language: str
    status: Status
    category: str
    score: float
    provenance: Provenance
    modifier: Modifier | None = None
    retold: tuple[Provenance, ...] = ()
    """Further tellings of the same occurrence."""
    features: tuple[tuple[str, float], ...] = ()


@thing
class Event:
    """One happening, told once or more often.

    `id` is a ``urn:uuid:``; `first_seen` and `updated` are RFC 3339 in UTC (``2025-04-07T06:39:00Z``):
    when the timeline came to know it and when it last changed, never the event's own date.
    `date` is EDTF; a clock time in it carries its zone. `conflicts` are the dates told elsewhere that cannot be
    the same as `date`, in their order.
    """

    id: str
    date: str
    title: str
    language: str
    status: Status
    category: str
    score: float
    evidence: tuple[Provenance, ...]
    first_seen: str
    updated: str
    revision: int = 0
    modifier: Modifier | None = None
    conflicts: tuple[str, ...] = ()


@thing
class Publishing:
    """How a publisher wants the files of a timeline cut."""

    feed_size: int = 100
    """So many of the newest changes stand in a feed; the older ones in its archives."""
    hub: str | None = None
    """Address of the WebSub hub that tells subscribers of changes."""
    coarse: Coarse = "first"
    """What calendars do with a date coarser than a day: put it on its first day, span all of them, or leave it out."""


@thing
class Timeline:
    """Events in the order of their dates, and what a publisher needs to know about the whole.

    `id` is a ``tag:`` URI; `site` the address, ending in ``/``, under which the outputs are published;
    `generated` is the newest `updated` of the events (RFC 3339 in UTC), never the clock.
    """

    id: str
    title: str
    language: str
    site: str
    generated: str
    events: tuple[Event, ...]
    publishing: Publishing = Publishing()
