"""Text of a file -> its lines, and the characters that should not stand in it."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.checks._rules import shown
from timeline.contracts.linter import Faults, lint_rule

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# XML 1.0 2.2 and RFC 5545 3.1 forbid C0 but TAB, LF and CR; C1 is what a wrong charset leaves behind.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NONCHARACTER = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_PRIVATE = 0xE000  # Unicode 23: the first character behind the surrogates
_LOST = re.compile("\ufffd")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_BARE = re.compile("[<>&]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CLOSING = {"\u202c": "\u202a\u202b\u202d\u202e", "\u2069": "\u2066\u2067\u2068"}


class Lines:
    """Places in a text -> line numbers."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n|\r\n?", text))]

    def __call__(self, place: int) -> int:
        """Give the line in which a place is, from 1."""
        return bisect_right(self._starts, place)


def utf8(data: bytes) -> tuple[str, int | None]:
    """Decode, with U+FFFD for what is no UTF-8; give the place of the first such octet."""
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return data.decode("utf-8", "replace"), error.start


def shows_entity(text: str) -> re.Match[str] | None:
    """Find an entity in plain text that was escaped as HTML: then all of its < and & are entities.

    >>> bool(shows_entity("salt &amp; pepper")), bool(shows_entity("write <br> as &lt;br&gt;"))
    (True, False)
    """
    bare = _BARE.search(_ENTITY.sub("", text))
    return None if bare else _ENTITY.search(text)


@dataclass(frozen=True, slots=True)
class Octets:
    """A file before it is read as anything."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Characters:
    """A text as it stands, and what its escapes stand for, with their places."""

    text: str
    escaped: tuple[tuple[int, str], ...] = ()

    def all(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
        """Find characters, written as they are or as escapes."""
        yield from ((match.start(), match[0]) for match in pattern.finditer(self.text))
        yield from ((place, character) for place, character in self.escaped if pattern.fullmatch(character))


def escapes(found: Iterable[tuple[int, int]]) -> tuple[tuple[int, str], ...]:
    """Keep of the code points that escapes stand for those that some rule below objects to."""
    characters = ((place, chr(code)) for place, code in found if code <= sys.maxunicode)
    return tuple((place, c) for place, c in characters if any(p.match(c) for p in (_CONTROL, _NONCHARACTER, _LOST)))


@lint_rule("text", "RFC 8259 8.1; RFC 5545 3.1; seen: W3C and newsboat bear it, sfeed and CSV readers do not")
def byte_order_mark(octets: Octets) -> Faults:
    """Write UTF-8 without a byte order mark."""
    if octets.data.startswith(_MARKS):
        yield 1, "the file begins with a byte order mark"


@lint_rule("text", "RFC 3629; RFC 8259 8.1; RFC 5545 3.1.4")
def not_utf_8(octets: Octets) -> Faults:
    """Write the file in UTF-8."""
    wrong = utf8(octets.data)[1]
    if wrong is not None:
        line = octets.data.count(b"\n", 0, wrong) + 1
        yield line, f"octet {octets.data[wrong]:#04x} is not UTF-8"


@lint_rule("text", "RFC 3629; seen: readers show an empty list")
def empty(octets: Octets) -> Faults:
    """Write the whole file before it is published."""
    if not octets.data.strip():
        yield 1, "there is nothing in the file"


@lint_rule("text", "XML 1.0 2.2; RFC 5545 3.1; changedetection.io#1766, weblate#9893: one such character kills a feed")
def control_character(characters: Characters) -> Faults:
    """Drop control characters before writing, also as references."""
    for place, character in characters.all(_CONTROL):
        yield place, f"control character U+{ord(character):04X}"


@lint_rule("text", "Unicode 23.7; W3C feed validator: BadCharacters")
def noncharacter(characters: Characters) -> Faults:
    """Drop noncharacters and lone surrogates before writing."""
    for place, character in characters.all(_NONCHARACTER):
        yield place, f"{'lone surrogate' if ord(character) < _PRIVATE else 'noncharacter'} U+{ord(character):04X}"


@lint_rule("text", "Unicode 23.8: stands for what could not be decoded", "warning")
def replacement_character(characters: Characters) -> Faults:
    """Read the source in its own charset, so that nothing has to be replaced."""
    for place, _ in characters.all(_LOST):
        yield place, "U+FFFD stands where a character was lost"


FILE = (byte_order_mark, not_utf_8, empty)
CHARACTERS = (control_character, noncharacter, replacement_character)


@dataclass(frozen=True, slots=True)
class Title:
    """A text that is shown on a line beside others."""

    text: str
    at: object


@lint_rule("text", "Unicode UAX 9 and UTS 55: what is left open turns round the words beside it", "warning")
def bidi_open(title: Title) -> Faults:
    """Close or drop the marks that turn the direction of text."""
    open_marks: list[str] = []
    for mark in _BIDI.findall(title.text):
        if mark not in _CLOSING:
            open_marks.append(mark)
        elif open_marks and open_marks[-1] in _CLOSING[mark]:
            open_marks.pop()
    if open_marks:
        yield title.at, f"U+{ord(open_marks[-1]):04X} is left open in {shown(title.text)}"
