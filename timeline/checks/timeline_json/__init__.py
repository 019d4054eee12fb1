"""timeline.json -> findings: its JSON Schema, and what no schema can say."""

from collections.abc import Iterator

from timeline.checks import _addresses, _json, _previous, _text
from timeline.checks._addresses import Link
from timeline.checks._json import Member, Object, Reader, Spot
from timeline.checks._previous import Memory, Remembered, compare
from timeline.checks._rules import rules_of
from timeline.checks._text import Lines, Title
from timeline.checks.timeline_json import events, shape, timelines
from timeline.checks.timeline_json.memory import memory, remembered
from timeline.checks.timeline_json.timelines import Kept
from timeline.contracts.linter import Expected, Finding, Linter, Place, examine

_EVENT, _TIMELINE, _ADDRESSES = rules_of(events), rules_of(timelines), rules_of(_addresses)
_KNOWN = (b'"schema_version"', b"timeline.schema.json")
_OTHERS = (b"jsonfeed.org/version", b"json-schema.org/draft")


def lint(data: bytes, expected: Expected) -> Iterator[Finding]:
    """Check a timeline, one event after the other."""
    findings, text = _json.decode(data)
    yield from findings
    if text is None:
        return
    lines, reader, kept = Lines(text), Reader(text, "events"), Kept()
    head: list[Member] = []
    entries: dict[str, Remembered] = {}

    def line(spot: Spot) -> int:
        return lines(_json.locate(text, spot))

    for member in reader.members():
        if member.index is None:
            head.append(member)
        else:
            yield from _lint_event(member, kept, line)
            entries |= remembered(member)
    yield from _json.faults(reader, lines)
    if not reader.broken:
        kept.head = _json.outermost(head, "timeline")
        yield from examine([shape.schema, shape.schema_unchecked], kept.head, line)
        yield from examine(_TIMELINE, kept, line)
        yield from compare(expected.previous, memory(kept.head, entries), _remember, line)


def _remember(data: bytes) -> Memory | None:
    text = _json.decode(data)[1]
    members = list(Reader(text, "events").members()) if text else []
    entries = {id: entry for member in members for id, entry in remembered(member).items()}
    return memory(_json.outermost(members, "timeline"), entries) if members else None


def _lint_event(member: Member, kept: Kept, line: Place) -> Iterator[Finding]:
    event = Object("event", member.value, Spot(member.start))
    yield from examine([shape.schema], event, line)
    if not isinstance(member.value, dict):
        return
    kept.keep(event)
    yield from examine(_EVENT, event, line)
    for evidence in event.objects("evidence", "evidence"):
        for key in ("url", "link"):
            address = evidence.text(key)
            if address is not None:
                yield from examine(_ADDRESSES, Link(address, evidence.spot(key), key), line)
    title = event.text("title")
    if title is not None:
        yield from examine([_text.bidi_open], Title(title, event.spot("title")), line)


LINTER = Linter(
    "timeline",
    "timeline.json",
    ("timeline.json",),
    lambda head: _json.begins(head, *_KNOWN) and not _json.begins(head, *_OTHERS),
    lint,
    rules_of(_text, _json, _previous, shape) + _EVENT + _TIMELINE + _ADDRESSES,
)
