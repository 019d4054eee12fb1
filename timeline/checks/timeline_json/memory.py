"""timeline.json -> what programs that read it remember of it."""

import json

from timeline.checks._json import Member, Object, Spot
from timeline.checks._previous import Memory, Remembered

_DATED = ("date", "status")
_TOLD = ("title", "language", "category")
_EVIDENCE = ("source", "url", "title", "published", "quote")


def remembered(member: Member) -> dict[str, Remembered]:
    """Remember an event by its id."""
    if member.index is None or not isinstance(member.value, dict):
        return {}
    event = Object("event", member.value, Spot(member.start))
    id, revision = event.text("id"), event.data.get("revision")
    evidence = [[told.data.get(key) for key in _EVIDENCE] for told in event.objects("evidence", "evidence")]
    entry = Remembered(
        at=event.at,
        told=hash(json.dumps([[event.data.get(key) for key in _TOLD], evidence])),
        dated=hash(json.dumps([event.data.get(key) for key in _DATED])),
        seen=event.text("first_seen") or "",
        updated=event.text("updated") or "",
        revision=revision if isinstance(revision, int) else None,
    )
    return {id: entry} if id is not None else {}


def memory(head: Object, entries: dict[str, Remembered]) -> Memory:
    """Remember a timeline, which holds everything."""
    return Memory(head.at, head.text("id") or "", head.text("generated") or "", entries)
