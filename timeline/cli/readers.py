"""`timeline readers`: prints a table of the formats that go in."""

import click

from timeline.cli import _options


@click.command(epilog=_options.example("timeline readers"))
def command() -> int:
    """List the formats that can be read."""
    from timeline import registry
    from timeline.cli._terminal import table

    rows = [
        (name, " ".join(reader.suffixes), " ".join(reader.media_types), reader.summary)
        for name, reader in registry.readers().items()
    ]
    click.echo(table(("NAME", "SUFFIXES", "MEDIA TYPES", "WHAT"), rows))
    return 0
