"""Timeline -> schema.org Events as JSON-LD, for the head of its page."""

import json
from collections.abc import Sequence
from typing import Any

from timeline.chronology.edtf import bounds, parse_edtf, to_edtf
from timeline.model import Event, Granularity, Interval, Moment
from timeline.rendering.links import source_address
from timeline.rendering.pages import Address
from timeline.rendering.summary import title
from timeline.rendering.text import clean, one_line, plain

# ISO 8601 leaves out what is not known: a year is "2024", and a quarter goes from month to month.
_YEAR, _MONTH, _DAY = len("2024"), len("2024-03"), len("2024-03-24")


def json_ld(name: str, events: Sequence[Event], address: Address) -> str:
    """Give the JSON-LD of a page, fit to stand inside a ``script`` element."""
    data = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": one_line(name),
        "numberOfItems": len(events),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "item": _event(event, address)}
            for position, event in enumerate(events, 1)
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # HTML: a script ends at "</script" and changes its meaning at "<!--", whatever is around them.
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _event(event: Event, address: Address) -> dict[str, Any]:
    first = event.evidence[0]
    fields = {
        "@type": "Event",
        "@id": event.id,
        "name": title(event),
        **_dates(event.date),
        "eventStatus": f"https://schema.org/Event{'Cancelled' if event.status == 'cancelled' else 'Scheduled'}",
        "url": address(event),
        "inLanguage": event.language,
        "description": clean(plain(first.quote)),
        "subjectOf": source_address(first),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _dates(edtf: str) -> dict[str, str]:
    when = parse_edtf(edtf).when
    first, last = (when.start, when.end) if isinstance(when, Interval) else (when, when)
    start, end = first and _bound(first, 0), last and _bound(last, 1)
    dates = {"startDate": start, "endDate": end if end != start else None}
    return {name: value for name, value in dates.items() if value}


def _bound(moment: Moment, side: int) -> str | None:
    if moment.hour is not None:
        return to_edtf(moment)
    day = bounds(moment)[side]
    return day.isoformat()[: _digits(moment.granularity)] if day else None


def _digits(granularity: Granularity) -> int:
    if granularity <= Granularity.YEAR:
        return _YEAR
    return _MONTH if granularity <= Granularity.MONTH else _DAY
