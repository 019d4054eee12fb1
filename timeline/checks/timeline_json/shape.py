"""Rules on the shape of timeline.json: its JSON Schema, of which an event is a part."""

import json
from functools import cache
from importlib import resources
from importlib.util import find_spec
from typing import Any

from timeline.checks._json import Object
from timeline.contracts.linter import Faults, lint_rule

_MESSAGE = 160  # characters; the library quotes the whole value


@lint_rule("timeline", "timeline.schema.json, version 1")
def schema(thing: Object) -> Faults:
    """Follow the schema that `timeline schema` prints."""
    library = validator(thing.kind)
    if library is not None:
        for fault in library.iter_errors(thing.data):
            path = tuple(fault.absolute_path)
            where = ".".join(map(str, path)) or thing.kind
            told = fault.message if len(fault.message) <= _MESSAGE else f"…{fault.message[-_MESSAGE:]}"
            yield thing.spot(*path) if path else thing.at, f"{where}: {told}"


@lint_rule("timeline", "timeline.schema.json, version 1", "note")
def schema_unchecked(thing: Object) -> Faults:
    """Install jsonschema: pip install 'timeline[check]'."""
    if validator(thing.kind) is None:
        yield thing.at, "nothing was held against the schema"


@cache
def validator(kind: str) -> Any:
    """Give what checks an object of this kind; None if the library is not installed."""
    if not find_spec("jsonschema"):
        return None
    from jsonschema import Draft202012Validator

    whole = json.loads(resources.files("timeline.outputs").joinpath("timeline.schema.json").read_bytes())
    if kind == "event":
        return Draft202012Validator({"$defs": whole["$defs"], "$ref": "#/$defs/event"})
    return Draft202012Validator(whole)
