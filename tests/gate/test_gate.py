"""The whole pipeline over documents of our own, scored against what a reader marked in them."""

import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.gate.cases import DOCUMENTS, expected
from tests.gate.score import Case, Figures, Mark, score
from timeline import pipeline
from timeline.chronology.edtf import parse_edtf
from timeline.config import Config
from timeline.model import Document, Source

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, float]] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
PERFECT = Figures(dates=1.0, milestones=1.0, titles=1.0, status=1.0, quiet=0)


@pytest.fixture(scope="module")
def figures() -> dict[str, Figures]:
    return {language: score(cases(language)) for language in FLOORS}


@pytest.mark.parametrize("figure", ["dates", "milestones", "titles", "status"])
@pytest.mark.parametrize("language", FLOORS)
def test_no_figure_falls_under_its_floor(figures: dict[str, Figures], language: str, figure: str) -> None:
    reached = getattr(figures[language], figure)
    floor = FLOORS[language][figure]
    sys.stdout.write(f"\n{language} {figure}: {reached:.3f}, floor {floor:.3f}\n")

    assert reached >= floor


@pytest.mark.parametrize("language", FLOORS)
def test_quiet_documents_stay_quiet(figures: dict[str, Figures], language: str) -> None:
    reached = figures[language].quiet
    sys.stdout.write(f"\n{language} quiet: {reached}, ceiling {FLOORS[language]['quiet']}\n")

    assert reached <= FLOORS[language]["quiet"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_expected_milestones_quote_their_document(path: Path) -> None:
    text = body(path)

    for milestone in expected(path):
        parse_edtf(milestone.date)
        assert [quote for quote in milestone.sentences if quote not in text] == []


def test_expected_against_itself_is_perfect() -> None:
    marked = [expected(path) for path in DOCUMENTS]

    assert score(Case(found, found) for found in marked) == PERFECT


def test_core_milestones_alone_are_perfect() -> None:
    marked = [expected(path) for path in DOCUMENTS]

    found = [tuple(mark for mark in document if mark.core) for document in marked]

    assert score(map(Case, marked, found)) == PERFECT


def test_nothing_found_scores_nothing() -> None:
    assert score(Case(expected(path), ()) for path in DOCUMENTS) == Figures(0.0, 0.0, 0.0, 0.0, 0)


def test_second_milestone_for_the_same_occurrence_is_spurious() -> None:
    due = Mark("2031", ("Norvale was founded.",))

    assert score([Case((due,), (due, due))]) == replace(PERFECT, milestones=2 / 3)


def test_matching_takes_as_many_as_it_can() -> None:
    wide, narrow = Mark("2031", ("Norvale rose.", "Ostrel fell.")), Mark("2031", ("Norvale rose.",))

    assert score([Case((wide, narrow), (narrow, wide))]) == PERFECT


def test_right_date_in_the_wrong_sentence_is_no_milestone() -> None:
    due = Mark("2031-05", ("Norvale bought Ostrel.",))

    assert score([Case((due,), (replace(due, sentences=("Zum!",)),))]) == Figures(1.0, 0.0, 0.0, 0.0, 0)


def test_seconds_zones_and_open_ends_do_not_count() -> None:
    due = (Mark("2031-05-06T14:05", ("Sirens sounded.",)), Mark("2031", ("Entry is free.",)))

    found = (Mark("2031-05-06T14:05:00+08:00", ("Sirens sounded.",)), Mark("2031/..", ("Entry is free.",)))

    assert score([Case(due, found)]) == PERFECT


def test_milestones_found_in_a_quiet_document_count_against_milestones_only() -> None:
    due = Mark("2031", ("Norvale was founded.",))

    assert score([Case((due,), (due,)), Case((), (due,))]) == replace(PERFECT, milestones=2 / 3, quiet=1)


@pytest.mark.parametrize(
    ("due", "found", "likeness"),
    [("Norvale buys Ostrel", "Norvale bought Ostrel", 2 / 3), ("诺瓦尔收购奥斯特", "奥斯特收购诺瓦尔", 5 / 7)],
    ids=["words", "characters"],
)
def test_titles_are_compared_by_what_they_share(due: str, found: str, likeness: float) -> None:
    mark = Mark("2031-05", ("Norvale bought Ostrel.",), title=due)

    assert score([Case((mark,), (replace(mark, title=found),))]).titles == pytest.approx(likeness)


def cases(language: str) -> list[Case]:
    return [Case(expected(path), found(path)) for path in DOCUMENTS if path.stem.split("_")[0] == language]


def found(path: Path) -> tuple[Mark, ...]:
    """Run the pipeline in process over one file; what it cannot read fails the test."""
    config = Config()
    (document,) = pipeline.documents([Source(path.name, path.read_bytes())], config)
    assert isinstance(document, Document), document
    milestones = pipeline.analyse(document, config).milestones
    return tuple(
        Mark(m.date, (m.provenance.quote,), title=m.title, status=m.status)
        for m in milestones
        if m.score >= config.min_score
    )


def body(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("---\n", 2)[2]
