import json
from dataclasses import replace
from typing import Any

import pytest

from tests.outputs.sample import main
from timeline.model import Publishing, Timeline
from timeline.outputs.jsonfeed import OUTPUT


@pytest.fixture(scope="module")
def made(sample: Timeline) -> Any:
    return json.loads(main(OUTPUT, sample))


def test_the_feed_is_told_in_the_terms_of_version_1_1(made: Any, sample: Timeline) -> None:
    assert {key: value for key, value in made.items() if key != "items"} == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": sample.title,
        "home_page_url": f"{sample.site}index.html",
        "feed_url": f"{sample.site}feed.json",
        "description": "Dated events, each with the words that tell of it and a link to them.",
        "authors": [{"name": sample.title}],
        "language": "en",
    }


def test_a_feed_goes_on_in_its_archives_and_names_its_hub(sample: Timeline) -> None:
    timeline = replace(sample, publishing=Publishing(feed_size=5, hub="https://hub.example/"))
    newest, archive, *_ = [json.loads(file.data()) for file in OUTPUT.files(timeline)]

    assert (newest["next_url"], newest["hubs"]) == (
        f"{sample.site}feed-1-16.json",
        [{"type": "WebSub", "url": "https://hub.example/"}],
    )
    assert (archive["feed_url"], len(archive["items"])) == (newest["next_url"], 16)
    assert archive.keys() & {"next_url", "hubs"} == set()


def test_the_last_changed_comes_first(made: Any, sample: Timeline) -> None:
    dates = [item["date_modified"] for item in made["items"]]

    assert dates == sorted((event.updated for event in sample.events), reverse=True)


def test_an_item_holds_the_event_for_people_and_for_machines(made: Any) -> None:
    item = next(item for item in made["items"] if "2028" in item["title"])

    assert item == {
        "id": item["id"],
        "url": item["url"],
        "external_url": "https://news.example/rail",
        "title": "2028-07-01（计划中） · 河湾镇至云麓的铁路计划通车",
        "content_html": item["content_html"],
        "date_published": "2025-04-07T06:39:15Z",
        "date_modified": "2025-04-07T06:39:15Z",
        "tags": ["launch", "planned"],
        "language": "zh",
        "_timeline": {
            "date": {"edtf": "2028-07-01", "precision": "day", "earliest": "2028-07-01", "latest": "2028-07-01"},
            "status": "planned",
            "category": "launch",
            "revision": 0,
        },
    }
    assert item["url"].startswith("https://news.example/rail#:~:text=")
    assert "2028年7月1日，计划中，精确到日" in item["content_html"]


def test_an_event_that_is_nowhere_on_the_web_is_linked_on_the_page(made: Any, sample: Timeline) -> None:
    item = next(item for item in made["items"] if "Family day" in item["title"])

    assert item["url"] == f"{sample.site}index.html#{item['id'].replace('urn:uuid:', 'e-')}"
    assert "external_url" not in item
