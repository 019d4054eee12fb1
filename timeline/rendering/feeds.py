"""Event -> what every feed says of it."""

import re
from html import escape

from timeline.model import Event, Provenance
from timeline.rendering.dates import label
from timeline.rendering.links import source_address, source_link
from timeline.rendering.summary import category, conflict, headline, source, told
from timeline.rendering.text import clean, decoded, plain, shortened, unmarked
from timeline.rendering.words import words

USUAL = "happened"  # the status that is not worth a category
QUOTES, QUOTE_LIMIT = 5, 500  # tellings, and characters of each: a feed is fetched again and again

_ACTIVE = re.compile(r"=|:(?<=javascript:)", re.IGNORECASE)


def safe_headline(event: Event) -> str:
    """Give the headline with nothing in it that looks like HTML: readers differ in whether a title is."""
    return unmarked(headline(event))


def tags(event: Event) -> tuple[str, ...]:
    """Give the category, and the status unless it is the usual one."""
    named = unmarked(category(event))
    return (named,) if event.status == USUAL else (named, event.status)


def html(event: Event) -> str:
    """Tell an event as HTML for the body of a feed entry: the dates in words, then the quotes with their sources."""
    quotes = [_quoted(provenance, event.language) for provenance in event.evidence[:QUOTES]]
    unsaid = len(event.evidence) - len(quotes)
    more = f"<p>{escape(words(event.language).phrases['more'].format(unsaid))}</p>" if unsaid else ""
    dated = (f"<p>{escape(said)}</p>" for said in (told(event), conflict(event, event.language)) if said)
    return f"{''.join(dated)}{''.join(quotes)}{more}"


def _quoted(provenance: Provenance, language: str) -> str:
    said = words(language).phrases
    address, link = source_address(provenance), source_link(provenance)
    cite = f' cite="{escape(address)}"' if address else ""
    lines = shortened(clean(provenance.quote).strip(), QUOTE_LIMIT).split("\n")
    quote = "<br>".join(_text(plain(line)) for line in lines)
    name = _text(source(provenance))
    cited = f'<a href="{escape(link)}">{name}</a>' if link else name
    if provenance.published:
        cited = said["published"].format(cited, escape(label(provenance.published, None, language)))
    return f"<blockquote{cite}><p>{quote}</p></blockquote><p>{said['source'].format(cited)}</p>"


def _text(text: str) -> str:
    """Write text that tells of handlers and scripts so that no reader's filter takes it for one."""
    return _ACTIVE.sub(lambda found: f"&#{ord(found[0])};", escape(decoded(text), quote=False))
