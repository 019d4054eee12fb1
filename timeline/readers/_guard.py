"""Markup -> markup that a parser survives."""

import re

from timeline.errors import SourceError

LARGEST = 20_000_000  # octets: ten times the largest page of a news site
MOST_ATTRIBUTES = 1_000  # of one tag: libxml2 compares each with each
LONGEST_DATA = 200  # characters of a data: address that may stay; pictures are nothing to read
_DATA = re.compile(rf"data:[^\"'\s<>()]{{{LONGEST_DATA},}}")
# Comments and scripts are skipped whole; a tag is taken as HTML's own tokenizer takes it (13.2.5). Possessive
# throughout: every alternative eats what it has seen, so the scan is linear on any input.
_PIECE = re.compile(
    r"<!--(?:[^-]++|-(?!->))*+"
    r"|<(?P<raw>script|style)\b[^>]*+>(?:[^<]++|<(?!/(?:script|style)))*+"
    r"|<[a-z][^\s/>]*+(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>][^\s>]*+)?+)?+)"
    rf"{{0,{MOST_ATTRIBUTES}}}+(?P<more>[\s/]*+[^\s/>])?",
    re.IGNORECASE,
)


def guard(markup: str) -> str:
    """Refuse what parsers choke on; give the rest without the pictures inside it.

    Raises:
        SourceError: if a tag has more attributes than any honest one.
    """
    markup = _DATA.sub("data:,", markup)
    if any(piece["more"] for piece in _PIECE.finditer(markup)):
        raise SourceError(f"a tag with over {MOST_ATTRIBUTES:,} attributes; save the page again or give its text")
    return markup
