"""`timeline dates`: sources -> their time expressions as JSON Lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from timeline.cli import _options

if TYPE_CHECKING:
    from timeline.model import TimeExpression


@click.command(epilog=_options.example("timeline dates notes.txt --anchor 2025-04-07"))
@_options.sources
@_options.settings("anchor", "language", "timezone", "jobs")
def command(sources: tuple[str, ...], **options: Any) -> int:
    """Print every time expression, one JSON line a document."""
    from timeline import pipeline
    from timeline.cli import _lines, _run, _settings

    report = _run.Report()
    for analysis in _run.analyses(sources, _settings.load(options), report, pipeline.date):
        found = [_timex(expression) for expression in pipeline.tags(analysis)]
        _lines.emit({**_lines.head(analysis.document), "timexes": found})
    return report.status


def _timex(expression: TimeExpression) -> dict[str, Any]:
    resolution = expression.resolution
    assert resolution is not None
    return {
        "start": expression.span.start,
        "end": expression.span.end,
        "text": expression.text,
        "type": expression.type,
        "value": resolution.timex,
        **({"mod": expression.modifier} if expression.modifier else {}),
        **({"edtf": resolution.edtf} if resolution.edtf else {}),
        "rule": "+".join(expression.rules),
    }
