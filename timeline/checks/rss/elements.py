"""Rules on the elements of RSS: of the root, the channel, and each item."""

import re
from collections import Counter
from datetime import date
from email.utils import parseaddr, parsedate
from typing import Any

from timeline.checks._dates import rfc822, rfc822_parts
from timeline.checks._rules import shown
from timeline.checks._xml import line_of
from timeline.checks.rss.parts import DUBLIN_CORE
from timeline.contracts.linter import Faults, lint_rule

_CHILDREN = {
    "rss": ("channel",),
    "channel": (
        *("title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate"),
        *("lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput"),
        *("skipHours", "skipDays", "item"),
    ),
    "item": (
        *("title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"),
    ),
}
_ATTRIBUTES = {
    "guid": ("isPermaLink",),
    "category": ("domain",),
    "enclosure": ("url", "length", "type"),
    "source": ("url",),
    "cloud": ("domain", "port", "path", "registerProcedure", "protocol"),
}
_SEVERAL = ("channel", "item", "category", "enclosure")
_WEB = re.compile(r"https?://[^\s/]")
_TIMES = ("pubDate", "lastBuildDate")
_MAIL = re.compile(r"[^\s@<>()]{1,64}@[^\s@<>()]{1,255}")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@lint_rule("rss", "RSS 2.0; W3C feed validator: UndefinedElement")
def element_unknown(parent: Any) -> Faults:
    """Write only elements of RSS 2.0, or of a namespace of their own."""
    for child in parent:
        if "}" not in child.tag and child.tag not in _CHILDREN[parent.tag]:
            yield line_of(child), f"there is no {shown(child.tag)} in {parent.tag}"


@lint_rule("rss", "RSS 2.0; W3C feed validator: DuplicateElement; seen: some readers take the first, some the last")
def element_twice(parent: Any) -> Faults:
    """Write the element once."""
    counted = Counter(child.tag for child in parent if "}" not in child.tag and child.tag not in _SEVERAL)
    for name, count in counted.items():
        if count > 1:
            yield line_of(parent.findall(name)[1]), f"{parent.tag} has {name} {count} times"


@lint_rule("rss", "RSS 2.0; W3C feed validator: UnexpectedAttribute; seen: readers ignore a type, and show the tags")
def attribute_unknown(parent: Any) -> Faults:
    """Write only attributes of RSS 2.0: there is no type."""
    for child in parent:
        if child.tag in _CHILDREN[parent.tag]:
            unknown = [name for name in child.attrib if "}" not in name and name not in _ATTRIBUTES.get(child.tag, ())]
            if unknown:
                yield line_of(child), f"{child.tag} has the attribute {shown(unknown[0])}"


@lint_rule("rss", "RSS 2.0 (guid); W3C feed validator: InvalidHttpGUID; seen: readers open the id as a page")
def permalink_wrong(parent: Any) -> Faults:
    """Say isPermaLink="false" of a guid that is no web address."""
    for guid in parent.iterfind("guid"):
        permalink = guid.get("isPermaLink", "true")
        if permalink not in ("true", "false"):
            yield line_of(guid), f"isPermaLink is {shown(permalink)}"
        elif permalink == "true" and not _WEB.match(guid.text or ""):
            yield line_of(guid), f"the guid {shown(guid.text or '')} counts as a web address"


@lint_rule("rss", "RSS 2.0 (author, managingEditor, webMaster); W3C feed validator: InvalidContact")
def author_no_address(parent: Any) -> Faults:
    """Name people by their e-mail address, or in dc:creator."""
    for name in ("author", "managingEditor", "webMaster"):
        for element in parent.iterfind(name):
            if not _MAIL.search(parseaddr(element.text or "")[1] or element.text or ""):
                yield line_of(element), f"{shown(element.text or '')} is no e-mail address"


@lint_rule("rss", "RFC 5322 3.3; W3C feed validator: IncorrectDOW")
def weekday_wrong(parent: Any) -> Faults:
    """Name the weekday of that date, in English, or none."""
    for element in (child for name in _TIMES for child in parent.iterfind(name)):
        told, weekday = rfc822(element.text or ""), rfc822_parts(element.text or "").get("weekday")
        if told and weekday and weekday != _WEEKDAYS[_day_written(element.text)]:
            yield line_of(element), f"{shown(element.text)} is no {weekday}"


@lint_rule(
    "rss",
    "RFC 5322 3.3 and 4.3; W3C feed validator: ProblematicalRFC822Date; seen: feedgen writes AD 79 as 79, read as 1979",
)
def year_short(parent: Any) -> Faults:
    """Write the year in four digits."""
    for element in (child for name in _TIMES for child in parent.iterfind(name)):
        if len(rfc822_parts(element.text or "").get("year", "")) == len("79"):
            yield line_of(element), f"{shown(element.text)} has a year of two digits"


@lint_rule("rss", "RFC 5322 4.3; W3C feed validator: ProblematicalRFC822Date", "warning")
def zone_name(parent: Any) -> Faults:
    """Write the zone as +0000."""
    for element in (child for name in _TIMES for child in parent.iterfind(name)):
        zone = rfc822_parts(element.text or "").get("zone", "")
        if zone.isalpha() and zone != "GMT":
            yield line_of(element), f"the zone of {shown(element.text)} is a name that not all readers know"


@lint_rule("rss", "seen: miniflux takes dc:date for the date of the item (findEntryDate)")
def dublin_core_date(parent: Any) -> Faults:
    """Leave dc:date out: the date of the event is dcterms:temporal, the other one pubDate."""
    for element in parent.iterfind(f"{DUBLIN_CORE}date"):
        yield line_of(element), f"dc:date {shown(element.text or '')} counts as pubDate"


@lint_rule("rss", "RSS 2.0 (enclosure); W3C feed validator: MissingAttribute, InvalidNonNegativeInteger")
def enclosure_incomplete(parent: Any) -> Faults:
    """Give an enclosure url, length in octets and type."""
    for element in parent.iterfind("enclosure"):
        missing = [name for name in ("url", "length", "type") if not element.get(name)]
        if missing or not element.get("length", "").isdecimal():
            yield line_of(element), f"the enclosure lacks {', '.join(missing) or 'its length in octets'}"


@lint_rule(
    "rss", "RSS Best Practices (enclosure); W3C feed validator: DuplicateEnclosure; seen: readers take one", "warning"
)
def enclosure_twice(parent: Any) -> Faults:
    """Enclose one file."""
    for element in parent.findall("enclosure")[1:]:
        yield line_of(element), "a second enclosure"


@lint_rule("rss", "RSS 2.0 (source); W3C feed validator: MissingAttribute")
def source_incomplete(parent: Any) -> Faults:
    """Give source the address of the feed it names."""
    for element in parent.iterfind("source"):
        if not element.get("url"):
            yield line_of(element), "source does not say which feed"


def _day_written(text: str) -> int:
    """Give the weekday of the date as it is written: in UTC it may be another."""
    year, month, day = (parsedate(text) or (1, 1, 1))[:3]
    return date(year, month, day).weekday()
