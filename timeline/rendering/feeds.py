"""Timeline -> the entries of a feed, and what every feed says of an event."""

import re
from html import escape

from timeline.model import Event, Provenance, Timeline
from timeline.rendering.dates import label
from timeline.rendering.links import source_address, source_link
from timeline.rendering.summary import headline, told
from timeline.rendering.text import clean, one_line, plain
from timeline.rendering.words import words

USUAL = "happened"  # the status that is not worth a category
_TAG = re.compile(r"<(?=/?\w)")


def newest(timeline: Timeline) -> list[Event]:
    """Give the events that changed last, the newest first."""
    changed = sorted(timeline.events, key=lambda event: (event.updated, event.id), reverse=True)
    return changed[: timeline.publishing.feed_size]


def safe_headline(event: Event) -> str:
    """Give the headline with nothing in it that looks like a tag: readers differ in whether a title is HTML."""
    return _TAG.sub("‹", headline(event))


def tags(event: Event) -> tuple[str, ...]:
    """Give the category, and the status unless it is the usual one."""
    return (event.category,) if event.status == USUAL else (event.category, event.status)


def html(event: Event) -> str:
    """Tell an event as HTML for the body of a feed entry: the date in words, then every quote with its source."""
    return f"<p>{escape(told(event))}</p>" + "".join(
        _quoted(provenance, event.language) for provenance in event.evidence
    )


def _quoted(provenance: Provenance, language: str) -> str:
    said = words(language).phrases
    address, link = source_address(provenance), source_link(provenance)
    cite = f' cite="{escape(address)}"' if address else ""
    quote = "<br>".join(escape(plain(line)) for line in clean(provenance.quote).strip().split("\n"))
    name = escape(one_line(plain(provenance.title or provenance.source)) or "?")
    source = f'<a href="{escape(link)}">{name}</a>' if link else name
    if provenance.published:
        source = said["published"].format(source, escape(label(provenance.published, None, language)))
    return f"<blockquote{cite}><p>{quote}</p></blockquote><p>{said['source'].format(source)}</p>"
