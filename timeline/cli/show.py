"""`timeline show`: sources, or a timeline.json -> the timeline in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.cli import _options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.cli._run import Report
    from timeline.model import Timeline

SETTINGS = ("title", "anchor", "language", "min_score", "since", "until", "top", "sentences", "timezone", "jobs")
SUFFIX = ".json"


@click.command(epilog=_options.example("timeline show articles/ --top 20"))
@_options.sources
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines: an event a line, as in timeline.json.")
@_options.settings(*SETTINGS)
def command(sources: tuple[str, ...], as_json: bool, **options: Any) -> int:
    """Print the timeline of all sources, by year; or that of a timeline.json, as it was built."""
    from timeline.cli import _lines, _run, _screen
    from timeline.rendering import data

    report = _run.Report()
    timeline = _stored(sources, options) or _built(sources, options, report)
    if as_json:
        for event in timeline.events:
            _lines.emit(data.event(event))
    else:
        _screen.show(timeline)
    return report.status


def _built(sources: tuple[str, ...], options: Mapping[str, Any], report: Report) -> Timeline:
    from timeline import pipeline
    from timeline.cli import _run, _settings

    config = _settings.load(options)
    return pipeline.timeline(_run.analyses(sources, config, report), config)


def _stored(sources: tuple[str, ...], options: Mapping[str, Any]) -> Timeline | None:
    """Read back what was built; None if the sources are to be read as documents."""
    from timeline.errors import UsageError
    from timeline.rendering import stored

    path = Path(sources[0]) if len(sources) == 1 else None
    if path is None or path.suffix.lower() != SUFFIX or not path.is_file():
        return None
    fields = stored.fields(path.read_bytes())
    if fields is None:
        return None
    given = [f"--{name.replace('_', '-')}" for name, value in options.items() if value is not None]
    if given:
        raise UsageError(f"{path} is a timeline and shown as it was built; leave out {', '.join(given)}")
    try:
        return stored.timeline(fields)
    except ValueError as error:
        raise UsageError(f"{path} is no timeline.json: {error}; build it anew") from error
