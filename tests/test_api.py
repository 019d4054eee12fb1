import importlib
import logging
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

import timeline
from timeline.errors import UsageError
from timeline.model import Document, Source

TEXT = "The Norvale Bridge was opened on 3 May 2031."


def test_build_takes_sources_and_documents() -> None:
    built = timeline.build(
        [Source("a.txt", TEXT.encode()), Document("b", "The Norvale Bridge was closed on 4 May 2031.")]
    )

    assert [event.date for event in built.events] == ["2031-05-03", "2031-05-04"]


def test_build_takes_the_settings_by_name() -> None:
    built = timeline.build([Document("a", TEXT)], title="Norvale", site="https://example.org/", anchor="2031-06-01")

    assert (built.title, built.site) == ("Norvale", "https://example.org/")


def test_build_logs_what_it_passes_over(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        built = timeline.build([Source("a.jsonl", b"{bad\n"), Document("b", TEXT)], anchor="2031-05-04")

    assert len(built.events) == 1
    assert [record.name for record in caplog.records] == ["timeline"]
    assert "a.jsonl" in caplog.text


def test_build_does_not_open_files() -> None:
    with pytest.raises(UsageError, match="neither Source nor Document; read the file"):
        timeline.build(["a.txt"])  # type: ignore[list-item]


@pytest.mark.parametrize(
    "anchor",
    ["2032-01-05", date(2032, 1, 5), datetime(2032, 1, 5, 14, 39, 7, 5, tzinfo=UTC)],
    ids=["text", "date", "datetime"],
)
def test_dates_takes_the_anchor_as_text_or_date(anchor: str | date) -> None:
    (found,) = timeline.dates("The bridge was closed last year.", anchor=anchor)

    assert found.resolution is not None
    assert found.resolution.edtf == "2031"


def test_dates_says_what_is_wrong_with_an_anchor() -> None:
    with pytest.raises(UsageError, match="anchor 'soon' is no date"):
        timeline.dates(TEXT, anchor="soon")


def test_dates_takes_a_language() -> None:
    (found,) = timeline.dates("2031.05.03", language="zh")

    assert found.text == "2031.05.03"


def test_extract_gives_milestones_with_their_quote() -> None:
    (milestone,) = timeline.extract(TEXT, anchor="2031-06-01")

    assert (milestone.date, milestone.provenance.quote) == ("2031-05-03", TEXT)


def test_extract_gives_all_only_when_asked() -> None:
    text = f"{TEXT} It is open every day. As of 2031, it is the longest bridge."

    assert set(timeline.extract(text)) <= set(timeline.extract(text, all=True))


def test_names_are_those_of_all() -> None:
    assert [name for name in timeline.__all__ if not hasattr(timeline, name)] == []


def test_no_public_function_hides_a_module() -> None:
    for name in ("build", "extract", "dates"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(f"timeline.{name}")


def test_importing_costs_nothing() -> None:
    script = "import sys, timeline; print(*[m for m in sys.modules if m.startswith('timeline')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=sys.path[0])

    assert done.stdout == "timeline\n"
