import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from tests.outputs import axe
from tests.outputs.sample import BEFORE_CHRIST
from timeline.model import Event, Timeline
from timeline.outputs.html import render
from timeline.rendering.links import anchor_id

LOOKS = (axe.Look(), axe.Look(width=320), axe.Look(scheme="dark"), axe.Look(width=320, scheme="dark"))
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;{{ 7*7 }}"


def parsed(timeline: Timeline) -> html.HtmlElement:
    return html.document_fromstring(render(timeline).decode())


def only(event: Event, sample: Timeline) -> html.HtmlElement:
    (item,) = find(parsed(replace(sample, events=(event,))), "main//section/ol/li")
    return item


def find(element: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    return list(element.xpath(f".//{path}"))


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[axe.Tab]:
    with axe.chromium(tmp_path_factory.mktemp("chromium")) as running:
        yield running


@pytest.fixture(scope="module", params=["en", "zh", "empty", "hostile"])
def page(request: pytest.FixtureRequest, sample: Timeline, tmp_path_factory: pytest.TempPathFactory) -> Path:
    timeline = {
        "en": replace(sample, events=(BEFORE_CHRIST, *sample.events)),
        "zh": replace(sample, language="zh", title="河谷纪事"),
        "empty": replace(sample, events=()),
        "hostile": hostile(sample),
    }[request.param]
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_bytes(render(timeline))
    return path


def hostile(sample: Timeline) -> Timeline:
    told = replace(
        sample.events[0].evidence[0],
        quote=HOSTILE * 20,
        date_text=(HOSTILE,),
        rules=(HOSTILE,),
        steps=(HOSTILE,),
        title=HOSTILE,
        url=f"https://news.example/{HOSTILE}",
        published=None,
    )
    event = replace(sample.events[0], title="x" * 300 + HOSTILE, category=HOSTILE, evidence=(told, told))
    return replace(sample, title=HOSTILE, events=(event,))


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_axe_has_nothing_to_object_to(page: Path, look: axe.Look, tab: axe.Tab) -> None:
    tab.open(page, look)
    tab.run("document.querySelectorAll('details').forEach(details => details.open = true)")

    assert axe.violations(tab) == []
    assert tab.run("document.documentElement.scrollWidth <= innerWidth")


def test_it_asks_for_nothing_and_runs_nothing(page: Path, tab: axe.Tab) -> None:
    tab.open(page, axe.Look(scripts=True))
    with_scripts = tab.run("document.body.innerText")

    assert axe.requests(tab) == [page.as_uri()]
    assert axe.complaints(tab) == []
    tab.open(page, axe.Look(scripts=False))
    assert tab.run("document.body.innerText") == with_scripts


def test_nothing_from_a_source_becomes_markup(sample: Timeline) -> None:
    shown = parsed(hostile(sample))

    assert [element.get("type") for element in shown.iter("script")] == ["application/ld+json"]
    assert list(shown.iter("img")) == []
    assert [name for element in shown.iter() for name in element.attrib if name.startswith("on")] == []
    assert text(find(shown, "h1")[0]) == HOSTILE


def test_a_year_heads_its_events(sample: Timeline) -> None:
    sections = find(parsed(sample), "section")

    assert [(text(find(s, "h2")[0]), len(find(s, "ol/li"))) for s in sections] == [
        ("AD 79", 1),
        ("1949", 1),
        ("1990s", 1),
        ("2015", 1),
        ("2020", 1),
        ("2021", 1),
        ("2024", 4),
        ("2025", 4),
        ("2028", 1),
        ("2030s", 1),
    ]


def test_a_page_of_more_than_three_years_has_a_way_to_each(sample: Timeline) -> None:
    shown = parsed(sample)
    targets = [link.get("href").removeprefix("#") for link in find(shown, "nav[@class='years']//a")]

    assert targets == [heading.get("id") for heading in find(shown, "h2")]
    assert find(parsed(replace(sample, events=sample.events[:3])), "nav[@class='years']") == []


@pytest.mark.parametrize(
    ("date", "words", "times"),
    [
        pytest.param("2024", "2024", ["2024"], id="year"),
        pytest.param("2024-03", "March 2024", ["2024-03"], id="month"),
        pytest.param("2024-03-24", "24 March 2024", ["2024-03-24"], id="day"),
        pytest.param(
            "2024-03-24T14:39+08:00", "24 March 2024, 14:39 (UTC+08:00)", ["2024-03-24T14:39+08:00"], id="clock"
        ),
        pytest.param(
            "2024-03-24/2024-03-26", "24 March 2024 to 26 March 2024", ["2024-03-24", "2024-03-26"], id="range"
        ),
        pytest.param("2024-35", "the third quarter of 2024", [], id="quarter"),
        pytest.param("2024-21", "spring 2024", [], id="season"),
        pytest.param("199X", "the 1990s", [], id="decade"),
        pytest.param("2015~", "about 2015", ["2015"], id="about"),
        pytest.param("2024-35/2025", "the third quarter of 2024 to 2025", ["2025"], id="half a range"),
        pytest.param("-0043-03-15", "15 March 44 BC", [], id="before the year 1"),
    ],
)
def test_a_date_is_told_as_finely_as_it_is_known(sample: Timeline, date: str, words: str, times: list[str]) -> None:
    (when,) = find(only(replace(sample.events[0], date=date), sample), "p[@class='when']")

    assert text(when) == words
    assert [time.get("datetime") for time in when.iter("time")] == times


def test_an_event_has_a_stable_address(sample: Timeline) -> None:
    event = sample.events[8]
    item = only(event, sample)

    assert item.get("id") == anchor_id(event)
    assert [link.get("href") for link in find(item, "p[@class='when']/a")] == [f"#{anchor_id(event)}"]


def test_an_event_says_what_it_is_and_why_it_is_dated_so(sample: Timeline) -> None:
    item = only(sample.events[4], sample)

    assert text(item) == (
        "early in 2020 Norvale hires Ida Brandt as its first chief engineer happened people "
        "In early 2020 Norvale hired Ida Brandt as its first chief engineer. harvest.jsonl, published 7 April 2025 "
        "Why this date? Words in the source early 2020 Rules that fired sample-rule second-rule "
        "How it was reckoned named in full"
    )


def test_a_quote_links_to_its_place_in_the_source(sample: Timeline) -> None:
    item = only(sample.events[8], sample)

    assert find(item, "blockquote")[0].get("cite") == "https://news.example/q3.html"
    assert find(item, "cite/a")[0].get("href").startswith("https://news.example/q3.html#:~:text=In%20the%20third")


def test_a_source_that_is_not_on_the_web_is_named_without_a_link(sample: Timeline) -> None:
    item = only(sample.events[9], sample)

    assert text(find(item, "cite")[0]) == "Bytes of the archive"
    assert find(item, "cite/a") == []
    assert find(item, "blockquote")[0].get("cite") is None


def test_further_tellings_are_folded_away(sample: Timeline) -> None:
    (again,) = find(only(sample.events[11], sample), "details[@class='again']")

    assert text(find(again, "summary")[0]) == "Told again (1)"
    assert text(find(again, "blockquote")[0]) == "The satellite Qiming-1 lifted off on Monday afternoon."


def test_a_plan_differs_in_words_and_in_form(sample: Timeline) -> None:
    item = only(sample.events[14], sample)

    assert (item.get("class"), text(find(item, "span[@class='status']")[0])) == ("planned", "planned")


def test_the_page_speaks_the_language_of_the_timeline_if_it_can(sample: Timeline) -> None:
    chinese, german = (parsed(replace(sample, language=language)) for language in ("zh-Hans", "de"))

    assert (chinese.get("lang"), text(find(chinese, "a[@class='skip']")[0])) == ("zh-Hans", "跳到时间线")
    assert (german.get("lang"), text(find(german, "a[@class='skip']")[0])) == ("en", "Skip to the timeline")
    assert find(german, "h1")[0].get("lang") == "de"


def test_what_is_in_another_language_says_so(sample: Timeline) -> None:
    chinese, english = only(sample.events[1], sample), only(sample.events[0], sample)

    assert [element.tag for element in find(chinese, "*[@lang='zh']")] == ["h3", "blockquote", "q"]
    assert find(english, "*[@lang]") == []


def test_readers_find_every_feed_and_the_calendar(sample: Timeline) -> None:
    shown = parsed(sample)
    links = {(link.get("type"), link.get("href")) for link in find(shown, "link[@rel='alternate']")}

    assert links == {
        ("application/rss+xml", "rss.xml"),
        ("application/atom+xml", "atom.xml"),
        ("application/feed+json", "feed.json"),
        ("text/calendar", "timeline.ics"),
        ("application/json", "timeline.json"),
    }
    assert [link.get("href") for link in find(shown, "nav[@class='subscribe']//a")] == [
        "rss.xml",
        "atom.xml",
        "feed.json",
        "webcal://example.org/timeline/timeline.ics",
        "timeline.ics",
        "timeline.json",
    ]
    assert find(shown, "link[@rel='canonical']")[0].get("href") == "https://example.org/timeline/index.html"


def test_a_site_that_is_not_on_the_web_offers_no_webcal(sample: Timeline) -> None:
    assert b"webcal:" not in render(replace(sample, site="file:///srv/timeline/"))


def test_search_engines_read_the_events_at_their_precision(sample: Timeline) -> None:
    data = json.loads(find(parsed(sample), "script")[0].text)
    dates = [(e["item"].get("startDate"), e["item"].get("endDate")) for e in data["itemListElement"]]

    assert dates == [
        ("0079", None),
        ("1949-05-12", None),
        ("1990", "1999"),
        ("2015", None),
        ("2020", None),
        ("2021-06", None),
        ("2024-03", "2024-05"),
        ("2024-03-24", "2024-03-26"),
        ("2024-07", "2024-09"),
        ("2024-07", "2024-12"),
        ("2025-03-03", "2025-03-09"),
        ("2025-03-24T14:39+08:00", None),
        ("2025-04", None),
        ("2025-05-01", None),
        ("2028-07-01", None),
        ("2030", "2039"),
    ]
    assert data["itemListElement"][13]["item"]["eventStatus"] == "https://schema.org/EventCancelled"


def test_no_year_is_ever_shown_as_its_first_day(sample: Timeline) -> None:
    page = render(replace(sample, events=tuple(e for e in sample.events if len(e.date) <= len("2015~")))).decode()

    assert re.findall(r"1 January|\d{4}-01-01|1月1日", page) == []


def test_an_empty_timeline_has_a_kind_word(sample: Timeline) -> None:
    (main,) = find(parsed(replace(sample, events=())), "main")

    assert text(main).startswith("Nothing has been dated here yet.")


def test_the_same_timeline_gives_the_same_bytes(sample: Timeline) -> None:
    assert render(sample) == render(sample)
