"""Shifts and truncations of moments, told by their EDTF."""

from datetime import date

import pytest

from timeline.chronology import holidays
from timeline.chronology.arithmetic import is_real, of_date, shift, truncate, weekday
from timeline.chronology.edtf import parse_edtf, to_edtf
from timeline.model import Granularity, Moment

G = Granularity


def moment(text: str) -> Moment:
    when = parse_edtf(text).when
    assert isinstance(when, Moment)
    return when


@pytest.mark.parametrize(
    ("start", "unit", "count", "end"),
    [
        ("2024-01-31", G.MONTH, 1, "2024-02-29"),
        ("2024-02-29", G.YEAR, 1, "2025-02-28"),
        ("2024-12", G.MONTH, 1, "2025-01"),
        ("2024-36", G.QUARTER, 1, "2025-33"),
        ("2024-24", G.SEASON, 1, "2025-21"),
        ("2024-40", G.HALF, -1, "2023-41"),
        ("199X", G.DECADE, 2, "201X"),
        ("2024-02-28", G.DAY, 2, "2024-03-01"),
        ("2024-03-01", G.WEEK, -1, "2024-02-23"),
        ("2024-03-24T23:30", G.MINUTE, 45, "2024-03-25T00:15"),
    ],
)
def test_a_shift_keeps_the_granularity(start: str, unit: Granularity, count: int, end: str) -> None:
    assert to_edtf(shift(moment(start), unit, count)) == end


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (G.CENTURY, "20XX"),
        (G.DECADE, "202X"),
        (G.YEAR, "2025"),
        (G.HALF, "2025-40"),
        (G.SEASON, "2024-24"),
        (G.QUARTER, "2025-33"),
        (G.MONTH, "2025-02"),
        (G.WEEK, "2025-02-10/2025-02-16"),
        (G.DAY, "2025-02-14"),
    ],
)
def test_truncating_gives_the_unit_it_lies_in(unit: Granularity, expected: str) -> None:
    assert to_edtf(truncate(moment("2025-02-14"), unit)) == expected


def test_leaving_the_calendar_is_an_error() -> None:
    with pytest.raises(ValueError, match="out of range"):
        shift(moment("9999-12-31"), G.YEAR, 1)
    with pytest.raises(ValueError, match="out of range"):
        shift(moment("0001-01-01"), G.DAY, -1)


@pytest.mark.parametrize("text", ["2023-02-29", "2024-04-31", "2024-01-01T24:00", "2024-01-01T10:61"])
def test_unreal_moments_are_told(text: str) -> None:
    assert not is_real(moment(text))


def test_a_weekday_lies_in_the_week_of_the_moment() -> None:
    assert to_edtf(weekday(moment("2025-04-07"), 5, -1)) == "2025-04-04"


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [("easter", 2024, "2024-03-31"), ("thanksgiving", 2023, "2023-11-23"), ("memorial-day", 2024, "2024-05-27")],
)
def test_moving_holidays(name: str, year: int, day: str) -> None:
    assert holidays.day(name, year) == of_date(date.fromisoformat(day))
