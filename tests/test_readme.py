"""README.md names only what there is."""

import re
from pathlib import Path
from typing import Literal

import click
import pytest

from timeline import registry
from timeline.cli.main import COMMANDS, main
from timeline.rendering.dates import label

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
WRITTEN = re.sub(r"<!-- \[\[\[cog.*?\[\[\[end\]\]\] -->", "", README, flags=re.DOTALL)  # by a person, that is
DATES = re.findall(
    r"^\| .* \| `([^`]+)`(?:, and `(early|mid|late)` beside it)? \| (.+) \|$", WRITTEN, flags=re.MULTILINE
)


def test_the_two_commands_stand_at_the_top() -> None:
    opening = README.splitlines()[:5]

    assert [line.split("  ")[2] for line in opening if line.startswith("    make")] == ["make", "make test"]


def test_every_command_named_is_there() -> None:
    named = set(re.findall(r"(?:`|/|    )timeline ([a-z]+)", WRITTEN))

    assert named
    assert named - set(COMMANDS) == set()


def test_every_option_named_is_there() -> None:
    context = click.Context(main)
    commands = [command for name in COMMANDS if (command := main.get_command(context, name))]
    options = {option for command in commands for parameter in command.params for option in parameter.opts}

    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", WRITTEN)) - options == set()


def _files() -> set[str]:
    outputs = registry.outputs().values()
    return {name for output in outputs for name in (output.filename, *output.further)}


def test_every_output_file_named_is_there() -> None:
    named = set(re.findall(r"[\w/.-]+\.(?:xml|ics|html|json)\b", WRITTEN))

    assert {Path(name).name for name in named} - _files() == set()


def test_every_place_named_is_there() -> None:
    named = re.findall(r"`(timeline/[\w./]+)`", WRITTEN)

    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize(("edtf", "modifier", "shown"), DATES)
def test_a_date_is_shown_as_it_says(edtf: str, modifier: Literal["", "early", "mid", "late"], shown: str) -> None:
    assert label(edtf, modifier or None, "en") == shown


def test_the_table_of_dates_is_found() -> None:
    assert DATES
