"""Files of a timeline -> files of a folder: all of them whole or none at all, and untouched where nothing changed."""

import os
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from timeline.contracts import File

MANIFEST = ".timeline-files"  # what the last build wrote: a line each, the output and the name of the file
PIECE = 1 << 16  # bytes


@dataclass(frozen=True, slots=True)
class Published:
    """The names of the files that changed, and of those of an earlier build that were taken away."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]


def publish(files: Mapping[str, Iterable[File]], folder: Path) -> Published:
    """Write the files of each output into a folder, which is made if it is missing.

    What an earlier build wrote for one of these outputs and this one did not is taken away.

    Raises:
        OSError: if a file or the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before, now = _listed(folder), set[tuple[str, str]]()
    with ExitStack() as cleaning:
        written = []
        for output, made in files.items():
            for file in made:
                written.append(_write(file, folder, cleaning))
                now.add((output, file.name))
        kept = {(output, name) for output, name in before if output not in files}
        written.append(_write(_manifest(kept | now), folder, cleaning))
        changed = [(partial, target) for partial, target in written if not _same(partial, target)]
        for partial, target in changed:
            partial.replace(target)
    removed = _remove({name for _, name in before} - {name for _, name in kept | now}, folder)
    return Published(tuple(target.name for _, target in changed if target.name != MANIFEST), removed)


def _listed(folder: Path) -> set[tuple[str, str]]:
    try:
        lines = (folder / MANIFEST).read_text("utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return set()
    pairs = (line.partition(" ") for line in lines)
    return {(output, name) for output, _, name in pairs if Path(name).name == name and not name.startswith(".")}


def _manifest(names: Iterable[tuple[str, str]]) -> File:
    return File(MANIFEST, (f"{output} {name}\n".encode() for output, name in sorted(names)))


def _write(file: File, folder: Path, cleaning: ExitStack) -> tuple[Path, Path]:
    """Write a file beside the place where it is to stand."""
    target = Path(os.path.realpath(folder / file.name))  # a link into the folder of a web server stays a link
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    cleaning.callback(partial.unlink, missing_ok=True)
    with partial.open("wb") as opened:  # not tempfile: its files are the owner's alone, and a server is to read these
        opened.writelines(file.chunks)
    return partial, target


def _same(partial: Path, target: Path) -> bool:
    """Compare piece by piece; `filecmp` would believe a cache of sizes and times."""
    if not target.is_file() or target.stat().st_size != partial.stat().st_size:
        return False
    with partial.open("rb") as new, target.open("rb") as old:
        return all(piece == old.read(PIECE) for piece in iter(lambda: new.read(PIECE), b""))


def _remove(names: Iterable[str], folder: Path) -> tuple[str, ...]:
    stale = sorted(name for name in names if (folder / name).is_file())
    for name in stale:
        (folder / name).unlink()
    return tuple(stale)
