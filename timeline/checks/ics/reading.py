"""Octets of an iCalendar file -> folded lines -> properties -> components, with all that is wrong in them kept."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

DEEPEST = 3  # a calendar holds events, an event alarms
_LINE = re.compile(rb"([^\r\n]*)(\r\n|\r|\n)|([^\r\n]+)")
_NAME = re.compile(r"[A-Za-z0-9-]+")
_VALUE = r"(?:\"[^\"\x00-\x08\x0a-\x1f\x7f]*\"|[^\";:,\x00-\x08\x0a-\x1f\x7f]*)"
_PARAMETER = re.compile(rf";([A-Za-z0-9-]+)=({_VALUE}(?:,{_VALUE})*)")
_ESCAPED = re.compile(r"\\([\\;,nN])")


@dataclass(frozen=True, slots=True)
class Property:
    """A content line: name and parameters in capitals, the value as it is written."""

    line: int
    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def parameter(self, name: str) -> str | None:
        """Give the first value of a parameter."""
        return next((value for key, value in self.parameters if key == name), None)

    def unescaped(self) -> str:
        """Give the value of a text."""
        return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value)


@dataclass(frozen=True, slots=True)
class Folded:
    """A content line as it is folded: the octets of its pieces without the blanks before them, and their ends.

    `text` is the line unfolded (RFC 5545 3.1: octets first, for a piece may end inside a character), `property` what
    it says; None if it is no content line.
    """

    line: int
    pieces: tuple[bytes, ...]
    ends: tuple[bytes, ...]
    blanks: tuple[bytes, ...]
    text: str
    property: Property | None


@dataclass(slots=True)
class Component:
    """What stands between BEGIN and END."""

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)
    components: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        """Give the properties of a name."""
        return [found for found in self.properties if found.name == name]

    def get(self, name: str) -> Property | None:
        """Give the first property of a name."""
        return next((found for found in self.properties if found.name == name), None)

    def value(self, name: str) -> str:
        """Give the value of the first property of a name; empty if there is none."""
        found = self.get(name)
        return found.value if found else ""


def folded(data: bytes) -> Iterator[Folded]:
    """Cut a file into folded lines."""
    number, start = 0, 0
    pieces: list[bytes] = []
    ends: list[bytes] = []
    blanks: list[bytes] = []
    for number, found in enumerate(_LINE.finditer(data), 1):
        octets, end = (found[1], found[2]) if found[3] is None else (found[3], b"")
        if pieces and octets[:1] in (b" ", b"\t"):
            blanks.append(octets[:1])
            octets = octets[1:]
        else:
            if pieces:
                yield _line(start, pieces, ends, blanks)
            start, pieces, ends, blanks = number, [], [], []
        pieces.append(octets)
        ends.append(end)
    if pieces:
        yield _line(start, pieces, ends, blanks)


def _line(start: int, pieces: list[bytes], ends: list[bytes], blanks: list[bytes]) -> Folded:
    text = b"".join(pieces).decode("utf-8", "replace")
    return Folded(start, tuple(pieces), tuple(ends), tuple(blanks), text, _parse(start, text))


def _parse(line: int, text: str) -> Property | None:
    """Read a content line; None if it is none."""
    name = _NAME.match(text)
    if not name:
        return None
    at, parameters = name.end(), []
    while found := _PARAMETER.match(text, at):
        parameters.append((found[1].upper(), found[2].strip('"')))
        at = found.end()
    return Property(line, name[0].upper(), tuple(parameters), text[at + 1 :]) if text[at : at + 1] == ":" else None


class Tree:
    """Puts properties into components; gives every component inside a calendar as soon as it ends."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.calendars: list[Component] = []
        self.misplaced: list[tuple[int, str]] = []
        self._open: list[Component] = []
        self._last = 0

    def grow(self, properties: Iterable[Property]) -> Iterator[Component]:
        """Read the properties of a file."""
        for found in properties:
            self._last = found.line
            if found.name == "BEGIN":
                self._begin(found)
            elif found.name == "END":
                yield from self._end(found)
            elif self._open:
                self._add(found)
            else:
                self.misplaced.append((found.line, f"{found.name} stands outside the calendar"))
        if self._open:
            self.misplaced.append((self._last, f"END:{self._open[-1].name} is missing"))

    def _begin(self, found: Property) -> None:
        component = Component(found.value.strip().upper(), found.line)
        if not self._open:
            self.calendars.append(component)
        elif len(self._open) > 1:  # what a calendar holds directly is given away instead of kept
            self._open[-1].components.append(component)
        self._open.append(component)

    def _end(self, found: Property) -> Iterator[Component]:
        name = found.value.strip().upper()
        if not self._open or self._open[-1].name != name:
            self.misplaced.append((found.line, f"END:{name} ends nothing that has begun"))
        # what was not closed ends with what holds it; what has another name is taken for the end of the last
        levels = [component.name for component in self._open[: -DEEPEST - 1 : -1]]
        for _ in range(levels.index(name) + 1 if name in levels else min(len(self._open) - 1, 1)):
            ended = self._open.pop()
            if len(self._open) == 1:
                self._open[0].components.append(Component(ended.name, ended.line))
                yield ended

    def _add(self, found: Property) -> None:
        if len(self._open) == 1 and self._open[0].components:
            self.misplaced.append((found.line, f"{found.name} of the calendar stands behind its events"))
        self._open[-1].properties.append(found)
