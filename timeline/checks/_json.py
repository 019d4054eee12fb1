"""Bytes -> the members of a JSON object with their places; its one long list comes element by element."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from timeline.checks import _text
from timeline.checks._text import Characters, Lines, Octets
from timeline.contracts.linter import Faults, Finding, examine, lint_rule

_BLANK = re.compile(r"[ \t\n\r]*")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|.)")
_DIGITS = 300  # of a number: more are none that a program holds
_HIGH = range(0xD800, 0xDC00)


class Spot(NamedTuple):
    """A place in a JSON text: that of a value, and the way from it down to a member."""

    start: int
    path: tuple[str | int, ...] = ()

    def down(self, *path: str | int) -> "Spot":
        """Give the place of a member."""
        return Spot(self.start, (*self.path, *path))


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the outermost object, or an element of its long list (then `index` counts)."""

    key: str
    value: Any
    start: int
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Object:
    """An object with its place; `starts` are the places of members that were read one by one."""

    kind: str
    data: dict[str, Any]
    at: Spot
    starts: Mapping[str, int] = field(default_factory=dict)

    def spot(self, key: str, *path: str | int) -> Spot:
        """Give the place of a member."""
        return Spot(self.starts[key], path) if key in self.starts else self.at.down(key, *path)

    def text(self, key: str) -> str | None:
        """Give what a member says; None if it is missing or no text."""
        value = self.data.get(key)
        return value if isinstance(value, str) else None

    def objects(self, key: str, kind: str) -> "Iterator[Object]":
        """Give the objects of a list."""
        listed = self.data.get(key)
        for index, value in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(value, dict):
                yield Object(kind, value, self.spot(key, index))


@dataclass(frozen=True, slots=True)
class Wrong:
    """What keeps a text from being JSON, or makes it mean different things to different readers."""

    at: int
    what: str


class Reader:
    """Reads one JSON object; what is wrong on the way is kept in `broken`, `twice` and `constants`."""

    def __init__(self, text: str, long: str) -> None:
        self.text, self.long = text, long
        self.broken: list[Wrong] = []
        self.twice: list[Wrong] = []
        self.constants: list[Wrong] = []
        self._at = 0
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object, parse_constant=self._constant, parse_int=_whole, strict=True
        )

    def members(self) -> Iterator[Member]:
        """Give the members in their order; stop where the text is broken."""
        try:
            yield from self._members()
        except json.JSONDecodeError as error:
            self.broken.append(Wrong(error.pos, error.msg[:1].lower() + error.msg[1:].removesuffix(" at")))
        except RecursionError:
            self.broken.append(Wrong(self._at, "nested too deeply"))

    def _members(self) -> Iterator[Member]:
        self._at = self._expect("{", _skip(self.text, 0), "the file is no JSON object")
        keys: set[str] = set()
        while not self._ends("}", first=not keys):
            start = self._at
            key = self._value()
            if not isinstance(key, str):
                raise json.JSONDecodeError("a name is no text", self.text, start)
            if key in keys:
                self.twice.append(Wrong(start, f"the name {key!r} stands twice"))
            keys.add(key)
            self._at = self._expect(":", _skip(self.text, self._at), "':' is missing")
            self._at = _skip(self.text, self._at)
            yield from self._member(key)
        if _skip(self.text, self._at) < len(self.text):
            raise json.JSONDecodeError("something follows the object", self.text, self._at)

    def _member(self, key: str) -> Iterator[Member]:
        start = self._at
        if key != self.long or not self.text.startswith("[", start):
            yield Member(key, self._value(), start)
            return
        yield Member(key, [], start)  # the list itself; its elements follow
        self._at = start + 1
        index = 0
        while not self._ends("]", first=index == 0):
            start = self._at
            yield Member(key, self._value(), start, index)
            index += 1

    def _ends(self, mark: str, *, first: bool) -> bool:
        """Step over the mark that ends the list or object, or over the comma before the next."""
        self._at = _skip(self.text, self._at)
        if self.text.startswith(mark, self._at):
            self._at += 1
            return True
        if not first:
            self._at = _skip(self.text, self._expect(",", self._at, f"',' or {mark!r} is missing"))
        return False

    def _expect(self, mark: str, at: int, what: str) -> int:
        if not self.text.startswith(mark, at):
            raise json.JSONDecodeError(what, self.text, at)
        return at + len(mark)

    def _value(self) -> Any:
        try:
            value, self._at = self._decoder.raw_decode(self.text, self._at)
        except StopIteration as error:
            raise json.JSONDecodeError("a value is missing", self.text, self._at) from error
        return value

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            name = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
            self.twice.append(Wrong(self._at, f"the name {name!r} stands twice in one object"))
        return made

    def _constant(self, name: str) -> None:
        self.constants.append(Wrong(self._at, f"{name} is no JSON"))


def locate(text: str, spot: Spot) -> int:
    """Give the place of a member by walking down to it; that of what holds it, where there is no such member."""
    decoder, at = json.JSONDecoder(), spot.start
    for step in spot.path:
        try:
            at = next(at for key, at in _inside(text, at, decoder) if key == step)
        except (StopIteration, ValueError, RecursionError):
            break
    return at


def _inside(text: str, at: int, decoder: json.JSONDecoder) -> Iterator[tuple[str | int, int]]:
    """Give the keys and places of the members of an object or list."""
    key: str | int = -1
    named = text.startswith("{", at)
    while (at := _skip(text, at + 1)) < len(text) and text[at] not in "]}":
        if named:
            key, at = decoder.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        else:
            key = int(key) + 1
        yield key, at
        at = _skip(text, decoder.raw_decode(text, at)[1])


def begins(head: bytes, *names: bytes) -> bool:
    """Say whether a file begins as an object in which one of these words stands early."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{") and any(name in head for name in names)


def decode(data: bytes) -> tuple[list[Finding], str | None]:
    """Give what is wrong with a file before it is read as JSON, and its text unless nothing more can be said."""
    findings = list(examine(_text.FILE, Octets(data)))
    if any(finding.rule in (_text.not_utf_8, _text.empty) for finding in findings):
        return findings, None
    text = data.decode("utf-8-sig")
    found = Characters(text, _text.escapes(_escapes(text)))
    return [*findings, *examine(_text.CHARACTERS, found, Lines(text))], text


def faults(reader: Reader, lines: Lines) -> list[Finding]:
    """Say what was wrong while it was read."""
    return [
        *examine([not_json], reader.broken, lines),
        *examine([key_twice], reader.twice, lines),
        *examine([constant], reader.constants, lines),
    ]


def outermost(members: Iterable[Member], kind: str) -> Object:
    """Give the object that these members make, without the elements of its long list."""
    plain = [member for member in members if member.index is None]
    return Object(kind, {m.key: m.value for m in plain}, Spot(0), {m.key: m.start for m in plain})


@lint_rule("json", "RFC 8259 2; seen: every reader refuses the whole file")
def not_json(found: Iterable[Wrong]) -> Faults:
    """Write JSON with a library."""
    for wrong in found:
        yield wrong.at, wrong.what


@lint_rule("json", "RFC 8259 4; RFC 7493 2.3: some readers take the first, some the last")
def key_twice(found: Iterable[Wrong]) -> Faults:
    """Write every name of an object once."""
    for wrong in found:
        yield wrong.at, wrong.what


@lint_rule("json", "RFC 8259 6; seen: JSON.parse of browsers refuses the whole file")
def constant(found: Iterable[Wrong]) -> Faults:
    """Leave out what is no number."""
    for wrong in found:
        yield wrong.at, wrong.what


def _skip(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _whole(digits: str) -> float:
    return int(digits) if len(digits) <= _DIGITS else float(digits)


def _escapes(text: str) -> Iterator[tuple[int, int]]:
    """Give what the escapes of a JSON text stand for; a pair of surrogates is one character."""
    for found in _ESCAPE.finditer(text):
        if found[1]:
            first = int(found[1], 16)
            paired = found[2] and first in _HIGH
            yield (
                found.start(),
                first if not paired else 0x10000 + ((first - 0xD800) << 10) + (int(found[2], 16) - 0xDC00),
            )
            if found[2] and not paired:
                yield found.start(), int(found[2], 16)
