"""Rules on the channel of an RSS feed and on the file around it."""

import re
from typing import Any

from timeline.checks._rules import shown
from timeline.checks._xml import line_of
from timeline.checks.rss.parts import SYNDICATION
from timeline.contracts.linter import Faults, lint_rule

A_DAY = 1_440  # minutes
_PERIODS = ("hourly", "daily", "weekly", "monthly", "yearly")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COUNT = re.compile(r"[1-9][0-9]{0,8}")
_HOUR = re.compile(r"[01]?[0-9]|2[0-3]")


@lint_rule("rss", "RSS 2.0 (rss); W3C feed validator: InvalidRSSVersion")
def version_wrong(root: Any) -> Faults:
    """Write version="2.0"."""
    if root.get("version") != "2.0":
        yield line_of(root), f"the version of RSS is {shown(root.get('version', ''))}"


@lint_rule("rss", "RSS 2.0 (rss)")
def channel_missing(root: Any) -> Faults:
    """Put everything into one channel."""
    if len(root.findall("channel")) != 1:
        yield line_of(root), f"there are {len(root.findall('channel'))} channels"


@lint_rule("rss", "RSS 2.0 (channel): title, link and description are required; W3C feed validator: MissingDescription")
def description_missing(channel: Any) -> Faults:
    """Say in a sentence what the feed is."""
    if not (channel.findtext("description") or "").strip():
        yield line_of(channel), "the channel has no description"


@lint_rule("rss", "RSS 2.0 (channel): title, link and description are required; W3C feed validator: MissingLink")
def link_missing(channel: Any) -> Faults:
    """Link the channel to its page."""
    if not (channel.findtext("link") or "").strip():
        yield line_of(channel), "the channel has no link"


@lint_rule("rss", "RSS 2.0 (lastBuildDate): a reader cannot tell whether anything changed", "warning")
def build_date_missing(channel: Any) -> Faults:
    """Say in lastBuildDate when the newest change was made."""
    if channel.find("lastBuildDate") is None:
        yield line_of(channel), "the channel does not say when it last changed"


@lint_rule("rss", "RSS 2.0 (ttl); RSS 1.0 module syndication: readers look as often as they like", "warning")
def interval_missing(channel: Any) -> Faults:
    """Say how often to look: ttl in minutes, sy:updatePeriod."""
    if channel.find("ttl") is None and channel.find(f"{SYNDICATION}updatePeriod") is None:
        yield line_of(channel), "the channel does not say how often to look"


@lint_rule(
    "rss", "RSS 2.0 (ttl); RSS 1.0 module syndication; W3C feed validator: InvalidPositiveInteger, InvalidUpdatePeriod"
)
def interval_wrong(channel: Any) -> Faults:
    """Write ttl and sy:updateFrequency as numbers, sy:updatePeriod as hourly, daily, weekly, monthly or yearly."""
    for name in ("ttl", f"{SYNDICATION}updateFrequency"):
        for element in channel.iterfind(name):
            if not _COUNT.fullmatch(element.text or ""):
                yield line_of(element), f"{shown(element.text or '')} is no number of looks or minutes"
    for element in channel.iterfind(f"{SYNDICATION}updatePeriod"):
        if element.text not in _PERIODS:
            yield line_of(element), f"{shown(element.text or '')} is no period"


@lint_rule("rss", "RSS 2.0 (ttl); seen: miniflux waits as long as ttl says", "warning")
def interval_long(channel: Any) -> Faults:
    """Let readers look again after a day at the latest."""
    ttl = channel.findtext("ttl") or ""
    if _COUNT.fullmatch(ttl) and int(ttl) > A_DAY:
        yield line_of(channel.find("ttl")), f"readers shall wait {int(ttl):,} minutes"


@lint_rule("rss", "RSS 2.0 (skipHours, skipDays); W3C feed validator: InvalidHour, InvalidDay")
def skip_wrong(channel: Any) -> Faults:
    """Name hours from 0 to 23, and days in English."""
    for element in channel.iterfind("skipHours/hour"):
        if not _HOUR.fullmatch(element.text or ""):
            yield line_of(element), f"{shown(element.text or '')} is no hour"
    for element in channel.iterfind("skipDays/day"):
        if element.text not in _DAYS:
            yield line_of(element), f"{shown(element.text or '')} is no day"


@lint_rule("rss", "RSS Best Practices (item); W3C feed validator: MisplacedItem", "warning")
def item_first(channel: Any) -> Faults:
    """Write the items last."""
    behind = False
    for child in channel:
        behind = behind or child.tag == "item"
        if behind and child.tag != "item" and "}" not in child.tag:
            yield line_of(child), f"{child.tag} stands behind the items"


@lint_rule("rss", "RSS 2.0 (image)")
def image_incomplete(channel: Any) -> Faults:
    """Give the image its url, title and link."""
    for image in channel.iterfind("image"):
        missing = [name for name in ("url", "title", "link") if not (image.findtext(name) or "").strip()]
        if missing:
            yield line_of(image), f"the image lacks {', '.join(missing)}"
