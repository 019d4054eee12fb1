import json
from dataclasses import replace
from typing import Any

import pytest

from tests.outputs.many import timeline as many
from tests.outputs.sample import TIMELINE, hostile, main
from timeline.model import Timeline
from timeline.outputs.json import OUTPUT
from timeline.rendering import stored

WRITTEN = main(OUTPUT, TIMELINE)


def read(data: bytes) -> Timeline:
    fields = stored.fields(data)
    assert fields is not None
    return stored.timeline(fields)


def changed(*path: str | int, to: Any = None) -> bytes:
    """Give the sample's timeline.json with one value changed, or left out."""
    data = json.loads(WRITTEN)
    *way, last = path
    place = data
    for step in way:
        place = place[step]
    if to is None:
        del place[last]
    else:
        place[last] = to
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    "timeline",
    [TIMELINE, hostile(), many(50), replace(TIMELINE, events=()), replace(TIMELINE, language="zh-Hant")],
    ids=["sample", "hostile", "many", "empty", "traditional"],
)
def test_what_is_read_back_is_written_as_before(timeline: Timeline) -> None:
    written = main(OUTPUT, timeline)

    assert main(OUTPUT, read(written)) == written


def test_what_a_later_version_added_is_passed_over() -> None:
    assert len(read(changed("events", 0, "place", to="Norvale")).events) == len(TIMELINE.events)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(changed("schema_version", to="2.0"), "schema_version is 2.0", id="version"),
        pytest.param(changed("title"), "it has no title", id="missing"),
        pytest.param(changed("events", 3, "date", "edtf"), "it has no edtf", id="missing-deep"),
        pytest.param(changed("events", 3, "date", "edtf", to="soon"), "soon", id="date"),
        pytest.param(changed("events", 3, "status", to="rumoured"), "'rumoured' is none of happened", id="status"),
        pytest.param(changed("events", to=3), "not of the types", id="events"),
        pytest.param(changed("events", 3, to="event"), "not of the types", id="event"),
        pytest.param(changed("events", 3, "evidence", to=[7]), "not of the types", id="evidence"),
        pytest.param(changed("events", 3, "title", to=["a"]), "not of the types", id="title"),
        pytest.param(changed("events", 3, "score", to={}), "not of the types", id="score"),
        pytest.param(changed("events", 3, "evidence", 0, "start", to="x"), "invalid literal", id="start"),
        pytest.param(changed("events", 3, "evidence", 0, "url", to=["a"]), "not of the types", id="url"),
        pytest.param(changed("language", to=7), "not of the types", id="language"),
    ],
)
def test_what_is_none_says_where(data: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read(data)


@pytest.mark.parametrize(
    ("data", "held"),
    [
        (WRITTEN, True),
        (b'{"text": "On 3 May 2031 it opened."}', False),
        (b'[{"schema_version": "1.0"}]', False),
        (b'{"schema_version": ', False),
        (b'"schema_version"', False),
        (b"[" * 100_000 + b'"schema_version"', False),
        (b"", False),
    ],
    ids=["timeline", "document", "list", "broken", "text", "deep", "empty"],
)
def test_a_timeline_is_told_from_a_document(data: bytes, *, held: bool) -> None:
    assert (stored.fields(data) is not None) is held
