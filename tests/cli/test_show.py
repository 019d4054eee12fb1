import json
import os
import pty
import re
from pathlib import Path

import pytest
from click.testing import Result
from rich.cells import cell_len

from tests.cli.sample import Run, Start
from tests.outputs.sample import TIMELINE, main
from timeline.outputs.json import OUTPUT

LINK = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")
COLOUR = re.compile(r"\x1b\[[\d;]*m")


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what says how terminals look where the tests run."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def stored(folder: Path) -> str:
    (folder / "timeline.json").write_bytes(main(OUTPUT, TIMELINE))
    return "timeline.json"


def lines(result: Result) -> list[str]:
    return COLOUR.sub("", LINK.sub("", result.stdout)).splitlines()


def test_a_timeline_is_printed_by_year(seeds: Path, run: Run) -> None:
    result = run("show", "--anchor", "2031-05-05", "--title", "Norvale")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[:4] == ["Norvale", "2 milestones · 2031 · from 2 sources", "", "2031"]
    assert re.fullmatch(r"3 May  ●  .*Norvale Bridge.*", result.stdout.splitlines()[4])


def test_what_was_built_can_be_shown(seeds: Path, run: Run) -> None:
    run("build", "--anchor", "2031-05-05", "--title", "Norvale")

    assert run("show", "out/timeline.json").stdout == run("show", "--anchor", "2031-05-05", "--title", "Norvale").stdout


def test_what_is_ahead_comes_last(stored: str, run: Run) -> None:
    told = lines(run("show", stored))

    assert told[-7:] == [
        "As of 7 May 2025. What follows was still ahead.",
        "",
        "2028",
        "                  1 July  ○  河湾镇至云麓的铁路计划通车  planned · launch",
        "",
        "2030s",
        "              late 2030s  ○  Norvale wants to run on sunlight alone  planned · target",
    ]


def test_marks_stand_in_one_column_whatever_the_script(stored: str, run: Run) -> None:
    told = lines(run("show", stored))

    assert {cell_len(line[: at.start()]) for line in told if (at := re.search("[●○◐×]  ", line))} == {26}


@pytest.mark.parametrize("columns", [24, 40, 79])
def test_nothing_is_wider_than_the_terminal(
    stored: str, run: Run, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(columns))
    told = lines(run("show", stored))

    assert [line for line in told[2:] if not line.startswith("As of") and cell_len(line) > columns] == []
    assert len(told) > len(lines(run("show", stored, env={"FORCE_COLOR": None})))


def test_a_pipe_gets_no_colour_and_whole_lines(stored: str, run: Run) -> None:
    assert "\x1b" not in run("show", stored).stdout


def test_no_color_is_respected(stored: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("show", stored).stdout
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b[36m" in coloured
    assert re.findall(r"\x1b\[[\d;]*3\d", run("show", stored).stdout) == []


def test_a_terminal_gets_colour_and_links(stored: str, start: Start) -> None:
    ours, theirs = pty.openpty()
    process = start("show", stored, stdout=theirs, env={"TERM": "xterm-256color"})
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # Linux ends a terminal so
        pass
    process.communicate(timeout=30)

    assert process.returncode == 0
    assert b"\x1b[36m" in shown
    assert b"https://news.example/strike#:~:text=" in shown


def test_escapes_in_a_title_do_not_reach_the_terminal(folder: Path, run: Run) -> None:
    (folder / "a.txt").write_text("The Norvale\x1b[2J Bridge was opened on 3 May 2031.\n", "utf-8")

    assert "\x1b" not in run("show", "a.txt", "--anchor", "2031-06-01").stdout


def test_json_is_an_event_a_line_as_in_the_file(stored: str, run: Run, folder: Path) -> None:
    result = run("show", stored, "--json")

    assert [json.loads(line) for line in result.stdout.splitlines()] == json.loads((folder / stored).read_bytes())[
        "events"
    ]


def test_a_json_file_of_documents_is_read_as_such(folder: Path, run: Run) -> None:
    (folder / "a.json").write_text('[{"id": "a", "text": "The Norvale Bridge was opened on 3 May 2031."}]', "utf-8")

    assert "Norvale Bridge" in run("show", "a.json", "--anchor", "2031-06-01").stdout


def test_what_was_built_is_not_built_anew(stored: str, run: Run) -> None:
    result = run("show", stored, "--top", "3")

    assert result.exit_code == 2
    assert result.stderr == f"timeline: {stored} is a timeline and shown as it was built; leave out --top\n"


def test_a_broken_timeline_is_one_line(folder: Path, run: Run) -> None:
    (folder / "timeline.json").write_text('{"schema_version": "1.0", "title": "Norvale"}', "utf-8")
    result = run("show", "timeline.json")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("timeline: timeline.json is no timeline.json: it has no id; build it anew")


def test_nothing_to_show_is_said(folder: Path, run: Run) -> None:
    (folder / "plain.txt").write_text("Nothing is dated here.\n", "utf-8")

    assert run("show", "plain.txt", "--anchor", "2031-05-05", "--title", "Norvale").stdout == "Norvale\nNo milestones\n"


def test_a_terminal_without_our_marks_gets_its_own(stored: str, start: Start) -> None:
    process = start("show", stored, env={"PYTHONIOENCODING": "ascii"})
    shown, _ = process.communicate(timeout=30)

    assert b"3 - 9 March" not in shown
    assert re.search(rb"12 May  \*  \\u9752", shown)
