"""The settings of a run: one frozen dataclass, from a TOML file and the options of the command line."""

import tomllib
from dataclasses import dataclass, fields, replace
from typing import Any

from timeline.errors import UsageError

HOME = "https://timeline.invalid/"  # RFC 2606: never resolves; links say honestly that nothing was published yet
TYPES: dict[Any, tuple[type, ...]] = {str: (str,), str | None: (str,), int: (int,), float: (float, int)}


@dataclass(frozen=True, slots=True)
class Config:
    """What a user can choose."""

    anchor: str | None = None
    """Publication time for documents that name none, as EDTF: ``2025-04-07``, ``2025-04-07T14:39``."""
    language: str | None = None
    """BCP 47 code for documents that name none; None: detected."""
    title: str | None = None
    """Title of the timeline; None: the document's if there is one document, else "Timeline"."""
    site: str = HOME
    """Address under which the outputs will be published; ends in ``/``."""
    min_score: float = 0.5
    """Milestones below this score (0-1) are left out."""
    first_seen: str | None = None
    """RFC 3339 time at which events count as first seen; None: their document's anchor."""
    timezone: str = "UTC"
    """IANA name of the zone of clock times whose text and language name none."""
    jobs: int = 1
    """Worker processes."""


def load(toml: str, name: str) -> Config:
    """Read a configuration file; keys are the fields of `Config`.

    Raises:
        UsageError: if it is not TOML, or a key or the type of a value is not known.
    """
    try:
        return merge(Config(), tomllib.loads(toml))
    except (tomllib.TOMLDecodeError, UsageError) as error:
        raise UsageError(f"{name}: {error}") from error


def merge(config: Config, options: dict[str, Any]) -> Config:
    """Give the settings with those options that are not None in their place.

    Raises:
        UsageError: if an option is not known or not of its type.
    """
    known = {field.name: TYPES[field.type] for field in fields(Config)}
    for name, value in options.items():
        if name not in known:
            raise UsageError(f"unknown setting {name!r}; known: {', '.join(known)}")
        if value is not None and not isinstance(value, known[name]):
            raise UsageError(f"{name}: {value!r} is no {known[name][0].__name__}")
    return replace(config, **{name: value for name, value in options.items() if value is not None})
