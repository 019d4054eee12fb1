"""The parts of a feed that every format has, each with the place where it stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from timeline.checks._addresses import Link
from timeline.contracts.linter import Expected, Place

NOTHING = Expected()
Format = Literal["RSS", "Atom", "JSON Feed"]


@dataclass(frozen=True, slots=True)
class Said:
    """Text as the file says it."""

    text: str
    at: Place


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time as the file says it; `time` is None where that is no time in the format's notation."""

    text: str
    at: Place
    time: datetime | None


@dataclass(frozen=True, slots=True)
class Body:
    """What an entry tells: as plain text, as HTML, or as XHTML that is part of the feed."""

    text: str
    at: Place
    kind: Literal["text", "html", "xhtml"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of RSS or JSON Feed, an entry of Atom."""

    at: Place
    format: Format
    id: Said | None
    title: Said | None
    published: Stamp | None
    updated: Stamp | None
    language: Said | None
    event_date: Said | None
    links: tuple[Link, ...] = ()
    categories: tuple[Said, ...] = ()
    bodies: tuple[Body, ...] = ()

    @property
    def changed(self) -> Stamp | None:
        """When it last changed, as far as it says."""
        return self.updated or self.published


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed document. `complete` and `archive` are the marks of RFC 5005, `expected` is what is known from outside."""

    at: Place
    format: Format
    octets: int
    id: Said | None
    title: Said | None
    updated: Stamp | None
    language: Said | None
    generator: Said | None
    entries: tuple[Entry, ...]
    links: tuple[Link, ...] = ()
    complete: Place | None = None
    archive: Place | None = None
    expected: Expected = NOTHING

    def linked(self, *relations: str) -> tuple[Link, ...]:
        """Give the links of these relations."""
        return tuple(link for link in self.links if link.relation in relations)
