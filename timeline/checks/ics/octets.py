"""Rules on the octets of a calendar, line by line: what clients mend in silence, or do not."""

import re

from timeline.checks._rules import shown
from timeline.checks.ics.reading import Folded
from timeline.contracts.linter import Faults, lint_rule

LINE = 75  # octets, RFC 5545 3.1
_ODD_BACKSLASHES = re.compile(rb"(?<!\\)(?:\\\\)*\\$")


@lint_rule("ics", "RFC 5545 3.1; seen: ical.js and node-ical bear LF, libical and Outlook's older importers do not")
def line_end(folded: Folded) -> Faults:
    """End every line, the last too, with CR LF."""
    for place, end in enumerate(folded.ends):
        if end != b"\r\n":
            yield folded.line + place, f"the line ends with {end.decode() or 'the file'!r}"


@lint_rule("ics", "RFC 5545 3.1; seen: ts-ics folds by characters and writes 93 octets")
def line_long(folded: Folded) -> Faults:
    """Fold by octets, at 75 without the line end."""
    for place, piece in enumerate(folded.pieces):
        octets = len(piece) + (place > 0)
        if octets > LINE:
            yield folded.line + place, f"the line has {octets:,} octets"


@lint_rule("ics", "RFC 5545 3.1: implementations may cut so, and those that decode first cannot read it")
def folded_in_character(folded: Folded) -> Faults:
    """Fold between characters."""
    if len(folded.pieces) > 1 and _decodes(b"".join(folded.pieces)):
        for place, piece in enumerate(folded.pieces):
            if not _decodes(piece):
                yield folded.line + place, "the line is folded inside a character"
                return


@lint_rule("ics", "RFC 5545 3.1 and 3.3.11: a reader that unescapes first loses it", "warning")
def folded_in_escape(folded: Folded) -> Faults:
    """Fold before or behind an escape."""
    for place, piece in enumerate(folded.pieces[:-1]):
        if _ODD_BACKSLASHES.search(piece[-9:]):
            yield folded.line + place, "the line is folded behind a backslash"


@lint_rule("ics", "RFC 5545 3.1 allows it; seen: npm ics writes it, some readers keep the tab", "warning")
def folded_with_tab(folded: Folded) -> Faults:
    """Fold with a space."""
    if b"\t" in folded.blanks:
        yield folded.line + folded.blanks.index(b"\t") + 1, "the line is folded with a tab"


@lint_rule("ics", "RFC 5545 3.1: nothing is on such a line", "warning")
def folded_empty(folded: Folded) -> Faults:
    """Fold only what goes on."""
    for place, piece in enumerate(folded.pieces[1:], 1):
        if not piece:
            yield folded.line + place, "a folded line goes on with nothing"


@lint_rule("ics", "RFC 5545 3.1; seen: only a linter sees it; parsers of other languages stop")
def line_blank(folded: Folded) -> Faults:
    """Leave no line empty."""
    if not folded.pieces[0].strip():
        yield folded.line, "an empty line"


@lint_rule("ics", "RFC 5545 3.1")
def line_malformed(folded: Folded) -> Faults:
    """Write NAME;PARAMETER=value:value, and quote values that hold : ; or ,."""
    if folded.pieces[0].strip() and folded.property is None:
        yield folded.line, f"{shown(folded.text)} is no content line"


def _decodes(octets: bytes) -> bool:
    try:
        octets.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
