"""What TimelineJS 3 gets, and what it draws of it in Chromium."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.outputs import axe, many
from tests.outputs.sample import BEFORE_CHRIST, TIMELINE, main
from timeline.model import Timeline
from timeline.outputs.timelinejs import OUTPUT

LIBRARY = Path(__file__).parents[1] / "node" / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8">
<link rel="stylesheet" href="{library}/css/timeline.css">
<div id="t" style="width:1200px;height:650px"></div><script src="{library}/js/timeline.js"></script>
<script>window.alerts = 0; window.alert = () => alerts++;
window.drawn = new TL.Timeline('t', {data});</script></html>"""
SETTLED = """new Promise(done => {
  let before = -1, left = 60;
  const look = () => {
    const now = document.querySelectorAll('.tl-timemarker').length;
    if ((now && now === before) || !left--) done(now);
    else { before = now; setTimeout(look, 500); }
  };
  look();
})"""


def made(timeline: Timeline) -> Any:
    return json.loads(main(OUTPUT, timeline))


def dates(edtf: str) -> tuple[Any, Any]:
    (slide,) = made(replace(TIMELINE, events=(replace(TIMELINE.events[0], date=edtf),)))["events"]
    return slide["start_date"], slide.get("end_date")


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2024", {"year": 2024}, None),
        ("2024-03", {"year": 2024, "month": 3}, None),
        ("2024-03-24", {"year": 2024, "month": 3, "day": 24}, None),
        ("2024-03-24T14:39+08:00", {"year": 2024, "month": 3, "day": 24, "hour": 14, "minute": 39}, None),
        ("2024-03-24/2024-04", {"year": 2024, "month": 3, "day": 24}, {"year": 2024, "month": 4}),
        ("2024-35", {"year": 2024, "month": 7}, {"year": 2024, "month": 9}),
        ("2024-41", {"year": 2024, "month": 7}, {"year": 2024, "month": 12}),
        ("199X", {"year": 1990}, {"year": 1999}),
        ("19XX", {"year": 1900}, {"year": 1999}),
        ("2015~", {"year": 2015}, None),
        ("2024/..", {"year": 2024}, None),
        ("../2030", {"year": 2030}, None),
        ("-0043-03-15", {"year": -43, "month": 3, "day": 15}, None),
    ],
)
def test_a_date_has_the_parts_that_are_known(edtf: str, start: dict[str, int], end: dict[str, int] | None) -> None:
    assert dates(edtf) == (start, end)


def test_a_slide_tells_the_event_in_words() -> None:
    slide = made(TIMELINE)["events"][8]

    assert slide["display_date"] == "2024-Q3"
    assert slide["unique_id"] == f"e-{TIMELINE.events[8].id.removeprefix('urn:uuid:')}"
    assert slide["text"]["headline"] == "Ostrel&#x27;s revenue rises to 12 million &lt;b&gt;crowns&lt;/b&gt;"
    assert '<blockquote cite="https://news.example/q3.html">' in slide["text"]["text"]
    assert (slide["group"], slide["autolink"]) == ("result", False)


def test_the_title_is_that_of_the_timeline() -> None:
    assert made(TIMELINE)["title"]["text"] == {
        "headline": "Norvale &amp; the valley",
        "text": "16 milestones · AD 79 – 2030s · from 2 sources",
    }


def test_a_long_timeline_is_cut_to_what_was_told_most_and_says_so() -> None:
    timeline = many.timeline(203)
    slides = made(timeline)["events"]
    ids = [f"e-{event.id.removeprefix('urn:uuid:')}" for event in timeline.events]

    assert len(slides) == 200
    assert [slide["unique_id"] for slide in slides] == [id for id in ids if id in {s["unique_id"] for s in slides}]
    (problem,) = OUTPUT.problems(timeline)
    assert str(problem).startswith("timelinejs.json: 3 of 203 events left out: TimelineJS draws no more than 200; ")
    assert not problem.fatal
    assert list(OUTPUT.problems(TIMELINE)) == []


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[axe.Tab]:
    if not LIBRARY.is_dir():
        pytest.skip("TimelineJS is not installed: `make test` does it where there is npm")
    with axe.chromium(tmp_path_factory.mktemp("chromium")) as running:
        yield running


@pytest.mark.parametrize(
    ("timeline", "slides"),
    [
        pytest.param(replace(TIMELINE, events=(BEFORE_CHRIST, *TIMELINE.events)), 17, id="sample"),
        pytest.param(many.timeline(250), 200, id="many"),
        pytest.param(many.hostile(), len(many.hostile().events), id="hostile"),
    ],
)
def test_timelinejs_draws_every_event(timeline: Timeline, slides: int, tab: axe.Tab, tmp_path: Path) -> None:
    data = main(OUTPUT, timeline).decode().replace("<", "\\u003c")
    (tmp_path / "page.html").write_text(PAGE.format(library=LIBRARY.as_uri(), data=data), "utf-8")
    tab.open(tmp_path / "page.html", axe.Look())

    assert tab.run(SETTLED) == slides
    assert tab.run("document.querySelectorAll('.tl-slide').length") == slides + 1
    assert tab.run("document.querySelector('.tl-message-content')?.innerText ?? ''") == ""
    assert tab.run("alerts") == 0
