"""Words -> references too vague for a date: recently, now, soon, years ago."""

import re

from timeline.contracts import rule
from timeline.languages.en.neighbours import stands_alone
from timeline.languages.en.parts import SOME, before, clean, words
from timeline.model.value import Reference, Value


@rule(
    words(
        rf"(?:{SOME} |(?P<bare>))(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes|moments) (?:ago"
        rf"|earlier)\b"
    )
)
def some_units_ago(match: re.Match[str]) -> Value | None:
    """A few days ago; years ago: too vague for a date unless told in days."""
    near = clean(match["unit"]) in ("days", "weeks", "hours", "minutes", "moments")
    return Reference.PAST if near else Reference.FORMER


@rule(words(r"(?:in )?(?P<x>recently|lately|the other day)\b"))
def vague_past(match: re.Match[str]) -> Value | None:
    """Recently; lately."""
    return Reference.PAST


@rule(
    words(
        r"(?:in )?(?P<x>(?:the )?recent (?:days|weeks|months|quarters|years|decades|times)"
        r"|past (?:years|decades)|the past)\b"
    )
)
def vague_former(match: re.Match[str]) -> Value | None:
    """In recent years; in the past; not: in the past few days, past the gate."""
    bare = clean(match["x"]) == "the past"
    if bare and not (re.search(r"(?i)\b(?:in|of|from)\s{1,4}$", before(match)) and stands_alone(match)):
        return None
    return Reference.FORMER


@rule(words(r"nowadays|(?:right )?now|currently|at present|at the moment|these days|presently"))
def vague_present(match: re.Match[str]) -> Value | None:
    """Now; currently; these days."""
    return Reference.PRESENT


@rule(
    words(
        r"(?:in )?(?P<x>(?:the )?(?:(?:near|foreseeable|distant) )?future"
        r"|(?:the )?coming (?:days|weeks|months|quarters|years))\b"
    )
)
def vague_future(match: re.Match[str]) -> Value | None:
    """In the near future; in the coming weeks; not: future earnings."""
    said = clean(match[0])
    if "coming" in said:
        return Reference.SOON if said.endswith(("days", "weeks")) else Reference.FUTURE
    return Reference.FUTURE if stands_alone(match) else None
