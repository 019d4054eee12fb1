"""Timeline -> a terminal: by year, in colour where there is any, as wide as the terminal is. The one room of rich."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from timeline.cli._terminal import visible
from timeline.model import UNCATEGORISED, Event, Timeline
from timeline.rendering.dates import brief, spoken
from timeline.rendering.links import source_link
from timeline.rendering.overview import overview
from timeline.rendering.sections import DATE, sections
from timeline.rendering.summary import category, title
from timeline.rendering.text import one_line
from timeline.rendering.words import Words, spoken_in, words
from timeline.rendering.wrapping import wrapped

UNBOUNDED = 1 << 30  # a file has no right margin
MARKS = {"happened": "●", "ongoing": "◐", "planned": "○", "cancelled": "×"}
ASCII_MARKS = {"happened": "*", "ongoing": "~", "planned": "o", "cancelled": "x"}
COLOURS = {"happened": "cyan", "ongoing": "cyan", "planned": "yellow", "cancelled": "bright_black"}
DATE_COLUMNS = 24
GAP = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """How the columns are set: that of the dates, and that of the titles."""

    dates: int
    titles: int
    marks: dict[str, str]


def show(timeline: Timeline) -> None:
    """Print a timeline on standard output."""
    console = Console(highlight=False, markup=False, emoji=False)
    for line in _lines(timeline, console):
        console.print(line, soft_wrap=True)


def _lines(timeline: Timeline, console: Console) -> Iterator[Text]:
    language = spoken_in(timeline.language)
    said, layout, ahead = words(language), _layout(timeline, language, console), False
    yield Text(visible(one_line(timeline.title)), "bold")
    yield Text(overview(timeline.events, language), "dim")
    for section in sections(timeline, language):
        if section.ahead and not ahead:
            ahead = True
            yield from (
                Text(),
                Text(said.page["ahead"].format(spoken(timeline.generated[:DATE], None, language)), "yellow"),
            )
        yield from (Text(), Text(section.heading, "bold"))
        for event in section.events:
            yield from _event(event, layout, said, language)


def _layout(timeline: Timeline, language: str, console: Console) -> Layout:
    width = console.width if console.is_terminal else UNBOUNDED
    widest = max((cell_len(_when(event, language)) for event in timeline.events), default=0)
    dates = min(widest, DATE_COLUMNS, max(width // 3, 1))
    marks = MARKS if console.encoding.startswith("utf") else ASCII_MARKS
    return Layout(dates, max(width - dates - 2 * GAP - 1, 1), marks)


def _when(event: Event, language: str) -> str:
    return brief(event.date, event.modifier, language)


def _event(event: Event, layout: Layout, said: Words, language: str) -> Iterator[Text]:
    """Print the date beside the title; what does not fit goes on below, each in its column."""
    dates = wrapped(_when(event, language), layout.dates, UNBOUNDED, cell_len)
    titles = wrapped(visible(title(event)), layout.titles, UNBOUNDED, cell_len)
    link = next(filter(None, map(source_link, event.evidence)), None)
    colour = COLOURS[event.status]
    style = Style(link=link, strike=event.status == "cancelled")
    told = [Text().append(line, style) for line in titles]
    _remark(told, event, layout, said)
    for number in range(max(len(dates), len(told))):
        date = dates[number] if number < len(dates) else ""
        mark = layout.marks[event.status] if number == 0 else " "
        line = Text(" " * (layout.dates - cell_len(date)))
        line.append(date, colour).append(" " * GAP).append(mark, colour).append(" " * GAP)
        line.append_text(told[number] if number < len(told) else Text()).rstrip()
        yield line


def _remark(lines: list[Text], event: Event, layout: Layout, said: Words) -> None:
    """Add status and category behind the title, or below it where there is no room."""
    kind = category(event)
    remark = [said.phrases[event.status]] if event.status != "happened" else []
    remark += [said.categories.get(kind, kind)] if kind != UNCATEGORISED else []
    if not remark:
        return
    text, style = visible(" · ".join(remark)), COLOURS[event.status] if event.status == "planned" else "dim"
    if lines and lines[-1].cell_len + GAP + cell_len(text) <= layout.titles:
        lines[-1].append(" " * GAP).append(text, style)
    else:
        lines += [Text(line, style) for line in wrapped(text, layout.titles, UNBOUNDED, cell_len)]
