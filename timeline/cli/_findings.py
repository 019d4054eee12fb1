"""Findings -> lines on standard output: by line, and not too many of one kind."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import click

from timeline.cli._lines import emit
from timeline.cli._terminal import visible
from timeline.contracts.linter import Finding

SHOWN = 10  # findings of one rule in one file; a fault of a writer is in every event
NOTES = 1


@dataclass(slots=True)
class Printer:
    """Prints the findings of one file after the other, and counts files and faults."""

    as_json: bool = False
    every: bool = False
    files: int = 0
    faults: int = 0

    def __call__(self, name: str, findings: Iterable[Finding]) -> None:
        """Print the findings of a file."""
        counted: Counter[str] = Counter()
        kept: list[Finding] = []
        for finding in findings:
            rule = finding.rule
            self.faults += rule.severity != "note"
            counted[rule.name] += 1
            if self.every or self.as_json or counted[rule.name] <= (NOTES if rule.severity == "note" else SHOWN):
                kept.append(finding)
        self.files += 1
        for finding in sorted(kept, key=lambda finding: (finding.line, finding.rule.name)):
            self._print(name, finding)
        for rule_name, left_out in (counted - Counter(finding.rule.name for finding in kept)).items():
            click.echo(visible(f"{name}: {left_out:,} more [{rule_name}]; see them with --all"))

    def _print(self, name: str, finding: Finding) -> None:
        if not self.as_json:
            click.echo(visible(f"{name}:{finding.line}: {finding}"))
            return
        rule = finding.rule
        said = {"message": finding.message, "demand": rule.demand, "source": rule.source}
        emit({"file": name, "line": finding.line, "severity": rule.severity, "rule": rule.name, **said})
