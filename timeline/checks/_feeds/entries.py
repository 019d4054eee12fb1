"""Rules on one entry."""

import re
from datetime import UTC, datetime

from timeline.checks._addresses import is_uri
from timeline.checks._dates import edtf_bounds
from timeline.checks._feeds.model import Entry
from timeline.checks._rules import shown
from timeline.checks._text import shows_entity
from timeline.contracts.linter import Faults, lint_rule

TITLE = 200  # characters; readers cut what is longer, or wrap it over the screen
PLAUSIBLE = datetime(1990, 1, 1, tzinfo=UTC)  # W3C feed validator: nothing was published in a feed before
TAG = re.compile(r"</?[A-Za-z][^<>]{0,999}>")
_UUID = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_URN = re.compile(r"urn:[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]:[!-~]{1,999}")
_TAG_URI = re.compile(r"tag:[A-Za-z0-9._@-]{1,253},\d{4}(?:-\d\d){0,2}:[!-~]{1,999}")


@lint_rule("entry", "RFC 4287 4.2.6; RSS 2.0 (guid); JSON Feed 1.1 (id); W3C feed validator: MissingGuid")
def id_missing(entry: Entry) -> Faults:
    """Give the entry an id that stays."""
    if not entry.id or not entry.id.text.strip():
        yield entry.at, "the entry has no id"


@lint_rule("entry", "RFC 4287 4.2.6; RFC 3986 4.3")
def id_not_uri(entry: Entry) -> Faults:
    """Use a urn:uuid: or a tag: URI as id."""
    if entry.format != "JSON Feed" and entry.id and entry.id.text.strip() and not is_uri(entry.id.text):
        yield entry.id.at, f"the id {shown(entry.id.text)} is no URI"


@lint_rule("entry", "RFC 9562 4; RFC 4151 2.1; RFC 8141 2; W3C feed validator: InvalidUUID, InvalidTAG")
def id_malformed(entry: Entry) -> Faults:
    """Write urn:uuid: with 32 small hexadecimal digits, tag: with host, date and name."""
    text = entry.id.text if entry.id else ""
    for scheme, form in (("urn:uuid:", _UUID), ("tag:", _TAG_URI), ("urn:", _URN)):
        if entry.id and text.startswith(scheme) and not form.fullmatch(text):
            yield entry.id.at, f"{shown(text)} is no {scheme} URI"


@lint_rule(
    "entry",
    "seen: of 12 events from one article newsboat and lemon24/reader keep 10 if the id is its address",
    "warning",
)
def id_is_address(entry: Entry) -> Faults:
    """Make the id of the event and not of the article that tells of it."""
    addresses = {link.address.partition("#")[0] for link in entry.links}
    if entry.id and entry.id.text.partition("#")[0] in addresses:
        yield entry.id.at, f"the id is the address of the article, {shown(entry.id.text)}"


@lint_rule("entry", "RFC 4287 4.2.14; RSS 2.0 (item title); seen: readers show an empty line")
def title_missing(entry: Entry) -> Faults:
    """Give the entry a title."""
    if not entry.title or not entry.title.text.strip():
        yield entry.at, "the entry has no title"


@lint_rule("entry", "RSS Best Practices (title); seen: W3C bears it, lists break", "warning")
def title_lines(entry: Entry) -> Faults:
    """Write the title on one line, without blanks at its ends."""
    if entry.title and entry.title.text.strip():
        text = entry.title.text
        if text != text.strip() or re.search(r"[\n\r\t\u2028\u2029]", text):
            yield entry.title.at, f"the title {shown(text)} does not stand on one line"


@lint_rule(
    "entry",
    "RSS Best Practices (title); RFC 4287 3.1.1.1; W3C feed validator: ContainsHTML; half the readers decode twice",
)
def title_markup(entry: Entry) -> Faults:
    """Write the title as plain text, and a < that opens no tag as another sign."""
    if entry.format != "JSON Feed" and entry.title and (found := TAG.search(entry.title.text)):
        yield entry.title.at, f"the title holds the tag {shown(found[0])}"


@lint_rule("entry", "RSS Best Practices (title); W3C feed validator bears it; seen: readers show the entity", "warning")
def title_escaped_twice(entry: Entry) -> Faults:
    """Escape the title once."""
    if entry.title and (found := shows_entity(entry.title.text)):
        yield entry.title.at, f"the title shows {found[0]}"


@lint_rule("entry", "seen: readers cut or wrap longer ones", "warning")
def title_long(entry: Entry) -> Faults:
    """Cut the title to 200 characters."""
    if entry.title and len(entry.title.text.strip()) > TITLE:
        yield entry.title.at, f"the title has {len(entry.title.text.strip()):,} characters"


@lint_rule(
    "entry", "RSS 2.0 (pubDate); RFC 4287 4.2.9; JSON Feed 1.1; seen: readers take the time of the fetch", "warning"
)
def published_missing(entry: Entry) -> Faults:
    """Say when the entry was first seen."""
    if not entry.published:
        yield entry.at, "the entry does not say when it was published"


@lint_rule("entry", "RSS 2.0 with RFC 5322 3.3; RFC 4287 3.3; JSON Feed 1.1 with RFC 3339 5.6")
def date_malformed(entry: Entry) -> Faults:
    """Write times as 'Mon, 07 Apr 2025 06:39:00 +0000' in RSS, else as 2025-04-07T06:39:00Z."""
    for stamp in (entry.published, entry.updated):
        if stamp and stamp.time is None:
            yield stamp.at, f"{shown(stamp.text)} is no time"


@lint_rule(
    "entry", "W3C feed validator: ImplausibleDate; seen: newsboat shows 1949 as 2085, FreshRSS the time of the fetch"
)
def before_feeds(entry: Entry) -> Faults:
    """Date the entry by when it was first seen, never by its event."""
    for stamp in (entry.published, entry.updated):
        if stamp and stamp.time and stamp.time < PLAUSIBLE:
            yield stamp.at, f"an entry of {stamp.text} is older than any feed"


@lint_rule("entry", "RFC 4287 4.2.9 and 4.2.15: published is early, updated the last change")
def updated_before_published(entry: Entry) -> Faults:
    """Let updated be no earlier than published."""
    published, updated = entry.published, entry.updated
    if published and updated and published.time and updated.time and updated.time < published.time:
        yield updated.at, f"updated {updated.text} is before published {published.text}"


@lint_rule("entry", "RFC 4287 4.1.2; RSS 2.0 (item link); JSON Feed 1.1 (url)")
def link_missing(entry: Entry) -> Faults:
    """Link to the source, or to the event on the timeline's page."""
    if not any(link.relation in ("alternate", "url") for link in entry.links):
        yield entry.at, "the entry leads nowhere"


@lint_rule("entry", "RFC 4287 4.1.2 and 4.1.3; RSS 2.0 (item description); W3C feed validator: MissingTextualContent")
def body_missing(entry: Entry) -> Faults:
    """Tell the event in the entry: its date in words, the quote, the source."""
    if not any(body.text.strip() for body in entry.bodies):
        yield entry.at, "the entry tells nothing but its title"


@lint_rule("entry", "RSS 2.0 (category); RFC 4287 4.2.2; JSON Feed 1.1 (tags): readers filter by it", "warning")
def category_missing(entry: Entry) -> Faults:
    """Give the entry a category."""
    if not entry.categories:
        yield entry.at, "the entry has no category"


@lint_rule("entry", "RSS 2.0 (category); RFC 4287 4.2.2.1; W3C feed validator: NotBlank")
def category_empty(entry: Entry) -> Faults:
    """Name the category or leave it out."""
    for said in entry.categories:
        if not said.text.strip():
            yield said.at, "a category is empty"


@lint_rule("entry", "seen: readers list the tag twice", "warning")
def category_twice(entry: Entry) -> Faults:
    """Name a category once."""
    seen: set[str] = set()
    for said in entry.categories:
        if said.text.strip() and said.text in seen:
            yield said.at, f"the category {shown(said.text)} stands twice"
        seen.add(said.text)


@lint_rule("entry", "DCMI Metadata Terms (temporal): programs find the date of the event nowhere else", "warning")
def event_date_missing(entry: Entry) -> Faults:
    """Give the date of the event in dcterms:temporal, or in _timeline of a JSON Feed, as EDTF."""
    if not entry.event_date:
        yield entry.at, "no program can read the date of the event"


@lint_rule("entry", "EDTF (ISO 8601-2, Library of Congress)")
def event_date_malformed(entry: Entry) -> Faults:
    """Write the date of the event as EDTF: 2024, 2024-03, 2024-03-24/2024-03-26, 2015~."""
    if entry.event_date and edtf_bounds(entry.event_date.text) is None:
        yield entry.event_date.at, f"{shown(entry.event_date.text)} is no EDTF date"
