"""pyproject.toml -> a wheel that works by itself, and a lock that names no place."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAME = re.compile(r"[A-Za-z0-9._-]+")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as `pip wheel` does, with the locked hatchling."""
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    house = {path.relative_to(ROOT).as_posix() for path in (ROOT / "timeline").rglob("*") if path.is_file()}

    assert {name for name in names if ".dist-info/" not in name} == {n for n in house if "__pycache__" not in n}
    assert "timeline/py.typed" in names


def test_the_wheel_runs_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    _pip("install", "--no-deps", "--no-index", "--target", str(tmp_path), str(wheel))
    script = "import timeline; from timeline import registry as r; print(timeline.__file__, *r.outputs(), *r.readers())"

    told = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, check=True
    )

    assert told.stdout.decode().startswith(f"{tmp_path / 'timeline' / '__init__.py'} ")


def test_every_imported_library_is_declared() -> None:
    extras = PROJECT["optional-dependencies"]
    declared = {_name(line) for line in PROJECT["dependencies"] + extras["check"] + extras["html"] + extras["fast"]}
    homes = packages_distributions()

    assert {_normal(homes[library][0]) for library in _imported()} <= declared
    assert "lxml-html-clean" in declared  # pip 23.2 does not find it through lxml[html_clean]


def test_every_declared_library_is_locked() -> None:
    extras = PROJECT["optional-dependencies"]
    declared = {
        _name(line)
        for line in PROJECT["dependencies"] + extras["check"] + extras["html"] + extras["fast"] + extras["dev"]
    }

    assert declared - {_name(line) for line in _requirements()} == set()


def test_the_lock_holds_names_versions_and_hashes_only() -> None:
    whole = re.compile(r"[a-z0-9-]+==[\w.]+(?: ; [^#@:/]+?)?(?: --hash=sha256:[0-9a-f]{64})+")

    assert [line[:60] for line in _requirements() if not whole.fullmatch(line)] == []


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, cwd=ROOT)


def _requirements() -> list[str]:
    return [re.sub(r" +", " ", line) for line in LOCK.replace("\\\n", "").splitlines()]


def _name(requirement: str) -> str:
    found = NAME.match(requirement)
    assert found, requirement
    return _normal(found[0])


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()  # PEP 503


def _imported() -> set[str]:
    """Give the top-level names that the package imports, at the top of a file or in a function."""
    found: set[str] = set()
    for path in (ROOT / "timeline").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found - sys.stdlib_module_names - {"timeline"}
