import os
from pathlib import Path

import pytest

from timeline.cli import _sources
from timeline.model import Problem, Source

SUFFIXES = (".txt", ".tar.gz")


def read(*paths: str) -> tuple[list[str], list[str]]:
    """Give the names of the sources, and the problems as text."""
    problems: list[Problem] = []
    names = [source.name for source in _sources.read(paths, SUFFIXES, problems.append)]
    return names, [str(problem) for problem in problems]


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")


def test_a_folder_is_walked_in_sorted_order(folder: Path) -> None:
    make(folder, "in/b.txt", "in/a/z.TXT", "in/c/d/e.tar.gz", "in/B.txt")

    assert read("in") == (["in/B.txt", "in/a/z.TXT", "in/b.txt", "in/c/d/e.tar.gz"], [])


def test_hidden_files_and_unknown_suffixes_are_left_out_of_a_folder(folder: Path) -> None:
    make(folder, "in/a.txt", "in/.b.txt", "in/.git/c.txt", "in/d.bin")

    assert read("in") == (["in/a.txt"], [])


def test_a_named_file_is_tried_whatever_it_is_called(folder: Path) -> None:
    make(folder, "notes.bin", ".hidden.txt")

    assert read("notes.bin", ".hidden.txt") == (["notes.bin", ".hidden.txt"], [])


def test_the_bytes_are_the_files(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\xff\x00")

    assert list(_sources.read(["a.txt"], SUFFIXES, lambda problem: None)) == [Source("a.txt", b"\xff\x00")]


def test_two_files_of_one_stem_keep_two_names(folder: Path) -> None:
    make(folder, "in/a.txt", "in/a.tar.gz", "in/b/a.txt")

    assert read("in") == (["in/a.tar.gz", "in/a.txt", "in/b/a.txt"], [])


def test_a_file_is_read_once_however_many_ways_lead_to_it(folder: Path) -> None:
    make(folder, "in/a.txt")
    (folder / "in" / "b.txt").symlink_to("a.txt")

    assert read("in/a.txt", "./in/a.txt", "in", "in") == (["in/a.txt"], [])


def test_links_that_lead_nowhere_or_back_are_left_alone(folder: Path) -> None:
    make(folder, "in/a/doc.txt")
    (folder / "in" / "a" / "up").symlink_to("..")
    (folder / "in" / "self.txt").symlink_to("self.txt")
    (folder / "in" / "dangling.txt").symlink_to("nowhere")

    assert read("in") == (["in/a/doc.txt"], [])


def test_a_link_to_a_folder_elsewhere_is_followed(folder: Path) -> None:
    make(folder, "elsewhere/a.txt", "in/b.txt")
    (folder / "in" / "more").symlink_to("../elsewhere")

    assert read("in") == (["in/b.txt", "in/more/a.txt"], [])


def test_a_pipe_in_a_folder_is_left_alone(folder: Path) -> None:
    make(folder, "in/a.txt")
    os.mkfifo(folder / "in" / "b.txt")

    assert read("in") == (["in/a.txt"], [])


@pytest.mark.parametrize("name", ["pipe.txt", "/dev/zero"])
def test_a_named_pipe_or_device_does_not_hang(folder: Path, name: str) -> None:
    os.mkfifo(folder / "pipe.txt")

    why = "a pipe or device, which may never end; make it readable or leave it out"
    assert read(name) == ([], [f"{name}: not read: {why}"])


@pytest.mark.parametrize(
    ("name", "why"),
    [
        pytest.param("nowhere.txt", "no such file; check the path", id="missing"),
        pytest.param("self.txt", "too many levels of symbolic links; make it readable or leave it out", id="loop"),
        pytest.param("a" * 300, "file name too long; make it readable or leave it out", id="too-long"),
        pytest.param("a.txt/b.txt", "not a directory; make it readable or leave it out", id="below-a-file"),
    ],
)
def test_what_cannot_be_opened_is_reported_and_the_rest_is_read(folder: Path, name: str, why: str) -> None:
    make(folder, "a.txt")
    (folder / "self.txt").symlink_to("self.txt")

    assert read(name, "a.txt") == (["a.txt"], [f"{name}: not read: {why}"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_reported(folder: Path) -> None:
    make(folder, "a.txt")
    (folder / "a.txt").chmod(0)

    assert read("a.txt") == ([], ["a.txt: not read: permission denied; make it readable or leave it out"])


def test_a_folder_without_documents_is_reported(folder: Path) -> None:
    make(folder, "in/a.bin")

    why = "no file in it has a known suffix; known: .tar.gz, .txt"
    assert read("in") == ([], [f"in: nothing read: {why}"])


def test_a_path_below_the_working_folder_is_named_relative_to_it(folder: Path) -> None:
    make(folder, "in/a.txt")

    assert read(str(folder / "in")) == (["in/a.txt"], [])


def test_a_name_that_is_no_utf_8_is_made_one(folder: Path) -> None:
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("a", "utf-8")

    assert read(os.fsdecode(b"caf\xe9.txt")) == (["caf\ufffd.txt"], [])
