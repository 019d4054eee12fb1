"""The documents of our own with the milestones that a reader marked in them: NAME.md beside NAME.expected.json."""

import json
from pathlib import Path

from tests.gate.score import Mark

DOCUMENTS = tuple(sorted((Path(__file__).parents[1] / "documents").glob("*.md")))


def read(path: Path) -> tuple[Mark, ...]:
    """Read the milestones that a reader marked."""
    milestones = json.loads(path.read_text(encoding="utf-8"))["milestones"]
    return tuple(Mark(m["date"], tuple(m["sentences"]), m["core"], m["title"], m["status"]) for m in milestones)


def expected(path: Path) -> tuple[Mark, ...]:
    """Read the milestones expected of one of the documents."""
    return read(path.with_suffix(".expected.json"))
