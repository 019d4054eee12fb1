"""Timeline -> timeline.jsonl: one event a line, as in timeline.json, for programs that read a line at a time."""

import json
from collections.abc import Iterator

from timeline.contracts import File, Output
from timeline.model import Timeline
from timeline.rendering.data import event as event_data

FILENAME = "timeline.jsonl"


def files(timeline: Timeline) -> Iterator[File]:
    """Write the events in their order."""
    yield File(FILENAME, _lines(timeline))


OUTPUT = Output("jsonl", "JSON Lines, one event of timeline.json a line", "application/jsonl", FILENAME, files)


def _lines(timeline: Timeline) -> Iterator[bytes]:
    for event in timeline.events:
        yield (json.dumps(event_data(event), ensure_ascii=False, separators=(",", ":")) + "\n").encode()
