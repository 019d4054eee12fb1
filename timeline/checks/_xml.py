"""Bytes -> the elements of an XML file with their lines, read so that nothing in it can do harm."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline.checks import _text
from timeline.checks._feeds.model import Said
from timeline.checks._rules import shown
from timeline.checks._text import Characters, Lines, Octets
from timeline.contracts.linter import Faults, Finding, LintRule, examine, lint_rule

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
LARGEST = 20_000_000  # octets: no reader takes a quarter of it, and a tree takes ten times as much memory
_DECLARATION = re.compile(r"\ufeff?<\?xml\s[^<>]{0,200}\?>")
_ENCODING = re.compile(r"encoding\s{0,9}=\s{0,9}[\"']([^\"']{0,40})[\"']")
_PROLOG = re.compile(r"\ufeff?\s*(?:(?:<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)\s*)*(<!DOCTYPE[^>\[]{0,200})?")
_REFERENCE = re.compile(r"&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));")
_ROOT = re.compile(
    rb"[^<]*(?:(?:<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->|<![A-Z][^>]*>)[^<]*)*"
    rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)"
)


@dataclass(frozen=True, slots=True)
class Markup:
    """An XML file as text."""

    text: str
    octets: int


def root_name(head: bytes) -> bytes:
    """Give the local name of the first element, from the first bytes of a file."""
    found = _ROOT.match(head.replace(b"\0", b"").lstrip(b"\xff\xfe"))
    return found[1] if found else b""


def read(data: bytes) -> tuple[list[Finding], Any]:
    """Read a file; give what is wrong with it as XML, and its root unless nothing more can be said."""
    findings = list(examine(_text.FILE, Octets(data)))
    if any(finding.rule in (_text.empty, _text.not_utf_8) for finding in findings):
        return findings, None
    text = data.decode("utf-8")
    lines = Lines(text)
    findings += examine(_text.CHARACTERS, Characters(text, _text.escapes(_references(text))), lines)
    root, error = (None, None) if len(data) > LARGEST or _doctype(text) else _parse(text)
    findings += examine(_MARKUP, Markup(text, len(data)), lines)
    if error:
        findings += examine([not_well_formed], error)
    return findings, root


def line_of(element: Any) -> int:
    """Give the line of an element."""
    return int(element.sourceline or 1)


def said(element: Any) -> Said | None:
    """Give what an element says; None if there is none."""
    return None if element is None else Said("".join(element.itertext()), line_of(element))


def attribute(element: Any, name: str) -> Said | None:
    """Give what an attribute says; None if there is none."""
    return Said(element.get(name), line_of(element)) if element.get(name) is not None else None


def inner(element: Any) -> str:
    """Give the markup inside an element."""
    from lxml import etree

    return (element.text or "") + "".join(etree.tostring(child, encoding="unicode") for child in element)


def _parse(text: str) -> tuple[Any, Any]:
    """Give the root, or the error that parsing ended with."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode(), parser), None
    except etree.XMLSyntaxError as error:
        return None, error


def _references(text: str) -> Iterator[tuple[int, int]]:
    return ((m.start(), int(m[1], 16) if m[1] else int(m[2])) for m in _REFERENCE.finditer(text))


def _doctype(text: str) -> re.Match[str] | None:
    found = _PROLOG.match(text)
    return found if found and found[1] else None


@lint_rule("xml", "XML 1.0 2.1; seen: every reader refuses the whole feed")
def not_well_formed(error: Any) -> Faults:
    """Write the feed with a library that escapes."""
    yield error.lineno or 1, f"not well-formed: {str(error.msg).partition(', line')[0]}"


@lint_rule("xml", "seen: miniflux stops at 15 MiB, W3C's validator at 5,000,000 octets")
def huge(markup: Markup) -> Faults:
    """Split the feed into archives."""
    if markup.octets > LARGEST:
        yield 0, f"{markup.octets:,} octets are not read"


@lint_rule("xml", "XML 1.0 2.8; CWE-776 and CWE-611: entities are how feeds attack readers; many refuse them")
def doctype(markup: Markup) -> Faults:
    """Leave the DOCTYPE out; the rest is not read."""
    if found := _doctype(markup.text):
        yield found.start(1), "the feed has a DOCTYPE"


@lint_rule("xml", "XML 1.0 4.3.3; W3C feed validator: MissingEncoding", "warning")
def declaration_missing(markup: Markup) -> Faults:
    """Begin with <?xml version='1.0' encoding='UTF-8'?>."""
    found = _DECLARATION.match(markup.text)
    if not found or not _ENCODING.search(found[0]):
        yield 0, "the file does not say its encoding"


@lint_rule("xml", "XML 1.0 4.3.3; RFC 7303 3.2; W3C feed validator: ObscureEncoding")
def encoding_not_utf_8(markup: Markup) -> Faults:
    """Declare and write UTF-8."""
    found = _DECLARATION.match(markup.text)
    declared = _ENCODING.search(found[0]) if found else None
    if declared and declared[1].lower() != "utf-8":
        yield 0, f"the file says it is {declared[1]}, and is UTF-8"


@lint_rule("xml", "XML 1.0 2.7; feedgen#123, FreshRSS#6180: a ]]> in a quote ends it", "warning")
def cdata(markup: Markup) -> Faults:
    """Escape < and & instead."""
    for found in re.finditer(re.escape("<![CDATA["), markup.text):
        yield found.start(), "a CDATA section"


@lint_rule("xml", "XML 1.0 2.11; seen: W3C bears it, titles end in a box", "warning")
def carriage_return(markup: Markup) -> Faults:
    """End lines with LF alone."""
    found = re.search("\r|&#(?:13|x0{0,4}[dD]);", markup.text)
    if found:
        yield found.start(), "a carriage return"


@lint_rule("xml", "seen: Chromium 156 says it is deprecated and will be removed", "warning")
def stylesheet(markup: Markup) -> Faults:
    """Give people a page, and name the feed there."""
    found = re.search(r"<\?xml-stylesheet\b[^<>]{0,200}xsl", markup.text)
    if found:
        yield found.start(), "an XSL stylesheet"


@lint_rule("xml", "RSS 2.0; RFC 4287 4.1; W3C feed validator: UnexpectedText")
def text_astray(parent: Any) -> Faults:
    """Put every text into an element of its own."""
    for text in (parent.text, *(child.tail for child in parent)):
        if text and text.strip():
            yield line_of(parent), f"{shown(text.strip())} stands between the elements"


@lint_rule("xml", "RSS 2.0; RFC 4287 4.1.1; seen: readers find no feed")
def root_unknown(root: Any) -> Faults:
    """Write RSS 2.0 or Atom 1.0."""
    yield line_of(root), f"the file begins with the element {shown(root.tag)}"


def misread(root: Any) -> Iterator[Finding]:
    """Say that a well-formed file is no feed."""
    return examine([root_unknown], root)


_MARKUP: tuple[LintRule[Markup], ...] = (
    huge,
    doctype,
    declaration_missing,
    encoding_not_utf_8,
    cdata,
    carriage_return,
    stylesheet,
)
