"""Timeline -> timeline.json, the timeline as data; its JSON Schema lies beside this file."""

import json
from collections.abc import Iterator
from importlib import resources

from timeline.contracts import File, Output
from timeline.model import Timeline
from timeline.rendering.data import event as event_data
from timeline.rendering.data import known
from timeline.rendering.generator import NAME, VERSION
from timeline.rendering.text import one_line

FILENAME = "timeline.json"
SCHEMA_VERSION = "1.0"  # 1.x only ever adds fields
NEXT = "\n  "
SCHEMA_FILE = "timeline.schema.json"


def schema() -> bytes:
    """Give the JSON Schema of timeline.json."""
    return resources.files("timeline.outputs").joinpath(SCHEMA_FILE).read_bytes()


def files(timeline: Timeline) -> Iterator[File]:
    """Timeline -> UTF-8 JSON, its keys always in the same order, and its schema."""
    yield File(FILENAME, _chunks(timeline))
    yield File(SCHEMA_FILE, [schema()])


OUTPUT = Output(
    "json",
    "the timeline as data, with its JSON Schema",
    "application/json",
    FILENAME,
    files,
    further=(SCHEMA_FILE,),
)


def _chunks(timeline: Timeline) -> Iterator[bytes]:
    """Write what `json.dumps` would write of all of it, an event at a time."""
    fields = {
        "$schema": timeline.site + SCHEMA_FILE,
        "schema_version": SCHEMA_VERSION,
        "id": timeline.id,
        "title": one_line(timeline.title),
        "language": timeline.language,
        "generated": timeline.generated,
        "generator": {"name": NAME, "version": VERSION},
        "events": [],
    }
    head, end = _dumped(known(fields, "language")).rsplit("]", 1)
    yield head.encode()
    for number, event in enumerate(timeline.events):
        indented = _dumped(event_data(event)).replace("\n", "\n    ")
        yield f"{',' if number else ''}\n    {indented}".encode()
    yield f"{NEXT if timeline.events else ''}]{end}\n".encode()


def _dumped(fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False, indent=2)
