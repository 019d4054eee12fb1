"""Rules on the timeline as a whole: its events beside each other."""

from dataclasses import dataclass, field
from datetime import datetime

from timeline.checks._dates import edtf_bounds, rfc3339
from timeline.checks._json import Object, Spot
from timeline.checks._rules import shown
from timeline.contracts.linter import Faults, lint_rule

FAR = "0000"  # sorts what has no first day (before the year 1) to the front


@dataclass(slots=True)
class Kept:
    """What is remembered of the events that have gone by, and the timeline around them."""

    head: Object = field(default_factory=lambda: Object("timeline", {}, Spot(0)))
    ids: set[str] = field(default_factory=set)
    times: set[datetime] = field(default_factory=set)
    newest: tuple[datetime, str] | None = None
    again: list[tuple[Spot, str]] = field(default_factory=list)
    equal: list[tuple[Spot, str]] = field(default_factory=list)
    back: list[tuple[Spot, str]] = field(default_factory=list)
    _last: tuple[str, str] = (FAR, FAR)

    def keep(self, event: Object) -> None:
        """Remember an event."""
        self._keep_id(event)
        self._keep_times(event)
        self._keep_place(event)

    def _keep_id(self, event: Object) -> None:
        id = event.text("id")
        if id in self.ids:
            self.again.append((event.spot("id"), f"the id {shown(id)} stands twice"))
        if id is not None:
            self.ids.add(id)

    def _keep_times(self, event: Object) -> None:
        seen, updated = (rfc3339(event.text(name) or "") for name in ("first_seen", "updated"))
        if seen in self.times:
            self.equal.append((event.spot("first_seen"), f"two events were first seen at {event.text('first_seen')}"))
        if seen:
            self.times.add(seen)
        if updated and (self.newest is None or updated > self.newest[0]):
            self.newest = updated, event.text("updated") or ""

    def _keep_place(self, event: Object) -> None:
        date = event.data.get("date")
        days = edtf_bounds(str(date.get("edtf"))) if isinstance(date, dict) else None
        if days is not None:
            place = (days[0].isoformat() if days[0] else FAR, days[1].isoformat() if days[1] else FAR)
            if place < self._last:
                self.back.append((event.spot("date"), f"{place[0]} stands behind {self._last[0]}"))
            self._last = place


@lint_rule("timeline", "timeline.schema.json (event.id); seen: readers keep one of two")
def id_twice(kept: Kept) -> Faults:
    """Give every event an id of its own."""
    yield from kept.again


@lint_rule(
    "timeline",
    "timeline.schema.json (first_seen); W3C feed validator: DuplicateUpdated in the feeds made of it",
    "warning",
)
def same_time(kept: Kept) -> Faults:
    """Set the first sights of one run a second apart."""
    yield from kept.equal


@lint_rule("timeline", "timeline.schema.json (events): in the order of their dates")
def out_of_order(kept: Kept) -> Faults:
    """Sort the events by their first day, then by their last."""
    yield from kept.back


@lint_rule("timeline", "timeline.schema.json (generated): an unchanged timeline is the same bytes")
def generated_wrong(kept: Kept) -> Faults:
    """Let generated be the newest updated, never the clock."""
    text = kept.head.text("generated")
    if text is not None and rfc3339(text) is None:
        yield kept.head.spot("generated"), f"{shown(text)} is no time"
    elif text is not None and kept.newest and rfc3339(text) != kept.newest[0]:
        yield kept.head.spot("generated"), f"generated {text}, the newest change {kept.newest[1]}"
