"""Events get an identity, a first sight and an order."""

from dataclasses import replace

import pytest

from timeline.chronology.edtf import parse_edtf
from timeline.config import Config
from timeline.model import Document, Milestone, Moment, Provenance, Span
from timeline.stages.assemble import assemble
from timeline.stages.events import events

TOLD = Provenance("notes.txt", "notes", "The mill opened in 1999.", Span(0, 24), ("1999",), ("year",))
OPENING = Milestone("1999", "The mill opened", "en", "happened", "launch", 0.8, TOLD)


def document(anchor: str | None, name: str = "notes", language: str = "en") -> Document:
    when = parse_edtf(anchor).when if anchor else None
    assert when is None or isinstance(when, Moment)
    return Document(name, "", language, when, title="Notes", source=f"{name}.txt")


def test_the_recipe_of_ids_never_changes() -> None:
    timeline = assemble([OPENING], [document("2024-05-01")], Config())

    assert timeline.events[0].id == "urn:uuid:e7d7ce95-9732-5a96-b33e-d25892aa4151"


@pytest.mark.parametrize(
    ("anchor", "language", "first_seen"),
    [
        ("2024-05-01", "en", "2024-05-01T00:00:00Z"),
        ("2024-05-01T14:30", "zh", "2024-05-01T06:30:00Z"),
        ("2024-05-01T14:30-05:00", "zh", "2024-05-01T19:30:00Z"),
        ("2024", "en", "2024-01-01T00:00:00Z"),
        (None, "en", "2000-01-01T00:00:00Z"),
    ],
)
def test_first_seen_is_the_anchor(anchor: str | None, language: str, first_seen: str) -> None:
    timeline = assemble([OPENING], [document(anchor, language=language)], Config())

    assert timeline.events[0].first_seen == timeline.generated == first_seen


def test_an_option_overrides_first_seen() -> None:
    timeline = assemble([OPENING], [document("2024-05-01")], Config(first_seen="2025-01-01T00:00:00Z"))

    assert timeline.events[0].first_seen == "2025-01-01T00:00:00Z"


def test_events_are_ordered_by_date_and_first_seen_a_second_apart() -> None:
    closing = replace(OPENING, date="2003-04", title="The mill closed")
    timeline = assemble([closing, OPENING], [document("2024-05-01")], Config())

    assert [(e.date, e.first_seen[-9:]) for e in timeline.events] == [("1999", "00:00:00Z"), ("2003-04", "00:00:01Z")]


def test_a_clock_time_without_a_zone_takes_that_of_the_settings() -> None:
    signing = replace(OPENING, date="2024-07-01T09:30", title="The contract was signed")
    timeline = assemble([signing], [document("2024-05-01")], Config(timezone="Asia/Shanghai"))

    assert timeline.events[0].date == "2024-07-01T09:30+08:00"


def test_two_documents_telling_one_event_become_its_evidence() -> None:
    again = replace(OPENING, title="the mill opened.", provenance=replace(TOLD, document="other", source="other.txt"))
    merged = events([OPENING, again])
    timeline = assemble(merged, [document("2024-05-01"), document("2024-06-01", "other")], Config())

    assert [[told.document for told in event.evidence] for event in timeline.events] == [["notes", "other"]]


def test_different_acts_of_one_date_stay_apart() -> None:
    assert len(events([OPENING, replace(OPENING, title="A school burned down")])) == 2
