"""Rules on one event of timeline.json: that its fields agree with each other."""

from datetime import datetime
from typing import Any

from timeline.checks._dates import edtf_bounds, rfc3339
from timeline.checks._json import Object
from timeline.checks._rules import shown
from timeline.contracts.linter import Faults, lint_rule
from timeline.rendering.dates import clock, precision, qualifier


def _date(event: Object) -> tuple[dict[str, Any], str | None]:
    """Give the date of an event, and its EDTF if that is a date."""
    date = event.data.get("date")
    told = date if isinstance(date, dict) else {}
    edtf = told.get("edtf")
    return told, edtf if isinstance(edtf, str) and edtf_bounds(edtf) is not None else None


@lint_rule("timeline", "EDTF (ISO 8601-2, Library of Congress)")
def edtf_malformed(event: Object) -> Faults:
    """Write the date as EDTF: 2024, 2024-03, 2024-03-24/2024-03-26, 2015~."""
    date, edtf = _date(event)
    if isinstance(date.get("edtf"), str) and edtf is None:
        yield event.spot("date", "edtf"), f"{shown(date['edtf'])} is no EDTF date"


@lint_rule("timeline", "timeline.schema.json (date.earliest, date.latest)")
def bounds_wrong(event: Object) -> Faults:
    """Let earliest and latest be the first and the last day of the EDTF date."""
    date, edtf = _date(event)
    days = edtf_bounds(edtf) if edtf else None
    for name, day in zip(("earliest", "latest"), days or (), strict=False):
        if name in date and date[name] != (day.isoformat() if day else None):
            yield event.spot("date", name), f"{name} of {edtf} is {day}, and not {date[name]}"


@lint_rule("timeline", "timeline.schema.json (date.precision)")
def precision_wrong(event: Object) -> Faults:
    """Name the precision of the EDTF date."""
    date, edtf = _date(event)
    if edtf and "precision" in date and date["precision"] != precision(edtf):
        yield event.spot("date", "precision"), f"{edtf} is a {precision(edtf)}, and not a {shown(date['precision'])}"


@lint_rule("timeline", "timeline.schema.json (date.qualifier); EDTF level 1")
def qualifier_wrong(event: Object) -> Faults:
    """Say uncertain of ?, approximate of ~, both of %."""
    date, edtf = _date(event)
    if edtf and date.get("qualifier") != qualifier(edtf):
        yield event.spot("date", "qualifier"), f"{edtf} is {qualifier(edtf) or 'sure'}, and not {date.get('qualifier')}"


@lint_rule("timeline", "timeline.schema.json (date.datetime); RFC 3339 5.6")
def datetime_wrong(event: Object) -> Faults:
    """Let datetime be the clock time of the EDTF date, with its zone."""
    date, edtf = _date(event)
    told = date.get("datetime")
    wanted = clock(edtf) if edtf else None
    if isinstance(told, str) and (_moment(told) is None or (edtf and wanted != _moment(told))):
        yield event.spot("date", "datetime"), f"{shown(told)} is not the time of {edtf}"
    elif wanted and told is None:
        yield event.spot("date"), f"the time of {edtf} has no datetime"


@lint_rule("timeline", "RFC 3339 5.6; timeline.schema.json (first_seen, updated)")
def time_malformed(event: Object) -> Faults:
    """Write times as 2025-04-07T06:39:00Z, and such as there are."""
    for name in ("first_seen", "updated"):
        text = event.text(name)
        if text is not None and rfc3339(text) is None:
            yield event.spot(name), f"{shown(text)} is no time"


@lint_rule("timeline", "timeline.schema.json (first_seen, updated)")
def updated_before_seen(event: Object) -> Faults:
    """Let updated be no earlier than first_seen."""
    seen, updated = (rfc3339(event.text(name) or "") for name in ("first_seen", "updated"))
    if seen and updated and updated < seen:
        yield event.spot("updated"), f"it changed at {event.text('updated')}, and was first seen after that"


@lint_rule("timeline", "timeline.schema.json (revision): how often it has changed", "warning")
def revision_wrong(event: Object) -> Faults:
    """Count a revision for every change, and none for the first sight."""
    seen, updated = (rfc3339(event.text(name) or "") for name in ("first_seen", "updated"))
    revision = event.data.get("revision")
    if seen and updated and isinstance(revision, int) and (revision == 0) != (seen == updated):
        yield (
            event.spot("revision"),
            f"revision {revision}, first seen {event.text('first_seen')}, updated {event.text('updated')}",
        )


@lint_rule("timeline", "timeline.schema.json (evidence.start, evidence.end): code points of the document")
def offsets_wrong(event: Object) -> Faults:
    """Let start and end hold the quote."""
    for evidence in event.objects("evidence", "evidence"):
        start, end, quote = evidence.data.get("start"), evidence.data.get("end"), evidence.text("quote") or ""
        # a quote may be shorter than its place: what cannot be printed was dropped
        if isinstance(start, int) and isinstance(end, int) and len(quote) > end - start:
            yield evidence.spot("end"), f"{len(quote):,} characters stand from {start:,} to {end:,}"


@lint_rule("timeline", "timeline.schema.json (evidence.quote)", "warning")
def quote_missing(event: Object) -> Faults:
    """Quote the sentence that tells of the event."""
    for evidence in event.objects("evidence", "evidence"):
        if "quote" in evidence.data and not (evidence.text("quote") or "").strip():
            yield evidence.spot("quote"), "the quote is empty"


@lint_rule("timeline", "timeline.schema.json (evidence.link): the address with a text fragment")
def link_elsewhere(event: Object) -> Faults:
    """Let the link lead to the document that url names."""
    for evidence in event.objects("evidence", "evidence"):
        url, link = evidence.text("url"), evidence.text("link")
        if link is not None and (url is None or link.partition("#")[0] != url.partition("#")[0]):
            yield evidence.spot("link"), f"{shown(link)} is not in {shown(url)}"


@lint_rule("timeline", "timeline.schema.json (evidence.published); EDTF")
def published_malformed(event: Object) -> Faults:
    """Write when the document was published as EDTF."""
    for evidence in event.objects("evidence", "evidence"):
        text = evidence.text("published")
        if text is not None and edtf_bounds(text) is None:
            yield evidence.spot("published"), f"{shown(text)} is no EDTF date"


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if rfc3339(text) else None
