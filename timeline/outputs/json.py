"""Timeline -> timeline.json, the timeline as data; its JSON Schema lies beside this file."""

import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

from timeline.contracts import File, Output
from timeline.model import Event, Timeline
from timeline.rendering.data import date, evidence, known
from timeline.rendering.generator import NAME, VERSION
from timeline.rendering.summary import category, title
from timeline.rendering.text import one_line

FILENAME = "timeline.json"
SCHEMA_VERSION = "1.0"  # 1.x only ever adds fields
SCHEMA_FILE = "timeline.schema.json"
_SCORE_DIGITS = 4


def schema() -> bytes:
    """Give the JSON Schema of timeline.json."""
    return resources.files("timeline.outputs").joinpath(SCHEMA_FILE).read_bytes()


def files(timeline: Timeline) -> Iterator[File]:
    """Timeline -> UTF-8 JSON, its keys always in the same order, and its schema."""
    fields = {
        "$schema": timeline.site + SCHEMA_FILE,
        "schema_version": SCHEMA_VERSION,
        "id": timeline.id,
        "title": one_line(timeline.title),
        "language": timeline.language,
        "generated": timeline.generated,
        "generator": {"name": NAME, "version": VERSION},
        "events": [_event(event) for event in timeline.events],
    }
    yield File(FILENAME, [(json.dumps(known(fields, "language"), ensure_ascii=False, indent=2) + "\n").encode()])
    yield File(SCHEMA_FILE, [schema()])


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "title": title(event),
        "language": event.language,
        "status": event.status,
        "category": category(event),
        "score": round(event.score, _SCORE_DIGITS),
        "date": date(event),
        "evidence": [evidence(provenance) for provenance in event.evidence],
        "first_seen": event.first_seen,
        "updated": event.updated,
        "revision": event.revision,
    }


OUTPUT = Output(
    "json",
    "the timeline as data, with its JSON Schema",
    "application/json",
    FILENAME,
    files,
    further=(SCHEMA_FILE,),
)
