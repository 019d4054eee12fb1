"""What was read -> document: names, addresses and languages made clean, emptiness refused."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from timeline.errors import SourceError
from timeline.model import Document, Moment, Source
from timeline.readers._decode import clean

LONGEST_TITLE = 300  # characters: a longer one is a paragraph that lost its way
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a source says about its document, as found: what is not what it should be is left out later.

    `published` is the publication time with the place where it was found.
    """

    title: object = None
    language: object = None
    published: tuple[Moment, str] | None = None
    url: object = None


def document(source: Source, text: str, facts: Facts, id: str | None = None) -> Document:
    """Make a document; without an `id` it is named after its source.

    Raises:
        SourceError: if the text holds no letter and no digit.
    """
    if not _WORD.search(text):
        raise SourceError("empty: no letter or digit in it; give a file that holds text")
    anchor, origin = facts.published or (None, None)
    return Document(
        id=id or stem(source),
        text=text,
        language=tag(facts.language),
        anchor=anchor,
        anchor_origin=origin,
        title=line(facts.title),
        url=address(facts.url),
        source=clean(source.name),
    )


def stem(source: Source) -> str:
    """Name a document after its file, or its address.

    >>> stem(Source("news/2025-04.tar.md", b"")), stem(Source("https://example.org/a/b.html?x=1", b""))
    ('2025-04.tar', 'b')
    """
    name = urlsplit(source.name).path if "://" in source.name else source.name
    return clean(PurePath(name).stem).replace("\n", " ").strip("- ") or "document"


def line(value: object) -> str | None:
    """Take a title: one line, without runs of blanks."""
    words = " ".join(clean(value).split()) if isinstance(value, str) else ""
    return words[:LONGEST_TITLE] or None


def address(value: object) -> str | None:
    """Take an http(s) address, and no other: it becomes a link.

    >>> address("https://example.org/a b"), address("javascript:alert(1)")
    (None, None)
    """
    if not isinstance(value, str) or not re.fullmatch(
        r"https?://[^\s<>\"\\^`{|}]{1,2000}", value.strip(), re.IGNORECASE
    ):
        return None
    try:
        return value.strip() if urlsplit(value.strip()).hostname else None
    except ValueError:  # [::1 without its bracket
        return None


def tag(value: object) -> str | None:
    """Take a BCP 47 code: zh_CN becomes zh-CN."""
    text = value.strip() if isinstance(value, str) else ""
    return text.replace("_", "-") if _LANGUAGE.fullmatch(text) else None
