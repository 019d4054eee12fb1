"""JSON Feed 1.1 -> findings."""

from collections.abc import Iterator

from timeline.checks import _json
from timeline.checks._feeds.lint import RULES, lint_feed
from timeline.checks._feeds.memory import remember
from timeline.checks._json import Member, Object, Reader, Spot
from timeline.checks._previous import Memory, compare
from timeline.checks._rules import rules_of
from timeline.checks._text import Lines
from timeline.checks.jsonfeed import feeds, objects
from timeline.checks.jsonfeed.parts import feed, nested
from timeline.contracts.linter import Expected, Finding, Linter, examine

_FEED, _OBJECT = rules_of(feeds), rules_of(objects)


def lint(data: bytes, expected: Expected) -> Iterator[Finding]:
    """Check a feed."""
    findings, text = _json.decode(data)
    yield from findings
    if text is None:
        return
    lines, reader = Lines(text), Reader(text, "items")
    members = list(reader.members())
    yield from _json.faults(reader, lines)
    if reader.broken:
        return
    head, listed = _json.outermost(members, "feed"), [member for member in members if member.index is not None]

    def line(spot: Spot) -> int:
        return lines(_json.locate(text, spot))

    yield from examine(_FEED, feeds.Document(head, tuple(listed)), line)
    items = [_item(member) for member in listed if isinstance(member.value, dict)]
    for thing in (head, *items):
        for object_ in nested(thing):
            yield from examine(_OBJECT, object_, line)
    made = feed(head, items, len(data), expected)
    yield from lint_feed(made, line)
    yield from compare(expected.previous, remember(made), _remember, line)


def _remember(data: bytes) -> Memory | None:
    text = _json.decode(data)[1]
    members = list(Reader(text, "items").members()) if text else []
    items = [_item(member) for member in members if member.index is not None and isinstance(member.value, dict)]
    return remember(feed(_json.outermost(members, "feed"), items, len(data))) if members else None


def _item(member: Member) -> Object:
    return Object("item", member.value, Spot(member.start))


LINTER = Linter(
    "jsonfeed",
    "JSON Feed 1.1",
    ("feed.json",),
    lambda head: _json.begins(head, b"jsonfeed.org/version", b'"home_page_url"'),
    lint,
    rules_of(_json) + _FEED + _OBJECT + RULES,
)
