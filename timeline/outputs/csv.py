"""Timeline -> timeline.csv (RFC 4180), for spreadsheets: one event a row, with the first telling of it."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from timeline.contracts import File, Output
from timeline.model import Event, Timeline
from timeline.rendering.data import event

FILENAME = "timeline.csv"
BOM = "\ufeff"  # without it Excel takes the bytes for those of the system's own charset, and Chinese is lost
# OWASP, "CSV Injection": a cell that begins so is a formula; the full-width signs are formulas in Chinese versions.
FORMULA = tuple("=+-@\t\r＝＋－＠")
OF_EVENT = ("title", "status", "category", "language", "score")
OF_DATE = ("edtf", "precision", "earliest", "latest", "datetime", "qualifier", "modifier")
OF_EVIDENCE = ("quote", "source", "url", "link", "published")
OF_CHANGE = ("first_seen", "updated", "revision", "id")
COLUMNS = (*OF_DATE, *OF_EVENT, *OF_EVIDENCE, "tellings", *OF_CHANGE)


def files(timeline: Timeline) -> Iterator[File]:
    """Write the events in their order, under the names of the fields of timeline.json."""
    yield File(FILENAME, _lines(timeline))


OUTPUT = Output("csv", "CSV for spreadsheets, one event a row", "text/csv", FILENAME, files)


def _lines(timeline: Timeline) -> Iterator[bytes]:
    yield BOM.encode()
    yield _line(COLUMNS)
    for each in timeline.events:
        yield _line(map(_cell, _row(each)))


def _row(each: Event) -> Iterator[Any]:
    told = event(each)
    fields = {**told["date"], **told["evidence"][0], **told, "tellings": len(told["evidence"])}
    return (fields.get(name) for name in COLUMNS)


def _cell(value: Any) -> Any:
    """Put an apostrophe before what a spreadsheet would reckon out."""
    return f"'{value}" if isinstance(value, str) and value.lstrip().startswith(FORMULA) else value


def _line(cells: Any) -> bytes:
    line = StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue().encode()
