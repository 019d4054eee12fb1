from dataclasses import replace

import pytest

from tests.outputs import many
from tests.outputs.sample import TIMELINE
from timeline.model import Publishing, Timeline
from timeline.rendering.paging import documents


def ids(timeline: Timeline) -> set[str]:
    return {event.id for event in timeline.events}


def updated(timeline: Timeline, number: int) -> Timeline:
    """Give the timeline with one event changed later than all others."""
    event = replace(timeline.events[number], updated="2025-05-01T00:00:00Z", revision=1)
    return replace(timeline, events=(*timeline.events[:number], event, *timeline.events[number + 1 :]))


def sized(timeline: Timeline, size: int) -> Timeline:
    return replace(timeline, publishing=Publishing(feed_size=size))


def test_a_timeline_that_fits_is_one_document_and_says_so() -> None:
    whole, *further = documents(TIMELINE, "rss.xml")

    assert (whole.name, whole.complete, whole.previous, whole.current) == ("rss.xml", True, None, None)
    assert len(whole.events) == len(TIMELINE.events)
    assert [document for document in further if document.current] == []


def test_the_event_that_changed_last_comes_first() -> None:
    moments = [event.updated for event in next(documents(TIMELINE, "rss.xml")).events]

    assert moments == sorted((event.updated for event in TIMELINE.events), reverse=True)


def test_events_that_changed_together_keep_an_order_of_their_own() -> None:
    twins = (replace(TIMELINE.events[0], id="urn:a"), replace(TIMELINE.events[0], id="urn:b"))
    one, other = (next(documents(replace(TIMELINE, events=e), "rss.xml")).events for e in (twins, twins[::-1]))

    assert one == other


@pytest.mark.parametrize(
    ("count", "names"),
    [
        pytest.param(100, ["rss.xml"], id="all in the feed"),
        pytest.param(101, ["rss.xml", "rss-1-101.xml"], id="one too many"),
        pytest.param(1000, ["rss.xml", "rss-1-1000.xml"], id="one full archive"),
        pytest.param(1100, ["rss.xml", "rss-1-1000.xml"], id="the rest in the feed"),
        pytest.param(1101, ["rss.xml", "rss-1-1000.xml", "rss-1001-1101.xml"], id="the rest in an archive"),
        pytest.param(2300, ["rss.xml", "rss-1-1000.xml", "rss-1001-2000.xml", "rss-2001-2300.xml"], id="many"),
    ],
)
def test_feed_and_archives_hold_every_event(count: int, names: list[str]) -> None:
    timeline = many.timeline(count)
    chain = [d for d in documents(timeline, "rss.xml") if d.name == "rss.xml" or d.current]

    assert [document.name for document in chain] == names
    assert {event.id for document in chain for event in document.events} == ids(timeline)
    assert len(chain[0].events) == min(count, 100)


def test_from_the_feed_a_reader_finds_every_archive() -> None:
    found = {document.name: document for document in documents(many.timeline(2300), "atom.xml")}
    document, way = found["atom.xml"], []
    while document.previous:
        document = found[document.previous]
        way.append((document.name, document.current))

    assert way == [(f"atom-{part}.xml", "atom.xml") for part in ("2001-2300", "1001-2000", "1-1000")]


def test_a_full_archive_stays_what_it_is_while_the_timeline_grows() -> None:
    whole = many.timeline(2300)
    before = replace(whole, events=tuple(event for event in whole.events if event.first_seen < "2025-04-07T07:00:00Z"))
    old, new = ({d.name: d for d in documents(timeline, "rss.xml")} for timeline in (before, whole))

    assert len(before.events) == 1260
    assert old["rss-1-1000.xml"] == new["rss-1-1000.xml"]
    assert "rss-1001-1260.xml" in old.keys() - new.keys()


def test_a_change_brings_an_old_event_back_to_the_top() -> None:
    timeline = updated(many.timeline(1500), 700)
    main, *_ = documents(timeline, "rss.xml")

    assert main.events[0] == timeline.events[700]
    assert main.updated == "2025-05-01T00:00:00Z"


def test_the_feed_is_as_long_as_its_publisher_says() -> None:
    main, archive, *_ = documents(sized(TIMELINE, 3), "feed.json")

    assert len(main.events) == 3
    assert not main.complete
    assert (archive.name, len(archive.events)) == (f"feed-1-{len(TIMELINE.events)}.json", len(TIMELINE.events))


def test_every_category_has_a_feed_of_its_own() -> None:
    found = {document.name: document for document in documents(TIMELINE, "rss.xml")}
    launch = found["rss-launch.xml"]

    assert {event.id for event in launch.events} == {e.id for e in TIMELINE.events if e.category == "launch"}
    assert (launch.title, launch.id) == ("Norvale & the valley · launch", f"{TIMELINE.id}/launch")
    assert (launch.complete, launch.previous) == (True, None)
    assert launch.updated == max(event.updated for event in launch.events)


def test_a_category_is_called_as_its_language_calls_it() -> None:
    documents_ = {d.name: d.title for d in documents(replace(TIMELINE, language="zh"), "rss.xml")}

    assert documents_["rss-launch.xml"] == "Norvale & the valley · 启动"


def test_a_long_category_is_cut_and_says_so() -> None:
    launch = {d.name: d for d in documents(sized(many.timeline(500), 10), "rss.xml")}["rss-launch.xml"]

    assert (len(launch.events), launch.complete, launch.current) == (10, False, None)


def test_an_event_of_a_long_timeline_is_linked_on_the_page_of_its_year() -> None:
    timeline = many.timeline(1001)
    document = next(documents(timeline, "rss.xml"))
    event = next(event for event in timeline.events if event.date == "1997")

    assert document.page(event).startswith(f"{timeline.site}index-1997.html#e-")


def test_an_empty_timeline_is_an_empty_feed() -> None:
    (document,) = documents(replace(TIMELINE, events=()), "rss.xml")

    assert (document.events, document.complete, document.updated) == ((), True, TIMELINE.generated)
