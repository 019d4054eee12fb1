"""Rules on the description of a time zone."""

import re

from timeline.checks._rules import shown
from timeline.checks.ics.reading import Component
from timeline.contracts.linter import Faults, lint_rule

_OFFSET = re.compile(r"[+-](?:0\d|1[0-4])[0-5]\d(?:[0-5]\d)?")


@lint_rule("ics", "RFC 5545 3.6.5 and 3.8.3.1")
def zone_nameless(zone: Component) -> Faults:
    """Give a VTIMEZONE its TZID."""
    if not zone.value("TZID"):
        yield zone.line, "the zone has no TZID"


@lint_rule("ics", "RFC 5545 3.6.5")
def zone_without_rule(zone: Component) -> Faults:
    """Describe STANDARD or DAYLIGHT time, each with DTSTART, TZOFFSETFROM and TZOFFSETTO."""
    parts = [part for part in zone.components if part.name in ("STANDARD", "DAYLIGHT")]
    if not parts:
        yield zone.line, "the zone has neither STANDARD nor DAYLIGHT"
    for part in parts:
        missing = [name for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO") if not part.value(name)]
        if missing:
            yield part.line, f"{part.name} lacks {', '.join(missing)}"


@lint_rule("ics", "RFC 5545 3.3.14")
def zone_offset_malformed(zone: Component) -> Faults:
    """Write an offset as +0800."""
    for part in zone.components:
        for found in (*part.all("TZOFFSETFROM"), *part.all("TZOFFSETTO")):
            if not _OFFSET.fullmatch(found.value) or found.value in ("-0000", "-000000"):
                yield found.line, f"{found.name} {shown(found.value)} is no offset"
