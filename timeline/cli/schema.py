"""`timeline schema`: prints the JSON Schema of timeline.json."""

from importlib.resources import files

import click

from timeline.cli import _options

SCHEMA = "timeline.schema.json"


@click.command(epilog=_options.example("timeline schema > timeline.schema.json"))
def command() -> int:
    """Print the JSON Schema of timeline.json."""
    click.echo(files("timeline.outputs").joinpath(SCHEMA).read_bytes(), nl=False)
    return 0
