"""Event -> one line that tells it."""

from timeline.model import UNCATEGORISED, Event, Provenance
from timeline.rendering.dates import label, precision, spoken
from timeline.rendering.text import TITLE_LIMIT, one_line, plain
from timeline.rendering.words import words

UNTOLD = "…"  # the title of what has no words
OTHERS = 5  # dates that are named where sources differ
MARKED = ("planned", "cancelled")  # statuses without which a title would say that it happened


def title(event: Event) -> str:
    """Give the title of an event as one plain line; that of an event without one is what was said of it."""
    told = (event.title, *(provenance.quote for provenance in event.evidence))
    return next((line for text in told if (line := one_line(plain(text)))), UNTOLD)


def headline(event: Event) -> str:
    """Give date and title in one plain line: ``2024-Q3 · Norvale opens its second works``; mark what is no fact."""
    when = label(event.date, event.modifier, event.language)
    if event.status in MARKED:
        phrases = words(event.language).phrases
        when = phrases["marked"].format(when, phrases[event.status])
    return one_line(f"{when} · {title(event)}")


def source(provenance: Provenance, limit: int = TITLE_LIMIT) -> str:
    """Give the title of a document, else its name, as one plain line."""
    return one_line(plain(provenance.title or provenance.source), limit) or UNTOLD


def category(event: Event) -> str:
    """Give the category of an event as one plain line."""
    return one_line(event.category) or UNCATEGORISED


def told(event: Event) -> str:
    """Say when the event is or was, its status and how precisely its date is known."""
    said = words(event.language)
    return said.phrases["told"].format(
        date=spoken(event.date, event.modifier, event.language),
        status=said.phrases[event.status],
        precision=said.phrases[precision(event.date)],
    )


def conflict(event: Event, language: str) -> str:
    """Say which other dates are told of an event; nothing if all agree."""
    others = " / ".join(spoken(date, None, language) for date in event.conflicts[:OTHERS])
    return words(language).phrases["conflict"].format(others) if others else ""
