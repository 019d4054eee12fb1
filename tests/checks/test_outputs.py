"""What `timeline build` writes passes: of an ordinary timeline, of a hostile one, of none."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.outputs.sample import BEFORE_CHRIST, TIMELINE, hostile
from timeline import registry
from timeline.contracts.linter import Expected
from timeline.model import Source, Timeline
from timeline.stages.check import check, choose

OUT = Path(__file__).parents[2] / "out"
TIMELINES = {
    "sample": TIMELINE,
    "hostile": hostile(),
    "before Christ": replace(TIMELINE, events=(BEFORE_CHRIST, *TIMELINE.events)),
    "without events": replace(TIMELINE, events=()),
}


def findings(name: str, data: bytes, expected: Expected) -> list[str]:
    found = check(Source(name, data), expected, registry.linters())
    return [f"{name}:{finding.line}: {finding}" for finding in found if finding.rule.severity != "note"]


@pytest.mark.parametrize("timeline", TIMELINES.values(), ids=TIMELINES)
def test_what_is_written_passes(timeline: Timeline) -> None:
    checked, found = set(), []
    for output in registry.outputs().values():
        for file in output.files(timeline):
            data = file.data()
            if linter := choose(Source(file.name, data), registry.linters()):
                checked.add(linter.name)
                # once more against itself: nothing may look changed
                found += findings(file.name, data, Expected(data, timeline.site + file.name))

    assert found == []
    assert checked == set(registry.linters())


@pytest.mark.parametrize("path", sorted(OUT.iterdir()), ids=lambda path: path.name)
def test_what_is_made_of_the_seed_passes(path: Path) -> None:
    if choose(Source(path.name, path.read_bytes()), registry.linters()):
        assert findings(path.name, path.read_bytes(), Expected()) == []
