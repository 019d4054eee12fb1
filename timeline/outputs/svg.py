"""Timeline -> timeline.svg, a picture of it for documents: text stays text, light or dark as its reader likes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from timeline.contracts import File, Output
from timeline.model import Event, Timeline
from timeline.outputs import _navigation
from timeline.rendering.dates import brief
from timeline.rendering.overview import most_told, overview
from timeline.rendering.sections import Section, sections
from timeline.rendering.summary import title
from timeline.rendering.text import one_line
from timeline.rendering.words import Words, spoken_in, words
from timeline.rendering.wrapping import wrapped

FILENAME = "timeline.svg"
MOST = 16  # events; a taller picture is no picture
FEW = 9  # events or fewer are seen at one look: no bars for them
WIDTH, MARGIN = 860, 28
DATE_END, RAIL, TEXT = 222, 242, 262  # where the dates end, the rail runs and the titles begin
# Limits of lines in parts of the font's size; the widest fonts, a fifth wider than most, still fit.
TITLE_LIMIT, DATE_LIMIT, HEAD_LIMIT = 27.5, 8.5, 25.0
STEPS = {"head": 34, "deck": 20, "date": 17, "event": 22}  # from line to line
BAR_HEIGHT, BAR_WIDTH = 40, 72


@dataclass(slots=True)
class Drawing:
    """A picture that grows downwards; `y` is where it ends so far."""

    root: Element
    language: str
    y: float = MARGIN


def files(timeline: Timeline) -> Iterator[File]:
    """Draw the events, the most told ones if they are many."""
    yield File(FILENAME, _drawn(timeline))


OUTPUT = Output("svg", "picture of the timeline, for documents", "image/svg+xml", FILENAME, files)


def _drawn(timeline: Timeline) -> Iterator[bytes]:
    language = spoken_in(timeline.language)
    chosen, said = most_told(timeline.events, MOST), words(language)
    drawing = Drawing(Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "xml:lang": language}), language)
    _describe(drawing, timeline)
    _head(drawing, timeline)
    if len(timeline.events) > FEW:
        _bars(drawing, _navigation.bars(sections(timeline, language), language, lambda _: ""))
    for section in sections(replace(timeline, events=chosen), language):
        _section(drawing, section, said)
    _foot(drawing, said, len(chosen), len(timeline.events))
    height = round(drawing.y + MARGIN)
    drawing.root.attrib |= {"viewBox": f"0 0 {WIDTH} {height}", "width": str(WIDTH), "height": str(height)}
    yield ElementTree.tostring(drawing.root, encoding="utf-8") + b"\n"


def _describe(drawing: Drawing, timeline: Timeline) -> None:
    drawing.root.attrib |= {"role": "graphics-document", "aria-labelledby": "title desc"}
    SubElement(drawing.root, "title", {"id": "title"}).text = one_line(timeline.title)
    SubElement(drawing.root, "desc", {"id": "desc"}).text = overview(timeline.events, drawing.language)
    css = resources.files("timeline.outputs") / "templates" / "picture.css"
    SubElement(drawing.root, "style").text = f"\n{css.read_text(encoding='utf-8')}"
    SubElement(drawing.root, "rect", {"class": "paper", "width": "100%", "height": "100%"})


def _head(drawing: Drawing, timeline: Timeline) -> None:
    drawing.y += 26
    lines = wrapped(one_line(timeline.title), HEAD_LIMIT, 3)
    _text(drawing, "head", (MARGIN, drawing.y), lines, timeline.language)
    drawing.y += STEPS["head"] * (len(lines) - 1) + 26
    _text(drawing, "deck", (MARGIN, drawing.y), [overview(timeline.events, drawing.language)])
    drawing.y += 26


def _bars(drawing: Drawing, bars: Sequence[_navigation.Bar]) -> None:
    if not bars:
        return
    step = min(BAR_WIDTH, (WIDTH - 2 * MARGIN) / len(bars))
    base = drawing.y + BAR_HEIGHT
    for number, bar in enumerate(bars):
        x, high = MARGIN + number * step, BAR_HEIGHT * bar.height / 100
        kind = "bar ahead" if "ahead" in bar.kinds else "bar"
        _shape(drawing, "rect", kind, x=x, y=base - high, width=step - 2, height=high)
        if "tick" in bar.kinds:
            _text(drawing, "tick", (x, base + 15), [bar.heading])
    drawing.y = base + 36


def _section(drawing: Drawing, section: Section, said: Words) -> None:
    _shape(drawing, "line", "edge", x1=MARGIN, y1=drawing.y, x2=WIDTH - MARGIN, y2=drawing.y)
    _text(drawing, "year", (MARGIN, drawing.y + 27), [section.heading])
    for event in section.events:
        _event(drawing, event, section, said)


def _event(drawing: Drawing, event: Event, section: Section, said: Words) -> None:
    when = brief(event.date, event.modifier, drawing.language)
    dates = wrapped(when[:1].upper() + when[1:], DATE_LIMIT, 3)
    titles = wrapped(title(event), TITLE_LIMIT, 2)
    told = [said.phrases[event.status]] if event.status != "happened" else []
    high = 16 + max(STEPS["date"] * len(dates), STEPS["event"] * len(titles) + 18 * len(told))
    top, line = drawing.y, drawing.y + 26
    drawing.y += high
    _shape(drawing, "line", "rail ahead" if section.ahead else "rail", x1=RAIL, y1=top, x2=RAIL, y2=drawing.y)
    _mark(drawing, event, line - 5)
    _text(drawing, "date", (DATE_END, line), dates)
    _text(drawing, "event", (TEXT, line), titles, event.language)
    _text(drawing, f"status {event.status}", (TEXT, line + STEPS["event"] * len(titles) - 3), told)


def _mark(drawing: Drawing, event: Event, y: float) -> None:
    """Draw full, ringed, half and square marks as the page does."""
    _shape(drawing, "circle", "hole", cx=RAIL, cy=y, r=9)
    if event.status == "cancelled":
        _shape(drawing, "rect", "mark cancelled", x=RAIL - 5, y=y - 5, width=10, height=10)
        return
    _shape(drawing, "circle", f"mark {event.status}", cx=RAIL, cy=y, r=5)
    if event.status == "ongoing":
        half = f"M{RAIL} {y - 5:g}a5 5 0 0 0 0 10z"
        SubElement(drawing.root, "path", {"class": "half", "d": half})


def _foot(drawing: Drawing, said: Words, shown: int, every: int) -> None:
    _shape(drawing, "line", "edge", x1=MARGIN, y1=drawing.y, x2=WIDTH - MARGIN, y2=drawing.y)
    lines = [said.page["shown"].format(shown, every)] if shown < every else []
    if not every:
        drawing.y += 12
        lines = wrapped(said.page["empty"], HEAD_LIMIT * 2, 3)
    _text(drawing, "deck", (MARGIN, drawing.y + 24), lines)
    drawing.y += STEPS["deck"] * len(lines)


def _shape(drawing: Drawing, kind: str, name: str, **places: float) -> None:
    SubElement(drawing.root, kind, {"class": name, **{key: f"{place:.4g}" for key, place in places.items()}})


def _text(drawing: Drawing, name: str, place: tuple[float, float], lines: Sequence[str], language: str = "") -> None:
    """Write lines below each other as one text, so that they are read and copied as one."""
    if not lines:
        return
    x, y = place
    text = SubElement(drawing.root, "text", {"class": name, "x": f"{x:g}", "y": f"{y:g}"})
    if language and language != drawing.language:
        text.set("xml:lang", language)
    first, *others = lines
    text.text = first
    for line in others:
        SubElement(text, "tspan", {"x": f"{x:g}", "dy": str(STEPS[name])}).text = line
