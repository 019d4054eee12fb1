"""A file and the one published before it -> what subscribers lose between the two."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from timeline.checks._rules import shown
from timeline.contracts.linter import Faults, Finding, LintRule, Place, examine, lint_rule


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is compared of an event: `told` stands for all that its readers see, `dated` for when and whether it is."""

    at: Place
    told: int
    dated: int
    seen: str = ""
    updated: str = ""
    revision: int | None = None
    rank: datetime | date | None = None
    """What the file leaves the oldest out by, if it does not hold all."""


@dataclass(frozen=True, slots=True)
class Memory:
    """A file as its subscribers remember it. `updated` sorts as the times do that it stands for.

    `keeps` says what it holds: everything, as many as before (the oldest go when new ones come), or what is recent.
    """

    at: Place
    id: str = ""
    updated: str = ""
    entries: Mapping[str, Remembered] = field(default_factory=dict)
    keeps: Literal["all", "as many", "recent"] = "all"

    def oldest(self) -> datetime | date | None:
        """Give the lowest rank in it."""
        return min((entry.rank for entry in self.entries.values() if entry.rank), default=None)


@dataclass(frozen=True, slots=True)
class Pair:
    """The file before, and the file now."""

    old: Memory
    new: Memory

    def kept(self) -> Iterator[tuple[str, Remembered, Remembered]]:
        """Give the entries that stand in both."""
        for id, then in self.old.entries.items():
            now = self.new.entries.get(id)
            if now:
                yield id, then, now

    def gone(self) -> Iterator[tuple[str, Remembered]]:
        """Give the entries that stand no longer where they should."""
        fewer = len(self.new.entries) < len(self.old.entries)
        oldest = None if self.new.keeps == "all" or (self.new.keeps == "as many" and fewer) else self.new.oldest()
        for id, then in self.old.entries.items():
            left_out = oldest is not None and then.rank is not None and then.rank < oldest
            if id not in self.new.entries and not left_out:
                yield id, then

    def renamed(self) -> dict[str, Remembered]:
        """Give the entries that went under one id and came back under another, by the id they had."""
        fresh = {now.told: now for id, now in self.new.entries.items() if id not in self.old.entries}
        return {id: fresh[then.told] for id, then in self.gone() if then.told in fresh}


def compare(
    expected: bytes | None,
    memory: Memory,
    remember: Callable[[bytes], Memory | None],
    line: Callable[[Place], int] = int,
) -> Iterator[Finding]:
    """Compare a file with the one before; nothing if there was none, or if it cannot be read."""
    old = None if expected is None else remember(expected)
    if old is not None:
        yield from examine(RULES, Pair(old, memory), line)


@lint_rule("previous", "miniflux#797, FreshRSS#4487, liferea#1195, newsboat#845: all of it is shown again as new")
def id_changed(pair: Pair) -> Faults:
    """Make ids by a recipe that never changes."""
    for id, now in pair.renamed().items():
        yield now.at, f"what was {shown(id)} has another id"


@lint_rule("previous", "RFC 5545 3.8.1.11; seen: subscribers never learn that it was withdrawn")
def vanished(pair: Pair) -> Faults:
    """Keep what is withdrawn for a while, as cancelled."""
    renamed = pair.renamed()
    for id, _ in pair.gone():
        if id not in renamed:
            yield pair.new.at, f"{shown(id)} is gone"


@lint_rule("previous", "RFC 4287 4.2.9; RFC 5545 3.8.7.1; seen: readers show it again, or lose it among the old")
def first_seen_changed(pair: Pair) -> Faults:
    """Keep the time at which an event was first seen."""
    for id, then, now in pair.kept():
        if then.seen != now.seen:
            yield now.at, f"{shown(id)} was first seen at {then.seen}, now at {now.seen}"


@lint_rule("previous", "RFC 4287 4.2.15; RFC 5545 3.8.7.3; vdirsyncer#1135: all is fetched again", "warning")
def updated_for_nothing(pair: Pair) -> Faults:
    """Leave the time of change alone where nothing changed."""
    for id, then, now in pair.kept():
        if then.told == now.told and then.dated == now.dated and then.updated != now.updated:
            yield now.at, f"{shown(id)} did not change, and is updated"


@lint_rule("previous", "RFC 4287 4.2.15; RFC 5545 3.8.7.3; seen: readers keep the old text")
def changed_in_silence(pair: Pair) -> Faults:
    """Say when it changed."""
    for id, then, now in pair.kept():
        changed = then.told != now.told or then.dated != now.dated
        if changed and (then.updated or now.updated) and now.updated <= then.updated:
            yield now.at, f"{shown(id)} changed, and is still of {now.updated}"


@lint_rule("previous", "RFC 5545 3.8.7.4; seen: calendars keep the old date")
def revision_not_raised(pair: Pair) -> Faults:
    """Raise SEQUENCE or revision when the date or the status changes."""
    for id, then, now in pair.kept():
        if then.dated != now.dated and then.revision is not None and (now.revision or 0) <= then.revision:
            yield now.at, f"{shown(id)} was moved, and its revision is still {now.revision}"


@lint_rule("previous", "RFC 4287 4.2.6; seen: readers take it for another feed")
def file_id_changed(pair: Pair) -> Faults:
    """Keep the id of the feed or timeline."""
    if pair.old.id != pair.new.id:
        yield pair.new.at, f"it was {shown(pair.old.id)}, and is {shown(pair.new.id)}"


@lint_rule("previous", "RFC 4287 4.2.15; RSS 2.0 (lastBuildDate): readers take it for unchanged")
def file_time_not_raised(pair: Pair) -> Faults:
    """Let the time of the file rise when an entry comes or changes."""
    told = {(id, entry.told, entry.dated) for id, entry in pair.old.entries.items()}
    changed = [id for id, now in pair.new.entries.items() if (id, now.told, now.dated) not in told]
    if changed and pair.old.updated and pair.new.updated <= pair.old.updated:
        yield pair.new.at, f"{shown(changed[0])} is new or changed, and the file still of {pair.new.updated}"


RULES: tuple[LintRule[Pair], ...] = (
    id_changed,
    vanished,
    first_seen_changed,
    updated_for_nothing,
    changed_in_silence,
    revision_not_raised,
    file_id_changed,
    file_time_not_raised,
)
