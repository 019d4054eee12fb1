"""A folder of our own to stand in, and the command line, called within the process or started as a user does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import timeline
from tests.cli.sample import BRIDGE, FERRY, Run, Start
from timeline.cli.main import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder that is the working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def seeds(folder: Path) -> Path:
    """Give a working folder with two documents in seeds/."""
    (folder / "seeds").mkdir()
    (folder / "seeds" / "bridge.txt").write_text(BRIDGE, "utf-8")
    (folder / "seeds" / "ferry.txt").write_text(FERRY, "utf-8")
    return folder


@pytest.fixture
def run(folder: Path) -> Run:
    """Give a function that calls the command line; an exception that it lets through fails the test."""

    def call(*words: str, **extra: object) -> Result:
        return CliRunner().invoke(main, words, catch_exceptions=False, **extra)  # type: ignore[arg-type]

    return call


@pytest.fixture
def start(folder: Path) -> Start:
    """Give a function that starts ``python -m timeline`` as a process of its own."""

    def begin(*words: str, **extra: object) -> "subprocess.Popen[bytes]":
        root = Path(timeline.__file__).parents[1]
        environment = {**os.environ, "PYTHONPATH": str(root), **extra.pop("env", {})}  # type: ignore[dict-item]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **extra}
        return subprocess.Popen([sys.executable, "-m", "timeline", *words], env=environment, **pipes)  # type: ignore[call-overload, no-any-return]

    return begin
