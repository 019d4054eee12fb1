"""Words of the command line -> the command that does them, and its exit status.

Commands are loaded when they are asked for, and they load the pipeline when they run: the help comes at once.
"""

import gc
import os
import signal
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from timeline import __version__
from timeline.cli._terminal import visible
from timeline.errors import UsageError

COMMANDS = (
    "build",
    "show",
    "dates",
    "extract",
    "explain",
    "check",
    "schema",
    "languages",
    "readers",
    "outputs",
)  # as help lists them
WRONG_USAGE = 2
SIGNALLED = 128  # a shell's status for a program that a signal ended is this much more than the signal's number
INTERRUPTED = SIGNALLED + signal.SIGINT
GARBAGE = 50_000  # new objects before those are looked for that hold each other; ours do not
PIPE_BROKEN = SIGNALLED + getattr(signal, "SIGPIPE", 13)  # no such signal on Windows


class Commands(click.Group):
    """A group of one module per command; what goes wrong on the way in or out is one line, never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Load the module of a command."""
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"timeline.cli.{name}").command
        return command

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run a command line and leave with its exit status."""
        gc.set_threshold(GARBAGE)
        try:
            status = super().main(*args, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(WRONG_USAGE)
        except click.ClickException as error:
            click.echo(_line(error), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            sys.exit(INTERRUPTED)
        sys.exit(status)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that the words name; see to the ends that are not the command's own."""
        if isinstance(sys.stdout, TextIOWrapper):  # it is None where the caller closed it
            sys.stdout.reconfigure(errors="backslashreplace")  # the locale may lack characters
        try:
            status = super().invoke(ctx)
            click.echo(nl=False)  # flushes
        except UsageError as error:
            raise click.UsageError(str(error)) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes once more at exit
            ctx.exit(PIPE_BROKEN)
        except OSError as error:
            raise click.ClickException(f"cannot go on: {error.strerror or error}") from error
        return status


def _line(error: click.ClickException) -> str:
    message = visible(" ".join(error.format_message().split()).rstrip("."))
    context = getattr(error, "ctx", None)
    way_out = f"; see '{context.command_path} -h'" if context else ""
    return f"timeline: {message[:1].lower()}{message[1:]}{way_out}"


@click.group(
    "timeline", cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="timeline")
def main() -> None:
    """Find the dated milestones in documents and publish them as feeds, a calendar, JSON and a page."""
