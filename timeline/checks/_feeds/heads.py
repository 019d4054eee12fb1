"""Rules on a whole feed: what it says of itself, and how its entries stand beside each other."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from timeline.checks._feeds.model import Feed, Said, Stamp
from timeline.checks._rules import shown
from timeline.contracts.linter import Faults, lint_rule

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
MEDIA_TYPES = {
    "RSS": ("application/rss+xml",),
    "Atom": ("application/atom+xml",),
    "JSON Feed": ("application/feed+json", "application/json"),
}
MANY, MANY_IN_ARCHIVE = 500, 1_000  # FreshRSS keeps 200 a feed, miniflux and newsboat take these without loss
LARGE, TOO_LARGE = 1_000_000, 5_000_000  # octets: each is fetched at every look; W3C's validator stops at the second
ENOUGH_TO_TELL = 3  # entries on different days that all count as published on the day of their event


@lint_rule("feed", "RSS 2.0 (channel title); RFC 4287 4.1.1; JSON Feed 1.1 (title)")
def title_missing(feed: Feed) -> Faults:
    """Give the feed a title."""
    if not _told(feed.title):
        yield feed.at, "the feed has no title"


@lint_rule(
    "feed",
    "RSS 2.0 (language); XML 1.0 2.12; JSON Feed 1.1 (language); seen: voices and fonts are chosen by it",
    "warning",
)
def language_missing(feed: Feed) -> Faults:
    """Say the language of the feed: en, zh, pt-BR."""
    if not feed.language:
        yield feed.at, "the feed does not say its language"


@lint_rule("feed", "BCP 47 2.1; W3C feed validator: InvalidLanguage")
def language_wrong(feed: Feed) -> Faults:
    """Write the language as BCP 47: en, zh-Hant, pt-BR."""
    for said in (feed.language, *(entry.language for entry in feed.entries)):
        if said and not LANGUAGE.fullmatch(said.text):
            yield said.at, f"{shown(said.text)} is no language tag"


@lint_rule(
    "feed", "RFC 4287 4.1.1; RSS Best Practices (atom:link); JSON Feed 1.1 (feed_url); W3C feed validator: MissingSelf"
)
def self_missing(feed: Feed) -> Faults:
    """Name the feed's own address: a link with rel self, or feed_url."""
    if not feed.linked("self"):
        yield feed.at, "the feed does not name its own address"


@lint_rule("feed", "RFC 4287 4.2.7.2: a feed has one address; seen: readers subscribe to the first")
def self_twice(feed: Feed) -> Faults:
    """Name one address of the feed itself."""
    for link in feed.linked("self")[1:]:
        yield link.at, f"the feed names a second own address, {shown(link.address)}"


@lint_rule(
    "feed", "RSS Best Practices (atom:link); W3C feed validator: SelfDoesntMatchLocation; seen: readers move there"
)
def self_elsewhere(feed: Feed) -> Faults:
    """Build with the address under which the feed is published."""
    for link in feed.linked("self")[:1]:
        address = feed.expected.address
        if address and link.address != address:
            yield link.at, f"the feed calls itself {shown(link.address)}, and is published as {shown(address)}"


@lint_rule("feed", "RFC 5005 4; RFC 4287 4.2.7: what a feed links to is there")
def link_dead(feed: Feed) -> Faults:
    """Publish the files of one build together."""
    folders = {link.address.rpartition("/")[0] for link in feed.linked("self")}
    for link in feed.links:
        folder, _, name = link.address.partition("#")[0].rpartition("/")
        if feed.expected.beside and folder in folders and name and name not in feed.expected.beside:
            yield link.at, f"there is no {shown(name)} beside the feed"


@lint_rule("feed", "RFC 4287 4.2.7.3; RSS Best Practices (atom:link)", "warning")
def self_type(feed: Feed) -> Faults:
    """Give the link to the feed itself the type of its format."""
    for link in feed.linked("self"):
        if link.type is not None and link.type.partition(";")[0].strip() not in MEDIA_TYPES[feed.format]:
            yield link.at, f"the feed's own address has the type {shown(link.type)}"


@lint_rule("feed", "RSS 2.0 (channel link); RFC 4287 4.1.1; JSON Feed 1.1 (home_page_url)")
def page_missing(feed: Feed) -> Faults:
    """Link to the page that shows the same for people."""
    if not feed.linked("alternate"):
        yield feed.at, "the feed names no page"


@lint_rule("feed", "RSS 2.0 (channel link); seen: feedgen's last link() wins, and the title leads to XML")
def page_is_feed(feed: Feed) -> Faults:
    """Link to the page and not to the feed."""
    own = {link.address for link in feed.linked("self")}
    for link in feed.linked("alternate"):
        if link.address in own:
            yield link.at, f"what is named as page is the feed itself, {shown(link.address)}"


@lint_rule("feed", "RSS 2.0 with RFC 5322 3.3; RFC 4287 3.3 with RFC 3339 5.6")
def date_malformed(feed: Feed) -> Faults:
    """Write the time of the feed as 'Mon, 07 Apr 2025 06:39:00 +0000' in RSS, else as 2025-04-07T06:39:00Z."""
    if feed.updated and feed.updated.time is None:
        yield feed.updated.at, f"{shown(feed.updated.text)} is no time"


@lint_rule("feed", "RSS 2.0 (generator); RFC 4287 4.2.4: who has to mend it is not known without", "warning")
def generator_missing(feed: Feed) -> Faults:
    """Name the program that wrote the feed."""
    if feed.format != "JSON Feed" and not _told(feed.generator):
        yield feed.at, "the feed does not say what wrote it"


@lint_rule(
    "feed", "RFC 4287 4.2.15; RSS 2.0 (lastBuildDate); seen: feedgen's default; readers take the feed for unchanged"
)
def updated_before_entries(feed: Feed) -> Faults:
    """Let the feed be as new as its newest entry."""
    newest = _newest(entry.changed for entry in feed.entries)
    if newest and newest.time and feed.updated and feed.updated.time and feed.updated.time < newest.time:
        yield newest.at, f"an entry is of {newest.text}, the feed of {feed.updated.text}"


@lint_rule(
    "feed", "RFC 4287 4.2.15; seen: a feed that says now() changes at every build, and is fetched again", "warning"
)
def updated_after_entries(feed: Feed) -> Faults:
    """Let the feed be as old as its newest entry."""
    newest = _newest(entry.updated for entry in feed.entries)
    if newest and newest.time and feed.updated and feed.updated.time and feed.updated.time > newest.time:
        yield feed.updated.at, f"the feed is of {feed.updated.text}, its newest entry of {newest.text}"


@lint_rule(
    "feed",
    "RSS 2.0 (item); seen: lion-reader#282, lemon24/reader#113, feedgen#55: the oldest come out on top",
    "warning",
)
def oldest_first(feed: Feed) -> Faults:
    """Let the newest entry stand first."""
    columns = ([entry.changed for entry in feed.entries], [entry.published for entry in feed.entries])
    found = [next(_risen(column), None) for column in columns]
    if found[0] and found[1]:  # in order of neither
        yield found[0].at, f"an entry of {found[0].text} stands below an older one"


@lint_rule(
    "feed", "RFC 4287 4.2.15; W3C feed validator: DuplicateUpdated; seen: the order among them is lost", "warning"
)
def same_time(feed: Feed) -> Faults:
    """Set entries of one run a second apart."""
    seen: set[object] = set()
    for stamp in (entry.changed for entry in feed.entries):
        if stamp and stamp.time:
            if stamp.time in seen:
                yield stamp.at, f"two entries are of {stamp.text}"
            seen.add(stamp.time)


@lint_rule(
    "feed", "RFC 4287 4.2.6; RSS 2.0 (guid); JSON Feed 1.1 (id); seen: newsboat and lemon24/reader keep one of two"
)
def id_twice(feed: Feed) -> Faults:
    """Give every entry an id of its own."""
    seen: set[str] = {feed.id.text} if feed.id else set()
    for entry in feed.entries:
        if entry.id and entry.id.text in seen:
            yield entry.id.at, f"the id {shown(entry.id.text)} stands twice"
        elif entry.id:
            seen.add(entry.id.text)


@lint_rule(
    "feed",
    "seen: newsboat shows 1949 as 2085, FreshRSS pins what is to come, NetNewsWire hides what is old (#5217, #5311)",
)
def published_is_event_date(feed: Feed) -> Faults:
    """Date entries by when they were first seen; the date of the event goes into title and dcterms:temporal."""
    pairs = [(entry.published, entry.event_date) for entry in feed.entries if entry.published and entry.event_date]
    days = [stamp.time.date().isoformat() if stamp.time else "" for stamp, _ in pairs]
    equal = all(day and told.text.startswith(day) for day, (_, told) in zip(days, pairs, strict=True))
    if equal and len(set(days)) >= ENOUGH_TO_TELL:
        yield pairs[0][0].at, "every entry is dated by its event"


@lint_rule("feed", "seen: FreshRSS keeps 200 of a feed, others fetch all of it at every look; RFC 5005 4", "warning")
def many_entries(feed: Feed) -> Faults:
    """Keep the newest entries in the feed, and the others in archives of at most 1,000."""
    most = MANY if feed.archive is None else MANY_IN_ARCHIVE
    if len(feed.entries) > most:
        yield feed.at, f"{len(feed.entries):,} entries in one document"


@lint_rule("feed", "seen: it is fetched whole at every look; RFC 5005 4", "warning")
def large(feed: Feed) -> Faults:
    """Keep the newest entries in the feed, and cut long quotes."""
    if LARGE < feed.octets <= TOO_LARGE:
        yield feed.at, f"{feed.octets:,} octets"


@lint_rule("feed", "W3C feed validator: ValidatorLimit; seen: miniflux stops at 15 MiB")
def too_large(feed: Feed) -> Faults:
    """Split the feed into archives."""
    if feed.octets > TOO_LARGE:
        yield feed.at, f"{feed.octets:,} octets"


def _told(said: Said | None) -> bool:
    return said is not None and bool(said.text.strip())


def _newest(stamps: Iterable[Stamp | None]) -> Stamp | None:
    timed = [stamp for stamp in stamps if stamp and stamp.time]
    return max(timed, key=lambda stamp: stamp.time, default=None)  # type: ignore[arg-type, return-value]


def _risen(stamps: Iterable[Stamp | None]) -> Iterator[Stamp]:
    """Give the times that are later than the one before."""
    timed = [stamp for stamp in stamps if stamp and stamp.time]
    yield from (later for earlier, later in pairwise(timed) if earlier.time < later.time)  # type: ignore[operator]
