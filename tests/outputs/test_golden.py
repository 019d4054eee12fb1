"""Every file of the sample, byte for byte.

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
ONE_CATEGORY = "-launch."  # those of the others are no different
outputs = pytest.mark.parametrize("name", sorted(OUTPUTS))


@pytest.fixture(scope="module")
def made(sample: Timeline) -> dict[str, bytes]:
    files = (file for output in OUTPUTS.values() for file in output.files(sample))
    return {file.name: file.data() for file in files if "-" not in file.name or ONE_CATEGORY in file.name}


def test_every_file_of_the_sample_is_its_golden_file(made: dict[str, bytes]) -> None:
    if os.environ.get("TIMELINE_GOLDEN") == "write":
        for path in GOLDEN.iterdir():
            path.unlink()
        for name, data in made.items():
            (GOLDEN / name).write_bytes(data)

    golden = {path.name: path.read_bytes() for path in GOLDEN.iterdir()}
    assert made.keys() == golden.keys()
    for name, data in made.items():
        assert data.decode() == golden[name].decode(), name


@outputs
def test_an_output_bears_a_timeline_without_events(name: str, sample: Timeline) -> None:
    assert [file.data() for file in OUTPUTS[name].files(replace(sample, events=()))]


@outputs
def test_an_output_bears_a_year_before_the_calendar(name: str, sample: Timeline) -> None:
    assert all(file.data() for file in OUTPUTS[name].files(replace(sample, events=(BEFORE_CHRIST, *sample.events))))
