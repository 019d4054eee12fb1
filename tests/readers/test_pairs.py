"""Every file of pairs/ is read as the .expected.json beside it says."""

import json
from pathlib import Path
from typing import Any

import pytest

from timeline import registry
from timeline.chronology.edtf import to_edtf
from timeline.model import Document, Problem, Source
from timeline.stages.read import read

EXPECTED = ".expected.json"
PAIRS = sorted((Path(__file__).parent / "pairs").glob(f"*{EXPECTED}"))


def told(found: Document | Problem) -> dict[str, Any]:
    """Write a document or problem as the expected files do: without its empty fields, only the start of the text."""
    if isinstance(found, Problem):
        return {"problem": str(found), **({} if found.fatal else {"fatal": False})}
    fields = {
        "id": found.id,
        "title": found.title,
        "anchor": to_edtf(found.anchor) if found.anchor else None,
        "anchor_origin": found.anchor_origin,
        "language": found.language,
        "url": found.url,
    }
    return {name: value for name, value in fields.items() if value is not None} | {"text": found.text}


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.name.removesuffix(EXPECTED))
def test_file_is_read_as_expected(path: Path) -> None:
    name = path.name.removesuffix(EXPECTED)
    expected = json.loads(path.read_text("utf-8"))

    found = list(read(Source(name, path.with_name(name).read_bytes()), registry.readers()))

    assert [told(one) for one in found] == expected


def test_every_file_has_its_expectation() -> None:
    files = {path.name for path in PAIRS[0].parent.iterdir() if not path.name.endswith(EXPECTED)}

    assert files == {path.name.removesuffix(EXPECTED) for path in PAIRS}
