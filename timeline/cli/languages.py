"""`timeline languages`: prints a table of the languages that are read."""

import click

from timeline.cli import _options


@click.command(epilog=_options.example("timeline languages"))
def command() -> int:
    """List the languages that are read, with the number of rules of their own."""
    from timeline import registry
    from timeline.cli._terminal import table

    rows = [(code, language.name, str(len(language.rules) or "-")) for code, language in registry.languages().items()]
    click.echo(table(("CODE", "NAME", "RULES"), rows))
    return 0
