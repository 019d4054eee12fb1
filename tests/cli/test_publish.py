import os
from pathlib import Path

import pytest

from timeline.cli._publish import publish

LONG_AGO = 1_000_000_000


def test_the_folder_is_made(folder: Path) -> None:
    changed = publish({"a.json": b"1", "b.xml": b"2"}, folder / "deep" / "out")

    assert changed == ("a.json", "b.xml")
    assert {path.name: path.read_bytes() for path in (folder / "deep" / "out").iterdir()} == {
        "a.json": b"1",
        "b.xml": b"2",
    }


def test_a_file_whose_bytes_are_the_same_is_not_touched(folder: Path) -> None:
    publish({"a.json": b"1", "b.xml": b"2"}, folder)
    for name in ("a.json", "b.xml"):
        os.utime(folder / name, (LONG_AGO, LONG_AGO))

    assert publish({"a.json": b"1", "b.xml": b"3"}, folder) == ("b.xml",)
    assert (folder / "a.json").stat().st_mtime == LONG_AGO
    assert (folder / "b.xml").stat().st_mtime > LONG_AGO


def test_a_file_is_replaced_and_not_written_into(folder: Path) -> None:
    publish({"a.json": b"old"}, folder)
    with (folder / "a.json").open("rb") as reader:
        publish({"a.json": b"new"}, folder)

        assert reader.read() == b"old"


def test_files_can_be_read_by_whom_the_umask_allows(folder: Path) -> None:
    before = os.umask(0o022)
    try:
        publish({"a.json": b"1"}, folder)
    finally:
        os.umask(before)

    assert (folder / "a.json").stat().st_mode & 0o777 == 0o644


def test_a_link_stays_a_link(folder: Path) -> None:
    (folder / "www").mkdir()
    (folder / "a.json").symlink_to("www/a.json")
    publish({"a.json": b"1"}, folder)

    assert (folder / "a.json").is_symlink()
    assert (folder / "www" / "a.json").read_bytes() == b"1"


def test_a_failure_leaves_nothing_half_done(folder: Path) -> None:
    (folder / "a.json").mkdir()
    with pytest.raises(OSError, match="directory"):
        publish({"a.json": b"1"}, folder)

    assert [path.name for path in folder.iterdir()] == ["a.json"]
