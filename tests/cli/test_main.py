import signal
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from tests.cli.sample import BRIDGE, Run, Start
from timeline.cli.main import COMMANDS


def test_version_is_the_packages(run: Run) -> None:
    result = run("--version")

    assert (result.exit_code, result.stdout) == (0, f"timeline, version {timeline.__version__}\n")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_the_commands_in_their_order(run: Run, option: str) -> None:
    result = run(option)

    listed = [line.split()[0] for line in result.stdout.partition("Commands:\n")[2].splitlines()]
    assert (result.exit_code, listed) == (0, list(COMMANDS))


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_ends_with_an_example(run: Run, name: str) -> None:
    result = run(name, "-h")

    *_, heading, example = result.stdout.splitlines()
    assert (result.exit_code, heading, example.split()[:2]) == (0, "  Example:", ["timeline", name])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(run: Run, name: str) -> None:
    options = run(name, "-h").stdout.partition("Options:\n")[2].partition("Example:")[0]

    assert all(len(line.split()) > 2 for line in options.splitlines() if line.strip().startswith("-"))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        pytest.param(["bild"], "no such command 'bild'", id="command"),
        pytest.param(["build", "--colour"], "no such option", id="option"),
        pytest.param(
            ["build", "--jobs", "many"], "invalid value for '--jobs': 'many' is not a valid integer", id="value"
        ),
        pytest.param(["build", "--format", "xls"], "unknown format 'xls'; known: ", id="format"),
        pytest.param(["explain"], "missing argument 'TEXT'", id="argument"),
        pytest.param(["build"], "no sources: there is no folder seeds/; name files", id="no-sources"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(run: Run, words: list[str], line: str) -> None:
    result = run(*words)

    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert result.stderr.startswith(f"timeline: {line}")
    assert "; " in result.stderr  # the way out


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    result = run()

    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: timeline")


def test_starting_loads_click_and_nothing_else_of_weight() -> None:
    script = "import sys, timeline.cli.main; print(*sorted(m for m in sys.modules if m.startswith('timeline')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=_root())

    loaded = "timeline timeline.cli timeline.cli._terminal timeline.cli.main timeline.errors"
    assert done.stdout.split() == loaded.split()


def test_help_does_not_load_the_pipeline() -> None:
    script = (
        "import sys; from click.testing import CliRunner; from timeline.cli.main import main;"
        "CliRunner().invoke(main, ['-h']); print('timeline.registry' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=_root())

    assert done.stdout == "False\n"


def test_a_pipe_that_closes_ends_the_run_in_silence(folder: Path, start: Start) -> None:
    line = '{"text": "It opened on 3 May 2031. %s", "lang": "en", "dct": "2031-05-04"}\n' % ("x " * 500)
    (folder / "many.jsonl").write_text(line * 500, "utf-8")
    process = start("dates", "many.jsonl")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    process.stdout = None
    _, stderr = process.communicate()

    assert (process.returncode, stderr) == (128 + signal.SIGPIPE, b"")


def test_an_interrupt_ends_the_run_in_silence_with_130(folder: Path, start: Start) -> None:
    (folder / "bridge.jsonl").write_text('{"id": "a", "text": "It opened.", "dct": "2031-05-04"}\n', "utf-8")
    process = start("dates", "bridge.jsonl", "-")
    assert process.stdout is not None
    process.stdout.readline()  # the first document is done; the second never comes
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate()

    assert (process.returncode, stderr) == (130, b"")


def test_a_locale_without_the_characters_stops_nothing(seeds: Path, start: Start) -> None:
    process = start("explain", "2031年5月4日停航。", env={"PYTHONIOENCODING": "latin-1"})
    stdout, stderr = process.communicate()

    assert (process.returncode, stderr) == (0, b"")
    assert b"\\u5e74" in stdout


def test_a_closed_standard_output_stops_nothing(seeds: Path, start: Start) -> None:
    script = f"{sys.executable} -m timeline build --out out >&-"
    process = subprocess.run(["sh", "-c", script], env={"PYTHONPATH": str(_root())}, capture_output=True, check=False)

    assert b"Traceback" not in process.stderr
    assert (seeds / "out" / "timeline.json").exists()


def test_a_full_disk_is_one_line(seeds: Path, start: Start) -> None:
    with Path("/dev/full").open("wb") as full:
        process = start("dates", stdout=full)
        _, stderr = process.communicate()

    assert process.returncode == 1
    assert stderr.splitlines()[-1].startswith(b"timeline: cannot go on: ")


def test_standard_input_is_read_and_written_as_utf_8(start: Start) -> None:
    process = start("extract", "-")
    stdout, _ = process.communicate(b'{"id": "a", "text": "' + BRIDGE.strip().encode() + b'", "dct": "2031-05-04"}\n')

    assert process.returncode == 0
    assert b'"date": "2031-05-03"' in stdout


def _root() -> Path:
    return Path(timeline.__file__).parents[1]
