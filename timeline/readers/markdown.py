"""Markdown with or without front matter -> document."""

import re
import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from timeline.contracts import Reader
from timeline.localized import read_date
from timeline.model import Document, Moment, Problem, Source
from timeline.readers._decode import decode
from timeline.readers._document import Facts, document, tag
from timeline.readers._published import link, published

LARGEST = 64_000  # characters of front matter: more is an attack or no front matter
DEEPEST = 20  # levels of YAML: front matter has two or three
DATES = ("date", "published", "pubdate", "publishdate", "datepublished", "published_at", "created", "created_at")
UPDATES = ("updated", "updated_at", "lastmod", "modified")
LANGUAGES, LINKS = ("lang", "language", "locale"), ("url", "link", "canonical", "canonical_url", "source")
_FRONT = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<fields>.*?)^(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r" {0,3}#\s+(?P<title>.*?)[\s#]*")


class _RefusedError(ValueError):
    """Front matter that is not read; the text says why."""


def read(source: Source) -> Iterable[Document | Problem]:
    """Read one document; its text is what follows the front matter, to the letter."""
    text = decode(source.data)
    fields: dict[str, Any] = {}
    front = _FRONT.match(text)
    if front and len(front["fields"]) <= LARGEST:
        text = text[front.end() :]
        try:
            fields = _toml(front["fields"]) if front["fence"] == "+++" else _yaml(front["fields"])
        except _RefusedError as error:
            yield Problem(source.name, "front matter passed over", str(error), "write it as plain fields", fatal=False)
    language = tag(_first(fields, LANGUAGES))
    languages = (language,) if language else None
    title, url = fields.get("title") or _heading(text), _first(fields, LINKS) or link(text)
    when = _published(fields, languages) or published(text, languages)
    yield document(source, text, Facts(title, language, when, url))


def _toml(front: str) -> dict[str, Any]:
    try:
        return _lower(tomllib.loads(front))
    except (ValueError, RecursionError) as error:  # ValueError: TOMLDecodeError, and days that do not exist
        raise _RefusedError(f"not TOML ({_short(error)})") from error


def _yaml(front: str) -> dict[str, Any]:
    """Read YAML whose scalars stay as written: a date keeps its precision, a tag makes no object."""
    import yaml

    try:
        _scan(yaml.scan(front, yaml.BaseLoader))
        fields = yaml.load(front, yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings, lists and dicts only
    except (yaml.YAMLError, TypeError) as error:  # TypeError: a mapping as a key
        raise _RefusedError(f"not YAML ({_short(error)})") from error
    if not isinstance(fields, dict):
        raise _RefusedError("it is no mapping of fields")
    return _lower(fields)


def _scan(tokens: Iterable[object]) -> None:
    """Refuse what a few lines can blow up: aliases, which unfold to 10^10 items, and nesting, quadratic in PyYAML."""
    depth = 0
    for kind in (type(token).__name__ for token in tokens):
        depth += kind.endswith("StartToken") - kind.endswith("EndToken")
        if kind == "AliasToken":
            raise _RefusedError("it holds YAML aliases")
        if depth > DEEPEST:
            raise _RefusedError("nested too deeply")


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:100]


def _lower(fields: dict[Any, Any]) -> dict[str, Any]:
    return {str(key).lower(): value for key, value in fields.items() if value not in ("", "~", "null", None)}


def _first(fields: dict[str, Any], names: tuple[str, ...]) -> object:
    return next((fields[name] for name in names if name in fields), None)


def _published(fields: dict[str, Any], languages: tuple[str, ...] | None) -> tuple[Moment, str] | None:
    for name in (*DATES, *UPDATES):
        value = fields.get(name)
        written = value.isoformat() if isinstance(value, date | datetime) else value
        moment = read_date(written, languages) if isinstance(written, str) else None
        if moment:
            return moment, f"front matter: {name}"
    return None


def _heading(text: str) -> str | None:
    """Give the first heading of the first level, outside of code."""
    fenced = False
    for candidate in text.split("\n", 1_000):
        fenced ^= bool(_FENCE.match(candidate))
        match = None if fenced else _HEADING.fullmatch(candidate)
        if match and match["title"]:
            return match["title"]
    return None


READER = Reader(
    "markdown", "Markdown, with YAML or TOML front matter", ("text/markdown",), (".md", ".markdown", ".mdown"), read
)
