"""Event -> plain data: what timeline.json, JSON Feed and the terminal say alike."""

from typing import Any

from timeline.model import Event, Provenance
from timeline.rendering.dates import clock, earliest, latest, precision, qualifier, standard
from timeline.rendering.links import source_address, source_link
from timeline.rendering.summary import category, title
from timeline.rendering.text import clean, one_line, plain

SCORE_DIGITS = 4


def known(fields: dict[str, Any], *optional: str) -> dict[str, Any]:
    """Leave out those optional fields of which nothing is known.

    >>> known({"title": "", "url": None, "end": 0}, "title", "url")
    {'end': 0}
    """
    return {name: value for name, value in fields.items() if value or name not in optional}


def event(event: Event) -> dict[str, Any]:
    """Give all of an event, as it stands in timeline.json."""
    fields = {
        "id": event.id,
        "title": title(event),
        "language": event.language,
        "status": event.status,
        "category": category(event),
        "score": round(event.score, SCORE_DIGITS),
        "date": date(event),
        "evidence": [evidence(provenance) for provenance in event.evidence],
        "first_seen": event.first_seen,
        "updated": event.updated,
        "revision": event.revision,
        "conflicts": [standard(date) for date in event.conflicts],
    }
    return known(fields, "conflicts")


def date(event: Event) -> dict[str, Any]:
    """Give the date in EDTF, with all that saves a reader from knowing EDTF."""
    edtf, first, last, told = standard(event.date), earliest(event.date), latest(event.date), clock(event.date)
    fields = {
        "edtf": edtf,
        "precision": precision(edtf),
        "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None,
        "datetime": told.isoformat().replace("+00:00", "Z") if told else None,
        "qualifier": qualifier(edtf),
        "modifier": event.modifier,
    }
    return known(fields, "datetime", "qualifier", "modifier")


def evidence(provenance: Provenance) -> dict[str, Any]:
    """Give the quote with its place, and why its words were read as that date."""
    fields = {
        "source": clean(provenance.source),
        "url": source_address(provenance),
        "link": source_link(provenance),
        "title": one_line(plain(provenance.title or "")),
        "published": standard(provenance.published or ""),
        "date": standard(provenance.date or ""),
        "quote": clean(provenance.quote),
        "start": provenance.span.start,
        "end": provenance.span.end,
        "date_text": [clean(text) for text in provenance.date_text],
        "rules": [clean(rule) for rule in provenance.rules],
    }
    return known(fields, "url", "link", "title", "published", "date")
