"""Provenance and event -> links: to the very words in the source, or to the event on the timeline's page."""

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote as percent
from urllib.parse import urlsplit, urlunsplit

from timeline.model import Event, Provenance
from timeline.rendering.text import clean, columns, one_line, plain

DIRECTIVE = ":~:text="
EXACT_COLUMNS = 80  # a longer quote is told by its ends: in a link a Chinese character takes nine characters
END_COLUMNS = 24  # about five words or twelve Chinese characters: enough to be the only such place on a page
LONGEST_COLUMNS = 400  # a longer line without a place to cut gets no fragment
ADDRESS_LIMIT = 2000  # octets; browsers and readers cut longer ones
PAGE = "index.html"

_ORDERED = re.compile(r"^\d{1,3}[.)]\s+")  # the page shows the number of a list item, but not as text
_BLOCK_ENDS = re.compile(r"[\n|]")  # a match cannot cross a block or a table cell
# A browser looks for whole words; in Chinese it cuts words by a dictionary, so a cut is safe only at
# blanks and at punctuation, never inside a run of Han characters.
_CUTS = re.compile(r"\s+|[，。；：！？、…」』）】》”]+")
_UNRESERVED = "!$&'()*+,;=:@/"  # RFC 3986 3.3: what may stand in a path
_HOST = re.compile(r"[0-9a-z](?:[0-9a-z._-]*[0-9a-z])?")  # no IPv6: validators and readers of feeds refuse its brackets
_THIS_MACHINE = re.compile(r"(?:.*\.)?localhost|127\.[\d.]+")
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


@lru_cache(maxsize=64)  # an event names its link more than once
def fragment(quote: str) -> str:
    """Give the text fragment that shows a quote in its page, ``:~:text=…``; empty if the quote has no words.

    >>> fragment("The well-known bridge opened.")
    ':~:text=The%20well%2Dknown%20bridge%20opened.'
    """
    lines = [_ORDERED.sub("", one_line(plain(line), len(line) + 1)) for line in _BLOCK_ENDS.split(clean(quote))]
    line = max(lines, key=columns)  # the first of the longest
    ends = _ends(line) if any(character.isalnum() for character in line) else ()
    return DIRECTIVE + ",".join(_encoded(part) for part in ends) if ends else ""


def _ends(line: str) -> tuple[str, ...]:
    if columns(line) <= EXACT_COLUMNS:
        return (line,)
    cuts = [match.end() for match in _CUTS.finditer(line)]
    first = next((cut for cut in cuts if columns(line[:cut]) >= END_COLUMNS), len(line))
    last = next((cut for cut in reversed(cuts) if columns(line[cut:]) >= END_COLUMNS), 0)
    if first <= last:
        return (line[:first].strip(), line[last:].strip())
    return (line,) if columns(line) <= LONGEST_COLUMNS else ()


def _encoded(text: str) -> str:
    # A hyphen would end a prefix (WICG Scroll to Text Fragment 3.1), and `quote` leaves it as it is.
    return percent(text, safe="").replace("-", "%2D")


def source_address(provenance: Provenance) -> str | None:
    """Give the address of the document in ASCII; None if it is not on the web, or no reader could follow it."""
    return _address(provenance.url) if provenance.url else None


@lru_cache(maxsize=1024)  # every output asks for it, of every event that a document tells
def _address(url: str) -> str | None:
    try:
        parts = urlsplit(clean(url).strip())
        host = _host(parts.hostname or "")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # a broken IPv6 address or port, or a name that is none
        return None
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host) or _THIS_MACHINE.fullmatch(host):
        return None
    anchor = parts.fragment.partition(":~:")[0]  # a directive of its own would stand in the way of ours
    path, query, anchor = (_ascii(part) for part in (parts.path, parts.query, anchor))
    address = urlunsplit((parts.scheme, host + port, path, query, anchor))
    return address if len(address) <= ADDRESS_LIMIT else None


def _host(name: str) -> str:
    """Give the name as the DNS knows it.

    Raises:
        ValueError: if it cannot be one.
    """
    encoded = name.encode("idna").decode("ascii").removesuffix(".")
    labels = [label.removeprefix("xn--") for label in encoded.split(".") if label.startswith("xn--")]
    if not all(label.encode("ascii").decode("punycode") for label in labels):
        raise ValueError(name)
    return encoded


def _ascii(part: str) -> str:
    return percent(_STRAY_PERCENT.sub("%25", part), safe=_UNRESERVED + "?%")


def source_link(provenance: Provenance) -> str | None:
    """Give the link to the quote in its document; None if the document is not on the web."""
    address = source_address(provenance)
    if address is None:
        return None
    shown = fragment(provenance.quote)
    if not shown:
        return address
    return address + shown if "#" in address else f"{address}#{shown}"


def event_link(event: Event, page: Callable[[Event], str]) -> str:
    """Give the link to the first quote that is on the web, else to the event on the timeline's own page."""
    links = (source_link(provenance) for provenance in event.evidence)
    return next(filter(None, links), None) or page(event)


def event_address(event: Event, page: Callable[[Event], str]) -> str:
    """Give the address of the first source on the web, else of the event on the timeline's own page."""
    addresses = (source_address(provenance) for provenance in event.evidence)
    return next(filter(None, addresses), None) or page(event)


def anchor_id(event: Event) -> str:
    """Give the id of the event in the timeline's page: stable, and starting with a letter as CSS wants it."""
    return "e-" + re.sub("[^0-9A-Za-z-]", "-", event.id.removeprefix("urn:uuid:"))
