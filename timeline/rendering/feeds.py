"""Event -> what every feed says of it."""

import re
from html import escape, unescape

from timeline.model import Event, Provenance
from timeline.rendering.dates import label
from timeline.rendering.links import source_address, source_link
from timeline.rendering.summary import headline, told
from timeline.rendering.text import clean, one_line, plain, shortened
from timeline.rendering.words import words

USUAL = "happened"  # the status that is not worth a category
QUOTES, QUOTE_LIMIT = 5, 1000  # tellings, and characters of each: a feed is fetched again and again
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TAG = re.compile(r"<(?=/?\w)")


def safe_headline(event: Event) -> str:
    """Give the headline with nothing in it that looks like HTML: readers differ in whether a title is."""
    line = headline(event)
    while (read := _ENTITY.sub(lambda found: unescape(found[0]), line)) != line:  # it only ever gets shorter
        line = one_line(read)
    return _TAG.sub("‹", line)


def tags(event: Event) -> tuple[str, ...]:
    """Give the category, and the status unless it is the usual one."""
    return (event.category,) if event.status == USUAL else (event.category, event.status)


def html(event: Event) -> str:
    """Tell an event as HTML for the body of a feed entry: the date in words, then the quotes with their sources."""
    quotes = [_quoted(provenance, event.language) for provenance in event.evidence[:QUOTES]]
    unsaid = len(event.evidence) - len(quotes)
    more = f"<p>{escape(words(event.language).phrases['more'].format(unsaid))}</p>" if unsaid else ""
    return f"<p>{escape(told(event))}</p>{''.join(quotes)}{more}"


def _quoted(provenance: Provenance, language: str) -> str:
    said = words(language).phrases
    address, link = source_address(provenance), source_link(provenance)
    cite = f' cite="{escape(address)}"' if address else ""
    lines = shortened(clean(provenance.quote).strip(), QUOTE_LIMIT).split("\n")
    quote = "<br>".join(escape(plain(line)) for line in lines)
    name = escape(one_line(plain(provenance.title or provenance.source)) or "?")
    source = f'<a href="{escape(link)}">{name}</a>' if link else name
    if provenance.published:
        source = said["published"].format(source, escape(label(provenance.published, None, language)))
    return f"<blockquote{cite}><p>{quote}</p></blockquote><p>{said['source'].format(source)}</p>"
