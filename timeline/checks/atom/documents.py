"""Rules on the root of an Atom document."""

from typing import Any

from timeline.checks._addresses import is_uri
from timeline.checks._rules import shown
from timeline.checks._xml import line_of
from timeline.checks.atom.parts import ATOM
from timeline.contracts.linter import Faults, lint_rule


@lint_rule("atom", "RFC 4287 2; W3C feed validator: ObsoleteNamespace, InvalidNamespace")
def namespace_wrong(root: Any) -> Faults:
    """Use the namespace http://www.w3.org/2005/Atom."""
    yield line_of(root), f"the root is {shown(root.tag)}"


@lint_rule("atom", "RFC 4287 4.1.1")
def id_missing(root: Any) -> Faults:
    """Give the feed an id that stays, a tag: URI."""
    if not (root.findtext(f"{ATOM}id") or "").strip():
        yield line_of(root), "the feed has no id"


@lint_rule("atom", "RFC 4287 4.2.6")
def id_not_uri(root: Any) -> Faults:
    """Use a tag: URI as id of the feed."""
    text = root.findtext(f"{ATOM}id") or ""
    if text.strip() and not is_uri(text):
        yield line_of(root.find(f"{ATOM}id")), f"the feed's id {shown(text)} is no URI"


@lint_rule("atom", "RFC 4287 4.1.1; RFC 4287 4.1.2")
def updated_missing(root: Any) -> Faults:
    """Say of the feed and of every entry when it last changed."""
    for parent in (root, *root.iterfind(f"{ATOM}entry")):
        if parent.find(f"{ATOM}updated") is None:
            yield line_of(parent), f"the {parent.tag.rpartition('}')[2]} does not say when it last changed"


@lint_rule(
    "atom", "RFC 4287 appendix B (atomFeed): the feed tells of itself first; W3C feed validator: MisplacedMetadata"
)
def metadata_behind_entries(root: Any) -> Faults:
    """Write the entries last."""
    behind = False
    for child in root:
        behind = behind or child.tag == f"{ATOM}entry"
        if behind and child.tag.startswith(ATOM) and child.tag != f"{ATOM}entry":
            yield line_of(child), f"{child.tag.rpartition('}')[2]} stands behind the entries"


@lint_rule("atom", "RFC 4287 4.1.1 and 4.2.1; W3C feed validator: MissingElement")
def author_missing(root: Any) -> Faults:
    """Name an author of the feed, or one of every entry."""
    entries = root.findall(f"{ATOM}entry")
    unsigned = [e for e in entries if e.find(f"{ATOM}author") is None and e.find(f"{ATOM}source/{ATOM}author") is None]
    if root.find(f"{ATOM}author") is None and (unsigned or not entries):
        yield line_of(unsigned[0] if unsigned else root), "nobody is named as author"


@lint_rule("atom", "RFC 4287 4.2.11; W3C feed validator: MissingSourceElement; seen: feedgen writes such", "warning")
def source_incomplete(root: Any) -> Faults:
    """Give source its id, title and updated, or use a link rel via."""
    for source in root.iterfind(f"{ATOM}entry/{ATOM}source"):
        missing = [name for name in ("id", "title", "updated") if source.find(f"{ATOM}{name}") is None]
        if missing:
            yield line_of(source), f"source lacks {', '.join(missing)}"
