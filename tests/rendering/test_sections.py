from dataclasses import replace

import pytest

from tests.outputs.sample import TIMELINE
from timeline.model import Event, Status
from timeline.rendering.sections import is_ahead, sections

EVENT = TIMELINE.events[0]


def event(date: str, status: Status = "happened") -> Event:
    return replace(EVENT, date=date, status=status)


@pytest.mark.parametrize(
    ("date", "status", "ahead"),
    [
        pytest.param("2025-05-08", "planned", True, id="tomorrow"),
        pytest.param("2025-05-07", "planned", False, id="today"),
        pytest.param("2024", "planned", False, id="plan whose year has passed"),
        pytest.param("2025", "planned", True, id="rest of the year"),
        pytest.param("2020/..", "planned", True, id="without end"),
        pytest.param("-0043", "planned", False, id="before the calendar"),
        pytest.param("2025-05-08", "happened", False, id="happened already"),
        pytest.param("2028", "cancelled", False, id="cancelled"),
    ],
)
def test_a_plan_is_ahead_until_its_last_day_has_come(date: str, status: Status, *, ahead: bool) -> None:
    assert is_ahead(event(date, status), "2025-05-07") is ahead


def test_a_year_stands_on_both_sides_of_the_day() -> None:
    timeline = replace(TIMELINE, events=(event("2025", "planned"), event("2025-01-03"), event("2026", "planned")))

    assert [(s.heading, s.ahead, len(s.events)) for s in sections(timeline, "en")] == [
        ("2025", False, 1),
        ("2025", True, 1),
        ("2026", True, 1),
    ]


@pytest.mark.parametrize(
    ("date", "heading"),
    [
        ("../2030", "2030"),
        ("2024-12-24/2025-01-02", "2024"),
        ("199X", "1990s"),
        ("19XX", "1900–1999"),
    ],
)
def test_an_event_stands_in_the_year_in_which_it_begins(date: str, heading: str) -> None:
    (section,) = sections(replace(TIMELINE, events=(event(date),)), "en")

    assert section.heading == heading
