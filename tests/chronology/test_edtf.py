"""EDTF in and out, and its first and last day."""

from datetime import date

import pytest

from timeline.chronology.edtf import bounds, parse_edtf, to_edtf

DAY = date.fromisoformat
CASES = {
    "1999": ("1999-01-01", "1999-12-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2024-02-29": ("2024-02-29", "2024-02-29"),
    "2024-33": ("2024-01-01", "2024-03-31"),
    "2024-36": ("2024-10-01", "2024-12-31"),
    "2024-21": ("2024-03-01", "2024-05-31"),
    "2024-24": ("2024-12-01", "2025-02-28"),
    "2024-40": ("2024-01-01", "2024-06-30"),
    "2024-41": ("2024-07-01", "2024-12-31"),
    "199X": ("1990-01-01", "1999-12-31"),
    "19XX": ("1900-01-01", "1999-12-31"),
    "0079": ("0079-01-01", "0079-12-31"),
    "2015~": ("2015-01-01", "2015-12-31"),
    "2024-03-24T14:30+08:00": ("2024-03-24", "2024-03-24"),
    "2024-03-24/2024-03-26": ("2024-03-24", "2024-03-26"),
}


@pytest.mark.parametrize("text", CASES)
def test_what_is_read_is_written_the_same(text: str) -> None:
    parsed = parse_edtf(text)

    assert to_edtf(parsed.when, parsed.qualifier) == text


@pytest.mark.parametrize("text", CASES)
def test_bounds_are_the_first_and_last_day(text: str) -> None:
    assert bounds(parse_edtf(text).when) == tuple(map(DAY, CASES[text]))


def test_open_ends_have_no_bound() -> None:
    assert bounds(parse_edtf("../2030").when) == (None, DAY("2030-12-31"))


def test_years_before_christ_are_notated_but_unbounded() -> None:
    assert bounds(parse_edtf("-0220").when) == (None, None)


@pytest.mark.parametrize("text", ["", "2024-13", "2024-3-4", "spring", "2024-03-24T25", "24-03-2024"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not"):
        parse_edtf(text)
