"""Files of a timeline -> files of a folder: all of them whole or none at all, and untouched where nothing changed."""

import os
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from timeline.contracts import File

PIECE = 1 << 16  # bytes


def publish(files: Iterable[File], folder: Path) -> tuple[str, ...]:
    """Write files into a folder, which is made if it is missing; give the names of those that changed.

    Raises:
        OSError: if a file or the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as cleaning:
        written = [(file.name, *_write(file, folder, cleaning)) for file in files]
        changed = [(name, partial, target) for name, partial, target in written if not _same(partial, target)]
        for _, partial, target in changed:
            partial.replace(target)
    return tuple(name for name, _, _ in changed)


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
