"""Rules on the elements of a feed and of each entry: which there are, texts, people, categories."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from timeline.checks._addresses import is_uri
from timeline.checks._rules import shown
from timeline.checks._xml import line_of
from timeline.checks.atom.parts import ATOM, XHTML_DIV
from timeline.contracts.linter import Faults, lint_rule

MEDIA_TYPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:;.{0,200})?")
_ONCE = (
    "id",
    "title",
    "updated",
    "published",
    "content",
    "summary",
    "rights",
    "subtitle",
    "generator",
    "icon",
    "logo",
    "source",
)
_CHILDREN = {
    "feed": (
        *("author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle"),
        *("title", "updated", "entry"),
    ),
    "entry": (
        *("author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary"),
        *("title", "updated"),
    ),
}
_TEXTS = ("title", "subtitle", "rights", "summary")
_MAIL = re.compile(r"[^\s@<>()]{1,64}@[^\s@<>()]{1,255}")


@lint_rule("atom", "RFC 4287 4.1 and 6.3; W3C feed validator: UndefinedElement")
def element_unknown(parent: Any) -> Faults:
    """Write only elements of Atom, or of a namespace of their own."""
    for child in parent:
        namespace, _, name = child.tag.rpartition("}")
        if namespace in ("", ATOM[:-1]) and (not namespace or name not in _CHILDREN[_name(parent)]):
            yield line_of(child), f"there is no {shown(name)} in {_name(parent)}"


@lint_rule("atom", "RFC 4287 4.1.1 and 4.1.2; W3C feed validator: DuplicateElement")
def element_twice(parent: Any) -> Faults:
    """Write the element once."""
    counted = Counter(child.tag for child in parent if child.tag in {f"{ATOM}{name}" for name in _ONCE})
    for tag, count in counted.items():
        if count > 1:
            yield line_of(parent.findall(tag)[1]), f"{_name(parent)} has {tag.rpartition('}')[2]} {count} times"


@lint_rule("atom", "RFC 4287 3.1.1; W3C feed validator: InvalidTextType; feedgen#123, FreshRSS#6180: type CDATA")
def text_type_wrong(parent: Any) -> Faults:
    """Write type="text", "html" or "xhtml"."""
    for element in _children(parent, *_TEXTS):
        if element.get("type", "text") not in ("text", "html", "xhtml"):
            yield line_of(element), f"{_name(element)} has the type {shown(element.get('type'))}"


@lint_rule("atom", "RFC 4287 4.1.3.1; W3C feed validator: InvalidMIMEType; feedgen#123: type CDATA")
def content_type_wrong(parent: Any) -> Faults:
    """Write type="text", "html" or "xhtml", or a media type that is not multipart."""
    for element in _children(parent, "content"):
        kind = element.get("type", "text")
        known = kind in ("text", "html", "xhtml") and (kind == "text" or "src" not in element.attrib)
        if not known and (not MEDIA_TYPE.fullmatch(kind) or kind.lower().startswith(("multipart/", "message/"))):
            yield line_of(element), f"content has the type {shown(kind)}"


@lint_rule("atom", "RFC 4287 3.1.1.3; W3C feed validator: MissingXhtmlDiv")
def xhtml_without_div(parent: Any) -> Faults:
    """Put XHTML into one div of the XHTML namespace."""
    for element in _children(parent, *_TEXTS, "content"):
        children = [child.tag for child in element]
        if element.get("type") == "xhtml" and (children != [XHTML_DIV] or (element.text or "").strip()):
            yield line_of(element), f"the XHTML of {_name(element)} is not in one div"


@lint_rule("atom", "RFC 4287 3.1.1.1 and 3.1.1.2; W3C feed validator: UndefinedElement")
def elements_in_text(parent: Any) -> Faults:
    """Escape HTML, or declare it as xhtml."""
    for element in _children(parent, *_TEXTS, "content"):
        if element.get("type", "text") in ("text", "html") and len(element):
            yield line_of(element), f"{_name(element)} has the element {shown(element[0].tag.rpartition('}')[2])} in it"


@lint_rule("atom", "RFC 4287 4.1.3.2; W3C feed validator: NotBlank")
def content_and_source(parent: Any) -> Faults:
    """Leave content empty where src names it."""
    for element in _children(parent, "content"):
        if "src" in element.attrib and (len(element) or (element.text or "").strip()):
            yield line_of(element), "content holds something beside its src"


@lint_rule("atom", "RFC 4287 4.1.2; W3C feed validator: MissingSummary")
def summary_missing(parent: Any) -> Faults:
    """Give a summary where the content is elsewhere or is no text."""
    for element in _children(parent, "content"):
        kind = element.get("type", "text")
        told = not MEDIA_TYPE.fullmatch(kind) or kind.startswith("text/") or kind.endswith(("+xml", "/xml"))
        if ("src" in element.attrib or not told) and parent.find(f"{ATOM}summary") is None:
            yield line_of(element), "nothing can be read but the title"


@lint_rule("atom", "RFC 4287 3.2.1; W3C feed validator: MissingElement")
def person_without_name(parent: Any) -> Faults:
    """Name the person."""
    for person in _children(parent, "author", "contributor"):
        if not (person.findtext(f"{ATOM}name") or "").strip():
            yield line_of(person), f"{_name(person)} has no name"


@lint_rule("atom", "RFC 4287 3.2.2 and 3.2.3; W3C feed validator: InvalidAddrSpec, InvalidURI")
def person_unreachable(parent: Any) -> Faults:
    """Write an e-mail address in email, a whole address in uri."""
    for person in _children(parent, "author", "contributor"):
        for element in person.iterfind(f"{ATOM}email"):
            if not _MAIL.fullmatch(element.text or ""):
                yield line_of(element), f"{shown(element.text or '')} is no e-mail address"
        for element in person.iterfind(f"{ATOM}uri"):
            if not is_uri(element.text or ""):
                yield line_of(element), f"{shown(element.text or '')} is no whole address"


@lint_rule("atom", "RFC 4287 4.2.2.2; W3C feed validator: InvalidURIAttribute")
def scheme_not_uri(parent: Any) -> Faults:
    """Write a whole address as scheme of a category."""
    for element in _children(parent, "category"):
        if element.get("scheme") is not None and not is_uri(element.get("scheme")):
            yield line_of(element), f"the scheme {shown(element.get('scheme'))} is no URI"


def _children(parent: Any, *names: str) -> Iterator[Any]:
    for name in names:
        yield from parent.iterfind(f"{ATOM}{name}")


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
