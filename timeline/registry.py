"""Finds rooms: the modules of a floor by pkgutil, then entry points of the same name from other distributions."""

import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points
from typing import Any

from timeline.contracts import Language, Linter, Output, Reader
from timeline.errors import UsageError


@cache
def _rooms(floor: str, constant: str) -> dict[str, Any]:
    package = importlib.import_module(f"timeline.{floor}")
    names = sorted(m.name for m in pkgutil.iter_modules(package.__path__) if not m.name.startswith("_"))
    found = [getattr(importlib.import_module(f"timeline.{floor}.{name}"), constant) for name in names]
    found += [entry.load() for entry in entry_points(group=f"timeline.{floor}")]
    return {getattr(room, "code", None) or room.name: room for room in found}


def languages() -> dict[str, Language]:
    """Give every language by its code."""
    return _rooms("languages", "LANGUAGE")


def readers() -> dict[str, Reader]:
    """Give every reader by its name."""
    return _rooms("readers", "READER")


def outputs() -> dict[str, Output]:
    """Give every output by its name."""
    return _rooms("outputs", "OUTPUT")


def linters() -> dict[str, Linter]:
    """Give every linter by its name."""
    return _rooms("checks", "LINTER")


def pick(kind: str, known: dict[str, Any], name: str) -> Any:
    """Give the room of that name.

    Raises:
        UsageError: if there is none; the text lists those there are.
    """
    if name not in known:
        raise UsageError(f"unknown {kind} {name!r}; known: {', '.join(sorted(known))}")
    return known[name]
