"""Rules on every object of a JSON Feed: the feed, its items, authors, hubs and attachments."""

import re

from timeline.checks._json import Object
from timeline.checks._rules import shown
from timeline.contracts.linter import Faults, lint_rule

_TEXTS = {
    "feed": (
        *("version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon"),
        *("favicon", "language"),
    ),
    "item": (
        *("url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image"),
        *("date_published", "date_modified", "language"),
    ),
    "author": ("name", "url", "avatar"),
    "hub": ("type", "url"),
    "attachment": ("url", "mime_type", "title"),
}
_LISTS = {"feed": ("authors", "hubs", "items"), "item": ("authors", "tags", "attachments")}
_NUMBERS = ("size_in_bytes", "duration_in_seconds")
_NEEDED = {"hub": ("type", "url"), "attachment": ("url", "mime_type")}
_EXTENSION = re.compile(r"_[A-Za-z][A-Za-z0-9_-]{0,99}")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,999}>")


@lint_rule("jsonfeed", "JSON Feed 1.1 (items: id); seen: one reader takes 1 and '1' for two, another for one")
def id_no_text(thing: Object) -> Faults:
    """Write the id as text."""
    if thing.kind == "item" and "id" in thing.data and thing.text("id") is None:
        yield thing.spot("id"), f"the id is {shown(thing.data['id'])}"


@lint_rule("jsonfeed", "JSON Feed 1.1 (structure): every member has one type")
def type_wrong(thing: Object) -> Faults:
    """Write the member in the type that the format gives it."""
    for key, value in thing.data.items():
        wanted = _type(thing.kind, key)
        if wanted and (not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool)):
            yield thing.spot(key), f"{key} is {shown(value)}"


@lint_rule("jsonfeed", "JSON Feed 1.1 (authors, hubs, tags, attachments)")
def element_wrong(thing: Object) -> Faults:
    """List tags as texts, and authors, hubs and attachments as objects."""
    for key in _LISTS.get(thing.kind, ()):
        listed = thing.data.get(key)
        wanted = str if key == "tags" else dict
        for index, value in enumerate(listed if isinstance(listed, list) else ()):
            if not isinstance(value, wanted):
                yield thing.spot(key, index), f"{shown(value)} stands among {key}"


@lint_rule("jsonfeed", "JSON Feed 1.1 (extensions): all other names are kept for the format")
def key_unknown(thing: Object) -> Faults:
    """Begin names of your own with _."""
    for key in thing.data:
        if not key.startswith("_") and _type(thing.kind, key) is None and (thing.kind, key) not in _OTHERS:
            yield thing.spot(key), f"there is no {shown(key)} in {thing.kind}"


@lint_rule("jsonfeed", "JSON Feed 1.1 (extensions): an object, its name _ with a letter and no dot")
def extension_malformed(thing: Object) -> Faults:
    """Name an extension _name, and make it an object."""
    for key, value in thing.data.items():
        if key.startswith("_") and not (_EXTENSION.fullmatch(key) and isinstance(value, dict)):
            yield thing.spot(key), f"the extension {shown(key)} is {shown(value)}"


@lint_rule("jsonfeed", "JSON Feed 1.1 (authors): author is of version 1", "warning")
def author_old(thing: Object) -> Faults:
    """Write a list of authors."""
    if thing.kind in ("feed", "item") and "author" in thing.data and "authors" not in thing.data:
        yield thing.spot("author"), "author is no longer in use"


@lint_rule("jsonfeed", "JSON Feed 1.1 (authors)")
def author_empty(thing: Object) -> Faults:
    """Give an author a name, url or avatar."""
    if thing.kind == "author" and not any(thing.text(key) for key in _TEXTS["author"]):
        yield thing.at, "the author has no name"


@lint_rule("jsonfeed", "JSON Feed 1.1 (hubs, attachments)")
def member_missing(thing: Object) -> Faults:
    """Give a hub type and url, an attachment url and mime_type."""
    missing = [key for key in _NEEDED.get(thing.kind, ()) if not thing.text(key)]
    if missing:
        yield thing.at, f"the {thing.kind} lacks {', '.join(missing)}"


@lint_rule("jsonfeed", "JSON Feed 1.1 (summary, description): plain text; seen: readers show the tags", "warning")
def summary_markup(thing: Object) -> Faults:
    """Write summary and description as plain text."""
    for key in ("summary", "description"):
        if thing.kind in ("feed", "item") and (found := _MARKUP.search(thing.text(key) or "")):
            yield thing.spot(key), f"{key} holds the tag {shown(found[0])}"


_OTHERS = (("item", "id"),)


def _type(kind: str, key: str) -> type | tuple[type, ...] | None:
    if key in _TEXTS[kind]:
        return str
    if key in _LISTS.get(kind, ()):
        return list
    if kind == "attachment" and key in _NUMBERS:
        return (int, float)
    return {("feed", "expired"): bool, ("feed", "author"): dict, ("item", "author"): dict}.get((kind, key))
