"""Rules on the outermost object of a JSON Feed and its list of items."""

from dataclasses import dataclass

from timeline.checks._json import Member, Object, Spot
from timeline.checks._rules import shown
from timeline.contracts.linter import Faults, lint_rule

VERSION = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class Document:
    """A feed: its own members, and what stands in its list."""

    head: Object
    items: tuple[Member, ...]


@lint_rule("jsonfeed", "JSON Feed 1.1 (version)")
def version_wrong(document: Document) -> Faults:
    """Write the version https://jsonfeed.org/version/1.1."""
    if document.head.data.get("version") != VERSION:
        yield document.head.spot("version"), f"the version is {shown(document.head.data.get('version'))}"


@lint_rule("jsonfeed", "JSON Feed 1.1 (items)")
def items_missing(document: Document) -> Faults:
    """Put the items into a list, even if there are none."""
    if not isinstance(document.head.data.get("items"), list):
        yield document.head.spot("items"), "there is no list of items"


@lint_rule("jsonfeed", "JSON Feed 1.1 (items)")
def item_no_object(document: Document) -> Faults:
    """Write every item as an object."""
    for member in document.items:
        if not isinstance(member.value, dict):
            yield Spot(member.start), f"the item is {shown(member.value)}"
