"""`timeline check`: published files -> what is wrong with them, one line each."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.cli import _options
from timeline.errors import SourceError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from timeline.cli._findings import Printer
    from timeline.cli._run import Report
    from timeline.contracts.linter import Expected, Linter
    from timeline.model import Source

SUFFIXES = (".xml", ".rss", ".atom", ".json", ".ics")  # of the files in a folder that are looked at
FOUND = 1


@click.command(epilog=_options.example("timeline check out/ --previous published/ --site https://example.org/ferries/"))
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--previous", metavar="OLD", help="File, or folder of the files, that were published before.")
@click.option("--site", metavar="URL", help="Address under which the files will be published.")
@click.option("--all", "every", is_flag=True, help="Print every finding, not only the first ten of each rule.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines, one finding a line.")
@click.option("--rules", is_flag=True, help="List the rules and who demands them, and stop.")
def command(files: tuple[str, ...], **options: Any) -> int:
    """Check feeds, calendars and timelines, line by line.

    FILE is RSS, Atom, JSON Feed, iCalendar or timeline.json, a folder of such files, or - for standard input. Errors
    break a specification or lose something in a client, warnings are borne, notes are no faults. Exit status: 0 nothing
    found, 1 errors or warnings, or a file that cannot be checked, 2 the command line is wrong.
    """
    from timeline import registry
    from timeline.cli import _findings, _run

    linters, report = registry.linters(), _run.Report()
    if options["rules"]:
        return _list(linters)
    if not files:
        raise UsageError("no files; name feeds, calendars or timelines, or list the rules with --rules")
    printer = _findings.Printer(options["as_json"], options["every"])
    expected = _expected(options["previous"], options["site"], alone=len(files) == 1 and not Path(files[0]).is_dir())
    for path in files:
        _check(path, linters, expected, (printer, report))
    if sys.stderr.isatty():
        click.echo(f"files {printer.files}, findings {printer.faults}", err=True)
    return FOUND if printer.faults else report.status


def _check(
    path: str, linters: Mapping[str, Linter], expected: Callable[[Source], Expected], out: tuple[Printer, Report]
) -> None:
    """Check a file, or every file of a folder that is of a known format."""
    from timeline.cli import _sources
    from timeline.model import Problem
    from timeline.stages.check import LARGEST, check, choose

    printer, report = out
    named = not Path(path).is_dir()
    beside = frozenset() if named else _names(Path(path))
    for source in _sources.read([path], SUFFIXES, report, LARGEST + 1):
        if not named and choose(source, linters) is None:
            continue
        try:
            printer(source.name, check(source, replace(expected(source), beside=beside), linters))
        except SourceError as error:
            why, _, way_out = str(error).partition("; ")
            report(Problem(source.name, "not checked", why, way_out))


def _names(folder: Path) -> frozenset[str]:
    try:
        return frozenset(file.name for file in folder.iterdir())
    except OSError:  # who reads its files says so
        return frozenset()


def _expected(previous: str | None, site: str | None, *, alone: bool) -> Callable[[Source], Expected]:
    """Give what tells for a file its address and what was published before.

    Raises:
        UsageError: if that cannot be read.
    """
    from timeline.contracts.linter import Expected

    old = Path(previous) if previous is not None else None
    if old and not old.exists():
        raise UsageError(f"--previous {previous}: no such file or folder; check the path")
    if old and not old.is_dir() and not alone:
        raise UsageError(f"--previous {previous} is one file, and several are checked; name the folder")

    def expected(source: Source) -> Expected:
        name = Path(source.name).name
        address = f"{site.rstrip('/')}/{name}" if site else None
        before = old / name if old and old.is_dir() else old
        return Expected(before.read_bytes() if before and before.is_file() else None, address)

    return expected


def _list(linters: Mapping[str, Linter]) -> int:
    from timeline.cli._terminal import table

    rules = {rule.name: rule for linter in linters.values() for rule in linter.rules}
    rows = [(rule.name, rule.severity, rule.demand, rule.source) for _, rule in sorted(rules.items())]
    click.echo(table(("RULE", "SEVERITY", "DEMAND", "SOURCE"), rows))
    return 0
