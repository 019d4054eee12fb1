"""Paths -> sources: the files named, those in the folders named, and standard input."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from timeline.cli._terminal import typed
from timeline.model import Problem, Source
from timeline.stages.read import MAX_BYTES

STDIN = "-"
ENOUGH = MAX_BYTES + 1  # octets: so many tell that a source is too large, without filling the memory
OPEN_ALREADY = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")  # what the shell holds open for us: <(command)

Report = Callable[[Problem], None]


def read(paths: Iterable[str], suffixes: tuple[str, ...], report: Report, enough: int = ENOUGH) -> Iterator[Source]:
    """Read every source when its turn comes, and once, however many ways lead to it; `enough` octets of it.

    A folder gives the files whose suffix some reader knows; a file that is named is tried whatever it is called.
    """
    seen: set[str] = set()
    for path in paths:
        folder = path != STDIN and stat.S_ISDIR(_mode(path))
        for file in _walk(path, suffixes, seen, report) if folder else [path]:
            if _first(file, seen):
                source = _source(file, report, enough)
                if source is not None:
                    yield source


def _mode(path: str | Path) -> int:
    try:
        return Path(path).stat().st_mode
    except OSError:  # dangling, a link to itself, in a closed folder, too long
        return 0


def _first(path: str | Path, seen: set[str]) -> bool:
    real = STDIN if path == STDIN else os.path.realpath(path)
    new = real not in seen
    seen.add(real)
    return new


def _walk(folder: str, suffixes: tuple[str, ...], seen: set[str], report: Report) -> Iterator[str]:
    """Give the files below a folder; a link back up, a pipe and a device are left alone."""
    if os.path.realpath(folder) in seen:
        return
    ahead, found = [Path(folder)], False
    while ahead:
        path = ahead.pop()
        mode = _mode(path)
        if stat.S_ISDIR(mode) and _first(path, seen):
            ahead += sorted(_entries(path, report), reverse=True)
        elif stat.S_ISREG(mode) and path.name.lower().endswith(suffixes):
            found = True
            yield str(path)
    if not found:
        known = ", ".join(sorted(suffixes))
        report(Problem(_name(folder), "nothing read", "no file in it has a known suffix", f"known: {known}"))


def _entries(folder: Path, report: Report) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError as error:
        report(_unreadable(folder, error))
        return []


def _source(path: str, report: Report, enough: int) -> Source | None:
    try:
        return Source(_name(path), _bytes(path, enough))
    except FileNotFoundError:
        report(Problem(_name(path), "not read", "no such file", "check the path"))
    except OSError as error:
        report(_unreadable(path, error))
    return None


def _bytes(path: str, enough: int) -> bytes:
    if path == STDIN:
        return stdin(enough)
    if not stat.S_ISREG(Path(path).stat().st_mode) and not path.startswith(OPEN_ALREADY):
        raise OSError(None, "a pipe or device, which may never end")
    with Path(path).open("rb") as file:
        return file.read(enough)


def stdin(enough: int = ENOUGH) -> bytes:
    """Read standard input; there is nothing in it where the caller closed it."""
    return sys.stdin.buffer.read(enough) if sys.stdin else b""


def _unreadable(path: str | Path, error: OSError) -> Problem:
    why = error.strerror or str(error)
    return Problem(_name(path), "not read", why[:1].lower() + why[1:], "make it readable or leave it out")


def _name(path: str | Path) -> str:
    """Give the path as it was given, with slashes; below the working folder, relative to it."""
    given = Path(path)
    if given.is_absolute() and given.is_relative_to(Path.cwd()):
        given = given.relative_to(Path.cwd())
    return typed(given.as_posix())
