"""Feed -> findings of the rules that every format shares."""

from collections.abc import Callable, Iterator

from timeline.checks import _addresses, _previous, _text
from timeline.checks._feeds import archives, bodies, entries, heads
from timeline.checks._feeds.model import Entry, Feed
from timeline.checks._rules import rules_of
from timeline.contracts.linter import Finding, Place, examine

_HEADS, _ENTRIES, _BODIES, _ADDRESSES = map(rules_of, (heads, entries, bodies, _addresses))
_ARCHIVES = rules_of(archives)
RULES = rules_of(_text, heads, archives, entries, bodies, _addresses, _previous)


def lint_feed(feed: Feed, line: Callable[[Place], int]) -> Iterator[Finding]:
    """Hold a feed and everything in it against the rules."""
    yield from examine(_HEADS + _ARCHIVES, feed, line)
    for link in feed.links:
        yield from examine(_ADDRESSES, link, line)
    for entry in feed.entries:
        yield from _lint_entry(entry, line)


def _lint_entry(entry: Entry, line: Callable[[Place], int]) -> Iterator[Finding]:
    yield from examine(_ENTRIES, entry, line)
    for link in entry.links:
        yield from examine(_ADDRESSES, link, line)
    for body in entry.bodies:
        yield from examine(_BODIES, bodies.markup(body), line)
    if entry.title:
        yield from examine([_text.bidi_open], _text.Title(entry.title.text, entry.title.at), line)
