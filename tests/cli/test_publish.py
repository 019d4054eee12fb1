import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.cli._publish import MANIFEST, Published, publish
from timeline.contracts import File

LONG_AGO = 1_000_000_000


def files(**data: bytes) -> dict[str, Iterator[File]]:
    return {"json": (File(f"{name}.json", [data[:1], data[1:]]) for name, data in data.items())}


def stands(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != MANIFEST}


def test_the_folder_is_made(folder: Path) -> None:
    published = publish(files(a=b"1", b=b"2"), folder / "deep" / "out")

    assert published == Published(changed=("a.json", "b.json"), removed=())
    assert stands(folder / "deep" / "out") == {"a.json": b"1", "b.json": b"2"}


def test_a_file_whose_bytes_are_the_same_is_not_touched(folder: Path) -> None:
    publish(files(a=b"1", b=b"2"), folder)
    for name in ("a.json", "b.json"):
        os.utime(folder / name, (LONG_AGO, LONG_AGO))

    assert publish(files(a=b"1", b=b"3"), folder).changed == ("b.json",)
    assert (folder / "a.json").stat().st_mtime == LONG_AGO
    assert (folder / "b.json").stat().st_mtime > LONG_AGO


def test_a_file_is_replaced_and_not_written_into(folder: Path) -> None:
    publish(files(a=b"old"), folder)
    with (folder / "a.json").open("rb") as reader:
        publish(files(a=b"new"), folder)

        assert reader.read() == b"old"


def test_files_can_be_read_by_whom_the_umask_allows(folder: Path) -> None:
    before = os.umask(0o022)
    try:
        publish(files(a=b"1"), folder)
    finally:
        os.umask(before)

    assert (folder / "a.json").stat().st_mode & 0o777 == 0o644


def test_a_link_stays_a_link(folder: Path) -> None:
    (folder / "www").mkdir()
    (folder / "a.json").symlink_to("www/a.json")
    publish(files(a=b"1"), folder)

    assert (folder / "a.json").is_symlink()
    assert (folder / "www" / "a.json").read_bytes() == b"1"


def test_a_place_that_is_taken_leaves_nothing_half_done(folder: Path) -> None:
    (folder / "a.json").mkdir()
    with pytest.raises(OSError, match="directory"):
        publish(files(a=b"1"), folder)

    assert [path.name for path in folder.iterdir()] == ["a.json"]


def test_a_failure_in_the_last_file_leaves_the_first_as_it_was(folder: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"2"
        raise RuntimeError

    publish(files(a=b"1"), folder)
    with pytest.raises(RuntimeError):
        publish({**files(a=b"2"), "broken": [File("b.json", broken())]}, folder)

    assert stands(folder) == {"a.json": b"1"}


def test_what_the_last_build_wrote_and_this_one_did_not_is_taken_away(folder: Path) -> None:
    (folder / "own.json").write_bytes(b"not ours")
    publish(files(a=b"1", b=b"2"), folder)

    assert publish(files(a=b"1"), folder) == Published(changed=(), removed=("b.json",))
    assert stands(folder) == {"a.json": b"1", "own.json": b"not ours"}


def test_what_belongs_to_another_output_stays(folder: Path) -> None:
    publish({**files(a=b"1"), "text": [File("a.txt", [b"2"])]}, folder)
    publish(files(b=b"3"), folder)

    assert stands(folder) == {"b.json": b"3", "a.txt": b"2"}
    assert publish({"text": []}, folder).removed == ("a.txt",)


@pytest.mark.parametrize("listed", [b"json ../a.json\njson /a.json\njson .hidden\njson\n", b"\xff\n", b""])
def test_a_list_that_was_tampered_with_takes_nothing_away(folder: Path, listed: bytes) -> None:
    (folder / "out").mkdir()
    for name in ("a.json", "out/.hidden"):
        (folder / name).write_bytes(b"1")
    (folder / "out" / MANIFEST).write_bytes(listed)

    assert publish(files(b=b"2"), folder / "out").removed == ()
    assert (folder / "a.json").exists()
    assert (folder / "out" / ".hidden").exists()
