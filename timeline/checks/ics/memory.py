"""Calendar -> what its subscribers remember of it."""

from datetime import datetime

from timeline.checks._previous import Memory, Remembered
from timeline.checks.ics import values
from timeline.checks.ics.reading import Component

_OF_THE_RUN = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "CREATED")
_DATED = ("DTSTART", "DTEND", "DURATION", "STATUS")


def remembered(component: Component) -> dict[str, Remembered]:
    """Remember an event by its UID."""
    uid = component.value("UID")
    if component.name != "VEVENT" or not uid:
        return {}
    start, sequence = values.when(component.get("DTSTART")), component.value("SEQUENCE")
    said = [(found.name, found.value) for found in component.properties if found.name not in (*_OF_THE_RUN, "UID")]
    entry = Remembered(
        at=component.line,
        told=hash(tuple(pair for pair in said if pair[0] not in _DATED)),
        dated=hash(tuple(pair for pair in said if pair[0] in _DATED)),
        seen=component.value("CREATED"),
        updated=component.value("LAST-MODIFIED"),
        revision=int(sequence) if values.INTEGER.fullmatch(sequence) else None,
        rank=start.date() if isinstance(start, datetime) else start,
    )
    return {uid: entry}


def memory(head: Component, entries: dict[str, Remembered]) -> Memory:
    """Remember a calendar; it may hold the last months alone."""
    return Memory(head.line, "", head.value("LAST-MODIFIED"), entries, keeps="recent")
