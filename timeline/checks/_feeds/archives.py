"""Rules on the links between the documents of a feed (RFC 5005), and to its hub (WebSub)."""

from timeline.checks._feeds.model import Feed
from timeline.checks._rules import shown
from timeline.contracts.linter import Faults, lint_rule

PAGED = ("next", "previous", "first", "last")
ARCHIVED = ("prev-archive", "next-archive")


@lint_rule("archive", "RFC 5005 2; W3C feed validator: FeedRelInCompleteFeed")
def complete_and_more(feed: Feed) -> Faults:
    """Say fh:complete only where no other document holds more."""
    if feed.complete is not None:
        for link in feed.linked(*PAGED, *ARCHIVED):
            yield link.at, f"a complete feed has a link {link.relation}"


@lint_rule("archive", "RFC 5005 2 and 4: a complete feed is the one document, an archive one of several")
def complete_archive(feed: Feed) -> Faults:
    """Say fh:complete or fh:archive."""
    if feed.complete is not None and feed.archive is not None:
        yield feed.archive, "the feed says that it is complete, and an archive"


@lint_rule("archive", "RFC 5005 4.1; W3C feed validator: MissingCurrentInArchive", "warning")
def current_missing(feed: Feed) -> Faults:
    """Let an archive link to the feed it belongs to, rel current."""
    if feed.archive is not None and feed.complete is None and not feed.linked("current"):
        yield feed.archive, "the archive does not name its feed"


@lint_rule("archive", "RFC 5005 4: an archive is not the document one subscribes to")
def current_is_self(feed: Feed) -> Faults:
    """Give an archive an address of its own."""
    own = {link.address for link in feed.linked("self")}
    for link in feed.linked("current"):
        if feed.archive is not None and link.address in own:
            yield link.at, f"the archive calls itself the feed, {shown(link.address)}"


@lint_rule("archive", "RFC 5005 3 and 4; JSON Feed 1.1 (next_url): a reader would turn in a circle")
def leads_to_itself(feed: Feed) -> Faults:
    """Link to another document, or leave the link out."""
    own = {link.address for link in feed.linked("self")}
    for link in feed.linked("next", "previous", *ARCHIVED):
        if link.address in own:
            yield link.at, f"the link {link.relation} leads to this document"


@lint_rule("archive", "RFC 5005 3 and 4: at most one of each")
def link_twice(feed: Feed) -> Faults:
    """Name one document before and one after."""
    for relation in (*PAGED, *ARCHIVED, "current"):
        for link in feed.linked(relation)[1:]:
            yield link.at, f"the feed has two links {relation}"


@lint_rule("archive", "RFC 5005 2; W3C feed validator: CurrentNotSelfInCompleteFeed")
def current_elsewhere(feed: Feed) -> Faults:
    """Let a complete feed be its own current document."""
    own = {link.address for link in feed.linked("self")}
    for link in feed.linked("current"):
        if feed.complete is not None and link.address not in own:
            yield link.at, f"a complete feed calls {shown(link.address)} the current one"


@lint_rule("archive", "RFC 5005 3 and 4; W3C feed validator: FeedHistoryRelInEntry", "warning")
def link_in_entry(feed: Feed) -> Faults:
    """Link the documents of a feed from the feed, not from its entries."""
    for entry in feed.entries:
        for link in entry.links:
            if link.relation in (*PAGED, *ARCHIVED, "current"):
                yield link.at, f"an entry has a link {link.relation}"


@lint_rule("archive", "WebSub 4: a topic names its hub and itself")
def hub_without_self(feed: Feed) -> Faults:
    """Name the feed's own address beside its hub."""
    for link in feed.linked("hub")[:1]:
        if not feed.linked("self"):
            yield link.at, "the feed names a hub and not itself"


@lint_rule("archive", "WebSub 4 and 5: hubs are asked by HTTP")
def hub_not_web(feed: Feed) -> Faults:
    """Name a hub by its http or https address."""
    for link in feed.linked("hub"):
        if not link.address.startswith(("http://", "https://")):
            yield link.at, f"{shown(link.address)} is no hub"
