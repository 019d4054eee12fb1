"""Rules on how the date of one event is told: as EDTF, as days, as a bar."""

from datetime import datetime, timedelta

from timeline.checks._dates import edtf_bounds
from timeline.checks._rules import shown
from timeline.checks.ics.events import A_DAY, Event
from timeline.contracts.linter import Faults, lint_rule
from timeline.rendering.dates import precision

FINE = ("day", "minute", "range", "week")


@lint_rule("ics", "seen: only a linter sees it; a bar of a year lies over every month", "warning")
def bar_long(event: Event) -> Faults:
    """Put what is only known to the month or year on its first day, and say so in SUMMARY."""
    if event.is_long() and not event.is_told():
        yield event.line("DTEND"), f"a bar of {(event.length() or A_DAY).days:,} days"


@lint_rule("ics", "seen: a bar of a year lies over every month", "note")
def bar_of_period(event: Event) -> Faults:
    """Build with --coarse first if it lies over too much."""
    if event.is_long() and event.is_told():
        yield event.line("DTEND"), f"the date is told as a bar of {(event.length() or A_DAY).days:,} days"


@lint_rule("ics", "EDTF (ISO 8601-2, Library of Congress)")
def edtf_malformed(event: Event) -> Faults:
    """Write X-TIMELINE-EDTF as EDTF: 2024, 2024-03, 2024-03-24/2024-03-26, 2015~."""
    found = event.component.get("X-TIMELINE-EDTF")
    if found and edtf_bounds(found.value) is None:
        yield found.line, f"{shown(found.value)} is no EDTF date"


@lint_rule("ics", "outputs/ics: X-TIMELINE-EDTF is the date of the event")
def edtf_elsewhere(event: Event) -> Faults:
    """Let DTSTART lie in the date that X-TIMELINE-EDTF tells."""
    found = event.component.get("X-TIMELINE-EDTF")
    if found and event.start is not None and (told := edtf_bounds(found.value)):
        start = event.start.date() if isinstance(event.start, datetime) else event.start
        slack = timedelta() if event.all_day else A_DAY  # a time in UTC may fall on the day beside
        first, last = told[0] or told[1] or start, told[1] or told[0] or start
        if not first.toordinal() - slack.days <= start.toordinal() <= last.toordinal() + slack.days:
            yield event.line("DTSTART"), f"the event starts on {start}, and is of {found.value[:60]}"


@lint_rule("ics", "outputs/ics: X-TIMELINE-PRECISION is the precision of X-TIMELINE-EDTF")
def precision_wrong(event: Event) -> Faults:
    """Name the precision of X-TIMELINE-EDTF."""
    found, told = event.component.get("X-TIMELINE-EDTF"), event.component.get("X-TIMELINE-PRECISION")
    if found and told and edtf_bounds(found.value) is not None and precision(found.value) != told.value:
        yield told.line, f"{shown(found.value)} is no {told.value[:60]}"


@lint_rule("ics", "seen: a month on its first day is taken for that day", "warning")
def coarse_unmarked(event: Event) -> Faults:
    """Put the date in brackets before SUMMARY: [2024-03]."""
    told = event.component.value("X-TIMELINE-PRECISION")
    coarse = told and told not in FINE
    if coarse and event.length() == A_DAY and not event.component.value("SUMMARY").startswith("["):
        yield event.line("SUMMARY"), f"SUMMARY does not say that only the {told[:60]} is known"
