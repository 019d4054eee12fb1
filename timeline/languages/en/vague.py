"""Words -> references too vague for a date: recently, now, soon, years ago."""

import re

from timeline.contracts import rule
from timeline.languages.en.parts import SOME, after, clean, words
from timeline.model.value import Duration, Reference, Value


@rule(
    words(
        rf"(?:{SOME} |(?P<bare>))(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes|moments) (?:ago"
        rf"|earlier)\b"
    )
)
def some_units_ago(match: re.Match[str]) -> Value | None:
    """A few days ago; years ago: too vague for a date unless told in days."""
    near = clean(match["unit"]) in ("days", "weeks", "hours", "minutes", "moments")
    if near:
        return Reference.PAST
    return Duration({"months": "PXM", "years": "PXY", "decades": "PXE", "centuries": "PXC"}[clean(match["unit"])])


@rule(words(r"(?:in )?(?P<x>recent (?:days|weeks)|recently|lately|the other day)\b"))
def vague_past(match: re.Match[str]) -> Value | None:
    """Recently; in recent days."""
    return Reference.PAST


@rule(words(r"(?:right )?now|currently|at present|at the moment|these days|nowadays|presently"))
def vague_present(match: re.Match[str]) -> Value | None:
    """Now; currently; these days."""
    return Reference.PRESENT


@rule(
    words(
        r"(?:in )?(?P<x>the (?:near |foreseeable |distant )?future|soon|shortly"
        r"|(?:the )?coming (?:days|weeks|months|quarters|years))\b"
    )
)
def vague_future(match: re.Match[str]) -> Value | None:
    """Soon; the near future; in the coming weeks; not: as soon as, shortly after."""
    if re.match(r"\s{1,4}(?:as|after|before|afterwards?|thereafter)\b", after(match)):
        return None
    return Reference.FUTURE
