import json
import subprocess
import sys
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import edtf
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.outputs.sample import BEFORE_CHRIST, SITE, main
from timeline.model import Timeline
from timeline.outputs.json import OUTPUT, SCHEMA_FILE, schema


def faults(made: bytes) -> list[str]:
    validator = Draft202012Validator(json.loads(schema()), format_checker=FormatChecker())
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(json.loads(made))]


@pytest.fixture(scope="module")
def made(sample: Timeline) -> Any:
    return json.loads(main(OUTPUT, sample))


def test_the_schema_is_a_schema_that_needs_no_other() -> None:
    Draft202012Validator.check_schema(json.loads(schema()))

    assert b"http" not in schema().replace(b"https://json-schema.org/draft/2020-12/schema", b"").replace(
        b"^https?:", b""
    )


@pytest.mark.parametrize("events", ["all", "none", "BC"])
def test_the_output_follows_its_schema(sample: Timeline, events: str) -> None:
    chosen = {"all": sample.events, "none": (), "BC": (BEFORE_CHRIST,)}[events]

    assert faults(main(OUTPUT, replace(sample, events=chosen))) == []


def test_the_command_line_validator_agrees(sample: Timeline, tmp_path: Path) -> None:
    (tmp_path / OUTPUT.filename).write_bytes(main(OUTPUT, sample))
    (tmp_path / SCHEMA_FILE).write_bytes(schema())
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", SCHEMA_FILE, OUTPUT.filename]

    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0


@pytest.mark.parametrize(
    "change",
    [
        {"id": "https://a.example/article"},
        {"title": "two\nlines"},
        {"status": "rumoured"},
        {"score": 1.5},
        {"updated": "2025-04-07T14:39:00+08:00"},
        {"evidence": []},
        {"date": {"edtf": "2024", "precision": "year"}},
        {"further": 1},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_schema_sees_a_fault(made: Any, change: dict[str, Any]) -> None:
    broken = {**made, "events": [{**made["events"][0], **change}]}

    assert faults(json.dumps(broken).encode())


def test_every_date_is_read_alike_by_the_edtf_library(made: Any) -> None:
    dates = [event["date"] for event in made["events"] if event["date"]["precision"] != "minute"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = [edtf.parse_edtf(date["edtf"]) for date in dates]

    bounds = [tuple("{:04}-{:02}-{:02}".format(*end[:3]) for end in (d.lower_strict(), d.upper_strict())) for d in read]
    assert bounds == [(date["earliest"], date["latest"]) for date in dates]


def test_it_is_utf_8_without_escapes_and_ends_with_a_line(sample: Timeline) -> None:
    made = main(OUTPUT, sample)

    assert "云麓大桥合龙".encode() in made
    assert made.endswith(b"}\n")
    assert not made.startswith(b"\xef\xbb\xbf")


def test_the_schema_is_named_where_the_timeline_is_published(made: Any) -> None:
    assert made["$schema"] == f"{SITE}timeline.schema.json"


def test_events_keep_the_order_of_the_timeline(made: Any, sample: Timeline) -> None:
    assert [event["id"] for event in made["events"]] == [event.id for event in sample.events]


def test_what_is_not_known_is_left_out(sample: Timeline) -> None:
    assert "language" not in json.loads(main(OUTPUT, replace(sample, language="")))


@pytest.mark.parametrize("count", [0, 1, 16])
def test_it_is_written_an_event_at_a_time_as_it_would_be_at_once(sample: Timeline, count: int) -> None:
    made = main(OUTPUT, replace(sample, events=sample.events[:count])).decode()

    assert made == json.dumps(json.loads(made), ensure_ascii=False, indent=2) + "\n"


def test_the_schema_says_what_every_field_is() -> None:
    parsed = json.loads(schema())
    fields = {
        **parsed["properties"],
        **{k: v for d in parsed["$defs"].values() for k, v in d.get("properties", {}).items()},
    }

    assert [name for name, field in fields.items() if not field.get("description")] == []
