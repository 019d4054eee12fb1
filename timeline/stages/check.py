"""Source -> findings: chooses the linter of its format, and turns what goes wrong in it into a finding as well."""

import logging
from collections.abc import Iterator, Mapping

from timeline.contracts.linter import Expected, Finding, Linter
from timeline.errors import SourceError
from timeline.model import Source

LARGEST = 200_000_000  # octets: 300,000 events as JSON; what is larger is a data base
HEAD = 4_096  # octets that are looked at to tell the format

_log = logging.getLogger(__name__)


def check(source: Source, expected: Expected, linters: Mapping[str, Linter]) -> Iterator[Finding]:
    """Check a file.

    Raises:
        SourceError: if it is of no format that can be checked, or a linter fails on it.
    """
    linter = choose(source, linters)
    if linter is None:
        known = ", ".join(linter.summary for linter in linters.values())
        raise SourceError(f"neither its beginning nor its name is that of a known format; known: {known}")
    if len(source.data) > LARGEST:
        raise SourceError(f"larger than {LARGEST:,} octets; split it")
    try:
        yield from linter.lint(source.data, expected)
    except Exception as error:
        _log.debug("%s: linter %s failed", source.name, linter.name, exc_info=error)
        words = f"{type(error).__name__}: {error}".split("\n")[0][:200]
        raise SourceError(f"the {linter.name} linter failed ({words}); report it") from error


def choose(source: Source, linters: Mapping[str, Linter]) -> Linter | None:
    """Choose by how the content begins, else by the suffix of the name; None if neither tells."""
    head = source.data[:HEAD]
    for linter in linters.values():
        if linter.knows(head):
            return linter
    name = source.name.lower()
    return next((linter for linter in linters.values() if name.endswith(linter.suffixes)), None)
