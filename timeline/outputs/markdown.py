"""Timeline -> timeline.md, for wikis, issues and documents: a heading a year, an item an event with its quotes."""

from collections.abc import Iterator

from timeline.contracts import File, Output
from timeline.model import Event, Provenance, Timeline
from timeline.rendering.dates import label
from timeline.rendering.feeds import QUOTE_LIMIT, QUOTES
from timeline.rendering.links import source_link
from timeline.rendering.overview import overview
from timeline.rendering.sections import sections
from timeline.rendering.summary import headline, source
from timeline.rendering.text import clean, markdown, one_line, plain, shortened
from timeline.rendering.words import words

FILENAME = "timeline.md"


def files(timeline: Timeline) -> Iterator[File]:
    """Write the events by year."""
    yield File(FILENAME, _chunks(timeline))


OUTPUT = Output("markdown", "Markdown, by year, with quotes and links", "text/markdown", FILENAME, files)


def _chunks(timeline: Timeline) -> Iterator[bytes]:
    title, told = markdown(one_line(timeline.title)), overview(timeline.events, timeline.language)
    yield f"# {title}\n\n{markdown(told)}\n".encode()
    for section in sections(timeline, timeline.language):
        yield f"\n## {markdown(section.heading)}\n".encode()
        for event in section.events:
            yield _item(event).encode()


def _item(event: Event) -> str:
    when, _, title = headline(event).partition(" · ")
    quotes = "".join(map(_quoted, event.evidence[:QUOTES], [event.language] * QUOTES))
    unsaid = len(event.evidence) - QUOTES
    more = f"\n  {words(event.language).phrases['more'].format(unsaid)}\n" if unsaid > 0 else ""
    return f"\n- **{markdown(when)}** · {markdown(title)}\n{quotes}{more}"


def _quoted(provenance: Provenance, language: str) -> str:
    text = shortened(clean(plain(provenance.quote)).strip(), QUOTE_LIMIT)
    lines = [f"  > {markdown(line.strip())}".rstrip() for line in text.split("\n")]
    name, link = markdown(source(provenance)), source_link(provenance)
    cited = f"[{name}](<{link}>)" if link else name
    if provenance.published:
        published = markdown(label(provenance.published, None, language))
        cited = words(language).phrases["published"].format(cited, published)
    return "\n".join(["", *lines, "  >", f"  > — {cited}", ""])
