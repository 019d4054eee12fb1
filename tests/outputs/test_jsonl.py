import json
from dataclasses import replace

from tests.outputs.sample import TIMELINE, main
from timeline.outputs import json as whole
from timeline.outputs.jsonl import OUTPUT


def test_a_line_is_an_event_of_the_whole() -> None:
    lines = main(OUTPUT, TIMELINE).decode().splitlines()

    assert [json.loads(line) for line in lines] == json.loads(main(whole.OUTPUT, TIMELINE))["events"]


def test_a_line_ends_where_its_event_does() -> None:
    made = main(OUTPUT, TIMELINE)

    assert made.count(b"\n") == len(TIMELINE.events)
    assert made.endswith(b"}\n")
    assert main(OUTPUT, replace(TIMELINE, events=())) == b""
