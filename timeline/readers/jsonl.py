"""JSON Lines, one document a line, or one JSON document -> documents."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from timeline.contracts import Reader
from timeline.errors import SourceError
from timeline.localized import read_date
from timeline.model import Document, Moment, Problem, Source
from timeline.readers._decode import clean, decode
from timeline.readers._document import Facts, document, stem

FIELDS = ("title", "url", "lang", "dct")
WAY_OUT = 'give one object a line: {"id": …, "text": …, "lang": …, "dct": …, "title": …, "url": …}'


def read(source: Source) -> Iterable[Document | Problem]:
    """Read every document; a broken line is a problem and the rest goes on.

    The text of a document keeps its length: whoever made the file counts in it.
    """
    written = decode(source.data)
    if not written.strip():
        raise SourceError(f"empty: no line in it; {WAY_OUT}")
    seen: set[str] = set()
    for place, value in _values(source, written):
        name = f"{source.name}:{place}"
        if isinstance(value, SourceError):
            yield Problem(name, "line passed over", str(value), WAY_OUT)
            continue
        yield from _document(source, name, place, value, seen)


def _values(source: Source, written: str) -> Iterator[tuple[int, Any]]:
    """Give each value with its number: the lines, or the one value of a whole JSON file."""
    if source.name.lower().endswith(".json") or (source.media_type or "").startswith("application/json"):
        whole = _parse(written)
        if not isinstance(whole, SourceError):
            yield from enumerate(whole if isinstance(whole, list) else [whole], 1)
            return
        if "\n" not in written.strip():
            raise SourceError(f"{whole}; {WAY_OUT}")
    for number, line in enumerate(written.split("\n"), 1):
        if line.strip():
            yield number, _parse(line)


def _parse(written: str) -> Any:
    """Parse JSON, or give what is wrong with it."""
    try:
        # Python refuses integers of over 4,300 digits; no field of ours is one.
        return json.loads(written, parse_int=lambda digits: int(digits[:20]))
    except json.JSONDecodeError as error:
        return SourceError(f"not JSON ({error.msg} at character {error.colno})")
    except RecursionError:
        return SourceError("nested too deeply")


def _document(source: Source, name: str, place: int, value: Any, seen: set[str]) -> Iterator[Document | Problem]:
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str) or not re.search(r"\w", text):
        yield Problem(name, "line passed over", _missing(value), WAY_OUT)
        return
    fields = {field: found for field in FIELDS if (found := value.get(field)) is not None}
    for field in [field for field, found in fields.items() if not isinstance(found, str)]:
        del fields[field]
        yield _passed_over(name, field, "it is no string")
    published = _published(fields.get("dct"))
    if fields.get("dct") and not published:
        yield _passed_over(name, "dct", f"{clean(fields['dct'])[:40]!r} is no date")
    id = _id(value.get("id")) or (stem(source) if place == 1 and not seen else f"{stem(source)}-{place}")
    if id in seen:
        was, id = id, _free(id, seen.__contains__)
        yield Problem(name, f"id {was!r} came before", "ids are unique", f"the second is called {id!r}", fatal=False)
    seen.add(id)
    facts = Facts(fields.get("title"), fields.get("lang"), published, fields.get("url"))
    yield document(source, clean(text), facts, id)


def _missing(value: Any) -> str:
    if not isinstance(value, dict):
        return "it is no object"
    if "text" not in value:
        return "it has no field 'text'"
    return "its field 'text' is empty" if isinstance(value["text"], str) else "its field 'text' is no string"


def _passed_over(name: str, field: str, why: str) -> Problem:
    return Problem(name, f"field {field!r} passed over", why, "correct it", fatal=False)


def _published(dct: str | None) -> tuple[Moment, str] | None:
    moment = read_date(dct) if dct else None
    return (moment, "json: dct") if moment else None


def _id(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return clean(str(value)).strip() or None


def _free(id: str, taken: Callable[[str], bool]) -> str:
    number = 2
    while taken(f"{id}-{number}"):
        number += 1
    return f"{id}-{number}"


READER = Reader(
    "jsonl",
    "JSON Lines, one document a line; a JSON file of one document or a list",
    ("application/x-ndjson", "application/jsonl", "application/json"),
    (".jsonl", ".ndjson", ".json"),
    read,
)
