"""Bytes -> files of a folder: each whole or not at all, and untouched where nothing changed."""

import os
from collections.abc import Mapping
from pathlib import Path


def publish(files: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    """Write files into a folder, which is made if it is missing; give the names of those that changed.

    Raises:
        OSError: if a file or the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    changed = {name: data for name, data in files.items() if _current(folder / name) != data}
    for name, data in changed.items():
        _replace(folder / name, data)
    return tuple(changed)


def _current(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _replace(path: Path, data: bytes) -> None:
    target = Path(os.path.realpath(path))  # a link into the folder of a web server stays a link
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        partial.write_bytes(data)  # not tempfile: its files are the owner's alone, and a server is to read these
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
