"""A timeline too long for one page: an index, and a page a year."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from tests.outputs.many import timeline
from timeline import registry
from timeline.outputs.html import OUTPUT

MANY = timeline(1100, days=1500)


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    return {file.name: html.document_fromstring(file.data().decode()) for file in OUTPUT.files(MANY)}


def test_every_event_stands_on_one_page(written: dict[str, Any]) -> None:
    ids = [item.get("id") for page in written.values() for item in page.xpath("//main//li[@id]")]

    assert sorted(written) == ["index-1990.html", "index-1991.html", "index-1992.html", "index-1993.html",
                               "index-1994.html", "index.html"]  # fmt: skip
    assert len(ids) == len(set(ids)) == len(MANY.events)


def test_the_index_shows_each_year_with_its_most_told_events(written: dict[str, Any]) -> None:
    sections = written["index.html"].xpath("//main/section")

    assert [text(section.find("h2")) for section in sections] == ["1990", "1991", "1992", "1993", "1994"]
    assert [len(section.xpath("ol/li")) for section in sections] == [3, 3, 3, 3, 3]
    assert text(sections[1].xpath("p[@class='whole']")[0]) == "All 266 milestones"


def test_every_link_between_the_pages_arrives(written: dict[str, Any]) -> None:
    places = {(name, None) for name in written} | {
        (name, element.get("id")) for name, page in written.items() for element in page.xpath("//*[@id]")
    }
    links = [
        (target or name, anchor or None)
        for name, page in written.items()
        for href in page.xpath("//a/@href")
        for target, _, anchor in [href.partition("#")]
        if not re.match(r"\w+:|.*\.(xml|json|ics|csv|md)$", href) and href != "#"
    ]

    assert links
    assert set(links) - places == set()


def test_a_page_of_a_year_leads_up_and_on_and_shows_months(written: dict[str, Any]) -> None:
    page = written["index-1991.html"]

    assert [(a.get("rel"), a.get("href")) for a in page.xpath("//nav[@class='turn']/a")] == [
        ("prev", "index-1990.html"),
        ("next", "index-1992.html"),
    ]
    assert page.xpath("//p[@class='up']/a/@href") == ["index.html"]
    assert [text(heading) for heading in page.xpath("//main//h2")][:3] == ["1991", "January", "February"]
    assert page.xpath("//title/text()") == [f"1991 · {MANY.title}"]
    assert page.xpath("//nav[@class='years']//a[@aria-current]/@href") == ["index-1991.html"]
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{MANY.site}index-1991.html"]


def test_search_engines_are_led_to_the_page_of_the_event(written: dict[str, Any]) -> None:
    data = json.loads(written["index-1991.html"].xpath("//script/text()")[0])

    assert data["numberOfItems"] == 266
    assert {item["item"]["url"].partition("#")[0] for item in data["itemListElement"]} == {
        f"{MANY.site}index-1991.html"
    }


@pytest.mark.parametrize("name", ["rss", "atom", "jsonfeed", "ics"])
def test_feeds_and_calendars_lead_to_the_page_of_an_event_that_is_nowhere_else(name: str) -> None:
    events = tuple(replace(event, evidence=(replace(event.evidence[0], url=None),)) for event in MANY.events)
    unlinked = replace(MANY, events=events)
    places = {
        f"{page.name}#{item}"
        for page in OUTPUT.files(unlinked)
        for item in html.document_fromstring(page.data().decode()).xpath("//main//li/@id")
    }
    first = next(registry.outputs()[name].files(unlinked)).data().decode().replace("\r\n ", "")

    led = set(re.findall(rf"{re.escape(MANY.site)}(index[\w.-]*#e-[\w-]+)", first))
    assert len(led) >= 100
    assert led - places == set()
