"""`timeline extract`: sources -> their milestones as JSON Lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from timeline.cli import _options

if TYPE_CHECKING:
    from timeline.model import Milestone

SCORE_DIGITS = 3


@click.command(epilog=_options.example("timeline extract articles/ --language zh --min-score 0.7"))
@_options.sources
@click.option("--all", "every", is_flag=True, help="Also print what stayed under the threshold, with its score.")
@_options.settings("anchor", "language", "min_score", "timezone", "jobs")
def command(sources: tuple[str, ...], every: bool, **options: Any) -> int:
    """Print the milestones, one JSON line a document."""
    from timeline.cli import _lines, _run, _settings

    config, report = _settings.load(options), _run.Report()
    least = 0.0 if every else config.min_score
    for analysis in _run.analyses(sources, config, report):
        found = [_milestone(milestone) for milestone in analysis.milestones if milestone.score >= least]
        _lines.emit({**_lines.head(analysis.document), "title": analysis.document.title, "milestones": found})
    return report.status


def _milestone(milestone: Milestone) -> dict[str, Any]:
    provenance = milestone.provenance
    return {
        "date": milestone.date,
        **({"modifier": milestone.modifier} if milestone.modifier else {}),
        "title": milestone.title,
        "status": milestone.status,
        "category": milestone.category,
        "score": round(milestone.score, SCORE_DIGITS),
        "quote": provenance.quote,
        "start": provenance.span.start,
        "end": provenance.span.end,
        "date_text": list(provenance.date_text),
        "rules": list(provenance.rules),
    }
