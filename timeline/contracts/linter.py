"""Bytes of a published file -> findings: what a room of `checks/` offers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

Severity = Literal["error", "warning", "note"]
Thing = TypeVar("Thing")
Place = Any
"""A line, or whatever the room that reads the format can turn into one."""
Faults = Iterator[tuple[Place, str]]


@dataclass(frozen=True, slots=True)
class LintRule(Generic[Thing]):
    """One demand on one thing of a file: a line, an entry, a feed.

    `name` says what is wrong where it is not met, `demand` what to do: the way out. `source` is who demands it: an
    RFC with its section, the clause of a specification, or the client that was seen to fail. An error breaks a
    specification or loses something in a client; a warning is what clients bear and readers do not like; a note is no
    fault, but should be known before the file is published. `check` yields the place and what is wrong there.
    """

    name: str
    source: str
    severity: Severity
    demand: str
    check: Callable[[Thing], Faults]


def lint_rule(
    family: str, source: str, severity: Severity = "error"
) -> Callable[[Callable[[Thing], Faults]], LintRule[Thing]]:
    """Make a rule of a function: its name is the rule's, the first line of its docstring the demand."""

    def make(check: Callable[[Thing], Faults]) -> LintRule[Thing]:
        demand = (check.__doc__ or "").partition("\n")[0].removesuffix(".")
        return LintRule(f"{family}/{check.__name__.replace('_', '-')}", source, severity, demand, check)

    return make


@dataclass(frozen=True, slots=True)
class Finding:
    """A demand that is not met, on a line of the file (from 1)."""

    rule: LintRule[Any]
    line: int
    message: str

    def __str__(self) -> str:
        demand = self.rule.demand[:1].lower() + self.rule.demand[1:]
        return f"{self.rule.severity}: {self.message}; {demand} [{self.rule.name}, {self.rule.source}]"


def examine(rules: Iterable[LintRule[Thing]], thing: Thing, line: Callable[[Place], int] = int) -> Iterator[Finding]:
    """Hold a thing against rules; `line` turns the places of their faults into lines."""
    for rule in rules:
        for place, message in rule.check(thing):
            yield Finding(rule, line(place), message)


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known about a file from outside.

    `previous` is what was published before, `address` where it will be, `beside` the names of the files that it will
    stand with; empty if that is not known.
    """

    previous: bytes | None = None
    address: str | None = None
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Linter:
    """One format that can be checked.

    `knows` says by the first bytes whether a file is meant to be of this format. `lint` takes nothing but the bytes,
    and bears any: what cannot be read is a finding.
    """

    name: str
    summary: str
    suffixes: tuple[str, ...]
    knows: Callable[[bytes], bool]
    lint: Callable[[bytes, Expected], Iterator[Finding]]
    rules: tuple[LintRule[Any], ...]
