"""Timeline -> timelinejs.json, which TimelineJS 3 of Knight Lab draws."""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.contracts import File, Output
from timeline.model import Event, Granularity, Interval, Moment, Problem, Timeline
from timeline.rendering.data import known
from timeline.rendering.dates import label
from timeline.rendering.feeds import html
from timeline.rendering.links import anchor_id
from timeline.rendering.overview import most_told, overview
from timeline.rendering.summary import category, title
from timeline.rendering.text import one_line, unmarked
from timeline.rendering.words import words

FILENAME = "timelinejs.json"
EVENT_LIMIT = 200  # with more it takes seconds to load, and its axis is not to be read


def files(timeline: Timeline) -> Iterator[File]:
    """Write the events that were told most, in their order."""
    yield File(FILENAME, _chunks(timeline))


def problems(timeline: Timeline) -> Iterator[Problem]:
    """Say how many events are left out."""
    if (count := len(timeline.events)) > EVENT_LIMIT:
        what, why = f"{count - EVENT_LIMIT} of {count} events left out", f"TimelineJS draws no more than {EVENT_LIMIT}"
        yield Problem(FILENAME, what, why, "choose with --min-score, --top, --since or --until", fatal=False)


OUTPUT = Output(
    "timelinejs",
    "for TimelineJS 3 of Knight Lab, the 200 events told most",
    "application/json",
    FILENAME,
    files,
    problems=problems,
)


def _chunks(timeline: Timeline) -> Iterator[bytes]:
    chosen = most_told(timeline.events, EVENT_LIMIT)
    told = {"headline": escape(one_line(timeline.title)), "text": escape(overview(chosen, timeline.language))}
    fields = {"title": {"text": told}, "events": [_slide(event, timeline.language) for event in chosen]}
    yield (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode()


def _slide(event: Event, language: str) -> dict[str, Any]:
    named = category(event)
    fields = {
        "unique_id": anchor_id(event),
        **_dates(event.date),
        "display_date": unmarked(label(event.date, event.modifier, event.language)),
        "text": {"headline": escape(title(event)), "text": html(event)},
        "group": unmarked(words(language).categories.get(named, named)),  # TimelineJS would read references twice
        "autolink": False,
    }
    return known(fields, "end_date")


def _dates(edtf: str) -> dict[str, dict[str, int] | None]:
    """Give both ends; events without a first one are dropped in silence, so an open start begins where it ends."""
    when = parse_edtf(edtf).when
    first, last = (when.start or when.end, when.end or when.start) if isinstance(when, Interval) else (when, when)
    assert first, f"{edtf}: neither end is known"
    assert last
    start, end = _point(first, 0), _point(last, 1)
    return {"start_date": start, "end_date": end if end != start else None}


def _point(moment: Moment, side: int) -> dict[str, int]:
    """Give the parts that are known, those of the first or last day of a unit that TimelineJS does not know."""
    if moment.granularity in (Granularity.YEAR, Granularity.MONTH) or moment.granularity >= Granularity.DAY:
        names = ("year", "month", "day", "hour", "minute")
        return {name: part for name in names if (part := getattr(moment, name)) is not None}
    day = bounds(moment)[side]
    if day is None:  # outside the years 1 to 9999
        return {"year": moment.year}
    return {"year": day.year, "month": day.month} if moment.granularity > Granularity.YEAR else {"year": day.year}
