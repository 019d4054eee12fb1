"""`timeline outputs`: prints a table of the formats that come out."""

import click

from timeline.cli import _options


@click.command(epilog=_options.example("timeline outputs"))
def command() -> int:
    """List the formats that can be written."""
    from timeline import registry
    from timeline.cli._terminal import table

    rows = [(name, output.filename, output.media_type, output.summary) for name, output in registry.outputs().items()]
    click.echo(table(("NAME", "FILE", "MEDIA TYPE", "WHAT"), rows))
    return 0
