"""Rules on the links of a feed and of each entry, beyond where they lead."""

from typing import Any

from timeline.checks._feeds.heads import LANGUAGE
from timeline.checks._rules import shown
from timeline.checks._xml import line_of
from timeline.checks.atom.constructs import MEDIA_TYPE
from timeline.checks.atom.parts import ATOM
from timeline.contracts.linter import Faults, lint_rule

# IANA link relations that feeds use (RFC 4287 4.2.7.2, RFC 5005, RFC 5023, RFC 4685, WebSub)
_RELATIONS = (
    *("alternate", "related", "self", "enclosure", "via", "hub", "next", "prev", "previous", "first", "last"),
    *("prev-archive", "next-archive", "current", "edit", "edit-media", "license", "replies", "payment", "search"),
    *("canonical", "icon", "author", "help", "up", "describedby", "collection", "item", "copyright", "shortlink"),
)


@lint_rule("atom", "RFC 4287 4.2.7.1; W3C feed validator: MissingHref")
def link_without_href(parent: Any) -> Faults:
    """Write where the link leads."""
    for link in parent.iterfind(f"{ATOM}link"):
        if link.get("href") is None:
            yield line_of(link), "a link has no href"


@lint_rule("atom", "RFC 4287 4.2.7; W3C feed validator: AtomLinkNotEmpty", "warning")
def link_not_empty(parent: Any) -> Faults:
    """Write the address into href alone, and nothing into the link."""
    for link in parent.iterfind(f"{ATOM}link"):
        if len(link) or (link.text or "").strip():
            yield line_of(link), f"the link holds {shown((link.text or '').strip())}"


@lint_rule("atom", "RFC 4287 4.2.7.2; W3C feed validator: UnregisteredAtomLinkRel", "warning")
def relation_unknown(parent: Any) -> Faults:
    """Use a registered relation or a whole address."""
    for link in parent.iterfind(f"{ATOM}link"):
        relation = link.get("rel", "alternate")
        if relation not in _RELATIONS and ":" not in relation:
            yield line_of(link), f"there is no relation {shown(relation)}"


@lint_rule("atom", "RFC 4287 4.2.7.3; W3C feed validator: InvalidMIMEAttribute")
def link_type_wrong(parent: Any) -> Faults:
    """Write a media type: text/html."""
    for link in parent.iterfind(f"{ATOM}link"):
        if link.get("type") is not None and not MEDIA_TYPE.fullmatch(link.get("type")):
            yield line_of(link), f"{shown(link.get('type'))} is no media type"


@lint_rule("atom", "RFC 4287 4.2.7.4; W3C feed validator: InvalidLanguage")
def link_language_wrong(parent: Any) -> Faults:
    """Write the language in hreflang as BCP 47: en, zh-Hant."""
    for link in parent.iterfind(f"{ATOM}link"):
        if link.get("hreflang") is not None and not LANGUAGE.fullmatch(link.get("hreflang")):
            yield line_of(link), f"{shown(link.get('hreflang'))} is no language tag"


@lint_rule("atom", "RFC 4287 4.2.7.6; W3C feed validator: InvalidNonNegativeInteger")
def link_length_wrong(parent: Any) -> Faults:
    """Write the length in octets, as a number."""
    for link in parent.iterfind(f"{ATOM}link"):
        if link.get("length") is not None and not link.get("length").isdecimal():
            yield line_of(link), f"the length {shown(link.get('length'))} is no number"


@lint_rule("atom", "RFC 4287 4.1.1 and 4.1.2; W3C feed validator: DuplicateAtomLink")
def alternate_twice(parent: Any) -> Faults:
    """Link to one page for each type and language, and to further sources with rel via."""
    seen: set[tuple[str | None, str | None]] = set()
    for link in parent.iterfind(f"{ATOM}link"):
        kind = link.get("type"), link.get("hreflang")
        if link.get("rel", "alternate") == "alternate":
            if kind in seen:
                yield line_of(link), f"a second page of the same type, {shown(link.get('href'))}"
            seen.add(kind)
