"""The page in a browser: nothing to object to, nothing loaded, the same without its script, filters that filter."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.outputs import axe
from tests.outputs.many import timeline as many
from tests.outputs.sample import BEFORE_CHRIST, TIMELINE, hostile
from timeline.model import Timeline
from timeline.outputs.html import OUTPUT
from timeline.rendering.links import anchor_id

LOOKS = (axe.Look(), axe.Look(width=320), axe.Look(scheme="dark"), axe.Look(width=320, scheme="dark"))
TIMELINES = {
    "en": replace(TIMELINE, events=(BEFORE_CHRIST, *TIMELINE.events)),
    "zh": replace(TIMELINE, language="zh", title="河谷纪事"),
    "ar": replace(TIMELINE, language="ar", title="وقائع الوادي"),
    "empty": replace(TIMELINE, events=()),
    "hostile": hostile(),
}
SHOWN = (
    "[...document.querySelectorAll('main h3')].filter(title => title.checkVisibility()).map(title => title.innerText)"
)
CHOOSE = "[...document.querySelectorAll('label')].find(chip => chip.innerText.startsWith('{}')).click()"
YEARS = SHOWN.replace("h3", "h2")
OPEN = "[...document.querySelectorAll('main li > details[open]')].map(details => details.parentNode.id)"


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[axe.Tab]:
    with axe.chromium(tmp_path_factory.mktemp("chromium")) as running:
        yield running


@pytest.fixture(scope="module", params=[*TIMELINES, "index.html of many", "index-1991.html of many"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, (name, *of_many) = tmp_path_factory.mktemp("page"), request.param.split(" of ")
    return written(many(1100, days=3000), folder, name) if of_many else written(TIMELINES[name], folder)


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(TIMELINE, tmp_path_factory.mktemp("page"))


def written(timeline: Timeline, folder: Path, name: str = OUTPUT.filename) -> Path:
    path = folder / name
    path.write_bytes(next(file.data() for file in OUTPUT.files(timeline) if file.name == name))
    return path


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_axe_has_nothing_to_object_to(page: Path, look: axe.Look, tab: axe.Tab) -> None:
    tab.open(page, look)
    tab.run("document.querySelectorAll('details').forEach(details => details.open = true)")

    assert axe.violations(tab) == []
    assert tab.run("document.documentElement.scrollWidth <= innerWidth")


def test_it_asks_for_nothing_and_reads_the_same_without_its_script(page: Path, tab: axe.Tab) -> None:
    tab.open(page, axe.Look(scripts=True))
    with_scripts = tab.run("document.body.innerText")

    assert axe.requests(tab) == [page.as_uri()]
    assert axe.complaints(tab) == []
    tab.open(page, axe.Look(scripts=False))
    assert tab.run("document.body.innerText") == with_scripts


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_a_category_leaves_only_its_own(english: Path, tab: axe.Tab, scripts: bool) -> None:
    tab.open(english, axe.Look(scripts=scripts))
    tab.run(CHOOSE.format("Project"))

    assert tab.run(SHOWN) == ["南屏植物园开始筹建", "Restoration of the Salvia mosaics has begun"]
    assert tab.run(YEARS) == ["2015", "2025"]


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_two_categories_add_up_and_plans_go_through_both(english: Path, tab: axe.Tab, scripts: bool) -> None:
    tab.open(english, axe.Look(scripts=scripts))
    for name in ("Launch", "Project"):
        tab.run(CHOOSE.format(name))

    assert len(tab.run(SHOWN)) == 4
    tab.run("document.querySelector('#plan').click()")
    assert tab.run(SHOWN) == ["河湾镇至云麓的铁路计划通车"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        pytest.param("mosaics RESTORATION", ["Restoration of the Salvia mosaics has begun"], id="words in any order"),
        pytest.param("２０４９", [], id="nothing"),
        pytest.param("云麓", ["云麓大桥合龙", "河湾镇至云麓的铁路计划通车"], id="chinese"),
        pytest.param("old halls stood empty", ["Ostrel moves its foundry to the coast"], id="words of a quote"),
    ],
)
def test_words_leave_what_holds_them(english: Path, tab: axe.Tab, query: str, titles: list[str]) -> None:
    tab.open(english, axe.Look())
    tab.run("document.querySelector('[type=search]').focus()")
    tab.send("Input.insertText", text=query)

    assert [title.split(" \U0001f3ed")[0] for title in tab.run(SHOWN)] == titles
    assert tab.run("document.querySelector('output').innerText") == f"{len(titles)} of 16 milestones"
    assert tab.run("document.body.innerText.includes('No milestone fits this filter.')") is not bool(titles)


def test_show_all_takes_every_filter_back(english: Path, tab: axe.Tab) -> None:
    tab.open(english, axe.Look())
    tab.run("document.querySelector('[type=search]').focus(); document.querySelector('#c0').click()")
    tab.send("Input.insertText", text="云麓")
    assert len(tab.run(SHOWN)) == 1
    tab.run("document.querySelector('[type=reset]').click(); new Promise(done => setTimeout(done))")

    assert len(tab.run(SHOWN)) == len(TIMELINE.events)


def test_a_link_to_an_event_unfolds_it(english: Path, tab: axe.Tab) -> None:
    tab.open(english, axe.Look())
    place = anchor_id(TIMELINE.events[8])
    tab.run(f"location.hash = '{place}'; new Promise(done => setTimeout(done))")

    assert tab.run(OPEN) == [place]
    assert tab.run(f"document.getElementById('{place}').getBoundingClientRect().top < innerHeight")


def test_print_leaves_out_what_paper_cannot_do(english: Path, tab: axe.Tab) -> None:
    tab.open(english, axe.Look(media="print"))

    left_out = "['.subscribe', '.years', '.find', '.skip'].filter(n => document.querySelector(n).checkVisibility())"
    assert tab.run(left_out) == []
    assert len(tab.run(SHOWN)) == len(TIMELINE.events)
