"""The house keeps its sizes, and nothing lies in the repository that does not belong there."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "timeline"
FILE_LINES, FUNCTION_LINES = 300, 40  # the house style, point 2
TOP = {
    ".ci",
    ".gitignore",
    ".pre-commit-config.yaml",
    "Makefile",
    "out",
    "README.md",
    "pyproject.toml",
    "requirements.lock",
    "seeds",
    "tests",
    "timeline",
}

# Spelled with a class of one character each, so that this file is not found itself.
DOWNLOAD = re.compile(r"https?[:]//[^ \"]+\.(?:whl|tgz|tar\.gz|deb)\b")
MACHINE = re.compile(r"(?<![\w.])/(?:roo[t]|wor[k]|hom[e]/\w+|User[s]/\w+)/")

sources = pytest.mark.parametrize("path", sorted(HOUSE.rglob("*.py")), ids=lambda path: str(path.relative_to(HOUSE)))


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """Give every file that is in the repository, or would be with the next commit."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


@sources
def test_a_file_fits_its_page(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


@sources
def test_a_function_fits_its_screen(path: Path) -> None:
    assert [name for name, lines in _functions(path) if lines > FUNCTION_LINES] == []


@sources
def test_a_file_opens_with_a_docstring(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_the_top_level_holds_only_what_it_needs(tracked: list[Path]) -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tracked} - TOP == set()


@pytest.mark.parametrize("pattern", [DOWNLOAD, MACHINE], ids=["download address", "machine path"])
def test_no_file_names_a_place_of_somebody_elses(tracked: list[Path], pattern: re.Pattern[str]) -> None:
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in tracked}

    assert [f"{path.relative_to(ROOT)}: {found[0]}" for path in tracked if (found := pattern.search(texts[path]))] == []


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1
