"""Source -> documents: chooses the reader, and turns what cannot be read into a problem."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from timeline.contracts import Reader
from timeline.errors import SourceError
from timeline.model import Document, Problem, Source

MAX_BYTES = 50_000_000  # a book is 1 MB; what is larger is a dump that should come one document a line, in parts
HEAD = 4_096  # octets that are looked at when neither media type nor suffix tells the format
SNIFFED = (
    ("jsonl", re.compile(rb'\{\s{0,99}"|\[\s{0,99}\{\s{0,99}"')),
    ("html", re.compile(rb"(?:<\?xml[^>]{0,200}>\s{0,99})?<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE)),
    ("markdown", re.compile(rb"(?:---|\+\+\+)[ \t]{0,9}\r?\n")),
)
_MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"

_log = logging.getLogger(__name__)


def read(source: Source, readers: Mapping[str, Reader]) -> Iterator[Document | Problem]:
    """Read the documents of one source; whatever is wrong with it comes out as a problem, never as an exception."""
    if len(source.data) > MAX_BYTES:
        yield _cannot_read(source, f"larger than {MAX_BYTES:,} octets", "split it into parts")
        return
    reader = choose(source, readers)
    try:
        yield from reader.read(source)
    except SourceError as error:
        why, _, way_out = str(error).partition("; ")
        yield _cannot_read(source, why, way_out or "see the formats that `timeline` reads")
    except Exception as error:  # noqa: BLE001 - documents are hostile, no parser's author foresees every one
        _log.debug("%s: reader %s failed", source.name, reader.name, exc_info=error)
        words = f"{type(error).__name__}: {error}".strip(": ").split("\n")[0][:200]
        yield _cannot_read(source, f"the {reader.name} reader failed ({words})", "save it in another format")


def choose(source: Source, readers: Mapping[str, Reader]) -> Reader:
    """Choose by media type, else by suffix, else by how the content begins; text if nothing tells."""
    media_type = (source.media_type or "").split(";")[0].strip().lower()
    for reader in readers.values():
        if media_type in reader.media_types:
            return reader
    name = (urlsplit(source.name).path if "://" in source.name else source.name).lower()
    for suffix, reader in _suffixes(readers.values()):
        if name.endswith(suffix):
            return reader
    return readers[next((format for format in _sniff(source.data) if format in readers), "text")]


def no_anchor(document: Document) -> Problem:
    """Say that a document names no publication date; one of several in a file is called by its id too."""
    several = document.source and document.id != PurePosixPath(document.source).stem
    return Problem(
        f"{document.source} ({document.id})" if several else document.source or document.id,
        "no publication date",
        "relative dates stay unresolved",
        "give one with --anchor",
        fatal=False,
    )


def _suffixes(readers: Iterable[Reader]) -> list[tuple[str, Reader]]:
    """Give suffixes with their readers, the longest first."""
    pairs = [(suffix, reader) for reader in readers for suffix in reader.suffixes]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def _sniff(data: bytes) -> Iterator[str]:
    head = data[:HEAD].replace(b"\0", b"")  # UTF-16 without its NULs is ASCII enough to tell
    begin = head.lstrip(_MARKS)
    return (format for format, pattern in SNIFFED if pattern.match(begin))


def _cannot_read(source: Source, why: str, way_out: str) -> Problem:
    return Problem(source.name, "cannot read", why, way_out)
