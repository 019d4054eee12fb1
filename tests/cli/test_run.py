import os
import pty
from pathlib import Path

import pytest

from tests.cli.sample import Start

DOCUMENT = '{"text": "It opened on 3 May 2031.", "lang": "en", "dct": "2031-05-04"}\n'


def on_terminal(start: Start, *words: str) -> str:
    """Run a command whose standard error is a terminal; give what that shows."""
    ours, theirs = pty.openpty()
    process = start(*words, stderr=theirs)
    process.communicate()
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # Linux: nobody holds the other end any more
        pass
    os.close(ours)
    return shown.decode()


@pytest.mark.parametrize(("documents", "bar"), [(8, False), (9, True)])
def test_a_terminal_sees_a_bar_once_there_are_more_than_a_few(
    folder: Path, start: Start, documents: int, bar: bool
) -> None:
    (folder / "all.jsonl").write_text(DOCUMENT * documents, "utf-8")

    assert ("documents  [" in on_terminal(start, "dates", "all.jsonl")) == bar


def test_a_terminal_is_told_what_was_built(folder: Path, start: Start) -> None:
    (folder / "all.jsonl").write_text(DOCUMENT, "utf-8")

    shown = on_terminal(start, "build", "all.jsonl", "--format", "json")
    assert shown == "out: documents 1, events 1, files changed 2\r\n"


def test_without_a_terminal_nothing_is_said(folder: Path, start: Start) -> None:
    (folder / "all.jsonl").write_text(DOCUMENT * 20, "utf-8")

    assert start("build", "all.jsonl").communicate() == (b"", b"")


def test_the_same_note_on_many_documents_is_said_of_the_first_and_the_others_are_counted(
    folder: Path, start: Start
) -> None:
    (folder / "undated.jsonl").write_text('{"text": "It opened last year.", "lang": "en"}\n' * 1_007, "utf-8")

    process = start("dates", "undated.jsonl")
    said = process.communicate()[1].decode().splitlines()

    assert len(said) == 6
    assert said[-1] == (
        "timeline: 1,002 more: no publication date: relative dates stay unresolved; give one with --anchor"
    )
    assert process.returncode == 0
