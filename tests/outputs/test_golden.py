"""Every output of the sample, byte for byte.

A change that is meant: ``TIMELINE_GOLDEN=write pytest tests/outputs/test_golden.py``, then read the diff.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.outputs.sample import BEFORE_CHRIST
from timeline import registry
from timeline.model import Timeline

GOLDEN = Path(__file__).parent / "golden"
OUTPUTS = registry.outputs()
outputs = pytest.mark.parametrize("name", sorted(OUTPUTS))


@outputs
def test_an_output_of_the_sample_is_its_golden_file(name: str, sample: Timeline) -> None:
    golden, made = GOLDEN / OUTPUTS[name].filename, OUTPUTS[name].render(sample)
    if os.environ.get("TIMELINE_GOLDEN") == "write":
        golden.write_bytes(made)

    assert made.decode() == golden.read_bytes().decode()


def test_every_golden_file_belongs_to_an_output() -> None:
    assert {path.name for path in GOLDEN.glob("*")} == {output.filename for output in OUTPUTS.values()}


@outputs
def test_an_output_bears_a_timeline_without_events(name: str, sample: Timeline) -> None:
    assert OUTPUTS[name].render(replace(sample, events=()))


@outputs
def test_an_output_bears_a_year_before_the_calendar(name: str, sample: Timeline) -> None:
    assert OUTPUTS[name].render(replace(sample, events=(BEFORE_CHRIST, *sample.events)))
