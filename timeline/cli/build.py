"""`timeline build`: sources -> the timeline in every format, as files of a folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.cli import _options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.cli._publish import Published
    from timeline.config import Config
    from timeline.contracts import Output
    from timeline.model import Problem

SETTINGS = (
    *("title", "site", "anchor", "language", "min_score", "since", "until", "top", "sentences"),
    *("first_seen", "timezone", "feed_size", "hub", "coarse", "jobs"),
)


@click.command(epilog=_options.example("timeline build articles/ --out public --site https://example.org/ferries/"))
@_options.sources
@click.option("--out", metavar="DIR", default="out", show_default=True, help="Folder for the files; made if missing.")
@click.option(
    "--format", "formats", metavar="NAME", multiple=True, help="Only this format; may be given again.  [default: all]"
)
@_options.settings(*SETTINGS)
def command(sources: tuple[str, ...], out: str, formats: tuple[str, ...], **options: Any) -> int:
    """Build the timeline of all sources and write it in every format."""
    from timeline import pipeline
    from timeline.cli import _publish, _run, _settings

    config, chosen, report = _settings.load(options), _outputs(formats), _run.Report()
    analyses = tuple(_run.analyses(sources, config, report))
    timeline = pipeline.timeline(analyses, config)
    if not timeline.events:
        report(_empty(out, config))
    for problem in (problem for output in chosen for problem in output.problems(timeline)):
        report(problem)
    try:
        published = _publish.publish({output.name: output.files(timeline) for output in chosen}, Path(out))
    except OSError as error:
        report(_unwritten(out, error))
    else:
        _sum_up(out, len(timeline.events), len(analyses), published)
    return report.status


def _outputs(formats: Sequence[str]) -> list[Output]:
    from timeline import registry

    known = registry.outputs()
    return [registry.pick("format", known, name) for name in dict.fromkeys(formats)] or list(known.values())


def _empty(out: str, config: Config) -> Problem:
    from timeline.model import Problem

    why = f"no milestone reached the score of {config.min_score}"
    return Problem(out, "the timeline is empty", why, "see what there is: timeline extract --all", fatal=False)


def _unwritten(out: str, error: OSError) -> Problem:
    from timeline.model import Problem

    why = error.strerror or str(error)
    return Problem(out, "not written", why[:1].lower() + why[1:], "choose another folder with --out")


def _sum_up(out: str, events: int, documents: int, published: Published) -> None:
    if sys.stderr.isatty():
        changed, removed = len(published.changed), len(published.removed)
        files = f"files changed {changed}" + (f", removed {removed}" if removed else "")
        click.echo(f"{out}: documents {documents}, events {events}, {files}", err=True)
