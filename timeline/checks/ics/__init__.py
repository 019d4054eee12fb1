"""iCalendar (RFC 5545 and 7986) -> findings, read by octets: what is wrong there, clients mend in silence."""

from collections.abc import Iterator
from functools import partial

from timeline.checks import _addresses, _previous, _text
from timeline.checks._addresses import Link
from timeline.checks._previous import Memory, Remembered, compare
from timeline.checks._rules import rules_of
from timeline.checks._text import Characters, Octets, Title
from timeline.checks.ics import calendars, dates, events, octets, properties, zones
from timeline.checks.ics.calendars import Calendar
from timeline.checks.ics.memory import memory, remembered
from timeline.checks.ics.reading import Component, Folded, Property, Tree, folded
from timeline.contracts.linter import Expected, Finding, Linter, examine

BOM = b"\xef\xbb\xbf"
_OCTETS, _PROPERTY, _EVENT = rules_of(octets), rules_of(properties), rules_of(events, dates)
_CALENDAR, _ZONE, _ADDRESSES = rules_of(calendars), rules_of(zones), rules_of(_addresses)


def lint(data: bytes, expected: Expected) -> Iterator[Finding]:
    """Check a calendar."""
    found = list(examine([_text.byte_order_mark, _text.empty], Octets(data)))
    yield from found
    if any(finding.rule is _text.empty for finding in found):
        return
    tree, calendar = Tree(), Calendar(len(data), expected.address)
    findings: list[Finding] = []
    properties_ = _properties(folded(data.removeprefix(BOM)), findings)
    entries: dict[str, Remembered] = {}
    for component in tree.grow(properties_):
        calendar.keep(component)
        entries |= remembered(component)
        findings += _lint_component(component)
        yield from findings
        findings.clear()
    calendar.calendars, calendar.misplaced = tree.calendars, tree.misplaced
    yield from findings
    yield from examine(_CALENDAR, calendar)
    yield from compare(expected.previous, memory(calendar.head, entries), _remember)


def _remember(data: bytes) -> Memory:
    tree = Tree()
    lines = (line.property for line in folded(data.removeprefix(BOM)) if line.property)
    entries = {uid: entry for component in tree.grow(lines) for uid, entry in remembered(component).items()}
    return memory(tree.calendars[0] if tree.calendars else Component("VCALENDAR", 1), entries)


def _properties(lines: Iterator[Folded], findings: list[Finding]) -> Iterator[Property]:
    """Give the properties of a file; what is wrong with them goes into the list on the way."""
    for line in lines:
        findings += examine(_OCTETS, line)
        place = partial(_on, line.line)
        findings += examine([_text.not_utf_8], Octets(b"".join(line.pieces)), place)
        findings += examine(_text.CHARACTERS, Characters(line.text), place)
        if line.property:
            findings += examine(_PROPERTY, line.property)
            findings += _lint_text(line.property)
            yield line.property


def _on(line: int, _place: int) -> int:
    return line


def _lint_text(found: Property) -> Iterator[Finding]:
    if found.name in properties.ADDRESSES and (found.parameter("VALUE") or "URI").upper() == "URI":
        yield from examine(_ADDRESSES, Link(found.value, found.line, found.name))
    if found.name == "SUMMARY":
        yield from examine([_text.bidi_open], Title(found.unescaped(), found.line))


def _lint_component(component: Component) -> Iterator[Finding]:
    if component.name == "VEVENT":
        yield from examine(_EVENT, events.event(component))
    if component.name == "VTIMEZONE":
        yield from examine(_ZONE, component)


LINTER = Linter(
    "ics",
    "iCalendar",
    (".ics",),
    lambda head: head.removeprefix(BOM).lstrip()[:15].upper() == b"BEGIN:VCALENDAR",
    lint,
    rules_of(_text, _previous) + _OCTETS + _PROPERTY + _EVENT + _ZONE + _CALENDAR + _ADDRESSES,
)
