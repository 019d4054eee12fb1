"""Timeline -> web pages: one, or one a year behind an index; nothing is loaded, all is readable without the script."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from timeline.contracts import File, Output
from timeline.model import Granularity, Timeline
from timeline.outputs import _navigation, _page
from timeline.rendering.dates import spoken
from timeline.rendering.links import PAGE
from timeline.rendering.overview import documents, most_told, overview
from timeline.rendering.pages import Page, addresses, pages
from timeline.rendering.schema_org import json_ld
from timeline.rendering.sections import DATE, Section, sections
from timeline.rendering.text import one_line
from timeline.rendering.words import spoken_in, words

FEW = 9  # events or fewer are seen at one look: no ways through them are needed
MOST_TOLD = 3  # events that stand for their page in the index
RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
UNPUBLISHED = ".invalid"  # RFC 2606: a host that never resolves


def files(timeline: Timeline) -> Iterator[File]:
    """Write the pages; their own words are in the timeline's language if there are any in it, else in English."""
    language = spoken_in(timeline.language)
    found, common = pages(timeline, language), _common(timeline, language)
    if found[0].name != PAGE:
        yield File(PAGE, _index(timeline, found, common))
    for page, before, after in zip(found, (None, *found), (*found[1:], None), strict=False):
        yield File(page.name, _told(timeline, page, {**common, "before": before, "after": after}))


OUTPUT = Output(
    "html",
    "web page; loads nothing, reads without its script",
    "text/html",
    PAGE,
    files,
    further=("index-2024.html",),
)


def _common(timeline: Timeline, language: str) -> dict[str, Any]:
    """Give what the template of every page is told."""
    said = words(language)
    return {
        "timeline": timeline,
        "title": one_line(timeline.title),
        "language": language,
        "right_to_left": timeline.language.split("-")[0] in RIGHT_TO_LEFT,
        "say": said.page,
        "phrases": said.phrases,
        "categories": said.categories,
        "bars": _bars(timeline, language),
        "feeds": _navigation.chips(timeline.events, said.categories),
        "address": addresses(timeline),
        "alone": len(documents(timeline.events)) == 1,
        "changed": spoken(timeline.generated[:DATE], None, language) if timeline.events else None,
        **_addresses(timeline.site),
    }


def _bars(timeline: Timeline, language: str) -> tuple[_navigation.Bar, ...]:
    if len(timeline.events) <= FEW:
        return ()
    names = {event.id: page.name for page in pages(timeline, language) for event in page.events if page.key}

    def href(section: Section) -> str:
        return names.get(section.events[0].id) or f"#{_navigation.section_id(section)}"

    return _navigation.bars(sections(timeline, language), language, href)


def _addresses(site: str) -> dict[str, Any]:
    """Say whether the page is published, and what its calendars are subscribed to under."""
    parts = urlsplit(site)
    published = not (parts.hostname or "").endswith(UNPUBLISHED)
    on_the_web = published and parts.scheme in ("http", "https")
    return {"published": published, "webcal": f"webcal{site[len(parts.scheme) :]}" if on_the_web else ""}


def _index(timeline: Timeline, found: Iterable[Page], common: dict[str, Any]) -> Iterator[bytes]:
    """Write the page before those of the years: each with the events that were told most often."""
    shown = [(page, most_told(page.events, MOST_TOLD)) for page in found]
    events = [event for _, chosen in shown for event in chosen]
    yield _page.write(
        "index.html",
        **common,
        page=Page(PAGE, "", "", timeline.events),
        pages=shown,
        summary=overview(timeline.events, common["language"]),
        json_ld=_page.markup(json_ld(timeline.title, events, common["address"])),
    )


def _told(timeline: Timeline, page: Page, common: dict[str, Any]) -> Iterator[bytes]:
    """Write a page with all its events, by year; by month on the page of a year."""
    language = common["language"]
    chips = _navigation.chips(page.events, common["categories"]) if len(page.events) > FEW else ()
    within = replace(timeline, events=page.events)
    yield _page.write(
        "page.html",
        style=_navigation.style(chips),
        **common,
        page=page,
        summary=overview(page.events, language, years=not page.key),
        sections=sections(within, language, Granularity.MONTH if page.key else Granularity.YEAR),
        chips=chips,
        kinds={chip.category: chip.id for chip in chips},
        planned=sum(event.status == "planned" for event in page.events),
        json_ld=_page.markup(json_ld(timeline.title, page.events, common["address"])),
    )
