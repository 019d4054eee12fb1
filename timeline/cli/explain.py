"""`timeline explain`: a text -> a drawing of what was found in it, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from timeline.cli import _options
from timeline.cli._terminal import typed

if TYPE_CHECKING:
    from timeline.config import Config
    from timeline.pipeline import Analysis

STDIN = "-"


@click.command(epilog=_options.example("timeline explain 'It opened last March.' --anchor 2025-04-07"))
@click.argument("text")
@_options.settings("anchor", "language", "min_score", "timezone")
def command(text: str, **options: Any) -> int:
    """Show the time expressions and milestones of TEXT (- for standard input), and how they were found."""
    from timeline.cli import _drawing, _settings, _sources

    config = _settings.load(options)
    words = _sources.stdin().decode("utf-8-sig", "replace") if text == STDIN else typed(text)
    click.echo("\n".join(_drawing.drawing(_analyse(words, config), config.min_score)))
    return 0


def _analyse(text: str, config: Config) -> Analysis:
    from timeline import pipeline, registry
    from timeline.model import Document
    from timeline.stages import identify

    document = identify.identify(Document(id=STDIN, text=text, source=STDIN), registry.languages(), config)
    return pipeline.analyse(document, config)
