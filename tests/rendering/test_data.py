from dataclasses import replace
from typing import Any

import pytest

from tests.outputs.sample import BEFORE_CHRIST, TIMELINE
from timeline.model import Provenance, Span
from timeline.rendering.data import date, evidence

DATES = [
    ("2024-35", {"precision": "quarter", "earliest": "2024-07-01", "latest": "2024-09-30"}),
    ("0079", {"precision": "year", "earliest": "0079-01-01", "latest": "0079-12-31"}),
    ("2015~", {"precision": "year", "earliest": "2015-01-01", "latest": "2015-12-31", "qualifier": "approximate"}),
    ("2024/..", {"precision": "range", "earliest": "2024-01-01", "latest": None}),
]


@pytest.mark.parametrize(("edtf", "known"), DATES, ids=[edtf for edtf, _ in DATES])
def test_a_date_comes_with_its_bounds(edtf: str, known: dict[str, Any]) -> None:
    assert date(replace(TIMELINE.events[0], date=edtf)) == {"edtf": edtf, **known}


def test_a_clock_time_keeps_its_zone() -> None:
    told = date(replace(TIMELINE.events[0], date="2025-03-24T14:39+08:00"))

    assert (told["edtf"], told["datetime"]) == ("2025-03-24T14:39:00+08:00", "2025-03-24T14:39:00+08:00")


def test_a_year_before_the_calendar_has_no_bounds() -> None:
    assert date(BEFORE_CHRIST) == {"edtf": "-0043-03-15", "precision": "day", "earliest": None, "latest": None}


def test_evidence_leaves_out_what_is_not_known() -> None:
    assert evidence(Provenance("a.md", "a", "In 2024\x00.", Span(3, 11), ("2024\ud800",), ("year",), url="a.md")) == {
        "source": "a.md",
        "quote": "In 2024.",
        "start": 3,
        "end": 11,
        "date_text": ["2024"],
        "rules": ["year"],
    }
