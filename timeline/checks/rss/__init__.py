"""RSS 2.0 -> findings."""

from collections.abc import Iterator
from typing import Any

from timeline.checks import _xml
from timeline.checks._feeds.lint import RULES, lint_feed
from timeline.checks._feeds.memory import remember
from timeline.checks._previous import Memory, compare
from timeline.checks._rules import rules_of
from timeline.checks.rss import channels, elements
from timeline.checks.rss.parts import feed
from timeline.contracts.linter import Expected, Finding, Linter, examine

_CHANNEL, _ELEMENT = rules_of(channels), rules_of(elements)


def lint(data: bytes, expected: Expected) -> Iterator[Finding]:
    """Check a feed."""
    findings, root = _xml.read(data)
    yield from findings
    if root is None:
        return
    if root.tag != "rss":
        yield from _xml.misread(root)
        return
    yield from examine([channels.version_wrong, channels.channel_missing], root)
    channel = root.find("channel")
    if channel is None:
        return
    yield from _lint_channel(root, channel)
    made = feed(channel, len(data), expected)
    yield from lint_feed(made, int)
    yield from compare(expected.previous, remember(made), _remember)


def _remember(data: bytes) -> Memory | None:
    root = _xml.read(data)[1]
    channel = None if root is None else root.find("channel")
    return None if channel is None else remember(feed(channel, len(data)))


def _lint_channel(root: Any, channel: Any) -> Iterator[Finding]:
    whole = tuple(rule for rule in _CHANNEL if rule not in (channels.version_wrong, channels.channel_missing))
    yield from examine(whole, channel)
    for element in (root, channel, *channel.iterfind("item")):
        yield from examine(_ELEMENT, element)
        yield from examine([_xml.text_astray], element)


LINTER = Linter(
    "rss",
    "RSS 2.0",
    (".rss", ".xml"),
    lambda head: _xml.root_name(head) == b"rss",
    lint,
    rules_of(_xml) + _CHANNEL + _ELEMENT + RULES,
)
