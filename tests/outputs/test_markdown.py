import re
from dataclasses import replace
from html import escape
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from tests.outputs import many
from tests.outputs.sample import TIMELINE, main
from timeline.model import Timeline
from timeline.outputs.markdown import OUTPUT
from timeline.rendering.text import markdown

QUOTED = (
    "  > In the third quarter of 2024 Ostrel's revenue rose to \\<b\\>12 million\\</b\\> crowns "
    '\\]\\]\\> & "more"; 3 \\< 4 \\> 2.'
)
TAGS = {"h1", "h2", "p", "ul", "li", "strong", "blockquote", "a"}


class Page(HTMLParser):
    """What a CommonMark reader makes of the file."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(MarkdownIt("gfm-like", {"linkify": False}).render(main(OUTPUT, timeline).decode()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_year_is_a_heading_and_an_event_an_item_with_its_quotes() -> None:
    made = main(OUTPUT, replace(TIMELINE, events=(TIMELINE.events[8], TIMELINE.events[14]))).decode()

    assert re.sub("#:~:text=[^>]+", "#:~:", made).splitlines() == [
        "# Norvale & the valley",
        "",
        "2 milestones · 2024 – 2028 · from 1 source",
        "",
        "## 2024",
        "",
        "- **2024-Q3** · Ostrel's revenue rises to 12 million \\<b\\>crowns\\</b\\>",
        "",
        QUOTED,
        "  >",
        "  > — [Quarterly report](<https://news.example/q3.html#:~:>), published 2025-04-07",
        "",
        "## 2028",
        "",
        "- **2028-07-01（计划中）** · 河湾镇至云麓的铁路计划通车",
        "",
        "  > 该铁路计划于2028年7月1日通车。",
        "  >",
        "  > — [铁路规划](<https://news.example/rail#:~:>)，发布于2025-04-07",
    ]


@pytest.mark.parametrize("timeline", [TIMELINE, many.hostile()], ids=["sample", "hostile"])
def test_a_reader_sees_our_marks_and_no_others(timeline: Timeline) -> None:
    page = Page(timeline)

    assert set(page.tags) - {"hr"} == TAGS
    assert page.tags.count("li") == len(timeline.events)
    assert page.tags.count("h1") == 1
    assert all(link.startswith(("http://", "https://")) for link in page.links)


LIKE_MARKS = ["1. a", "12) a", "- a", "+ a", "# a", "=== a", "| a | b |", "`a` *b* _c_ **d** ~~e~~", "<b>", "[a](b)"]


@pytest.mark.parametrize("text", LIKE_MARKS)
def test_what_looks_like_a_mark_is_text(text: str) -> None:
    assert MarkdownIt("gfm-like", {"linkify": False}).renderInline(markdown(text)) == escape(text)
    assert MarkdownIt("gfm-like", {"linkify": False}).render(markdown(text)) == f"<p>{escape(text)}</p>\n"


def test_further_tellings_are_counted() -> None:
    event = replace(TIMELINE.events[0], evidence=TIMELINE.events[0].evidence * 7)

    assert main(OUTPUT, replace(TIMELINE, events=(event,))).endswith(b"\n  2 more\n")
