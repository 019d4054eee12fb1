"""Rules on what an entry tells: HTML that readers show, and text that is none."""

import html
import re
from dataclasses import dataclass

from timeline.checks._feeds.entries import TAG
from timeline.checks._feeds.model import Body
from timeline.checks._rules import shown
from timeline.checks._text import shows_entity
from timeline.contracts.linter import Faults, lint_rule

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,40})(?P<rest>(?:\"[^\"<]*\"|'[^'<]*'|[^<>\"'])*)>")
_ADDRESS = re.compile(r"\b(href|src|cite|poster|longdesc)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_HANDLER = re.compile(r"(?:^|\s)(on[a-z]{3,20})\s*=", re.IGNORECASE)
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SCRIPT = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
_STYLE = re.compile(r"\bstyle\s*=[^>]{0,200}?(?:url\s*\(|expression\s*\(|position\s*:)", re.IGNORECASE)
_RISKY = ("script", "style", "iframe", "frame", "object", "embed", "applet", "form", "input", "meta", "link", "base")
_VOID = ("br", "hr", "img", "wbr", "input", "meta", "link", "base", "source", "track", "area", "col", "embed", "param")
# HTML 13.1.2.4: the end tags of these may be left out
_OPEN_ENDED = ("p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "colgroup", "caption")
_BLOCK = re.compile(r"&lt;/?(?:p|div|br|blockquote|a|ul|ol|li|h[1-6])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """A body with the tags that were found in it."""

    body: Body
    tags: tuple[re.Match[str], ...]


def markup(body: Body) -> Markup:
    """Find the tags of a body; plain text has none."""
    return Markup(body, tuple(_TAG.finditer(body.text)) if body.kind != "text" else ())


@lint_rule("body", "W3C feed validator: SecurityRisk; seen: readers drop them, some with all that is inside")
def risky_tag(markup: Markup) -> Faults:
    """Tell the event in paragraphs, quotes and links alone."""
    for tag in markup.tags:
        if tag["name"].lower() in _RISKY and not tag["end"]:
            yield markup.body.at, f"the text holds the tag {shown(tag[0])}"


@lint_rule("body", "W3C feed validator: SecurityRiskAttr, DangerousStyleAttr")
def risky_attribute(markup: Markup) -> Faults:
    """Leave scripts, and styles that load or cover something, out of attributes."""
    for tag in markup.tags:
        if found := _HANDLER.search(tag["rest"]):
            yield markup.body.at, f"the text holds the attribute {found[1]}"
        elif any(_SCRIPT.match(address) for _, address in _addresses(tag)):
            yield markup.body.at, f"an address in {shown(tag[0])} is a script"
        elif found := _STYLE.search(tag["rest"]):
            yield markup.body.at, f"the style of {shown(tag[0])} reaches outside of the text"


@lint_rule("body", "W3C feed validator: ContainsRelRef; seen: readers have no base to resolve against")
def relative_address(markup: Markup) -> Faults:
    """Write whole addresses in links, quotes and pictures."""
    for tag in markup.tags:
        for name, address in _addresses(tag):
            if not _ABSOLUTE.match(address):
                yield markup.body.at, f"{name} {shown(address)} is relative"


@lint_rule("body", "HTML 13.1.2; W3C feed validator: NotHtml; seen: the rest of the list is shown inside the tag")
def tag_unbalanced(markup: Markup) -> Faults:
    """Close every tag that was opened, and no other."""
    open_tags: list[str] = []
    for tag in markup.tags:
        name = tag["name"].lower()
        if name in _VOID or name in _OPEN_ENDED or tag["rest"].rstrip().endswith("/"):
            continue
        if not tag["end"]:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            yield markup.body.at, f"{shown(tag[0])} closes what is not open"
            return
    if open_tags:
        yield markup.body.at, f"<{open_tags[-1]}> is never closed"


@lint_rule("body", "RSS Best Practices (description); RFC 4287 3.1.1.2; seen: readers show the tags", "warning")
def escaped_twice(markup: Markup) -> Faults:
    """Escape HTML once where it is put into a feed, and not at all in JSON."""
    text = markup.body.text
    if markup.body.kind == "html" and not markup.tags and (found := _BLOCK.search(text)):
        yield markup.body.at, f"the text shows {shown(found[0])} and holds no tag"
    elif found := shows_entity(text if markup.body.kind == "text" else _once(markup)):
        yield markup.body.at, f"the text shows {shown(found[0])}"


@lint_rule("body", "RFC 4287 3.1.1.1; JSON Feed 1.1 (content_text); W3C feed validator: ContainsUndeclaredHTML")
def tags_in_text(markup: Markup) -> Faults:
    """Declare HTML as HTML: type html in Atom, content_html in JSON Feed."""
    found = TAG.match(markup.body.text.strip())
    if markup.body.kind == "text" and found:
        yield markup.body.at, f"plain text begins with the tag {shown(found[0])}"


def _once(markup: Markup) -> str:
    """Give the text between the tags, unescaped once."""
    text = _TAG.sub(" ", markup.body.text)
    return html.unescape(text)


def _addresses(tag: re.Match[str]) -> list[tuple[str, str]]:
    return [(found[1], found[2] or found[3] or found[4] or "") for found in _ADDRESS.finditer(tag["rest"])]
