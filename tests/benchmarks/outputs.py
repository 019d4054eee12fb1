"""How fast and how large each output is, and what memory it takes: python tests/benchmarks/outputs.py [EVENTS...].

For each output and number of events, in a process of its own: events a second (of processor time), the ratio to a plain
`str` writer of the same fields where there is one, and how much of ours is the preparation of texts that both need;
bytes for each event, over all files; the peak of resident memory, beside that of the timeline alone. The events are
made here. Our feeds and calendars are written by feedgen and icalendar: what is left after the texts is theirs.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.outputs import many  # noqa: E402 - it lies beside the package
from timeline import registry  # noqa: E402
from timeline.model import Event, Timeline  # noqa: E402
from timeline.rendering import feeds, links, paging, summary  # noqa: E402
from timeline.rendering.dates import label, precision, standard  # noqa: E402
from timeline.rendering.days import days  # noqa: E402
from timeline.rendering.text import plain  # noqa: E402

SIZES = (1_000, 10_000, 100_000)
HEAD = ("output", "events", "events/s", "x plain", "texts", "files", "bytes/event", "peak MB", "timeline MB")
WIDTHS = (11, 9, 10, 8, 7, 6, 12, 9, 12)
STATUSES = {"planned": "TENTATIVE", "cancelled": "CANCELLED"}

Plain = Callable[[Timeline], Iterator[str]]


def main() -> None:
    """Print the table, a process a row."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    _print(HEAD)
    for name in registry.outputs():
        for size in sizes:
            command = [sys.executable, __file__, "one", name, str(size)]
            sys.stdout.write(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            sys.stdout.flush()


def one(name: str, size: int) -> None:
    """Print the row of an output."""
    timeline = many.timeline(size)
    alone, (spent, files, octets), peak = _peak(), _write(name, timeline), _peak()
    bare, texts = _plain(name, timeline)
    _print(
        (
            *(name, f"{size:,}", f"{size / spent:,.0f}"),
            *((f"{spent / bare:.1f}", f"{texts / spent:.0%}") if bare else ("", "")),
            *(f"{files:,}", f"{octets / size:,.0f}", f"{peak:.0f}", f"{alone:.0f}"),
        )
    )


def _write(name: str, timeline: Timeline) -> tuple[float, int, int]:
    started, files, octets = time.process_time(), 0, 0
    for file in registry.outputs()[name].files(timeline):
        files, octets = files + 1, octets + sum(map(len, file.chunks))
    return time.process_time() - started, files, octets


def _plain(name: str, timeline: Timeline) -> tuple[float, float]:
    """Time the plain writer, and the preparation of its texts alone."""
    if name not in PLAIN:
        return 0, 0
    writer, prepare = PLAIN[name]
    started = time.process_time()
    for written in writer(timeline):
        written.encode()
    middle = time.process_time()
    for event in _told(name, timeline):
        prepare(event, timeline)
    return middle - started, time.process_time() - middle


def _told(name: str, timeline: Timeline) -> Iterator[Event]:
    """Give each event as often as the files of an output tell it."""
    if name == "ics":
        yield from timeline.events[-1000:]
        yield from timeline.events if len(timeline.events) > 1000 else ()  # the calendars of the years
        for _, within in paging.categories(timeline.events):
            yield from within[-1000:]
    else:
        for document in paging.documents(timeline, f"{name}.xml"):
            yield from document.events


def _item(event: Event, timeline: Timeline) -> tuple[str, ...]:
    link = links.event_link(event, lambda _: timeline.site)
    return feeds.safe_headline(event), link, feeds.html(event), standard(event.date)


def _rss(timeline: Timeline) -> Iterator[str]:
    for event in _told("rss", timeline):
        title, link, body, edtf = _item(event, timeline)
        seen = format_datetime(datetime.fromisoformat(event.first_seen))
        tags = "".join(f'<category domain="{timeline.site}#c">{escape(tag)}</category>' for tag in feeds.tags(event))
        yield (
            f"<item><title>{escape(title)}</title><link>{escape(link)}</link><description>{escape(body)}</description>"
            f'<guid isPermaLink="false">{event.id}</guid>{tags}<pubDate>{seen}</pubDate>'
            f"<dcterms:temporal>{edtf}</dcterms:temporal></item>\n"
        )


def _atom(timeline: Timeline) -> Iterator[str]:
    for event in _told("atom", timeline):
        title, link, body, edtf = _item(event, timeline)
        tags = "".join(f'<category term="{escape(tag)}" scheme="{timeline.site}#c"/>' for tag in feeds.tags(event))
        via = "".join(f'<link rel="via" href="{links.source_address(told)}"/>' for told in event.evidence)
        yield (
            f"<entry><id>{event.id}</id><title>{escape(title)}</title><updated>{event.updated}</updated>"
            f'<content type="html">{escape(body)}</content><link rel="alternate" href="{escape(link)}"/>{via}{tags}'
            f"<published>{event.first_seen}</published><dcterms:temporal>{edtf}</dcterms:temporal></entry>\n"
        )


def _texts_of_component(event: Event, timeline: Timeline) -> tuple[str, ...]:
    told = event.evidence[0]
    link, address = links.event_link(event, lambda _: timeline.site), links.source_address(told) or ""
    text = f"{summary.told(event)} — {told.date_text[0]}\n\n{plain(told.quote)}\n\n{told.title}\n{link}"
    return summary.title(event), text, address, precision(event.date), label(event.date, None, event.language)


def _ics(timeline: Timeline) -> Iterator[str]:
    for event in _told("ics", timeline):
        title, text, address, told, shown = _texts_of_component(event, timeline)
        place = days(event, "first")
        assert place
        seen, updated = (stamp.replace("-", "").replace(":", "") for stamp in (event.first_seen, event.updated))
        lines = (
            *("BEGIN:VEVENT", f"DTSTAMP:{updated}", f"CREATED:{seen}", f"LAST-MODIFIED:{updated}"),
            *(f"SUMMARY:{_escaped(f'[{shown}] {title}')}", f"DESCRIPTION:{_escaped(text)}", f"UID:{event.id[9:]}"),
            f"DTSTART;VALUE=DATE:{place.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{place.day + timedelta(days=1):%Y%m%d}",
            *(f"CATEGORIES:{event.category}", f"SEQUENCE:{event.revision}", f"URL:{address}"),
            *(f"STATUS:{STATUSES.get(event.status, 'CONFIRMED')}", "TRANSP:TRANSPARENT"),
            *("X-MICROSOFT-CDO-BUSYSTATUS:FREE", f"X-TIMELINE-EDTF:{event.date}", f"X-TIMELINE-PRECISION:{told}"),
            "END:VEVENT",
        )
        yield "".join(f"{_folded(line)}\r\n" for line in lines)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    octets, pieces = line.encode(), []
    while len(octets) > 74:
        piece = octets[:74].decode("utf-8", "ignore")
        pieces.append(piece)
        octets = octets[len(piece.encode()) :]
    return "\r\n ".join([*pieces, octets.decode()])


PLAIN: dict[str, tuple[Plain, Callable[[Event, Timeline], tuple[str, ...]]]] = {
    "rss": (_rss, _item),
    "atom": (_atom, _item),
    "ics": (_ics, _texts_of_component),
}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _print(cells: tuple[str, ...]) -> None:
    sys.stdout.write("".join(cell.rjust(width) for cell, width in zip(cells, WIDTHS, strict=True)) + "\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["one"]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        main()
