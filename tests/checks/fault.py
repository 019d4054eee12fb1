"""A clean file and one change to it -> a file with one fault."""

from dataclasses import dataclass
from pathlib import Path

from timeline import registry
from timeline.contracts.linter import Expected

CLEAN = Path(__file__).parent / "clean"
LINTERS = {
    "rss.xml": "rss",
    "atom.xml": "atom",
    "feed.json": "jsonfeed",
    "timeline.ics": "ics",
    "timeline.json": "timeline",
}
NOTHING = Expected()


@dataclass(frozen=True, slots=True)
class Fault:
    r"""`find` in a clean file is replaced by `put`; then these rules, and no others, must find something.

    The first of the rules is the one that the fault is made for. Octets that are not UTF-8 are written as lone
    surrogates: ``\udcff`` is the octet 0xFF.
    """

    name: str
    rules: str
    find: str
    put: str
    count: int = 1

    def apply(self, file: str) -> bytes:
        """Make the file with the fault; the change must be one."""
        clean = (CLEAN / file).read_bytes().decode()
        assert self.find in clean, f"{self.name}: {self.find!r} is not in {file}"
        made = clean.replace(self.find, self.put, self.count).encode("utf-8", "surrogateescape")
        assert made != clean.encode(), self.name
        return made


def found(file: str, data: bytes, expected: Expected = NOTHING) -> set[str]:
    """Give the names of the rules that find something in a file."""
    return {finding.rule.name for finding in registry.linters()[LINTERS[file]].lint(data, expected)}
