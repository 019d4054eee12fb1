"""Timeline -> one web page: nothing loaded from elsewhere, all of it readable without its script."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from timeline.contracts import File, Output
from timeline.model import Event, Timeline
from timeline.outputs import _navigation, _page
from timeline.rendering.dates import spoken
from timeline.rendering.schema_org import json_ld
from timeline.rendering.sections import DATE, Section, sections
from timeline.rendering.text import one_line
from timeline.rendering.words import Words, spoken_in, words

FEW = 9  # events or fewer are seen at one look: no ways through them are needed
RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
UNPUBLISHED = ".invalid"  # RFC 2606: a host that never resolves


def render(timeline: Timeline) -> bytes:
    """Write the page; its own words are in the timeline's language if there are any in it, else in English."""
    language = spoken_in(timeline.language)
    said, years, many = words(language), sections(timeline, language), len(timeline.events) > FEW
    chips = _navigation.chips(timeline.events, said.categories) if many else ()
    return (
        _page.page(language, _navigation.style(chips))
        .render(
            timeline=timeline,
            title=one_line(timeline.title),
            language=language,
            right_to_left=timeline.language.split("-")[0] in RIGHT_TO_LEFT,
            say=said.page,
            phrases=said.phrases,
            categories=said.categories,
            summary=_summary(timeline, years, said),
            sections=years,
            bars=_navigation.bars(years, language) if many else (),
            chips=chips,
            kinds=_kinds(chips),
            planned=sum(event.status == "planned" for event in timeline.events),
            alone=len(_documents(timeline.events)) == 1,
            changed=spoken(timeline.generated[:DATE], None, language) if timeline.events else None,
            **_addresses(timeline.site),
            json_ld=_page.markup(json_ld(timeline)),  # it escapes what could end the element
        )
        .encode()
    )


def files(timeline: Timeline) -> Iterator[File]:
    """Give the one file that the page is."""
    yield File("index.html", [render(timeline)])


OUTPUT = Output("html", "web page that loads nothing and reads without its script", "text/html", "index.html", files)


def _summary(timeline: Timeline, years: tuple[Section, ...], said: Words) -> str:
    if not timeline.events:
        return said.page["none"]
    span = " – ".join(dict.fromkeys((years[0].heading, years[-1].heading)))
    return " · ".join(
        (
            _counted(said, "one", "many", len(timeline.events)),
            span,
            _counted(said, "one_source", "many_sources", len(_documents(timeline.events))),
        )
    )


def _counted(said: Words, one: str, many: str, count: int) -> str:
    return said.page[one if count == 1 else many].format(count)


def _documents(events: tuple[Event, ...]) -> set[tuple[str, str]]:
    return {(told.source, told.document) for event in events for told in event.evidence}


def _kinds(chips: tuple[_navigation.Chip, ...]) -> dict[str, str]:
    """Give the class of an event by its category."""
    return {chip.category: chip.id for chip in chips}


def _addresses(site: str) -> dict[str, Any]:
    """Say where the page is published, if it is, and where its calendar."""
    parts = urlsplit(site)
    published = not (parts.hostname or "").endswith(UNPUBLISHED)
    on_the_web = published and parts.scheme in ("http", "https")
    return {"published": published, "webcal": f"webcal{site[len(parts.scheme) :]}timeline.ics" if on_the_web else None}
