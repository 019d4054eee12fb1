from dataclasses import replace

from tests.outputs.sample import SITE, TIMELINE
from timeline.model import Timeline
from timeline.rendering.links import anchor_id
from timeline.rendering.pages import PAGE_SIZE, addresses, pages


def dated(*dates: str) -> Timeline:
    return replace(TIMELINE, events=tuple(replace(TIMELINE.events[0], date=date) for date in sorted(dates)))


def shape(timeline: Timeline) -> list[tuple[str, str, int]]:
    return [(page.name, page.heading, len(page.events)) for page in pages(timeline, "en")]


def test_a_thousand_events_are_one_page() -> None:
    assert shape(dated(*["2024"] * PAGE_SIZE)) == [("index.html", "", PAGE_SIZE)]


def test_no_events_are_one_page_too() -> None:
    assert shape(dated()) == [("index.html", "", 0)]


def test_more_are_a_page_a_year() -> None:
    assert shape(dated(*["2024-05"] * PAGE_SIZE, "2025-01-02", "199X", "0079")) == [
        ("index-0079.html", "AD 79", 1),
        ("index-199X.html", "1990s", 1),
        ("index-2024.html", "2024", PAGE_SIZE),
        ("index-2025.html", "2025", 1),
    ]


def test_a_year_of_more_is_a_page_a_month_and_one_for_what_has_none() -> None:
    assert shape(dated(*["2024-05"] * PAGE_SIZE, "2024", "2024-06-01", "2025-01-02")) == [
        ("index-2024.html", "2024", 1),
        ("index-2024-05.html", "May 2024", PAGE_SIZE),
        ("index-2024-06.html", "June 2024", 1),
        ("index-2025.html", "2025", 1),
    ]


def test_an_event_is_where_its_address_says() -> None:
    for timeline in (TIMELINE, dated(*["2024-05"] * PAGE_SIZE, "2024", "2025-01-02")):
        address = addresses(timeline)

        for page in pages(timeline, "en"):
            assert {address(event) for event in page.events} == {
                f"{SITE}{page.name}#{anchor_id(event)}" for event in page.events
            }
