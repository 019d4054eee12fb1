"""The options and arguments that several commands share."""

from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]

_SOURCES = """SOURCES are files, folders (walked in sorted order, without hidden files) or - for standard input;
without any, the folder seeds/."""

_SETTINGS = {
    "anchor": click.option(
        "--anchor",
        metavar="DATE",
        help="Publication time of documents that name none: 2025-04-07 or 2025-04-07T14:39.",
    ),
    "language": click.option(
        "--language", metavar="CODE", help="Language of documents that name none: zh, en, pt-BR; default: detected."
    ),
    "title": click.option("--title", metavar="TEXT", help="Title of the timeline; default: that of the one document."),
    "min_score": click.option(
        "--min-score", type=float, metavar="SCORE", help="Leave out milestones below this score, 0 to 1; default: 0.5."
    ),
    "since": click.option(
        "--since", metavar="DATE", help="Leave out what is dated before: 2025-04-07, 2025-04 or 2025."
    ),
    "until": click.option("--until", metavar="DATE", help="Leave out what is dated after."),
    "top": click.option(
        "--top", type=int, metavar="N", help="Keep only so many dates, those that matter most; default: every event."
    ),
    "sentences": click.option(
        "--sentences", type=int, metavar="N", help="With --top, tell each date by so many sentences; default: 3."
    ),
    "site": click.option("--site", metavar="URL", help="Address under which the outputs will be published."),
    "first_seen": click.option(
        "--first-seen",
        metavar="TIME",
        help="When the events count as first seen, 2025-04-07T06:39:00Z; default: when their document was published.",
    ),
    "timezone": click.option(
        "--timezone",
        metavar="ZONE",
        help="Zone of clock times whose text and language name none: Asia/Shanghai; default: UTC.",
    ),
    "feed_size": click.option(
        "--feed-size", type=int, metavar="N", help="So many of the newest changes stand in a feed; default: 100."
    ),
    "hub": click.option("--hub", metavar="URL", help="Address of the WebSub hub that tells subscribers of changes."),
    "coarse": click.option(
        "--coarse",
        metavar="HOW",
        help="Dates coarser than a day in calendars: on their first day, as a span, or omit; default: first.",
    ),
    "jobs": click.option("--jobs", type=int, metavar="N", help="Analyse so many documents at once; default: 1."),
    "config": click.option(
        "--config", metavar="FILE", help="Settings as TOML; default: timeline.toml, if there is one."
    ),
}


def settings(*names: str) -> Callable[[Command], Command]:
    """Give a command those settings as options, and `--config`."""

    def add(command: Command) -> Command:
        for name in ("config", *reversed(names)):
            command = _SETTINGS[name](command)
        return command

    return add


def sources(command: Command) -> Command:
    """Give a command the argument SOURCES, and say in its help what they are."""
    command.__doc__ = f"{command.__doc__}\n\n{_SOURCES}"
    return click.argument("sources", nargs=-1)(command)


def example(line: str) -> str:
    r"""Give the end of a help text; click keeps the lines of a paragraph that ``\b`` opens."""
    return f"\b\nExample:\n  {line}"
