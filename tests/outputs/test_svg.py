from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.outputs import axe
from tests.outputs.many import timeline as many
from tests.outputs.sample import BEFORE_CHRIST, HOSTILE, TIMELINE, hostile, main
from timeline.model import Timeline
from timeline.outputs.svg import OUTPUT, WIDTH

SVG = "{http://www.w3.org/2000/svg}"
TIMELINES = {
    "en": replace(TIMELINE, events=(BEFORE_CHRIST, *TIMELINE.events)),
    "zh": replace(TIMELINE, language="zh", title="河谷纪事：" * 12),
    "many": many(1100, days=30_000),
    "empty": replace(TIMELINE, events=()),
    "hostile": hostile(),
}
BEYOND = f"""[...document.querySelectorAll("text")].filter(text => {{
  const box = text.getBBox(); return box.x < 0 || box.x + box.width > {WIDTH} || box.y + box.height > innerHeight;
}}).map(text => text.textContent)"""


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[axe.Tab]:
    with axe.chromium(tmp_path_factory.mktemp("chromium")) as running:
        yield running


def drawn(timeline: Timeline) -> etree._Element:
    return etree.fromstring(main(OUTPUT, timeline))


def texts(picture: etree._Element, name: str) -> list[str]:
    return ["".join(text.itertext()) for text in picture.iter(f"{SVG}text") if text.get("class") == name]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", TIMELINES)
def test_a_browser_shows_all_of_it_and_asks_for_nothing(tab: axe.Tab, tmp_path: Path, name: str, scheme: str) -> None:
    path = tmp_path / "timeline.svg"
    path.write_bytes(main(OUTPUT, TIMELINES[name]))
    tab.open(path, axe.Look(width=WIDTH, scheme=scheme, height=1200))

    assert tab.run(BEYOND) == []
    assert axe.violations(tab) == []
    assert axe.requests(tab) == [path.as_uri()]
    assert axe.complaints(tab) == []


def test_years_dates_and_titles_stand_as_text(sample: Timeline) -> None:
    picture = drawn(replace(sample, events=sample.events[-4:]))

    assert texts(picture, "year") == ["2025", "2028", "2030s"]
    assert texts(picture, "date") == ["April 2025", "1 May", "1 July", "Late 2030s"]
    assert texts(picture, "event")[2] == "河湾镇至云麓的铁路计划通车"
    assert texts(picture, "status planned") == ["planned", "planned"]


def test_it_has_a_name_and_a_description(sample: Timeline) -> None:
    picture = drawn(sample)

    assert picture.get("aria-labelledby") == "title desc"
    assert picture.findtext(f"{SVG}title") == "Norvale & the valley"
    assert picture.findtext(f"{SVG}desc") == "16 milestones · AD 79 – 2030s · from 2 sources"


def test_it_shows_what_fits_and_says_so() -> None:
    picture = drawn(TIMELINES["many"])

    assert len(texts(picture, "date")) == 16
    assert texts(picture, "deck")[-1] == "16 of 1100 milestones"


def test_what_most_documents_tell_is_shown_first() -> None:
    events = many(30).events
    told = replace(events[7], score=0.1, evidence=tuple(replace(events[7].evidence[0], document=d) for d in "ab"))
    picture = drawn(replace(TIMELINE, events=(*events[:7], told, *events[8:])))

    assert told.title in texts(picture, "event")


def test_a_long_title_ends_in_dots(sample: Timeline) -> None:
    (event,) = texts(drawn(replace(sample, events=(replace(sample.events[0], title="word " * 50),))), "event")

    assert event.endswith("word…")
    assert len(event) < 110


def test_nothing_from_a_source_becomes_markup() -> None:
    picture = drawn(hostile())

    assert picture.findtext(f"{SVG}title") == HOSTILE
    kinds = {etree.QName(element).localname for element in picture.iter()}
    assert kinds <= {"svg", "title", "desc", "style", "rect", "line", "circle", "path", "text", "tspan"}


def test_what_is_in_another_language_says_so(sample: Timeline) -> None:
    picture = drawn(replace(sample, events=sample.events[:2]))
    languages = [text.get("{http://www.w3.org/XML/1998/namespace}lang") for text in picture.iter(f"{SVG}text")]

    assert [language for language in languages if language] == ["zh"]
