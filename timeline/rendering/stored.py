"""timeline.json -> the timeline it was written from."""

import json
from typing import Any, get_args

from timeline.chronology.edtf import parse_edtf
from timeline.model import Event, Modifier, Provenance, Span, Status, Timeline

VERSION = "1."  # 1.x only ever adds fields


def fields(data: bytes) -> dict[str, Any] | None:
    """Give the fields of a timeline.json, of whatever version; None if the bytes are none, but perhaps documents."""
    if b'"schema_version"' not in data:
        return None
    try:
        parsed = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return parsed if isinstance(parsed, dict) and "schema_version" in parsed else None


def timeline(fields: dict[str, Any]) -> Timeline:
    """Read the fields of a timeline.json; what was added to its version later is passed over.

    Raises:
        ValueError: if it is none, or of another version; the text says where.
    """
    if not str(fields["schema_version"]).startswith(VERSION):
        raise ValueError(f"its schema_version is {fields['schema_version']}, and only {VERSION}x is known")
    try:
        return Timeline(
            id=_text(fields, "id"),
            title=_text(fields, "title"),
            language=_known(fields, "language") or "en",
            site=_text(fields, "$schema").rpartition("/")[0] + "/",
            generated=_text(fields, "generated"),
            events=tuple(map(_event, fields["events"])),
        )
    except KeyError as error:
        raise ValueError(f"it has no {error.args[0]}") from error
    except (AttributeError, TypeError) as error:
        raise ValueError("its fields are not of the types of its schema") from error


def _event(fields: dict[str, Any]) -> Event:
    date = _text(fields["date"], "edtf")
    parse_edtf(date)
    return Event(
        id=_text(fields, "id"),
        date=date,
        title=_text(fields, "title"),
        language=_text(fields, "language"),
        status=_one_of(get_args(Status), fields["status"]),
        category=_text(fields, "category"),
        score=float(fields["score"]),
        evidence=tuple(map(_provenance, fields["evidence"])),
        first_seen=_text(fields, "first_seen"),
        updated=_text(fields, "updated"),
        revision=int(fields["revision"]),
        modifier=_one_of((None, *get_args(Modifier)), fields["date"].get("modifier")),
        conflicts=tuple(map(str, fields.get("conflicts", ()))),
    )


def _provenance(fields: dict[str, Any]) -> Provenance:
    source = _text(fields, "source")
    return Provenance(
        source=source,
        document=_known(fields, "url") or source,
        quote=_text(fields, "quote"),
        span=Span(int(fields["start"]), int(fields["end"])),
        date_text=tuple(map(str, fields["date_text"])),
        rules=tuple(map(str, fields["rules"])),
        url=_known(fields, "url"),
        title=_known(fields, "title"),
        published=_known(fields, "published"),
        date=_known(fields, "date"),
    )


def _text(fields: dict[str, Any], name: str) -> str:
    if not isinstance(fields[name], str):
        raise TypeError(name)
    return str(fields[name])


def _known(fields: dict[str, Any], name: str) -> str | None:
    return _text(fields, name) if fields.get(name) is not None else None


def _one_of(known: tuple[Any, ...], value: Any) -> Any:
    if value not in known:
        raise ValueError(f"{value!r} is none of {', '.join(map(str, filter(None, known)))}")
    return value
