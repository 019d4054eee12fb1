"""Records -> JSON Lines on standard output."""

import json
from typing import Any

import click

from timeline.chronology.edtf import to_edtf
from timeline.model import Document


def head(document: Document) -> dict[str, Any]:
    """Give the fields with which the record of a document begins."""
    return {
        "id": document.id,
        "lang": document.language,
        "dct": to_edtf(document.anchor) if document.anchor else None,
    }


def emit(record: dict[str, Any]) -> None:
    """Write a record as one line of UTF-8, whatever the locale."""
    line = json.dumps(record, ensure_ascii=False) + "\n"
    # a lone surrogate is no UTF-8; as backslashreplace writes it, \ud800, it is JSON
    click.echo(line.encode("utf-8", "backslashreplace"), nl=False)
