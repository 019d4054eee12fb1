"""The three feeds as their readers see them."""

import re
from calendar import timegm
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest
from reader import make_reader

from tests.outputs import many
from tests.outputs.sample import SITE, main
from timeline.contracts import Output
from timeline.model import Event, Publishing, Timeline
from timeline.outputs import atom, jsonfeed, rss

xml = pytest.mark.parametrize("output", [rss.OUTPUT, atom.OUTPUT], ids=["rss", "atom"])
every = pytest.mark.parametrize("output", [rss.OUTPUT, atom.OUTPUT, jsonfeed.OUTPUT], ids=["rss", "atom", "jsonfeed"])


def parsed(output: Output, sample: Timeline) -> Any:
    return feedparser.parse(main(output, sample))


def events(sample: Timeline) -> dict[str, Event]:
    return {event.id: event for event in sample.events}


def seconds(rfc3339: str) -> int:
    return int(datetime.fromisoformat(rfc3339).timestamp())


@xml
def test_feedparser_finds_no_fault_and_every_event(output: Output, sample: Timeline) -> None:
    feed = parsed(output, sample)

    assert not feed.bozo
    assert feed.encoding == "utf-8"
    assert sorted(entry.id for entry in feed.entries) == sorted(events(sample))


@xml
def test_published_is_when_the_event_was_first_seen(output: Output, sample: Timeline) -> None:
    dates = {entry.id: timegm(entry.published_parsed) for entry in parsed(output, sample).entries}

    assert dates == {event.id: seconds(event.first_seen) for event in sample.events}


@xml
def test_the_newest_comes_first_and_dates_the_feed(output: Output, sample: Timeline) -> None:
    feed = parsed(output, sample)
    dates = [
        timegm(entry.get("published_parsed" if output is rss.OUTPUT else "updated_parsed")) for entry in feed.entries
    ]

    assert dates == sorted(dates, reverse=True)
    assert timegm(feed.feed.updated_parsed) == seconds(sample.generated)


@xml
def test_the_feed_names_itself_and_its_page(output: Output, sample: Timeline) -> None:
    links = {(link["rel"], link["href"], link["type"]) for link in parsed(output, sample).feed.links}

    assert links == {
        ("self", sample.site + output.filename, output.media_type),
        ("alternate", f"{sample.site}index.html", "text/html"),
    }


@xml
def test_the_date_of_the_event_is_there_for_machines(output: Output, sample: Timeline) -> None:
    dates = {entry.id: entry.dcterms_temporal for entry in parsed(output, sample).entries}

    assert dates == {
        event.id: event.date.replace("T14:39+", "T14:39:00+")  # ISO 8601-2 wants the seconds
        for event in sample.events
    }


@xml
def test_tags_of_a_quote_stay_text(output: Output, sample: Timeline) -> None:
    quoted = [entry for entry in parsed(output, sample).entries if "12 million" in entry.title]
    body = quoted[0].content[0].value if output is atom.OUTPUT else quoted[0].description

    assert quoted[0].title == "2024-Q3 · Ostrel's revenue rises to 12 million ‹b>crowns‹/b>"
    assert "&lt;b&gt;12 million&lt;/b&gt; crowns ]]&gt; &amp;" in body


@xml
def test_categories_and_unusual_statuses_are_tags_with_a_scheme(output: Output, sample: Timeline) -> None:
    entry = next(entry for entry in parsed(output, sample).entries if "2028" in entry.title)

    assert [(tag.term, tag.scheme) for tag in entry.tags] == [
        ("launch", f"{sample.site}#category"),
        ("planned", f"{sample.site}#status"),
    ]


@xml
def test_an_entry_says_its_language_where_it_is_another(output: Output, sample: Timeline) -> None:
    made = main(output, sample).decode()
    named = re.findall(r'<(?:item|entry) xml:lang="(\w+)"', made)

    assert sorted(named) == sorted(event.language for event in sample.events if event.language != sample.language)


@xml
def test_the_file_holds_no_cdata_and_no_control_characters(output: Output, sample: Timeline) -> None:
    made = main(output, sample).decode()

    assert made.startswith("<?xml version='1.0' encoding='UTF-8'?>\n")
    assert "<![CDATA[" not in made
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0\ufffe\uffff]|&#(?!x26;)", made)


@every
def test_a_reader_takes_every_event_once_and_with_its_dates(output: Output, sample: Timeline, tmp_path: Path) -> None:
    (tmp_path / output.filename).write_bytes(main(output, sample))
    with make_reader(":memory:", feed_root=str(tmp_path)) as reader:
        reader.add_feed(output.filename)
        for _ in "twice":
            reader.update_feeds()
        entries = list(reader.get_entries())

        assert not reader.get_feed(output.filename).last_exception
        assert {entry.id: entry.published for entry in entries} == {
            event.id: datetime.fromisoformat(event.first_seen) for event in sample.events
        }


@xml
def test_a_feed_with_archives_names_the_newest_and_each_names_the_one_before(output: Output) -> None:
    found = {file.name: file for file in output.files(many.timeline(1200))}
    stem, suffix = output.filename.split(".")
    links = [
        {link["rel"]: link["href"].removeprefix(SITE) for link in feedparser.parse(found[name].data()).feed.links}
        for name in (output.filename, f"{stem}-1001-1200.{suffix}", f"{stem}-1-1000.{suffix}")
    ]

    page = {"alternate": "index.html"}
    assert links == [
        {"self": output.filename, "prev-archive": f"{stem}-1001-1200.{suffix}", **page},
        {
            "self": f"{stem}-1001-1200.{suffix}",
            "prev-archive": f"{stem}-1-1000.{suffix}",
            "current": output.filename,
            **page,
        },
        {"self": f"{stem}-1-1000.{suffix}", "current": output.filename, **page},
    ]


@xml
def test_archives_and_whole_feeds_say_so(output: Output, sample: Timeline) -> None:
    assert b"<fh:complete/>" in main(output, sample)
    newest, archive, *_ = [file.data() for file in output.files(replace(sample, publishing=Publishing(feed_size=5)))]

    assert (b"<fh:archive/>" in newest, b"<fh:complete/>" in newest) == (False, False)
    assert (b"<fh:archive/>" in archive, b"<fh:complete/>" in archive) == (True, False)


@xml
def test_a_hub_is_named_where_one_subscribes(output: Output, sample: Timeline) -> None:
    timeline = replace(sample, publishing=Publishing(feed_size=5, hub="https://hub.example/"))
    newest, archive, *_ = [feedparser.parse(file.data()).feed.links for file in output.files(timeline)]

    assert [link["href"] for link in newest if link["rel"] == "hub"] == ["https://hub.example/"]
    assert [link for link in archive if link["rel"] == "hub"] == []


@xml
def test_an_ampersand_in_a_title_is_text_to_every_reader(output: Output, sample: Timeline) -> None:
    event = replace(sample.events[0], title="R&D2 &copy R&D")
    made = main(output, replace(sample, title="S&P500", events=(event,)))
    feed = feedparser.parse(made)

    assert re.findall(rb"<(?:title|name)>[^<]*&amp;", made) == []
    assert [entry.title for entry in feed.entries] == ["AD 79 · R&D2 &copy R&D"]
    assert feed.feed.title == "S&P500"


def test_rss_says_how_often_to_look(sample: Timeline) -> None:
    feed = parsed(rss.OUTPUT, sample).feed

    assert (feed.ttl, feed.sy_updateperiod, feed.sy_updatefrequency) == ("360", "daily", "4")
    assert (feed.language, feed.generator, feed.link) == ("en", "timeline", f"{sample.site}index.html")


def test_rss_ids_are_no_addresses(sample: Timeline) -> None:
    assert main(rss.OUTPUT, sample).count(b'<guid isPermaLink="false">urn:uuid:') == len(sample.events)


def test_atom_names_the_plain_addresses_of_all_sources(sample: Timeline) -> None:
    entry = next(entry for entry in parsed(atom.OUTPUT, sample).entries if "14:39" in entry.title)

    assert [(link.rel, link.href.partition(":~:")[0]) for link in entry.links] == [
        ("alternate", "https://news.example/%E5%8F%91%E5%B0%84?x=%E7%94%B2&y=%E4%B9%99#%E7%8E%B0%E5%9C%BA"),
        ("via", "https://news.example/%E5%8F%91%E5%B0%84?x=%E7%94%B2&y=%E4%B9%99#%E7%8E%B0%E5%9C%BA"),
        ("via", "https://wire.example/qiming-1"),
    ]


def test_atom_tells_a_change_from_the_first_sight(sample: Timeline) -> None:
    dates = {entry.id: timegm(entry.updated_parsed) for entry in parsed(atom.OUTPUT, sample).entries}

    assert dates == {event.id: seconds(event.updated) for event in sample.events}
    assert len(set(dates.values())) == len(dates)


def test_atom_has_an_author_and_a_lasting_id(sample: Timeline) -> None:
    feed = parsed(atom.OUTPUT, sample).feed

    assert (feed.author, feed.id, feed.language) == (sample.title, sample.id, "en")
