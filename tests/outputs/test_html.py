import json
import re
from dataclasses import replace

import pytest
from lxml import html

from tests.outputs.sample import BEFORE_CHRIST, HOSTILE, hostile, main
from timeline.model import Event, Timeline
from timeline.outputs import ics, rss
from timeline.outputs.html import OUTPUT
from timeline.rendering.links import anchor_id


def parsed(timeline: Timeline) -> html.HtmlElement:
    return html.document_fromstring(main(OUTPUT, timeline).decode())


def only(event: Event, sample: Timeline) -> html.HtmlElement:
    (item,) = find(parsed(replace(sample, events=(event,))), "main/section/ol/li")
    return item


def find(element: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    return list(element.xpath(f".//{path}"))


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_nothing_from_a_source_becomes_markup() -> None:
    shown = parsed(hostile())

    assert [element.get("type") for element in shown.iter("script")] == ["application/ld+json", None]
    assert "alert" not in find(shown, "body/script")[0].text
    assert list(shown.iter("img")) == []
    assert [name for element in shown.iter() for name in element.attrib if name.startswith("on")] == []
    assert text(find(shown, "h1")[0]) == HOSTILE


def test_a_year_heads_its_events_and_what_is_ahead_comes_last(sample: Timeline) -> None:
    sections = find(parsed(sample), "main/section")

    assert [(text(find(s, "h2")[0]), s.get("class"), len(find(s, "ol/li"))) for s in sections] == [
        ("AD 79", None, 1),
        ("1949", None, 1),
        ("1990s", None, 1),
        ("2015", None, 1),
        ("2020", None, 1),
        ("2021", None, 1),
        ("2024", None, 4),
        ("2025", None, 4),
        ("2028", "ahead", 1),
        ("2030s", "ahead", 1),
    ]


def test_what_is_ahead_is_told_from_the_day_of_the_last_change(sample: Timeline) -> None:
    (now,) = find(parsed(sample), "p[@class='now']")

    assert text(now) == "As of 7 May 2025. What follows was still ahead."
    assert text(now.getnext().find("h2")) == "2028"
    assert find(parsed(replace(sample, events=sample.events[:-2])), "p[@class='now']") == []


def test_a_page_of_many_years_has_a_bar_to_each(sample: Timeline) -> None:
    shown = parsed(sample)
    targets = [link.get("href").removeprefix("#") for link in find(shown, "nav[@class='years']//a")]

    assert targets == [heading.get("id") for heading in find(shown, "main//h2")]


def test_few_events_need_no_way_through_them(sample: Timeline) -> None:
    shown = parsed(replace(sample, events=sample.events[:9]))

    assert find(shown, "nav[@class='years']") == find(shown, "form") == []


@pytest.mark.parametrize(
    ("date", "words", "times"),
    [
        pytest.param("2024", "2024", ["2024"], id="year"),
        pytest.param("2024-03", "March 2024", ["2024-03"], id="month"),
        pytest.param("2024-03-24", "24 March", ["2024-03-24"], id="day"),
        pytest.param("2024-03-24T14:39+08:00", "24 March, 14:39 (UTC+08:00)", ["2024-03-24T14:39+08:00"], id="clock"),
        pytest.param("2024-03-24/2024-03-26", "24 – 26 March", ["2024-03-24", "2024-03-26"], id="range"),
        pytest.param("2024-35", "Q3 2024", [], id="quarter"),
        pytest.param("2024-21", "spring 2024", [], id="season"),
        pytest.param("199X", "1990s", [], id="decade"),
        pytest.param("2015~", "around 2015", ["2015"], id="about"),
        pytest.param("2024-35/2025", "the third quarter of 2024 – 2025", ["2025"], id="half a range"),
        pytest.param("-0043-03-15", "15 March", [], id="before the year 1"),
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
    item = find(parsed(sample), "main/section/ol/li")[4]

    assert text(item) == (
        "early 2020 Norvale hires Ida Brandt as its first chief engineer people news.example "
        "In early 2020 Norvale hired Ida Brandt as its first chief engineer. harvest.jsonl, published 7 April 2025 "
        "Why this date? Words in the source early 2020 Rules that fired sample-rule second-rule "
        "How it was reckoned named in full"
    )


def test_the_words_that_gave_the_date_are_marked_in_the_quote(sample: Timeline) -> None:
    assert [text(mark) for mark in find(only(sample.events[4], sample), "blockquote//mark")] == ["early 2020"]


def test_words_that_are_not_in_the_quote_mark_nothing(sample: Timeline) -> None:
    told = replace(sample.events[4].evidence[0], date_text=("2019", "", "In early 2020", "early 2020"))
    item = only(replace(sample.events[4], evidence=(told,)), sample)

    assert [text(mark) for mark in find(item, "blockquote//mark")] == ["In early 2020"]
    assert text(find(item, "blockquote")[0]).startswith("In early 2020 Norvale hired")


def test_a_quote_links_to_its_place_in_the_source(sample: Timeline) -> None:
    item = only(sample.events[8], sample)

    assert find(item, "blockquote")[0].get("cite") == "https://news.example/q3.html"
    assert find(item, "cite/a")[0].get("href").startswith("https://news.example/q3.html#:~:text=In%20the%20third")


def test_a_source_that_is_not_on_the_web_is_named_without_a_link(sample: Timeline) -> None:
    item = only(sample.events[9], sample)

    assert text(find(item, "cite")[0]) == "Bytes of the archive"
    assert find(item, "cite/a") == []
    assert find(item, "blockquote")[0].get("cite") is None


def test_every_telling_is_folded_away_below_the_names_of_who_told(sample: Timeline) -> None:
    told = sample.events[11]
    item = only(replace(told, evidence=(*told.evidence, replace(told.evidence[1], source="b.jsonl"))), sample)

    assert text(find(item, "details/summary")[0]) == "launch news.example and 1 more"
    assert len(find(item, "details/figure")) == 3


def test_a_page_of_one_document_does_not_name_it_again_and_again(sample: Timeline) -> None:
    assert text(find(only(sample.events[4], sample), "details/summary")[0]) == "people Quote"


@pytest.mark.parametrize(("number", "told"), [(12, "ongoing project Quote"), (14, "planned launch Quote")])
def test_what_has_not_simply_happened_says_so(sample: Timeline, number: int, told: str) -> None:
    item = only(sample.events[number], sample)

    assert item.get("class").split()[0] == sample.events[number].status
    assert text(find(item, "details/summary")[0]) == told


def test_a_date_told_again_is_marked_so(sample: Timeline) -> None:
    again = replace(sample.events[8], id="urn:uuid:0", title="Again")
    items = find(parsed(replace(sample, events=(*sample.events[7:9], again))), "main//li")

    assert ["same" in item.get("class").split() for item in items] == [False, False, True]


def test_categories_can_be_chosen_the_most_frequent_first(sample: Timeline) -> None:
    chips = [text(label) for label in find(parsed(sample), "form//label")]

    assert chips[:3] == ["launch 2", "project 2", "conference 1"]
    assert chips[-2:] == ["other 5", "planned 2"]


def test_the_page_speaks_the_language_of_the_timeline_if_it_can(sample: Timeline) -> None:
    pages = [parsed(replace(sample, language=language)) for language in ("zh-Hans", "zh-Hant", "de")]

    assert [(page.get("lang"), text(find(page, "a[@class='skip']")[0])) for page in pages] == [
        ("zh-Hans", "跳到时间线"),
        ("zh-Hant", "跳到時間線"),
        ("en", "Skip to the timeline"),
    ]
    assert find(pages[2], "h1")[0].get("lang") == "de"


def test_what_is_in_another_language_says_so(sample: Timeline) -> None:
    chinese, english = only(sample.events[1], sample), only(sample.events[0], sample)

    assert [element.tag for element in find(chinese, "*[@lang='zh']")] == ["h3", "blockquote", "q"]
    assert find(english, "*[@lang]") == []


def test_a_timeline_that_is_written_from_right_to_left_runs_so(sample: Timeline) -> None:
    assert find(parsed(replace(sample, language="ar")), "main")[0].get("dir") == "rtl"
    assert find(parsed(sample), "main")[0].get("dir") is None


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
    assert [link.get("href") for link in find(shown, "details[@class='subscribe']//a")][:8] == [
        "rss.xml",
        "atom.xml",
        "feed.json",
        "webcal://example.org/timeline/timeline.ics",
        "timeline.ics",
        "timeline.json",
        "timeline.csv",
        "timeline.md",
    ]
    assert find(shown, "link[@rel='canonical']")[0].get("href") == "https://example.org/timeline/index.html"


def test_every_category_has_a_feed_and_a_calendar_that_are_written(sample: Timeline) -> None:
    written = {file.name for output in (rss.OUTPUT, ics.OUTPUT) for file in output.files(sample)}
    links = find(parsed(sample), "section[@class='each']//a")
    offered = [link.get("href").removeprefix("webcal://example.org/timeline/") for link in links]

    assert len(offered) == 2 * len({event.category for event in sample.events})
    assert set(offered) <= written


def test_a_site_that_is_not_on_the_web_offers_no_webcal(sample: Timeline) -> None:
    assert b"webcal:" not in main(OUTPUT, replace(sample, site="file:///srv/timeline/"))


def test_a_page_without_an_address_says_how_it_gets_one(sample: Timeline) -> None:
    shown = parsed(replace(sample, site="https://timeline.invalid/"))

    assert find(shown, "link[@rel='canonical']") == []
    assert "--site" in text(find(shown, "p[@class='note']")[0])


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
    events = tuple(e for e in (BEFORE_CHRIST, *sample.events) if len(e.date) <= len("2015~"))
    page = main(OUTPUT, replace(sample, events=events)).decode()

    assert re.findall(r"1 January|\d{4}-01-01|1月1日", page) == []


def test_an_empty_timeline_has_a_kind_word(sample: Timeline) -> None:
    (shown,) = find(parsed(replace(sample, events=())), "main")

    assert text(shown).startswith("Nothing has been dated here yet.")


def test_the_same_timeline_gives_the_same_bytes(sample: Timeline) -> None:
    assert main(OUTPUT, sample) == main(OUTPUT, sample)
