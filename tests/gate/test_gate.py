"""The whole pipeline over documents of our own, scored against what a reader marked in them."""

import json
import sys
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.gate.score import Case, Figures, Mark, score
from timeline import pipeline
from timeline.chronology.edtf import parse_edtf
from timeline.config import Config
from timeline.model import Document, Source

HERE = Path(__file__).parent
TEXTS = sorted((HERE.parent / "documents").glob("*.md"))
FLOORS: dict[str, dict[str, float]] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures() -> dict[str, Figures]:
    return {language: score(cases(language)) for language in FLOORS}


@pytest.mark.parametrize("figure", ["dates", "milestones"])
@pytest.mark.parametrize("language", FLOORS)
def test_no_figure_falls_under_its_floor(figures: dict[str, Figures], language: str, figure: str) -> None:
    reached = getattr(figures[language], figure)
    floor = FLOORS[language][figure]
    sys.stdout.write(f"\n{language} {figure}: F {reached:.3f}, floor {floor:.3f}\n")

    assert reached >= floor


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_expected_milestones_quote_their_document(path: Path) -> None:
    text = body(path)

    for milestone in expected(path):
        parse_edtf(milestone["date"])
        assert [quote for quote in milestone["sentences"] if quote not in text] == []


def test_expected_against_itself_is_perfect() -> None:
    marked = [marks(path) for path in TEXTS]

    assert score(Case(found, found) for found in marked) == Figures(1.0, 1.0)


def test_core_milestones_alone_are_perfect() -> None:
    marked = [marks(path) for path in TEXTS]

    found = [tuple(mark for mark in document if mark.core) for document in marked]

    assert score(map(Case, marked, found)) == Figures(1.0, 1.0)


def test_nothing_found_scores_nothing() -> None:
    assert score(Case(marks(path), ()) for path in TEXTS) == Figures(0.0, 0.0)


def test_second_milestone_for_the_same_occurrence_is_spurious() -> None:
    due = Mark("2031", ("Norvale was founded.",))

    assert score([Case((due,), (due, due))]) == Figures(1.0, 2 / 3)


def test_matching_takes_as_many_as_it_can() -> None:
    wide, narrow = Mark("2031", ("Norvale rose.", "Ostrel fell.")), Mark("2031", ("Norvale rose.",))

    assert score([Case((wide, narrow), (narrow, wide))]) == Figures(1.0, 1.0)


def test_right_date_in_the_wrong_sentence_is_no_milestone() -> None:
    due = Mark("2031-05", ("Norvale bought Ostrel.",))

    assert score([Case((due,), (replace(due, sentences=("Zum!",)),))]) == Figures(1.0, 0.0)


def test_seconds_zones_and_open_ends_do_not_count() -> None:
    due = (Mark("2031-05-06T14:05", ("Sirens sounded.",)), Mark("2031", ("Entry is free.",)))

    found = (Mark("2031-05-06T14:05:00+08:00", ("Sirens sounded.",)), Mark("2031/..", ("Entry is free.",)))

    assert score([Case(due, found)]) == Figures(1.0, 1.0)


def test_milestones_found_in_a_quiet_document_count_against_milestones_only() -> None:
    due = Mark("2031", ("Norvale was founded.",))

    assert score([Case((due,), (due,)), Case((), (due,))]) == Figures(1.0, 2 / 3)


def cases(language: str) -> list[Case]:
    return [Case(marks(path), found(path)) for path in TEXTS if path.stem.split("_")[0] == language]


def found(path: Path) -> tuple[Mark, ...]:
    """Run the pipeline in process over one file; what it cannot read fails the test."""
    config = Config()
    (document,) = pipeline.documents([Source(path.name, path.read_bytes())], config)
    assert isinstance(document, Document), document
    milestones = pipeline.analyse(document, config).milestones
    return tuple(Mark(m.date, (m.provenance.quote,)) for m in milestones if m.score >= config.min_score)


def marks(path: Path) -> tuple[Mark, ...]:
    return tuple(Mark(m["date"], tuple(m["sentences"]), m["core"]) for m in expected(path))


def expected(path: Path) -> list[dict[str, Any]]:
    milestones: list[dict[str, Any]] = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))[
        "milestones"
    ]
    return milestones


def body(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("---\n", 2)[2]
