"""Atom 1.0 -> findings."""

from collections.abc import Iterator

from timeline.checks import _xml
from timeline.checks._feeds.lint import RULES, lint_feed
from timeline.checks._feeds.memory import remember
from timeline.checks._previous import Memory, compare
from timeline.checks._rules import rules_of
from timeline.checks.atom import constructs, documents, links
from timeline.checks.atom.parts import ATOM, feed
from timeline.contracts.linter import Expected, Finding, Linter, examine

_DOCUMENT, _LINK, _CONSTRUCT = rules_of(documents), rules_of(links), rules_of(constructs)


def lint(data: bytes, expected: Expected) -> Iterator[Finding]:
    """Check a feed."""
    findings, root = _xml.read(data)
    yield from findings
    if root is None:
        return
    if root.tag != f"{ATOM}feed":
        known = root.tag.rpartition("}")[2] == "feed"
        yield from examine([documents.namespace_wrong], root) if known else _xml.misread(root)
        return
    yield from examine([rule for rule in _DOCUMENT if rule is not documents.namespace_wrong], root)
    for parent in (root, *root.iterfind(f"{ATOM}entry")):
        yield from examine(_CONSTRUCT, parent)
        yield from examine(_LINK, parent)
        yield from examine([_xml.text_astray], parent)
    made = feed(root, len(data), expected)
    yield from lint_feed(made, int)
    yield from compare(expected.previous, remember(made), _remember)


def _remember(data: bytes) -> Memory | None:
    root = _xml.read(data)[1]
    return None if root is None or root.tag != f"{ATOM}feed" else remember(feed(root, len(data)))


LINTER = Linter(
    "atom",
    "Atom 1.0",
    (".atom", ".xml"),
    lambda head: _xml.root_name(head) == b"feed",
    lint,
    rules_of(_xml) + _DOCUMENT + _LINK + _CONSTRUCT + RULES,
)
